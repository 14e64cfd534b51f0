"""Decides what happens to check-ins: which one is begun, what is kept, what is shown after."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.record import Kind, RecordId
from journal_app.domain.scale import QuestionId
from journal_app.errors import RecordNotFound
from journal_app.i18n import Translator
from journal_app.journal.journal import Journal
from journal_app.library.scales import ScaleShelf
from journal_app.messages.message import Message
from journal_app.ui.scales.check_in_state import CheckedIn, CheckInState, CheckInView
from journal_app.ui.scales.filling import Filling, emptied, empty_form, is_blank
from journal_app.ui.scales.past import Past, form_of, past_of
from journal_app.ui.shared.attempts import Attempts
from journal_app.ui.shared.form_keeper import (
    Footing,
    FormKeeper,
    Gone,
    bring_back,
    find_form,
)
from journal_app.ui.shared.saved import Saved

RECENT = 14
"""How many check-ins the list shows; all others stand in the journal."""


class CheckInPresenter:
    """Fills in the daily check-in. Nothing of earlier days is shown while it is open."""

    def __init__(
        self, journal: Journal, view: CheckInView, shelf: ScaleShelf, t: Translator
    ) -> None:
        self._journal = journal
        self._view = view
        self._shelf = shelf
        self._language = t.language.value
        self._attempts = Attempts(t, self._tell)
        self._filling: Filling | None = None
        self._tags: tuple[str, ...] = ()
        self._state = CheckInState(journal.clock.today())

    def refresh(self) -> None:
        """Look anew; what is being filled in stays open."""
        filling = self._filling
        if filling is not None and (filling.keeper.is_touched or not filling.keeper.is_new):
            self._attempts.go(self._show_form)
        else:
            self._attempts.go(self._arrive)

    def flush(self) -> None:
        """Keep what is filled in as a draft.

        Raises:
            StoreError: it could not be written. The answers are still on the page.
        """
        self._attempts.must(self._save)

    def begin(self) -> None:
        """Begin another check-in."""
        self._attempts.go(lambda: self._leave(self._begin))

    def open(self, record: str) -> None:
        """Open this check-in, with what was changed since it was saved."""
        self._attempts.go(lambda: self._leave(lambda: self._open(RecordId(record))))

    def answered(self, question: str, answer: Answer) -> None:
        """The person answered."""
        self._change(lambda filling: filling.answer(QuestionId(question), answer))

    def cleared(self, question: str) -> None:
        """The person took an answer back."""
        self._change(lambda filling: filling.clear(QuestionId(question)))

    def skipped(self, question: str) -> None:
        """The person leaves a question out on purpose."""
        self._change(lambda filling: filling.skip(QuestionId(question)))

    def tag_turned(self, tag: str) -> None:
        """The person put a tag on, or took it off."""
        self._change(lambda filling: filling.turn_tag(tag))

    def day_chosen(self, day: date) -> None:
        """It is about another day."""
        if day in self._state.days:
            self._change(lambda filling: filling.date(day))

    def save(self) -> None:
        """Keep what is filled in as a draft, or do what waits for the disk."""
        self._attempts.again(self._save_and_show)

    def submit(self) -> None:
        """Save the check-in. One answer is enough."""
        self._attempts.go(self._submit)

    def put_away(self) -> None:
        """Show the list; what is filled in stays as a draft."""
        self._attempts.go(lambda: self._leave(self._show_list))

    def discard(self) -> None:
        """Throw away what was filled in since it was saved."""
        self._attempts.go(lambda: self._drop(trash=False))

    def remove(self) -> None:
        """Move the open check-in to the trash."""
        self._attempts.go(lambda: self._drop(trash=True))

    def undo(self) -> None:
        """Have back what was just thrown away."""
        gone = self._state.gone
        if gone is not None:
            self._attempts.go(lambda: self._undo(gone))

    # ------------------------------------------------------------------ what is done

    def _arrive(self) -> None:
        self._filling = None
        past, first = self._past(), self._journal.clock.offered_days()[0]
        begun = next((each for each in past if each.draft and self._is_for(each, first)), None)
        if begun is not None:
            self._open(begun.record)
        elif any(self._is_for(each, first) for each in past):
            self._show_list()
        else:
            self._begin()

    def _is_for(self, past: Past, first: date) -> bool:
        return past.filled.scale == self._shelf.check_in and past.day >= first

    def _begin(self) -> None:
        clock = self._journal.clock
        scale = self._shelf.get(self._shelf.check_in, self._language)
        empty = empty_form(scale, clock.offered_days()[0])
        footing = Footing(empty, empty, clock.moment())
        self._enter(FormKeeper(self._journal, self._journal.new_id(), footing))

    def _open(self, record: RecordId) -> None:
        footing = find_form(self._journal, record, Measurement, emptied)
        if not footing.content.check_in:
            raise RecordNotFound
        if form_of(self._shelf, footing.content) is None:
            self._read(record, footing)
        else:
            self._enter(FormKeeper(self._journal, record, footing))

    def _enter(self, keeper: FormKeeper[Measurement]) -> None:
        scale = form_of(self._shelf, keeper.content)
        if scale is not None:
            self._filling = Filling(self._journal, keeper, scale)
            self._tags = self._journal.tags()
            self._show_form()

    def _read(self, record: RecordId, footing: Footing[Measurement]) -> None:
        self._filling = None
        self._show(
            CheckInState(
                today=self._journal.clock.today(),
                reading=Past(record, footing.content, None),
            )
        )

    def _change(self, change: Callable[[Filling], None]) -> None:
        if self._filling is not None:
            change(self._filling)
            self._show_form()

    def _save(self) -> None:
        if self._filling is not None:
            self._filling.keeper.save()

    def _save_and_show(self) -> None:
        self._save()
        self._show_form()

    def _leave(self, then: Callable[[], None]) -> None:
        self._save()
        then()

    def _submit(self) -> None:
        filling = self._filling
        if filling is None:
            return
        if is_blank(filling.filled):
            self._show(replace(self._state, hint=True))
            return
        filling.keep()
        form = filling.form()
        self._show_list(done=CheckedIn(form.filled.day, form.raised))

    def _drop(self, *, trash: bool) -> None:
        if self._filling is not None:
            keeper = self._filling.keeper
            self._show_list(gone=keeper.remove() if trash else keeper.discard())
        elif self._state.reading is not None:
            read = self._state.reading
            self._journal.remove(read.record)
            self._show_list(gone=Gone(read.record, read.filled, None, trashed=True))

    def _undo(self, gone: Gone[Measurement]) -> None:
        bring_back(self._journal, gone)
        self._open(gone.record)

    # ------------------------------------------------------------------ what is shown

    def _past(self) -> tuple[Past, ...]:
        return past_of(self._journal, self._shelf, Kind.CHECK_IN, RECENT)

    def _show_list(
        self, done: CheckedIn | None = None, gone: Gone[Measurement] | None = None
    ) -> None:
        self._filling = None
        today = self._journal.clock.today()
        self._show(CheckInState(today, past=self._past(), done=done, gone=gone))

    def _show_form(self) -> None:
        filling = self._filling
        if filling is None:
            return
        clock, form = self._journal.clock, filling.form()
        offered, day = clock.offered_days(), form.filled.day
        self._show(
            CheckInState(
                today=clock.today(),
                form=form,
                days=offered if day in offered else (*offered, day),
                tags=self._tags,
                saved=filling.keeper.saved,
            )
        )

    def _tell(self, saved: Saved | None, problem: Message | None) -> None:
        state = replace(self._state, problem=problem)
        if self._filling is not None:
            # The answers that were given since the page was last shown count as well.
            state = replace(state, form=self._filling.form())
        self._show(state if saved is None else replace(state, saved=saved))

    def _show(self, state: CheckInState) -> None:
        self._state = state
        self._view.show_state(state)
