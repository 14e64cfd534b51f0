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
from journal_app.reports.recovery_sheet import RecoverySheet
from journal_app.ui.first_run.presenter import FirstRunPresenter, Start
from journal_app.ui.first_run.state import FirstRunState, Step

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
def offered() -> list[RecoverySheet | None]:
    return []


@pytest.fixture
def presenter(
    tmp_path: Path, view: View, opened: list[Journal], offered: list[RecoverySheet | None]
) -> FirstRunPresenter:
    start = Start(
        t=translator(Language.ENGLISH),
        clock=CLOCK,
        runner=AtOnce(),
        seen=tmp_path / "seen",
        offer=offered.append,
        enter=lambda journal, _key: opened.append(journal),
    )
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
    assert (view.now.passphrase.long_enough, view.now.passphrase.accepted) == (False, False)
    presenter.go_on()
    assert view.now.step is Step.PASSPHRASE


def test_both_have_to_be_the_same(presenter: FirstRunPresenter, view: View) -> None:
    to_passphrase(presenter)
    presenter.typed(PASSPHRASE, PASSPHRASE + "s")
    assert view.now.passphrase.accepted
    assert not view.now.may_go_on


def test_without_a_passphrase_there_is_no_level(presenter: FirstRunPresenter, view: View) -> None:
    to_passphrase(presenter)
    presenter.typed("", "")
    assert view.now.passphrase.level is None


def test_one_can_go_back_until_the_journal_is_made(
    presenter: FirstRunPresenter, view: View
) -> None:
    to_passphrase(presenter)
    presenter.back()
    presenter.back()
    presenter.back()
    assert view.now.step is Step.WELCOME


def to_code(presenter: FirstRunPresenter, view: View) -> str:
    to_passphrase(presenter)
    presenter.typed(PASSPHRASE, PASSPHRASE)
    presenter.go_on()
    assert view.now.sheet is not None
    return view.now.sheet.code


def test_it_ends_with_an_open_journal_whose_code_was_typed_back(
    presenter: FirstRunPresenter, view: View, opened: list[Journal], tmp_path: Path
) -> None:
    code = to_code(presenter, view)
    presenter.held_by(" my sister ")
    presenter.go_on()
    presenter.typed_back(code.lower().replace(" ", ""))
    presenter.go_on()
    assert (view.now.step, view.now.typed_back) == (Step.BACKUPS, "")
    presenter.backed_up_to(tmp_path)
    presenter.go_on()
    kept = opened[0].preferences
    assert (kept.recovery_rehearsed, kept.recovery_checked) == (True, "2026-04-04")
    assert (kept.recovery_holder, kept.backup_places) == ("my sister", (str(tmp_path),))
    assert find_key_by_code(view.now.folder, code).vault == opened[0].vault


def test_one_slip_in_the_code_is_put_right(presenter: FirstRunPresenter, view: View) -> None:
    code = to_code(presenter, view)
    presenter.go_on()
    presenter.typed_back(code[1] + code[0] + code[2:])
    presenter.go_on()
    assert view.now.rehearsed


def test_a_wrong_code_is_said_and_stays_to_be_mended(
    presenter: FirstRunPresenter, view: View
) -> None:
    to_code(presenter, view)
    presenter.go_on()
    presenter.typed_back("ABCDE")
    presenter.go_on()
    assert (view.now.step, view.now.typed_back, view.now.busy) == (Step.TYPE_BACK, "ABCDE", False)
    assert view.now.message is not None


def test_nothing_typed_back_does_not_go_on(presenter: FirstRunPresenter, view: View) -> None:
    to_code(presenter, view)
    presenter.go_on()
    presenter.go_on()
    assert view.now.step is Step.TYPE_BACK


def test_typing_back_can_wait_and_is_not_called_done(
    presenter: FirstRunPresenter, view: View, opened: list[Journal]
) -> None:
    to_code(presenter, view)
    presenter.postpone()
    assert view.now.step is Step.CODE
    presenter.go_on()
    presenter.postpone()
    presenter.go_on()
    kept = opened[0].preferences
    assert (kept.recovery_rehearsed, kept.recovery_checked) == (False, "")
    assert kept.backup_places == ()


def test_one_can_look_at_the_code_again_but_not_make_another_journal(
    presenter: FirstRunPresenter, view: View
) -> None:
    code = to_code(presenter, view)
    presenter.go_on()
    presenter.typed_back("AB")
    presenter.back()
    assert (view.now.step, view.now.typed_back) == (Step.CODE, "")
    presenter.back()
    assert view.now.step is Step.CODE
    presenter.go_on()
    presenter.typed_back(code)
    presenter.go_on()
    presenter.back()
    presenter.go_on()
    assert [state.step for state in view.states[-2:]] == [Step.CODE, Step.BACKUPS]


def test_the_sheet_can_be_had_until_the_journal_is_open(
    presenter: FirstRunPresenter, view: View, offered: list[RecoverySheet | None]
) -> None:
    code = to_code(presenter, view)
    presenter.go_on()
    presenter.postpone()
    assert [sheet.code for sheet in offered if sheet] == [code]
    presenter.go_on()
    assert offered[-1] is None


def test_a_place_on_the_same_disk_is_taken_and_said(
    presenter: FirstRunPresenter, view: View, tmp_path: Path
) -> None:
    to_code(presenter, view)
    place = tmp_path / "Nextcloud"
    place.mkdir()
    presenter.backed_up_to(place)
    choice = view.now.backups
    assert choice is not None
    assert choice.same_disk


def test_a_place_in_the_vault_is_not_taken(presenter: FirstRunPresenter, view: View) -> None:
    to_code(presenter, view)
    presenter.backed_up_to(view.now.folder / "Backups")
    assert view.now.backups is None
    assert view.now.message is not None
    assert "own folder" in view.now.message.title


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


def test_a_passphrase_can_be_made_up_and_is_good_enough(
    presenter: FirstRunPresenter, view: View
) -> None:
    to_passphrase(presenter)
    presenter.suggest()
    first = view.now.suggested
    presenter.suggest()
    assert view.now.suggested not in {"", first}
    presenter.typed(view.now.suggested, view.now.suggested)
    assert view.now.passphrase.good
    presenter.go_on()
    assert view.now.suggested == ""
