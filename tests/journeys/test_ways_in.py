"""The ways in when the plain one is shut: another journal, the code, a copy, a damaged file."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.journal.backups import make_backup
from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.settings import Settings, load_settings
from journal_app.ui.lock_screen.page import LockPage
from journal_app.ui.main_window import MainWindow
from journal_app.ui.restoring.dialog import RestoreDialog
from journal_app.ui.salvage.page import SalvagePage
from journal_app.ui.shared.code_field import CodeField
from journal_app.ui.shared.fields import Picker
from journal_app.ui.shared.passphrase import PassphraseField
from journal_app.vault.keys import Cost
from tests.journeys.driving import PASSPHRASE, Home, named, press, unlock, words, workspace

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
SECRET = "The heron stood in the shallow water."
NEW = "a bridge over quiet water"


@pytest.fixture
def clock(home: Home) -> Clock:
    return Clock(lambda: home.hours.now, lambda: "Europe/Madrid")


@pytest.fixture
def new(home: Home, clock: Clock) -> NewVault:
    folder = home.places.data / "Journal.vault"
    folder.parent.mkdir(parents=True)
    made = create_vault(folder, PASSPHRASE, clock, CHEAP)
    write(made, clock, SECRET)
    return made


def write(vault: NewVault, clock: Clock, text: str) -> None:
    seen = vault.folder.parent / "seen"
    journal = open_journal(vault.folder, vault.key, clock, seen, accept_older=True)
    journal.keep(Entry(date(2026, 4, 3), text=text))
    journal.close()


def enter(qtbot: QtBot, window: MainWindow, passphrase: str) -> None:
    qtbot.waitUntil(lambda: bool(window.findChildren(LockPage)[-1].isVisible()))
    with qtbot.waitSignal(window.entered, timeout=20_000):
        unlock(window, passphrase)
    qtbot.waitUntil(workspace(window).isVisible)


def entries(window: MainWindow) -> list[str]:
    return [row.snippet for row in workspace(window).journal.page(TimelineFilter())]


def test_another_journal_is_picked_by_its_name(
    qtbot: QtBot, home: Home, new: NewVault, clock: Clock
) -> None:
    other = create_vault(home.places.data / "Dreams.vault", NEW, clock, CHEAP)
    window = home.window(Settings(vaults=(new.folder, other.folder)))
    picker = named(window, Picker, "Journal")
    assert [picker.itemText(at) for at in range(picker.count())] == ["Journal", "Dreams"]
    picker.activated.emit(1)
    qtbot.waitUntil(lambda: "“Dreams” is locked." in words(window))
    enter(qtbot, window, NEW)
    assert load_settings(home.places.config).vaults == (other.folder, new.folder)


def test_who_forgot_sets_a_new_passphrase_with_the_code_at_once(
    qtbot: QtBot, home: Home, new: NewVault
) -> None:
    window = home.window(Settings(vaults=(new.folder,)))
    press(window, "I forgot my passphrase")
    named(window, CodeField, "Recovery code").setText(new.recovery_code)
    press(window, "Unlock")
    qtbot.waitUntil(lambda: "Set a new passphrase now?" in words(window), timeout=20_000)
    named(window, PassphraseField, "New passphrase").setText(NEW)
    named(window, PassphraseField, "The same once more").setText(NEW)
    with qtbot.waitSignal(window.entered, timeout=20_000):
        press(window, "Set it and open")
    assert entries(window) == [SECRET]
    window.lock()
    again = home.window(Settings(vaults=(new.folder,)))
    enter(qtbot, again, NEW)


def test_an_older_copy_is_opened_only_after_it_was_said(
    qtbot: QtBot, home: Home, new: NewVault, clock: Clock, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.vault"
    shutil.copytree(new.folder, copy)
    write(new, clock, "Newer.")
    shutil.rmtree(new.folder)
    copy.rename(new.folder)
    window = home.window(Settings(vaults=(new.folder,)))
    unlock(window, PASSPHRASE)
    qtbot.waitUntil(lambda: "older than when it was last open" in words(window), timeout=20_000)
    press(window, "Back")
    unlock(window, PASSPHRASE)
    qtbot.waitUntil(lambda: "older than when it was last open" in words(window), timeout=20_000)
    with qtbot.waitSignal(window.entered, timeout=20_000):
        press(window, "Open it as it is")
    assert entries(window) == [SECRET]


def damage(vault: NewVault) -> None:
    database = vault.folder / "journal.db"
    pages = bytearray(database.read_bytes())
    pages[4096 * 5 + 200] ^= 1
    database.write_bytes(bytes(pages))


def read_damaged(qtbot: QtBot, window: MainWindow) -> SalvagePage:
    unlock(window, PASSPHRASE)
    qtbot.waitUntil(lambda: "the journal file is damaged" in words(window), timeout=20_000)
    press(window, "See what can still be read")
    qtbot.waitUntil(lambda: "1 record can be read." in words(window), timeout=20_000)
    page = window.centralWidget()
    assert isinstance(page, SalvagePage)
    return page


def test_a_damaged_journal_is_read_and_made_sound(qtbot: QtBot, home: Home, new: NewVault) -> None:
    damage(new)
    window = home.window(Settings(vaults=(new.folder,)))
    page = read_damaged(qtbot, window)
    assert page.findChildren(QPlainTextEdit)[0].toPlainText() == SECRET
    with qtbot.waitSignal(window.entered, timeout=20_000):
        press(window, "Make a sound journal of what can be read")
    assert entries(window) == [SECRET]
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.close()


def test_what_is_read_of_a_damaged_journal_goes_with_every_lock(
    qtbot: QtBot, home: Home, new: NewVault
) -> None:
    damage(new)
    window = home.window(Settings(vaults=(new.folder,)))
    read_damaged(qtbot, window)
    with qtbot.waitSignal(window.locked):
        window.lock()
    assert not isinstance(window.centralWidget(), SalvagePage)
    assert SECRET not in words(window)


def test_a_backup_comes_back_from_the_lock_screen(
    qtbot: QtBot, home: Home, new: NewVault, clock: Clock, tmp_path: Path
) -> None:
    good = make_backup(new.folder, new.key, tmp_path, home.hours.now)
    write(new, clock, "After the backup.")
    damage(new)
    window = home.window(Settings(vaults=(new.folder,)))
    unlock(window, PASSPHRASE)
    qtbot.waitUntil(lambda: "the journal file is damaged" in words(window), timeout=20_000)
    press(window, "Restore a backup…")
    dialog = window.findChildren(RestoreDialog)[0]
    dialog._presenter.choose(good.path)
    qtbot.waitUntil(lambda: good.path.name in words(dialog), timeout=20_000)
    named(dialog, PassphraseField, "Passphrase").setText(PASSPHRASE)
    press(dialog, "Check the backup")
    qtbot.waitUntil(lambda: "Nothing is deleted." in words(dialog), timeout=20_000)
    press(dialog, "Restore")
    qtbot.waitUntil(lambda: "is now in" in words(dialog), timeout=20_000)
    with qtbot.waitSignal(window.entered, timeout=20_000):
        press(dialog, "Open it")
    assert entries(window) == [SECRET]
