"""The first run leads to a journal, and never past a step that is not done."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_app.errors import JournalError
from journal_app.i18n import Language, translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import find_key_by_code
from journal_app.ui.first_run.presenter import FirstRunPresenter, FirstRunState, Start, Step

PASSPHRASE = "a lantern under the pier"
CLOCK = Clock(lambda: datetime(2026, 4, 4, 18, tzinfo=UTC), lambda: "Europe/Madrid")


@dataclass
class View:
    states: list[FirstRunState] = field(default_factory=list)

    def show_state(self, state: FirstRunState) -> None:
        self.states.append(state)

    @property
    def now(self) -> FirstRunState:
        return self.states[-1]


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
def view() -> View:
    return View()


@pytest.fixture
def opened() -> Iterator[list[Journal]]:
    journals: list[Journal] = []
    yield journals
    for journal in journals:
        journal.close()


@pytest.fixture
def presenter(tmp_path: Path, view: View, opened: list[Journal]) -> FirstRunPresenter:
    t = translator(Language.ENGLISH)
    start = Start(t, CLOCK, AtOnce(), lambda journal, _key: opened.append(journal))
    made = FirstRunPresenter(tmp_path / "Journal.vault", view, start)
    made.refresh()
    return made


def to_passphrase(presenter: FirstRunPresenter) -> None:
    presenter.confirmed(yes=True)
    presenter.go_on()
    presenter.go_on()


def test_nobody_goes_on_without_being_of_age_and_in_care(
    presenter: FirstRunPresenter, view: View
) -> None:
    presenter.go_on()
    presenter.confirmed(yes=True)
    presenter.go_on()
    assert [state.step for state in view.states] == [Step.WELCOME, Step.WELCOME, Step.HELP]


def test_a_weak_passphrase_does_not_go_on(presenter: FirstRunPresenter, view: View) -> None:
    to_passphrase(presenter)
    presenter.typed("password", "password")
    assert (view.now.long_enough, view.now.accepted) == (False, False)
    presenter.go_on()
    assert view.now.step is Step.PASSPHRASE


def test_both_have_to_be_the_same(presenter: FirstRunPresenter, view: View) -> None:
    to_passphrase(presenter)
    presenter.typed(PASSPHRASE, PASSPHRASE + "s")
    assert view.now.accepted
    assert not view.now.may_go_on


def test_without_a_passphrase_there_is_no_level(presenter: FirstRunPresenter, view: View) -> None:
    to_passphrase(presenter)
    presenter.typed("", "")
    assert view.now.level is None


def test_one_can_go_back_until_the_journal_is_made(
    presenter: FirstRunPresenter, view: View
) -> None:
    to_passphrase(presenter)
    presenter.back()
    presenter.back()
    presenter.back()
    assert view.now.step is Step.WELCOME


def test_it_ends_with_an_open_journal_that_the_code_opens_too(
    presenter: FirstRunPresenter, view: View, opened: list[Journal]
) -> None:
    to_passphrase(presenter)
    presenter.typed(PASSPHRASE, PASSPHRASE)
    presenter.go_on()
    code = view.now.code
    assert view.now.step is Step.CODE
    presenter.back()
    presenter.go_on()
    assert view.now.step is Step.CODE
    assert not opened
    presenter.noted(yes=True)
    presenter.go_on()
    assert [journal.folder for journal in opened] == [view.now.folder]
    assert find_key_by_code(view.now.folder, code).vault == opened[0].vault


def test_a_folder_that_holds_something_is_left_alone_and_said(
    presenter: FirstRunPresenter, view: View, tmp_path: Path
) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "photo.jpg").write_bytes(b"a picture")
    to_passphrase(presenter)
    presenter.typed(PASSPHRASE, PASSPHRASE)
    presenter.placed(taken)
    presenter.go_on()
    assert view.now.step is Step.PASSPHRASE
    assert view.now.message is not None
    assert view.now.message.title == "There is something here already"
    assert [each.name for each in taken.iterdir()] == ["photo.jpg"]
