"""What is shared is what was chosen, and the file is what was shown."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.selection import Paper
from journal_app.domain.session import Session, SessionState
from journal_app.errors import PageFailed
from journal_app.journal.journal import Journal
from journal_app.store import ledger
from journal_app.ui.sharing.presenter import Press, SharingPresenter
from journal_app.ui.sharing.state import Part, Reach, SharingState, Step


@dataclass
class View:
    states: list[SharingState] = field(default_factory=list)

    def show_state(self, state: SharingState) -> None:
        self.states.append(state)

    @property
    def now(self) -> SharingState:
        return self.states[-1]


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def presenter(journal: Journal, view: View, press: Press) -> SharingPresenter:
    made = SharingPresenter(journal, view, press)
    made.refresh()
    return made


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    said = []
    for page in document:
        text = page.get_textpage()
        said.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return " ".join("".join(said).split())


def test_it_begins_with_no_entry_and_all_that_is_figures(view: View, presenter) -> None:
    state = view.now
    assert [line.title for line in state.entries] == ["Unchosen", "The heron"]
    assert not any(line.chosen for line in state.entries)
    assert (state.counts.questionnaires, state.counts.sessions, state.counts.sealed) == (2, 1, 1)
    assert [line.text for line in state.questions] == ["Can somebody drive me home?"]
    assert state.selection.paper is Paper.A4
    assert state.reach is Reach.QUARTER


def test_the_pages_hold_what_was_chosen_and_nothing_else(view: View, presenter) -> None:
    chosen = next(line for line in view.now.entries if line.title == "The heron")
    presenter.entry_ticked(chosen.record, on=True)
    presenter.words_typed("Dr. Reyes", "", ("  The red door. ", "", "Sleep"))
    presenter.check()
    assert view.now.step is Step.CHECK
    said = words_of(view.now.pdf)
    for word in ("Dr. Reyes", "The red door.", "shallow", "drive me home", "PHQ-9"):
        assert word in said
    for word in ("orchard", "cellar", "Unchosen", "Sealed", "harbour", "Snow"):
        assert word not in said


def test_the_file_is_what_was_shown_and_the_ledger_knows(
    view: View, presenter, tmp_path: Path, journal: Journal
) -> None:
    presenter.check()
    file = tmp_path / "summary-2026-04-04.pdf"
    presenter.save_to(file)
    assert file.read_bytes() == view.now.pdf
    assert file.stat().st_mode & 0o777 == 0o600
    assert view.now.saved_as == "summary-2026-04-04.pdf"
    assert len(ledger.handovers(journal.connection)) == 1
    presenter.printed()
    assert len(ledger.handovers(journal.connection)) == 2


def test_a_file_that_cannot_be_written_is_said_and_leaves_nothing(
    view: View, presenter, tmp_path: Path, journal: Journal
) -> None:
    presenter.check()
    in_the_way = tmp_path / "folder"
    in_the_way.mkdir()
    before = sorted(tmp_path.iterdir())
    presenter.save_to(in_the_way)
    assert view.now.message is not None
    assert view.now.message.title == "The file could not be written"
    assert view.now.saved_as == ""
    assert sorted(tmp_path.iterdir()) == before
    assert ledger.handovers(journal.connection) == ()


def test_a_full_disk_is_said_and_leaves_nothing(
    view: View, presenter, tmp_path: Path, journal: Journal
) -> None:
    presenter.check()
    before = sorted(tmp_path.iterdir())
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # No file may grow beyond 4 kB: that is what a disk with 4 kB left looks like.
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        presenter.save_to(tmp_path / "summary.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert view.now.message is not None
    assert view.now.message.title == "The file could not be written"
    assert sorted(tmp_path.iterdir()) == before
    assert ledger.handovers(journal.connection) == ()


def test_a_file_that_is_saved_is_said_even_if_it_cannot_be_noted(
    view: View, presenter, tmp_path: Path, read_only_disk
) -> None:
    presenter.check()
    with read_only_disk():
        presenter.save_to(tmp_path / "summary.pdf")
    assert (tmp_path / "summary.pdf").read_bytes() == view.now.pdf
    assert view.now.saved_as == "summary.pdf"
    assert view.now.message is not None


def test_pages_that_went_to_the_printer_are_said(view: View, presenter, read_only_disk) -> None:
    presenter.check()
    made = view.now
    presenter.printed()
    told = view.now
    with read_only_disk():
        presenter.printed()
    assert (made.printed, told.printed, view.now.printed) == (False, True, True)
    assert (told.message is None, view.now.message is None) == (True, False)


def test_going_back_lets_the_pages_go(view: View, presenter) -> None:
    presenter.check()
    presenter.back()
    assert (view.now.step, view.now.pdf) == (Step.CHOOSE, b"")


def test_making_the_pages_can_be_stopped(
    view: View, journal: Journal, press: Press, later
) -> None:
    presenter = SharingPresenter(journal, view, replace(press, runner=later))
    presenter.refresh()
    presenter.check()
    assert view.now.composing
    presenter.check()
    presenter.back()
    assert (view.now.step, view.now.composing) == (Step.CHOOSE, False)
    later.do_it()
    assert (view.now.step, view.now.pdf, view.now.message) == (Step.CHOOSE, b"", None)


def test_pages_nobody_waits_for_are_not_shown(
    view: View, journal: Journal, press: Press, later
) -> None:
    presenter = SharingPresenter(journal, view, replace(press, runner=later))
    presenter.refresh()
    presenter.check()
    given = later.work()
    presenter.back()
    later.done(given)
    assert (view.now.step, view.now.pdf) == (Step.CHOOSE, b"")


def test_leaving_stops_the_pages_and_lets_them_go(
    view: View, journal: Journal, press: Press, later
) -> None:
    presenter = SharingPresenter(journal, view, replace(press, runner=later))
    presenter.refresh()
    presenter.check()
    presenter.flush()
    assert not view.now.composing
    presenter.check()
    later.do_it()
    assert view.now.step is Step.CHECK
    presenter.refresh()
    assert (view.now.step, view.now.pdf) == (Step.CHOOSE, b"")


def test_what_was_left_out_is_told_as_on_the_page(view: View, presenter) -> None:
    presenter.check()
    assert view.now.left_out == (
        "Left out: 2 journal entries, 1 record that never leaves the journal, notes on sessions."
    )
    assert view.now.left_out in words_of(view.now.pdf)


def test_an_entry_sealed_later_is_not_shared_and_not_ticked_again(
    view: View, presenter, journal: Journal
) -> None:
    line = view.now.entries[0]
    presenter.entry_ticked(line.record, on=True)
    kept = journal.read(line.record)
    assert isinstance(kept.content, Entry)
    sealed = journal.keep(replace(kept.content, sealed=True), line.record, kept.head)
    presenter.refresh()
    assert view.now.counts.sealed == 2
    journal.keep(kept.content, line.record, sealed.head)
    presenter.refresh()
    assert not any(each.chosen for each in view.now.entries)


def test_planned_sessions_do_not_count(view: View, presenter, journal: Journal) -> None:
    journal.keep(Session(date(2026, 4, 4), state=SessionState.PLANNED))
    presenter.refresh()
    assert view.now.counts.sessions == 1


def test_a_question_that_cannot_be_kept_stays_where_it_was_typed(
    view: View, presenter, read_only_disk
) -> None:
    with read_only_disk():
        presenter.question_added("Is the headache usual?")
    told = view.now
    assert told.message is not None
    assert told.new_question == "Is the headache usual?"
    presenter.question_added(told.new_question)
    assert (view.now.new_question, view.now.message) == ("", None)


def test_pages_that_cannot_be_made_are_said(view: View, journal: Journal, press: Press) -> None:
    presenter = SharingPresenter(journal, view, replace(press, command=("/nowhere/at/all",)))
    presenter.refresh()
    presenter.check()
    assert view.now.step is Step.CHOOSE
    assert view.now.message is not None
    assert view.now.message.title == "The pages could not be made"


def test_the_form_is_there_again_after_a_lock(
    view: View, presenter, journal: Journal, press: Press
) -> None:
    presenter.words_typed("Dr. Reyes", "R. M.", ("The red door.",))
    presenter.part_ticked(Part.ITEM_TABLES.value, on=False)
    presenter.reach_chosen(Reach.YEAR.value)
    presenter.entry_ticked(view.now.entries[0].record, on=True)
    presenter.question_ticked(view.now.questions[0].record, on=False)
    presenter.question_typed("Is it")
    presenter.paper_chosen(Paper.LETTER.value)
    presenter.language_chosen("es")
    presenter.flush()
    again = View()
    SharingPresenter(journal, again, press).refresh()
    selection = again.now.selection
    assert (selection.paper, selection.language) == (Paper.LETTER, "es")
    assert again.now.new_question == "Is it"
    assert not again.now.questions[0].chosen
    assert (selection.recipient, selection.name) == ("Dr. Reyes", "R. M.")
    assert selection.talk == ("The red door.",)
    assert not selection.item_tables
    assert again.now.reach is Reach.YEAR
    assert again.now.entries[0].chosen


def test_days_of_ones_own_choice_are_there_again_after_a_lock(
    view: View, presenter, journal: Journal, press: Press
) -> None:
    presenter.reach_chosen(Reach.OWN.value)
    presenter.days_chosen(date(2025, 4, 30), date(2025, 4, 1))
    assert [line.title for line in view.now.entries] == ["Long ago"]
    assert view.now.selection.period.first == date(2025, 4, 1)
    presenter.flush()
    again = View()
    SharingPresenter(journal, again, press).refresh()
    assert again.now.reach is Reach.OWN
    assert again.now.selection.period == view.now.selection.period


def test_a_question_can_be_added_and_left_for_another_time(view: View, presenter) -> None:
    presenter.question_added("   ")
    presenter.question_added("Is the headache usual?")
    assert len(view.now.questions) == 2
    first = view.now.questions[0].record
    presenter.question_ticked(first, on=False)
    assert [line.chosen for line in view.now.questions] == [False, True]
    presenter.question_ticked(first, on=True)
    presenter.entry_ticked(view.now.entries[0].record, on=True)
    presenter.entry_ticked(view.now.entries[0].record, on=False)
    assert not any(line.chosen for line in view.now.entries)


def test_paper_and_language_of_the_reader(view: View, presenter) -> None:
    presenter.paper_chosen(Paper.LETTER.value)
    presenter.language_chosen("es")
    presenter.check()
    assert "5 de enero" in words_of(view.now.pdf)


@pytest.mark.parametrize("part", list(Part))
def test_every_part_can_be_left_out(view: View, presenter, part: Part) -> None:
    presenter.part_ticked(part.value, on=False)
    presenter.check()
    assert view.now.pdf
    presenter.back()
    presenter.part_ticked(part.value, on=True)
    assert view.now.selection == replace(view.now.selection)


def test_an_error_of_the_screen_is_said(view: View, presenter) -> None:
    presenter.failed(PageFailed())
    assert view.now.message is not None
