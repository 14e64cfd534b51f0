"""The restore dialog leads step by step, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.restoring.dialog import RestoreDialog, RestoreWish
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField

PASSPHRASE = "a lantern under the pier"


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, vault, clock, at_once) -> RestoreDialog:
    made = RestoreDialog(look, RestoreWish(at_once, clock, vault.new.folder))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
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


def test_from_a_file_to_an_open_journal(qtbot: QtBot, dialog: RestoreDialog, vault) -> None:
    assert not button(dialog, "Continue").isEnabled()
    button(dialog, "Choose a file…").click()
    dialog.findChildren(QFileDialog)[0].fileSelected.emit(str(vault.backup))
    assert vault.backup.name in words(dialog)
    secret = dialog.findChildren(PassphraseField)[0]
    qtbot.waitUntil(secret.hasFocus)
    qtbot.keyClicks(secret, PASSPHRASE)
    qtbot.keyClick(secret, Qt.Key.Key_Return)
    assert "Its 1 record, as of" in words(dialog)
    assert "Nothing is deleted." in words(dialog)
    assert secret.text() == ""
    button(dialog, "Restore").click()
    assert "1 record is back" in words(dialog)
    assert "The journal that was there is now in" in words(dialog)
    with qtbot.waitSignal(dialog.open_wanted) as told:
        button(dialog, "Open it").click()
    assert told.args is not None
    assert told.args[0] == vault.new.folder
    assert told.args[1].vault == vault.new.key.vault


def test_a_file_that_is_chosen_already_goes_straight_to_its_passphrase(
    qtbot: QtBot, look: Look, vault, clock, at_once
) -> None:
    wish = RestoreWish(at_once, clock, vault.new.folder, vault.backup)
    dialog = RestoreDialog(look, wish)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    button(dialog, "Check the backup")
    button(dialog, "Use the recovery code").click()
    names = [
        each.accessibleName() for each in dialog.findChildren(PassphraseField) if each.isVisible()
    ]
    assert names == ["Recovery code"]


def test_another_place_can_be_chosen(
    dialog: RestoreDialog, vault, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog._presenter.choose(vault.backup)
    dialog._presenter.check(PASSPHRASE)
    button(dialog, "Another place…").click()
    chooser = dialog.findChildren(QFileDialog)[-1]
    chooser.fileSelected.emit(str(tmp_path / "elsewhere"))
    assert "Nothing is deleted." not in words(dialog)
    qtbot.waitUntil(lambda: "elsewhere" in words(dialog))


def test_every_control_has_a_name(dialog: RestoreDialog, vault) -> None:
    dialog._presenter.choose(vault.backup)
    nameless = [
        type(each).__name__
        for each in dialog.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []
