"""The lock screen opens the right journal for the right secret, and says what went wrong."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_app.errors import JournalError
from journal_app.i18n import Language, translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault, create_vault
from journal_app.ui.lock_screen.presenter import Asking, Door, LockPresenter, LockState
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
def opened() -> list[Journal]:
    return []


@pytest.fixture
def door(opened: list[Journal]) -> Door:
    t = translator(Language.ENGLISH)
    return Door(t, CLOCK, AtOnce(), lambda journal, _key: opened.append(journal))


@pytest.fixture
def presenter(new: NewVault, view: View, door: Door) -> LockPresenter:
    return LockPresenter(new.folder, view, door)


def test_the_passphrase_opens_the_journal(
    presenter: LockPresenter, opened: list[Journal], new: NewVault
) -> None:
    presenter.unlock(PASSPHRASE)
    assert [journal.folder for journal in opened] == [new.folder]
    opened[0].close()


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
    assert opened
    opened[0].close()


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
    opened[0].close()


def test_rooms_that_wait_in_memory_come_back_for_the_right_passphrase_only(
    new: NewVault, view: View, opened: list[Journal]
) -> None:
    back: list[str] = []
    t = translator(Language.ENGLISH)
    door = Door(
        t,
        CLOCK,
        AtOnce(),
        lambda journal, _key: opened.append(journal),
        held=True,
        bring_back=lambda: back.append("back"),
    )
    presenter = LockPresenter(new.folder, view, door)
    presenter.refresh()
    assert view.states[-1].unsaved
    presenter.unlock("a lantern under the bridge")
    assert not back
    presenter.unlock(PASSPHRASE)
    assert back
    assert not opened
