"""Ways on from the lock screen: each ends in an open journal, or back at the door."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import JournalError, VaultOlder
from journal_app.journal.backups import make_backup
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.ui.behind import Behind
from journal_app.ui.detours import At, Detours
from journal_app.ui.merging.dialog import MergeDialog
from journal_app.ui.restoring.dialog import RestoreDialog
from journal_app.ui.salvage.page import SalvagePage
from journal_app.ui.shared.ask import ProblemDialog
from journal_app.ui.shared.look import Look
from journal_app.vault.keys import Cost

PASSPHRASE = "a lantern under the pier"
CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
NOW = datetime(2026, 4, 4, 18, tzinfo=UTC)
CLOCK = Clock(lambda: NOW, lambda: "Europe/Madrid")


class AtOnce:
    """Runs slow work at once, on this thread."""

    def run(self, work, done, failed) -> None:
        try:
            result = work()
        except JournalError as error:
            failed(error)
        else:
            done(result)


@dataclass
class Scene:
    """A vault behind a door, in a window."""

    new: NewVault
    detours: Detours
    at: At
    seen: Path
    entered: list[Journal] = field(default_factory=list)
    pages: list[object] = field(default_factory=list)

    def titles(self) -> list[str]:
        return [row.title for row in self.entered[0].page(TimelineFilter())]


@pytest.fixture
def scene(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Scene]:
    new = create_vault(tmp_path / "Journal.vault", PASSPHRASE, CLOCK, CHEAP)
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    entered: list[Journal] = []

    def enter(journal: Journal, _key: VaultKey) -> None:
        entered.append(journal)

    behind = Behind(enter, lambda: None, lambda: None)
    detours = Detours(CLOCK, tmp_path / "seen", AtOnce(), behind, window)
    made = Scene(new, detours, At(look, window, new.folder), tmp_path / "seen", entered)
    detours.reading.connect(made.pages.append)
    yield made
    detours.leave()
    for journal in entered:
        journal.close()


def write(scene: Scene, title: str) -> None:
    journal = open_journal(scene.new.folder, scene.new.key, CLOCK, scene.seen)
    journal.keep(Entry(date(2026, 4, 1), title))
    journal.close()


def turn_back_time(scene: Scene, tmp_path: Path) -> Path:
    """Put an older copy in the place of the vault; return a backup of the newer one."""
    write(scene, "Old")
    copy = tmp_path / "copy.vault"
    shutil.copytree(scene.new.folder, copy)
    place = tmp_path / "stick"
    place.mkdir()
    write(scene, "New")
    good = make_backup(scene.new.folder, scene.new.key, place, NOW)
    shutil.rmtree(scene.new.folder)
    copy.rename(scene.new.folder)
    with pytest.raises(VaultOlder):
        open_journal(scene.new.folder, scene.new.key, CLOCK, scene.seen)
    return good.path


def merge_dialog(scene: Scene) -> MergeDialog:
    return scene.at.window.findChildren(MergeDialog)[-1]


def test_a_backup_is_brought_into_an_older_copy_and_both_open_as_one(
    scene: Scene, tmp_path: Path
) -> None:
    backup = turn_back_time(scene, tmp_path)
    scene.detours.bring_in(scene.at, scene.new.key)
    dialog = merge_dialog(scene)
    dialog.choose(backup)
    dialog._presenter.look(PASSPHRASE)
    dialog._presenter.merge()
    assert not scene.entered
    dialog.accept()
    assert sorted(scene.titles()) == ["New", "Old"]


def test_turning_back_from_it_leaves_the_older_copy_to_be_noticed_again(
    scene: Scene, tmp_path: Path
) -> None:
    turn_back_time(scene, tmp_path)
    scene.detours.bring_in(scene.at, scene.new.key)
    merge_dialog(scene).reject()
    assert not scene.entered
    with pytest.raises(VaultOlder):
        open_journal(scene.new.folder, scene.new.key, CLOCK, scene.seen)


def test_a_restored_journal_opens_without_being_called_older(scene: Scene, tmp_path: Path) -> None:
    backup = turn_back_time(scene, tmp_path)
    write_newer = open_journal(
        scene.new.folder, scene.new.key, CLOCK, scene.seen, accept_older=True
    )
    write_newer.keep(Entry(date(2026, 4, 3), "After the backup"))
    write_newer.close()
    scene.detours.restore(scene.at, scene.new.folder, backup)
    dialog = scene.at.window.findChildren(RestoreDialog)[-1]
    dialog._presenter.check(PASSPHRASE)
    dialog._presenter.restore()
    dialog._go_on()
    assert sorted(scene.titles()) == ["New", "Old"]


def damage(scene: Scene) -> None:
    database = scene.new.folder / "journal.db"
    pages = bytearray(database.read_bytes())
    pages[4096 * 5 + 200] ^= 1
    database.write_bytes(bytes(pages))


def test_a_damaged_journal_is_read_rebuilt_and_opened(qtbot: QtBot, scene: Scene) -> None:
    write(scene, "The heron")
    damage(scene)
    scene.detours.read(scene.at, scene.new.key, damaged=True)
    page = scene.pages[0]
    assert isinstance(page, SalvagePage)
    qtbot.addWidget(page)
    page.rebuild_wanted.emit()
    assert scene.titles() == ["The heron"]
    assert "A sound journal was made" in [
        each.accessibleName() for each in scene.at.window.findChildren(ProblemDialog)
    ]
    assert not scene.detours.leave()


def test_what_is_being_read_goes_when_it_locks(qtbot: QtBot, scene: Scene) -> None:
    write(scene, "The heron")
    scene.detours.read(scene.at, scene.new.key, damaged=False)
    page = scene.pages[0]
    assert isinstance(page, SalvagePage)
    qtbot.addWidget(page)
    with qtbot.waitSignal(scene.detours.over) as told:
        assert scene.detours.leave()
    assert told.args == [scene.new.folder]
    assert not scene.detours.leave()


def test_a_dialog_goes_when_it_locks_and_the_journal_under_it_is_closed(
    scene: Scene, tmp_path: Path
) -> None:
    turn_back_time(scene, tmp_path)
    scene.detours.bring_in(scene.at, scene.new.key)
    assert scene.detours.leave()
    journal = open_journal(scene.new.folder, scene.new.key, CLOCK)
    journal.close()


def test_what_stands_in_the_way_is_told(scene: Scene) -> None:
    held = open_journal(scene.new.folder, scene.new.key, CLOCK)
    scene.detours.bring_in(scene.at, scene.new.key)
    held.close()
    assert scene.at.window.findChildren(ProblemDialog)
    assert not scene.entered
