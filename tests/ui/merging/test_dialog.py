"""The merge dialog says in words what would come in, and what did."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.i18n import Translator
from journal_app.journal.merging import MergeReport
from journal_app.ui.merging.dialog import MergeDialog
from journal_app.ui.merging.words import brings
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField

PASSPHRASE = "a lantern under the pier"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1200, 800)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(look: Look, copies, at_once, window: QWidget) -> MergeDialog:
    made = MergeDialog(look, at_once, copies.here, copies.new.key, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.open()
    return made


def words(inside: QWidget) -> str:
    return "\n".join(each.text() for each in inside.findChildren(QLabel) if each.isVisible())


def button(inside: QWidget, name: str) -> QPushButton:
    return next(
        each
        for each in inside.findChildren(QPushButton)
        if each.accessibleName() == name and each.isVisible()
    )


def test_from_a_folder_to_one_journal(qtbot: QtBot, dialog: MergeDialog, copies) -> None:
    button(dialog, "A journal's folder…").click()
    dialog.findChildren(QFileDialog)[0].fileSelected.emit(str(copies.there))
    secret = dialog.findChildren(PassphraseField)[0]
    qtbot.waitUntil(secret.hasFocus)
    qtbot.keyClicks(secret, PASSPHRASE)
    qtbot.keyClick(secret, Qt.Key.Key_Return)
    assert "What would come in" in words(dialog)
    assert "2 records are new" in words(dialog)
    with qtbot.waitSignal(dialog.merged) as told:
        button(dialog, "Bring it in").click()
    assert told.args is not None
    assert told.args[0].added == 2
    assert "Done. A backup was made before:" in words(dialog)
    button(dialog, "Close").click()
    assert not dialog.isVisible()


def test_what_is_here_already_is_not_brought_in_again(dialog: MergeDialog, copies) -> None:
    for _ in range(2):
        dialog.choose(copies.there)
        dialog._presenter.look(PASSPHRASE)
        dialog._presenter.merge()
    dialog.choose(copies.there)
    dialog._presenter.look(PASSPHRASE)
    assert "Everything in it is here already." in words(dialog)
    assert not button(dialog, "Bring it in").isEnabled()


def test_every_kind_of_change_has_its_words(t: Translator) -> None:
    lines = brings(MergeReport(added=1, newer=2, two_versions=3, erased=1, known=9), t)
    assert [line.strip("• ") for line in lines] == [
        "1 record is new",
        "2 records were written further there",
        "3 records were written in both: both versions stay, side by side",
        "1 record was erased for good there, and goes here, too",
    ]


def test_every_control_has_a_name(dialog: MergeDialog, copies) -> None:
    dialog.choose(copies.there)
    nameless = [
        type(each).__name__
        for each in dialog.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []
