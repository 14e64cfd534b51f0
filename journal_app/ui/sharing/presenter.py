"""Decides what is shared: chosen, shown exactly as it will print, then saved or printed."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import Event

from journal_app.domain.period import Period, last_days
from journal_app.domain.question import Question
from journal_app.domain.record import Kind, RecordId, TimelineFilter
from journal_app.domain.selection import MOST_TALK_LINES, Paper, Selection
from journal_app.errors import JournalError, StoreError
from journal_app.i18n import Language, Translator, translator
from journal_app.journal.handing_over import hand_over, remember
from journal_app.journal.journal import Journal
from journal_app.journal.sharing import gather
from journal_app.library.scales import ScaleShelf
from journal_app.messages import explain
from journal_app.reports.child import render_in_child
from journal_app.reports.summary import compose
from journal_app.ui.shared.running import Runner
from journal_app.ui.sharing.form import Form, from_text, to_text
from journal_app.ui.sharing.parts import has, with_part
from journal_app.ui.sharing.state import (
    Counts,
    EntryLine,
    Part,
    QuestionLine,
    Reach,
    SharingState,
    SharingView,
    Step,
)

_LETTER_COUNTRIES = frozenset({"US", "CA", "MX"})
_MEASURED = {Kind.QUESTIONNAIRE, Kind.CHECK_IN, Kind.SESSION, Kind.ENTRY}


@dataclass(frozen=True, slots=True)
class Press:
    """What it takes to make pages."""

    t: Translator
    country: str
    """ISO 3166 alpha-2: it decides the usual sheet."""
    scales: ScaleShelf
    runner: Runner
    command: tuple[str, ...]
    """Starts the child that composes pages."""


class SharingPresenter:
    """Turns ticks and words into a selection, and a selection into pages."""

    def __init__(self, journal: Journal, view: SharingView, press: Press) -> None:
        self._journal, self._view, self._press = journal, view, press
        form = from_text(journal.preferences.share_form)
        self._left_out_questions: frozenset[RecordId] = frozenset()
        self._chosen_entries = form.entries
        self._stop = Event()
        self._state = SharingState(self._begun(form), form.reach)

    def _begun(self, form: Form) -> Selection:
        preferences, clock = self._journal.preferences, self._journal.clock
        letter = self._press.country in _LETTER_COUNTRIES
        days = 1 if form.reach is Reach.OWN else int(form.reach)
        begun = Selection(
            period=last_days(days, clock.today()),
            made=clock.today(),
            zone=clock.zone(),
            language=self._press.t.language.value,
            paper=Paper.LETTER if letter else Paper.A4,
            recipient=preferences.recipient,
            name=preferences.name,
            talk=form.talk,
        )
        for part in form.left_out:
            begun = with_part(begun, part, on=False)
        return begun

    # ------------------------------------------------------------------- the page

    def refresh(self) -> None:
        """Read anew what there is to choose from."""
        selection = self._state.selection
        today = self._journal.clock.today()
        if self._state.reach is not Reach.OWN:
            selection = replace(
                selection, made=today, period=last_days(int(self._state.reach), today)
            )
        self._show(self._read(replace(self._state, selection=selection, step=Step.CHOOSE)))

    def flush(self) -> None:
        """Keep the form as it is.

        Raises:
            StoreError: it could not be written.
        """
        self._stop.set()
        selection = self._state.selection
        parts = frozenset(part for part in Part if not has(selection, part))
        form = Form(self._state.reach, selection.talk, parts, self._chosen_entries)
        before = self._journal.preferences
        after = replace(
            before,
            name=selection.name,
            recipient=selection.recipient,
            share_form=to_text(form),
        )
        if after != before:
            self._journal.prefer(after)

    # ----------------------------------------------------------------- the choices

    def words_typed(self, recipient: str, name: str, talk: tuple[str, ...]) -> None:
        """It is for `recipient`, from `name`, and about `talk`; empty lines do not count."""
        lines = tuple(line.strip() for line in talk if line.strip())[:MOST_TALK_LINES]
        words = replace(
            self._state.selection, recipient=recipient.strip(), name=name.strip(), talk=lines
        )
        self._choose(words)

    def reach_chosen(self, reach: str) -> None:
        """Share the days that `reach` names."""
        chosen = Reach(reach)
        self._state = replace(self._state, reach=chosen)
        if chosen is not Reach.OWN:
            today = self._journal.clock.today()
            self._choose_days(last_days(int(chosen), today))
        else:
            self._show(self._state)

    def days_chosen(self, first: date, last: date) -> None:
        """Share the days from `first` to `last`."""
        self._choose_days(Period(min(first, last), max(first, last)))

    def part_ticked(self, part: str, on: bool) -> None:  # noqa: FBT001 - a tick box
        """Print this part, or leave it out."""
        self._choose(with_part(self._state.selection, Part(part), on=on))

    def paper_chosen(self, paper: str) -> None:
        """Print on this sheet."""
        self._choose(replace(self._state.selection, paper=Paper(paper)))

    def language_chosen(self, language: str) -> None:
        """Print in the reader's language."""
        self._choose(replace(self._state.selection, language=Language(language).value))

    def entry_ticked(self, record: str, on: bool) -> None:  # noqa: FBT001 - a tick box
        """Share this entry, or keep it."""
        one = frozenset({RecordId(record)})
        self._chosen_entries = self._chosen_entries | one if on else self._chosen_entries - one
        self._show(self._read(self._state))

    def question_ticked(self, record: str, on: bool) -> None:  # noqa: FBT001 - a tick box
        """Take this question along, or leave it for another time."""
        one = frozenset({RecordId(record)})
        left = self._left_out_questions
        self._left_out_questions = left - one if on else left | one
        self._show(self._read(self._state))

    def question_added(self, text: str) -> None:
        """Keep a new question; it waits until it was asked."""
        if not text.strip():
            return
        try:
            self._journal.keep(Question(self._journal.clock.today(), text.strip()))
        except StoreError as error:
            self.failed(error)
        else:
            self._show(self._read(self._state))

    # ------------------------------------------------------------------ the pages

    def check(self) -> None:
        """Compose the pages, and show them."""
        if self._state.composing:
            return
        selection = self._selected()
        try:
            material = gather(self._journal, selection, self._press.scales)
            self.flush()
        except JournalError as error:
            self.failed(error)
            return
        document = compose(material, translator(Language(selection.language)))
        self._stop = stop = Event()
        command = self._press.command
        self._show(replace(self._state, composing=True, message=None, saved_as=""))
        self._press.runner.run(
            lambda: render_in_child(document, command, stop), self._composed, self.failed
        )

    def back(self) -> None:
        """Go back to the choices. The pages are let go."""
        self._stop.set()
        self._show(replace(self._state, step=Step.CHOOSE, pdf=b"", message=None, saved_as=""))

    def save_to(self, path: Path) -> None:
        """Save the pages that are shown, byte for byte, and note it in the ledger."""
        try:
            hand_over(self._journal, self._selected(), self._state.pdf, path)
        except JournalError as error:
            self.failed(error)
        else:
            self._show(replace(self._state, saved_as=path.name, message=None))

    def printed(self) -> None:
        """Note in the ledger that the pages went to a printer."""
        try:
            remember(self._journal, self._selected(), self._state.pdf)
        except JournalError as error:
            self.failed(error)

    def _composed(self, pdf: bytes) -> None:
        self._show(replace(self._state, step=Step.CHECK, composing=False, pdf=pdf))

    def failed(self, error: JournalError) -> None:
        """Say what went wrong. Nothing that was chosen is lost."""
        message = explain(error, self._press.t)
        self._show(replace(self._state, composing=False, message=message))

    def _selected(self) -> Selection:
        state = self._state
        return replace(
            state.selection,
            entries=tuple(line.record for line in reversed(state.entries) if line.chosen),
            questions=tuple(line.text for line in state.questions if line.chosen),
        )

    def _choose(self, selection: Selection) -> None:
        self._show(replace(self._state, selection=selection))

    def _choose_days(self, period: Period) -> None:
        selection = replace(self._state.selection, period=period)
        self._show(self._read(replace(self._state, selection=selection)))

    def _read(self, state: SharingState) -> SharingState:
        which = TimelineFilter(kinds=frozenset(_MEASURED), period=state.selection.period)
        rows = tuple(self._journal.rows(which))
        entries = tuple(
            EntryLine(row.id, row.day, row.title or row.snippet, row.id in self._chosen_entries)
            for row in rows
            if row.kind is Kind.ENTRY and not row.sealed
        )
        counts = Counts(
            questionnaires=sum(row.kind is Kind.QUESTIONNAIRE for row in rows),
            check_ins=sum(row.kind is Kind.CHECK_IN for row in rows),
            sessions=sum(row.kind is Kind.SESSION for row in rows),
            sealed=sum(row.kind is Kind.ENTRY and row.sealed for row in rows),
        )
        return replace(state, entries=entries, counts=counts, questions=self._questions())

    def _questions(self) -> tuple[QuestionLine, ...]:
        kept = self._journal.read_all(TimelineFilter(kinds=frozenset({Kind.QUESTION})))
        return tuple(
            QuestionLine(each.id, each.content.text, each.id not in self._left_out_questions)
            for each in kept
            if isinstance(each.content, Question) and not each.content.asked
        )

    def _show(self, state: SharingState) -> None:
        self._state = state
        self._view.show_state(state)
