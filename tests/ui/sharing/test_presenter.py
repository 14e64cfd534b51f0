"""What is shared is what was chosen, and the file is what was shown."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from journal_app.domain.selection import Paper
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
    view: View, presenter, tmp_path: Path
) -> None:
    presenter.check()
    in_the_way = tmp_path / "folder"
    in_the_way.mkdir()
    presenter.save_to(in_the_way)
    assert view.now.message is not None
    assert view.now.message.title == "The file could not be written"
    assert view.now.saved_as == ""
    assert [each.name for each in tmp_path.iterdir() if each.name.endswith(".part")] == []


def test_going_back_lets_the_pages_go(view: View, presenter) -> None:
    presenter.check()
    presenter.back()
    assert (view.now.step, view.now.pdf) == (Step.CHOOSE, b"")


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
    presenter.flush()
    again = View()
    SharingPresenter(journal, again, press).refresh()
    selection = again.now.selection
    assert (selection.recipient, selection.name) == ("Dr. Reyes", "R. M.")
    assert selection.talk == ("The red door.",)
    assert not selection.item_tables
    assert again.now.reach is Reach.YEAR
    assert again.now.entries[0].chosen


def test_days_of_ones_own_choice(view: View, presenter) -> None:
    presenter.reach_chosen(Reach.OWN.value)
    presenter.days_chosen(date(2025, 4, 30), date(2025, 4, 1))
    assert [line.title for line in view.now.entries] == ["Long ago"]
    assert view.now.selection.period.first == date(2025, 4, 1)
    presenter.flush()


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
