"""A backup is looked through before anything is moved, and nothing is ever deleted."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_app.domain.record import TimelineFilter
from journal_app.i18n import Language, translator
from journal_app.journal.unlocking import open_journal
from journal_app.ui.restoring.presenter import Bench, RestorePresenter
from journal_app.ui.restoring.state import RestoreState, Stage

PASSPHRASE = "a lantern under the pier"
NOW = datetime(2026, 4, 4, 18, tzinfo=UTC)


@dataclass
class View:
    states: list[RestoreState] = field(default_factory=list)

    def show_state(self, state: RestoreState) -> None:
        self.states.append(state)

    @property
    def now(self) -> RestoreState:
        return self.states[-1]


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def bench(at_once) -> Bench:
    return Bench(translator(Language.ENGLISH), at_once, lambda: NOW)


@pytest.fixture
def presenter(vault, view: View, bench: Bench) -> RestorePresenter:
    made = RestorePresenter(vault.new.folder, view, bench)
    made.refresh()
    return made


def test_a_backup_comes_back_and_the_vault_of_before_is_moved_aside(
    presenter: RestorePresenter, view: View, vault, clock
) -> None:
    presenter.choose(vault.backup)
    presenter.check(PASSPHRASE)
    assert view.now.stage is Stage.PLACE
    assert view.now.good is not None
    assert (view.now.good.records, view.now.occupied) == (1, True)
    presenter.restore()
    restored = view.now.restored
    assert restored is not None
    assert restored.moved_aside is not None
    assert (restored.moved_aside / "journal.db").is_file()
    assert presenter.key is not None
    journal = open_journal(restored.folder, presenter.key, clock)
    titles = [row.title for row in journal.page(TimelineFilter())]
    journal.close()
    assert titles == ["The heron"]


def test_the_recovery_code_opens_a_backup_too(
    presenter: RestorePresenter, view: View, vault
) -> None:
    presenter.choose(vault.backup)
    presenter.other_secret()
    presenter.check(vault.new.recovery_code.lower())
    assert view.now.stage is Stage.PLACE


def test_a_wrong_passphrase_asks_again(presenter: RestorePresenter, view: View, vault) -> None:
    presenter.choose(vault.backup)
    presenter.check("a lantern under the bridge")
    assert (view.now.stage, view.now.busy) == (Stage.SECRET, False)
    assert view.now.message is not None
    presenter.check(PASSPHRASE)
    assert view.now.message is None


def test_what_is_no_backup_is_said_at_once(
    presenter: RestorePresenter, view: View, tmp_path: Path
) -> None:
    other = tmp_path / "photo.jbk"
    other.write_bytes(b"a picture")
    presenter.choose(other)
    assert view.now.stage is Stage.FILE
    assert view.now.message is not None


def test_a_damaged_backup_moves_nothing(presenter: RestorePresenter, view: View, vault) -> None:
    damaged = bytearray(vault.backup.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    vault.backup.write_bytes(bytes(damaged))
    before = sorted(vault.new.folder.parent.iterdir())
    presenter.choose(vault.backup)
    presenter.check(PASSPHRASE)
    assert view.now.stage is Stage.SECRET
    assert view.now.message is not None
    presenter.restore()
    assert sorted(vault.new.folder.parent.iterdir()) == before


def test_it_can_go_to_another_place(
    presenter: RestorePresenter, view: View, vault, tmp_path: Path
) -> None:
    presenter.choose(vault.backup)
    presenter.check(PASSPHRASE)
    presenter.place(tmp_path / "new" / "Journal.vault")
    assert not view.now.occupied
    (tmp_path / "new").mkdir()
    presenter.restore()
    restored = view.now.restored
    assert restored is not None
    assert (restored.folder.parent.name, restored.moved_aside) == ("new", None)


def test_nothing_is_shown_after_the_dialog_went(
    presenter: RestorePresenter, view: View, vault
) -> None:
    presenter.choose(vault.backup)
    presenter.leave()
    shown = len(view.states)
    presenter.check(PASSPHRASE)
    assert len(view.states) == shown
    assert presenter.key is None
