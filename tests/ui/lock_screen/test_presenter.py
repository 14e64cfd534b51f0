"""The lock screen opens the right journal for the right secret, and says what went wrong."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import JournalError, WrongPassphrase
from journal_app.i18n import Language, translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import (
    NewVault,
    create_vault,
    find_key,
    find_key_by_code,
    open_journal,
)
from journal_app.ui.lock_screen.presenter import Door, Elsewhere, LockPresenter, wait_after
from journal_app.ui.lock_screen.state import Asking, LockState, Way
from journal_app.vault.keys import Cost

PASSPHRASE = "a lantern under the pier"
CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
CLOCK = Clock(lambda: datetime(2026, 4, 4, 18, tzinfo=UTC), lambda: "Europe/Madrid")


@dataclass
class View:
    states: list[LockState] = field(default_factory=list)

    def show_state(self, state: LockState) -> None:
        self.states.append(state)


class AtOnce:
    """Runs slow work at once, on this thread."""

    def run(self, work, done, failed) -> None:
        try:
            result = work()
        except JournalError as error:
            failed(error)
        else:
            done(result)


@pytest.fixture
def new(tmp_path: Path) -> NewVault:
    return create_vault(tmp_path / "Journal.vault", PASSPHRASE, CLOCK, CHEAP)


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def opened() -> Iterator[list[Journal]]:
    journals: list[Journal] = []
    yield journals
    for journal in journals:
        journal.close()


@dataclass
class Ways:
    """What was chosen instead of opening the journal."""

    read: list[tuple[Path, Way]] = field(default_factory=list)
    brought_in: list[Path] = field(default_factory=list)
    restored: list[Path] = field(default_factory=list)
    forgotten: list[Path] = field(default_factory=list)

    def elsewhere(self) -> Elsewhere:
        return Elsewhere(
            read=lambda folder, _key, way: self.read.append((folder, way)),
            bring_in=lambda folder, _key: self.brought_in.append(folder),
            restore=self.restored.append,
            forget=self.forgotten.append,
        )


@pytest.fixture
def ways() -> Ways:
    return Ways()


@pytest.fixture
def door(opened: list[Journal], ways: Ways, tmp_path: Path) -> Door:
    return Door(
        t=translator(Language.ENGLISH),
        clock=CLOCK,
        runner=AtOnce(),
        enter=lambda journal, _key: opened.append(journal),
        elsewhere=ways.elsewhere(),
        seen=tmp_path / "seen",
    )


@pytest.fixture
def presenter(new: NewVault, view: View, door: Door) -> LockPresenter:
    return LockPresenter(new.folder, view, door)


def test_the_passphrase_opens_the_journal(
    presenter: LockPresenter, opened: list[Journal], new: NewVault
) -> None:
    presenter.unlock(PASSPHRASE)
    assert [journal.folder for journal in opened] == [new.folder]


def test_a_wrong_passphrase_is_said_and_nothing_is_offered_that_could_lose_the_journal(
    presenter: LockPresenter, opened: list[Journal], view: View
) -> None:
    presenter.unlock("a lantern under the bridge")
    message = view.states[-1].message
    assert not opened
    assert message is not None
    assert message.title == "This passphrase does not open the journal"
    assert "reset" not in f"{message.what_happened} {message.what_to_do}"
    assert not view.states[-1].busy


def test_nothing_typed_is_not_a_try(presenter: LockPresenter, view: View) -> None:
    presenter.unlock("")
    assert not view.states


def test_the_recovery_code_opens_it_too(
    presenter: LockPresenter, opened: list[Journal], view: View, new: NewVault
) -> None:
    presenter.forgot()
    assert view.states[-1].asking is Asking.CODE
    presenter.unlock(new.recovery_code.lower().replace(" ", "-"))
    assert view.states[-1].renewing is not None
    presenter.skip()
    assert opened


def test_one_can_go_back_from_the_code_to_the_passphrase(
    presenter: LockPresenter, view: View
) -> None:
    presenter.forgot()
    presenter.forgot()
    assert view.states[-1].asking is Asking.PASSPHRASE


def test_a_journal_that_is_open_elsewhere_is_said(
    presenter: LockPresenter, opened: list[Journal], view: View
) -> None:
    presenter.unlock(PASSPHRASE)
    presenter.unlock(PASSPHRASE)
    assert view.states[-1].busy  # the first one is still behind this door
    other = LockPresenter(opened[0].folder, view, presenter._door)
    other.unlock(PASSPHRASE)
    message = view.states[-1].message
    assert message is not None
    assert message.title == "This journal is open in a window"


def test_rooms_that_wait_in_memory_come_back_for_the_right_passphrase_only(
    new: NewVault, view: View, opened: list[Journal], door: Door
) -> None:
    back: list[str] = []
    door = replace(door, held=True, bring_back=lambda: back.append("back"))
    presenter = LockPresenter(new.folder, view, door)
    presenter.refresh()
    assert view.states[-1].unsaved
    presenter.unlock("a lantern under the bridge")
    assert not back
    presenter.unlock(PASSPHRASE)
    assert back
    assert not opened


def test_a_new_passphrase_can_be_set_at_once_after_the_code(
    presenter: LockPresenter, opened: list[Journal], view: View, new: NewVault
) -> None:
    presenter.forgot()
    presenter.unlock(new.recovery_code)
    presenter.typed("short", "short")
    presenter.renew()
    assert not opened
    presenter.typed("a heron in the shallow water", "a heron in the shallow water")
    presenter.renew()
    assert [journal.keys_older for journal in opened] == [False]
    opened.pop().close()
    assert find_key(new.folder, "a heron in the shallow water").vault == new.key.vault
    assert find_key_by_code(new.folder, new.recovery_code).vault == new.key.vault
    with pytest.raises(WrongPassphrase):
        find_key(new.folder, PASSPHRASE)


def test_neither_code_nor_passphrase_stay_with_the_presenter(
    presenter: LockPresenter, opened: list[Journal], new: NewVault
) -> None:
    presenter.forgot()
    presenter.unlock(new.recovery_code)
    presenter.typed(PASSPHRASE, PASSPHRASE)
    presenter.skip()
    assert opened
    assert (presenter._code, presenter._new, presenter._key) == ("", "", None)


def test_slips_are_free_and_after_them_every_try_waits_longer(
    presenter: LockPresenter, view: View
) -> None:
    for _ in range(4):
        assert view.states == [] or view.states[-1].wait_s == 0
        presenter.unlock("a lantern under the bridge")
    assert view.states[-1].wait_s == 3
    before = len(view.states)
    presenter.unlock(PASSPHRASE)
    assert len(view.states) == before
    presenter.waited()
    presenter.unlock("a lantern under the bridge")
    assert view.states[-1].wait_s == 6


def test_nobody_waits_longer_than_half_a_minute() -> None:
    assert [wait_after(wrong) for wrong in (0, 3, 4, 5, 7, 8, 500)] == [0, 0, 3, 6, 24, 30, 30]


def older_copy(new: NewVault, door: Door, tmp_path: Path) -> None:
    """Put a copy back in the place of a vault that has gone on since."""
    copy = tmp_path / "copy.vault"
    shutil.copytree(new.folder, copy)
    journal = open_journal(new.folder, new.key, CLOCK, door.seen)
    journal.keep(Entry(date(2026, 4, 4), text="The heron."))
    journal.close()
    shutil.rmtree(new.folder)
    copy.rename(new.folder)


def test_an_older_copy_is_not_opened_before_it_was_said(
    presenter: LockPresenter, opened: list[Journal], view: View, new: NewVault, tmp_path: Path
) -> None:
    older_copy(new, presenter._door, tmp_path)
    presenter.unlock(PASSPHRASE)
    assert not opened
    assert view.states[-1].ways == (Way.LOOK, Way.BRING_IN, Way.OPEN_ANYWAY, Way.BACK)
    presenter.go(Way.BACK)
    assert [(state.ways, state.message) for state in view.states[-1:]] == [((), None)]
    presenter.unlock(PASSPHRASE)
    presenter.go(Way.OPEN_ANYWAY)
    assert [journal.folder for journal in opened] == [new.folder]


def test_an_older_copy_can_be_looked_at_or_joined_with_a_backup(
    presenter: LockPresenter, view: View, new: NewVault, tmp_path: Path, ways: Ways
) -> None:
    older_copy(new, presenter._door, tmp_path)
    presenter.unlock(PASSPHRASE)
    presenter.go(Way.LOOK)
    presenter.go(Way.BRING_IN)
    presenter.go(Way.SALVAGE)  # was not offered
    assert ways.read == [(new.folder, Way.LOOK)]
    assert ways.brought_in == [new.folder]


def test_a_damaged_journal_offers_what_can_be_read_and_a_backup_and_never_a_reset(
    presenter: LockPresenter, opened: list[Journal], view: View, new: NewVault, ways: Ways
) -> None:
    database = new.folder / "journal.db"
    damaged = bytearray(database.read_bytes())
    damaged[4096 * 3 + 100] ^= 1
    database.write_bytes(bytes(damaged))
    presenter.unlock(PASSPHRASE)
    assert not opened
    message = view.states[-1].message
    assert message is not None
    assert message.title == "The passphrase is right, but the journal file is damaged"
    assert view.states[-1].ways == (Way.SALVAGE, Way.RESTORE, Way.BACK)
    presenter.go(Way.SALVAGE)
    presenter.go(Way.RESTORE)
    assert ways.read == [(new.folder, Way.SALVAGE)]
    assert ways.restored == [new.folder]
    assert database.read_bytes() == bytes(damaged)


def test_a_vault_that_is_gone_can_be_taken_off_the_list(
    view: View, door: Door, tmp_path: Path, ways: Ways
) -> None:
    gone = tmp_path / "Gone.vault"
    LockPresenter(gone, view, door).unlock(PASSPHRASE)
    assert view.states[-1].ways == (Way.RESTORE, Way.BACK)
    presenter = LockPresenter(gone, view, replace(door, known=(gone,)))
    presenter.unlock(PASSPHRASE)
    presenter.go(Way.FORGET)
    assert ways.forgotten == [gone]


def test_several_journals_are_called_by_their_names_only(
    view: View, door: Door, tmp_path: Path
) -> None:
    known = (tmp_path / "a" / "Journal.vault", tmp_path / "Dreams", tmp_path / "b/Journal.vault")
    LockPresenter(known[2], view, replace(door, known=known)).refresh()
    LockPresenter(known[0], view, replace(door, known=known[:1])).refresh()
    assert [state.names for state in view.states] == [("Journal", "Journal (2)", "Dreams"), ()]
