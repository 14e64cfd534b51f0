"""Looking after one's own journal: through the window, with real keys and real files."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.journal.backups import list_backups
from journal_app.journal.restoring import restore
from journal_app.journal.unlocking import find_key
from journal_app.settings import Settings, load_settings
from journal_app.ui.first_run.page import FirstRunPage
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.main_window import MainWindow
from journal_app.ui.rooms import Room
from journal_app.ui.workspace import Workspace
from tests.journeys.driving import PASSPHRASE, Home, named, press, unlock, words, workspace

NEW = "a kettle on the last stove"
DAY = date(2026, 4, 3)
SLOW = 30_000


@pytest.fixture
def inside(qtbot: QtBot, home: Home, settings: Settings) -> MainWindow:
    """A window whose journal is open, with one entry in it."""
    window = home.window(settings)
    qtbot.waitUntil(lambda: bool(window.findChildren(LockPage)[-1].isVisible()))
    with qtbot.waitSignal(window.entered, timeout=SLOW):
        unlock(window, PASSPHRASE)
    qtbot.waitUntil(workspace(window).isVisible)
    workspace(window).journal.keep(Entry(DAY, text="The heron stood in the shallow water."))
    return window


@pytest.fixture
def stick(home: Home, inside: MainWindow, tmp_path: Path) -> Path:
    """A place for backups, chosen."""
    made = tmp_path / "stick"
    made.mkdir()
    journal = workspace(inside).journal
    journal.prefer(replace(journal.preferences, backup_places=(str(made),)))
    return made


def dialog(window: QWidget) -> QDialog:
    found = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert found, "no dialog is open"
    return found[-1]


def fill(inside: QWidget, name: str, text: str) -> None:
    named(inside, QLineEdit, name).setText(text)


def look_after(window: MainWindow) -> Workspace:
    rooms = workspace(window)
    rooms.show_room(Room.YOUR_JOURNAL)
    return rooms


def test_all_keys_are_changed_and_the_new_code_is_shown(
    qtbot: QtBot, inside: MainWindow, stick: Path, vault: Path
) -> None:
    look_after(inside)
    press(inside, "Change all keys…")
    asked = dialog(inside)
    fill(asked, "Passphrase as it is now", PASSPHRASE)
    fill(asked, "New passphrase", NEW)
    fill(asked, "The new one once more", NEW)
    with qtbot.waitSignal(inside.entered, timeout=SLOW):
        press(asked, "Change all keys")
        qtbot.waitUntil(lambda: "All keys are being changed" in words(inside), timeout=SLOW)

    qtbot.waitUntil(lambda: "Print the sheet, or copy" in words(dialog(inside)))
    assert workspace(inside).journal.vault == find_key(vault, NEW).vault
    # One with the old keys before, and one with the new keys after.
    qtbot.waitUntil(lambda: len(list_backups(stick)) == 2, timeout=SLOW)


def test_locking_while_keys_are_changed_ends_at_the_door(
    qtbot: QtBot, inside: MainWindow, vault: Path
) -> None:
    look_after(inside)
    press(inside, "Change all keys…")
    asked = dialog(inside)
    fill(asked, "Passphrase as it is now", PASSPHRASE)
    fill(asked, "New passphrase", NEW)
    fill(asked, "The new one once more", NEW)
    press(asked, "Change all keys")
    qtbot.waitUntil(lambda: "All keys are being changed" in words(inside), timeout=SLOW)
    inside.lock()
    qtbot.waitUntil(lambda: isinstance(inside.centralWidget(), LockPage), timeout=SLOW)

    assert find_key(vault, NEW).generation > 1


def test_an_erased_journal_is_gone_and_forgotten(
    qtbot: QtBot, home: Home, inside: MainWindow, vault: Path
) -> None:
    look_after(inside)
    press(inside, "Erase this journal…")
    fill(dialog(inside), "The name of the journal", "Journal")
    press(dialog(inside), "Erase it for good")
    qtbot.waitUntil(lambda: isinstance(inside.centralWidget(), FirstRunPage), timeout=SLOW)

    assert not vault.exists()
    assert load_settings(home.places.config).vaults == ()
    assert list((home.places.data / "seen").glob("*")) == []


def test_closing_makes_the_last_backup_in_sight(
    qtbot: QtBot, inside: MainWindow, stick: Path
) -> None:
    inside.close()
    assert inside.isVisible()
    assert "Making a backup before closing" in words(dialog(inside))
    qtbot.waitUntil(lambda: not inside.isVisible(), timeout=SLOW)

    assert len(list_backups(stick)) == 1


def test_today_leads_to_the_backups(qtbot: QtBot, inside: MainWindow) -> None:
    rooms = workspace(inside)
    rooms.show_room(Room.TODAY)
    qtbot.waitUntil(lambda: "Backups: none yet" in words(inside))
    press(inside, "Look at the backups")

    assert rooms.room is Room.YOUR_JOURNAL
    assert "There is no place for backups yet" in words(inside)


def test_a_backup_is_made_from_the_page_and_named_everywhere(
    qtbot: QtBot, inside: MainWindow, stick: Path
) -> None:
    look_after(inside)
    press(inside, "Back up now")
    qtbot.waitUntil(lambda: "The backup is made" in words(inside), timeout=SLOW)

    assert "Last good backup: Today" in words(inside)
    assert "1 record" in words(inside)
    qtbot.waitUntil(lambda: "Backed up today" in words(inside))
    assert len(list_backups(stick)) == 1


def test_both_halves_of_the_settings_lead_to_each_other(inside: MainWindow) -> None:
    rooms = look_after(inside)
    press(inside, "General")
    general = rooms.room
    press(inside, "Your journal")

    assert (general, rooms.room) == (Room.SETTINGS, Room.YOUR_JOURNAL)


def test_a_restored_journal_is_opened_beside(
    qtbot: QtBot, inside: MainWindow, stick: Path, vault: Path
) -> None:
    look_after(inside)
    press(inside, "Back up now")
    qtbot.waitUntil(lambda: len(list_backups(stick)) == 1, timeout=SLOW)
    qtbot.waitUntil(lambda: "The backup is made" in words(inside))
    key = workspace(inside).key
    made = list_backups(stick)[0].path
    target = vault.with_name("Journal 2.vault")
    restored = restore(made, key, target, workspace(inside).journal.clock.now())
    with qtbot.waitSignal(inside.entered, timeout=SLOW):
        workspace(inside)._go_on_in(restored.folder, key)

    assert workspace(inside).journal.folder == target
    assert vault.exists()
