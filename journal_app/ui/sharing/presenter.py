"""Decides what is shared: chosen, shown exactly as it will print, then saved or printed."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event

from journal_app.domain.period import Period, last_days
from journal_app.domain.question import Question
from journal_app.domain.record import RecordId
from journal_app.domain.selection import MOST_TALK_LINES, Paper, Selection, usual_paper
from journal_app.errors import JournalError, StoreError
from journal_app.i18n import Language, Translator, translator
from journal_app.journal.handing_over import hand_over, remember
from journal_app.journal.journal import Journal
from journal_app.journal.sharing import gather
from journal_app.library.scales import ScaleShelf
from journal_app.messages.explaining import explain
from journal_app.reports.child import render_in_child
from journal_app.reports.left_out import left_out
from journal_app.reports.reader import reader
from journal_app.reports.summary import compose
from journal_app.ui.shared.running import Runner
from journal_app.ui.sharing.form import Form, from_text, to_text
from journal_app.ui.sharing.offer import Ticks, offer
from journal_app.ui.sharing.parts import has, with_part
from journal_app.ui.sharing.state import Part, Reach, SharingState, SharingView, Step


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

    @property
    def usual_paper(self) -> Paper:
        """Return the sheet that is usual in the country."""
        return usual_paper(self.country)


class SharingPresenter:
    """Turns ticks and words into a selection, and a selection into pages."""

    def __init__(self, journal: Journal, view: SharingView, press: Press) -> None:
        self._journal, self._view, self._press = journal, view, press
        form = from_text(journal.preferences.share_form)
        self._ticks = Ticks(form.entries, form.questions)
        self._stop = Event()
        self._state = SharingState(self._begun(form), form.reach, new_question=form.new_question)

    def _begun(self, form: Form) -> Selection:
        preferences, clock, press = self._journal.preferences, self._journal.clock, self._press
        own = form.own if form.reach is Reach.OWN else None
        begun = Selection(
            period=own or last_days(int(form.reach), clock.today()),
            made=clock.today(),
            zone=clock.zone(),
            language=(form.language or press.t.language).value,
            paper=form.paper or press.usual_paper,
            recipient=preferences.recipient,
            name=preferences.name,
            talk=form.talk,
        )
        for part in form.left_out:
            begun = with_part(begun, part, on=False)
        return begun

    # ------------------------------------------------------------------- the page

    def refresh(self) -> None:
        """Read anew what there is to choose from. Pages made before are let go."""
        self._stop.set()
        state, today = self._at_choosing(), self._journal.clock.today()
        selection = state.selection
        if state.reach is not Reach.OWN:
            selection = replace(selection, period=last_days(int(state.reach), today))
        self._show(self._read(replace(state, selection=replace(selection, made=today))))

    def flush(self) -> None:
        """Keep the form as it is. Pages that are being made are not made.

        Raises:
            StoreError: it could not be written.
        """
        self._stop.set()
        if self._state.composing:
            self._show(self._at_choosing())
        before = self._journal.preferences
        after = replace(
            before,
            name=self._state.selection.name,
            recipient=self._state.selection.recipient,
            share_form=to_text(self._form()),
        )
        if after != before:
            self._journal.prefer(after)

    def _form(self) -> Form:
        selection, press = self._state.selection, self._press
        language = Language(selection.language)
        return Form(
            reach=self._state.reach,
            own=selection.period if self._state.reach is Reach.OWN else None,
            talk=selection.talk,
            left_out=frozenset(part for part in Part if not has(selection, part)),
            entries=self._ticks.entries,
            questions=self._ticks.questions_left,
            new_question=self._state.new_question,
            # What is usual is not kept: it shall follow the settings.
            paper=None if selection.paper is press.usual_paper else selection.paper,
            language=None if language is press.t.language else language,
        )

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
        self._ticks = self._ticks.with_entry(RecordId(record), on=on)
        self._show(self._read(self._state))

    def question_ticked(self, record: str, on: bool) -> None:  # noqa: FBT001 - a tick box
        """Take this question along, or leave it for another time."""
        self._ticks = self._ticks.with_question(RecordId(record), on=on)
        self._show(self._read(self._state))

    def question_typed(self, text: str) -> None:
        """Note the question that is being typed."""
        self._state = replace(self._state, new_question=text)

    def question_added(self, text: str) -> None:
        """Keep a new question; it waits until it was asked."""
        if not text.strip():
            return
        self.question_typed(text)
        try:
            self._journal.keep(Question(self._journal.clock.today(), text.strip()))
        except StoreError as error:
            self.failed(error)
        else:
            self._show(self._read(replace(self._state, new_question="", message=None)))

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
        told = left_out(material, reader(self._press.t, selection.period))
        self._stop = stop = Event()
        command = self._press.command
        self._show(replace(self._at_choosing(), composing=True, left_out=told))
        self._press.runner.run(
            lambda: render_in_child(document, command, stop),
            partial(self._composed, stop),
            partial(self._not_composed, stop),
        )

    def back(self) -> None:
        """Go back to the choices. The pages, made or half made, are let go."""
        self._stop.set()
        self._show(self._at_choosing())

    def save_to(self, path: Path) -> None:
        """Save the pages that are shown, byte for byte, and note it in the ledger."""
        saved = replace(self._state, saved_as=path.name, message=None)
        try:
            hand_over(self._journal, self._selected(), self._state.pdf, path)
        except StoreError as error:
            # The file is written whole by then; only the line about it is missing.
            self._state = saved
            self.failed(error)
        except JournalError as error:
            self.failed(error)
        else:
            self._show(saved)

    def printed(self) -> None:
        """Note in the ledger that the pages went to a printer."""
        self._state = replace(self._state, printed=True, message=None)
        try:
            remember(self._journal, self._selected(), self._state.pdf)
        except JournalError as error:
            self.failed(error)
        else:
            self._show(self._state)

    def _composed(self, stop: Event, pdf: bytes) -> None:
        # Pages that nobody waits for any more are not shown.
        if not stop.is_set():
            self._show(replace(self._state, step=Step.CHECK, composing=False, pdf=pdf))

    def _not_composed(self, stop: Event, error: JournalError) -> None:
        if not stop.is_set():
            self.failed(error)

    def failed(self, error: JournalError) -> None:
        """Say what went wrong. Nothing that was chosen is lost."""
        message = explain(error, self._press.t)
        self._show(replace(self._state, composing=False, message=message))

    def _at_choosing(self) -> SharingState:
        """Return the state with the choices as they are, and without any pages."""
        return SharingState(
            selection=self._state.selection,
            reach=self._state.reach,
            entries=self._state.entries,
            questions=self._state.questions,
            new_question=self._state.new_question,
            counts=self._state.counts,
        )

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
        found = offer(self._journal, state.selection.period, self._ticks)
        self._ticks = found.ticks
        return replace(
            state, entries=found.entries, questions=found.questions, counts=found.counts
        )

    def _show(self, state: SharingState) -> None:
        self._state = state
        self._view.show_state(state)
