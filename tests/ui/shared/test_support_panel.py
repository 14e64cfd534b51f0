"""A hand held out: no alarm, no keys taken, nothing blocked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.help_line import HelpLine, Topic, Verb
from journal_app.i18n import Translator
from journal_app.ui.shared.buttons import Button, IconButton
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.support_panel import SupportChoice, SupportPanel, SupportText
from journal_app.ui.shared.tokens import Theme

LINE = HelpLine(
    Topic.CRISIS, "A line", "555 0100", (Verb.CALL,), "24 hours", ("en",), "", None, ""
)
TEXT = SupportText(
    opening=("Thank you for answering that honestly.", "You don't have to carry this alone."),
    lines=(LINE,),
    choices=(SupportChoice("plan", "My safety plan"), SupportChoice("write", "Keep writing")),
    nobody_told="This program tells nobody.",
)


@pytest.fixture
def panel(theme: Theme, t: Translator, formats: Formats, qtbot: QtBot) -> SupportPanel:
    made = SupportPanel(theme, t, formats, TEXT)
    qtbot.addWidget(made)
    return made


def shown(panel: SupportPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_everything_is_said(panel: SupportPanel) -> None:
    panel.show()
    for words in (*TEXT.opening, "A line", "555 0100", TEXT.nobody_told):
        assert words in shown(panel)


def test_it_takes_no_keys_when_it_appears(panel: SupportPanel, qtbot: QtBot) -> None:
    page = QWidget()
    layout, field = QVBoxLayout(page), QLineEdit()
    layout.addWidget(field)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    field.setFocus()
    layout.addWidget(panel)
    panel.show()
    panel.tell()
    assert field.hasFocus()
    panel.setParent(None)


def test_it_can_be_folded_to_its_first_words_and_unfolded(panel: SupportPanel) -> None:
    panel.show()
    fold = panel.findChild(IconButton)
    assert isinstance(fold, IconButton)
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert panel.is_folded()
    assert [words for words in shown(panel) if words] == [TEXT.opening[0]]
    assert fold.accessibleName() == "Unfold"
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert not panel.is_folded()
    assert fold.accessibleName() == "Fold"


def test_a_choice_is_told_by_its_key(panel: SupportPanel, qtbot: QtBot) -> None:
    panel.show()
    plan = next(b for b in panel.findChildren(Button) if b.accessibleName() == "My safety plan")
    with qtbot.waitSignal(panel.chosen) as heard:
        QTest.mouseClick(plan, Qt.MouseButton.LeftButton)
    assert heard.args == ["plan"]
