"""Help lines: large, selectable, and honest about whether they were checked."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.help_line import Country, HelpLine, Topic, Verb
from journal_app.i18n import Translator
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.help_lines import HelpLineRow
from journal_app.ui.shared.help_panel import HelpDialog, HelpPanel, HelpText
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Theme

NOBODY = "This program tells nobody."


def a_line(
    verbs: tuple[Verb, ...] = (Verb.CALL,),
    checked_on: date | None = None,
    topic: Topic = Topic.CRISIS,
) -> HelpLine:
    return HelpLine(
        topic, "A line", "555 0100", verbs, "24 hours", ("en", "es"), "Press 2", checked_on, ""
    )


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


@pytest.mark.parametrize(
    ("verbs", "said"),
    [
        ((Verb.CALL,), "Call"),
        ((Verb.TEXT,), "Text"),
        ((Verb.CHAT,), "Chat"),
        ((Verb.CALL, Verb.TEXT), "Call or text"),
        ((Verb.CALL, Verb.CHAT), "Call or chat"),
        ((Verb.TEXT, Verb.CHAT), "Text or chat"),
        ((Verb.TEXT, Verb.CALL, Verb.CHAT), "Call, text or chat"),
    ],
)
def test_only_what_is_possible_is_offered(
    look: Look, qtbot: QtBot, verbs: tuple[Verb, ...], said: str
) -> None:
    row = HelpLineRow(look.theme, look.t, look.formats, a_line(verbs))
    qtbot.addWidget(row)
    assert said in words(row)


def test_an_unchecked_line_says_so(
    theme: Theme, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    row = HelpLineRow(theme, t, formats, a_line())
    qtbot.addWidget(row)
    assert "Not yet checked with the operator" in words(row)
    assert "24 hours · English, Español · Press 2" in words(row)


def test_a_checked_line_says_when(
    theme: Theme, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    row = HelpLineRow(theme, t, formats, a_line(checked_on=date(2026, 4, 2)))
    qtbot.addWidget(row)
    assert "Checked on Apr 2, 2026" in words(row)


def test_the_number_can_be_marked_by_key_and_is_heard_with_its_name(
    theme: Theme, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    row = HelpLineRow(theme, t, formats, a_line())
    qtbot.addWidget(row)
    (number,) = [label for label in row.findChildren(QLabel) if label.text() == "555 0100"]
    assert number.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert number.accessibleName() == "A line: 555 0100"


def test_the_emergency_number_comes_first_and_topics_have_their_headings(
    theme: Theme, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    lines = (a_line(topic=Topic.SUBSTANCES), a_line(topic=Topic.VIOLENCE), a_line())
    country = Country("US", "United States", "911", lines)
    panel = HelpPanel(theme, t, formats, HelpText(country, NOBODY))
    qtbot.addWidget(panel)
    said = words(panel)
    assert said.index("911") < said.index("A line")
    assert "Support for substance use" in said
    assert "If someone hurts or threatens you" in said
    assert said[-1] == NOBODY


def test_where_no_number_is_known_it_says_your_local_one(
    theme: Theme, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    panel = HelpPanel(theme, t, formats, HelpText(Country("", "", "", ()), NOBODY))
    qtbot.addWidget(panel)
    assert any("local emergency number" in text for text in words(panel))


def test_the_dialog_closes_by_escape_and_by_button(
    theme: Theme, t: Translator, formats: Formats, qtbot: QtBot
) -> None:
    for close_by_key in (True, False):
        panel = HelpPanel(theme, t, formats, HelpText(Country("", "", "", ()), NOBODY))
        dialog = HelpDialog(theme, t, panel)
        qtbot.addWidget(dialog)
        dialog.open()
        (button,) = dialog.findChildren(Button)
        with qtbot.waitSignal(dialog.finished):
            if close_by_key:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            else:
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
