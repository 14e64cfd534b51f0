"""Decides what happens to questionnaires: what is kept, what counts, and what is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.record import Kind, RecordId
from journal_app.domain.scale import QuestionId, Scale, ScaleId
from journal_app.domain.scoring import score
from journal_app.errors import RecordNotFound
from journal_app.i18n import Translator
from journal_app.journal.journal import Journal
from journal_app.library.scales import ScaleShelf
from journal_app.messages.message import Message
from journal_app.ui.scales.filling import Filling, emptied, empty_form, is_blank
from journal_app.ui.scales.past import Past, form_of, past_of
from journal_app.ui.scales.questionnaire_state import (
    Outcome,
    QuestionnaireState,
    QuestionnaireView,
    Result,
    Shelved,
)
from journal_app.ui.shared.attempts import Attempts
from journal_app.ui.shared.form_keeper import (
    Footing,
    FormKeeper,
    Gone,
    bring_back,
    find_form,
)
from journal_app.ui.shared.saved import Saved

_ALL = 1_000
"""More than a lifetime of fortnights."""


class QuestionnairePresenter:
    """Fills in published scales. Only one copied from paper can be about an earlier day."""

    def __init__(
        self, journal: Journal, view: QuestionnaireView, shelf: ScaleShelf, t: Translator
    ) -> None:
        self._journal = journal
        self._view = view
        self._shelf = shelf
        self._language = t.language.value
        self._attempts = Attempts(t, self._tell)
        self._filling: Filling | None = None
        self._state = QuestionnaireState(journal.clock.today())

    def refresh(self) -> None:
        """Look anew; what is being filled in stays open."""
        filling = self._filling
        if filling is not None and (filling.keeper.is_touched or not filling.keeper.is_new):
            self._attempts.go(self._show_form)
        else:
            self._attempts.go(self._show_list)

    def flush(self) -> None:
        """Keep what is filled in as a draft.

        Raises:
            StoreError: it could not be written. The answers are still on the page.
        """
        self._attempts.must(self._save)

    def start(self, scale_id: str) -> None:
        """Fill in this scale, or go on with the one that was begun."""
        self._attempts.go(lambda: self._leave(lambda: self._start(ScaleId(scale_id))))

    def open(self, record: str) -> None:
        """Open this questionnaire, with what was changed since it was saved."""
        self._attempts.go(lambda: self._leave(lambda: self._open(RecordId(record))))

    def answered(self, question: str, answer: Answer) -> None:
        """The person answered."""
        self._change(lambda filling: filling.answer(QuestionId(question), answer))

    def cleared(self, question: str) -> None:
        """The person took an answer back."""
        self._change(lambda filling: filling.clear(QuestionId(question)))

    def paper_chosen(self, on: bool) -> None:  # noqa: FBT001 - it was on paper, or not
        """It is copied from paper, or is not."""
        self._change(lambda filling: filling.date(filling.keeper.recorded_on, from_paper=on))

    def paper_day_chosen(self, day: date) -> None:
        """It was filled in on paper on this day."""
        filling = self._filling
        if filling is not None and filling.filled.from_paper:
            last = self._journal.clock.today()
            self._change(lambda filling: filling.date(min(day, last), from_paper=True))

    def save(self) -> None:
        """Keep what is filled in as a draft, or do what waits for the disk."""
        self._attempts.again(self._save_and_show)

    def submit(self) -> None:
        """Finish; with answers missing, say so first."""
        self._attempts.go(lambda: self._submit(confirmed=False))

    def confirm(self) -> None:
        """Finish although answers are missing. The given ones are kept as they are."""
        self._attempts.go(lambda: self._submit(confirmed=True))

    def put_away(self) -> None:
        """Show the list; what is filled in stays as a draft."""
        self._attempts.go(lambda: self._leave(self._show_list))

    def discard(self) -> None:
        """Throw away what was filled in since it was saved."""
        self._attempts.go(lambda: self._drop(trash=False))

    def remove(self) -> None:
        """Move the open questionnaire to the trash."""
        self._attempts.go(lambda: self._drop(trash=True))

    def undo(self) -> None:
        """Have back what was just thrown away."""
        gone = self._state.gone
        if gone is not None:
            self._attempts.go(lambda: self._undo(gone))

    # ------------------------------------------------------------------ what is done

    def _start(self, scale_id: ScaleId) -> None:
        begun = (each for each in self._past() if each.new and each.filled.scale == scale_id)
        found = next(begun, None)
        if found is not None:
            self._open(found.record)
            return
        clock = self._journal.clock
        scale = self._shelf.get(scale_id, self._language)
        empty = empty_form(scale, clock.today())
        footing = Footing(empty, empty, clock.moment())
        self._enter(FormKeeper(self._journal, self._journal.new_id(), footing), scale)

    def _open(self, record: RecordId) -> None:
        footing = find_form(self._journal, record, Measurement, emptied)
        if footing.content.check_in:
            raise RecordNotFound
        scale = form_of(self._shelf, footing.content)
        if scale is None:
            self._filling = None
            reading = Past(record, footing.content, None)
            self._show(QuestionnaireState(self._journal.clock.today(), reading=reading))
        else:
            self._enter(FormKeeper(self._journal, record, footing), scale)

    def _enter(self, keeper: FormKeeper[Measurement], scale: Scale) -> None:
        self._filling = Filling(self._journal, keeper, scale)
        self._show_form()

    def _change(self, change: Callable[[Filling], None]) -> None:
        if self._filling is not None:
            change(self._filling)
            self._show_form()

    def _save(self) -> None:
        if self._filling is not None:
            self._filling.keeper.save()

    def _save_and_show(self) -> None:
        self._save()
        self._show_form(short=self._state.short)

    def _leave(self, then: Callable[[], None]) -> None:
        self._save()
        then()

    def _submit(self, *, confirmed: bool) -> None:
        filling = self._filling
        if filling is None:
            return
        if is_blank(filling.filled):
            self._show(replace(self._state, hint=True))
        elif not confirmed and any(each.score.missing for each in _results(filling)):
            self._show_form(short=True)
        else:
            self._finish(filling)

    def _finish(self, filling: Filling) -> None:
        if filling.keeper.is_new and not filling.filled.from_paper:
            # Its questions look back from the day it is finished on.
            filling.date(self._journal.clock.today())
        filling.keep()
        self._filling = None
        form = filling.form()
        outcome = Outcome(form.record, form.scale, form.filled, _results(filling), form.raised)
        self._show(QuestionnaireState(self._journal.clock.today(), outcome=outcome))

    def _drop(self, *, trash: bool) -> None:
        if self._filling is not None:
            keeper = self._filling.keeper
            self._show_list(keeper.remove() if trash else keeper.discard())
        elif self._state.reading is not None:
            read = self._state.reading
            self._journal.remove(read.record)
            self._show_list(Gone(read.record, read.filled, None, trashed=True))

    def _undo(self, gone: Gone[Measurement]) -> None:
        bring_back(self._journal, gone)
        self._open(gone.record)

    # ------------------------------------------------------------------ what is shown

    def _past(self) -> tuple[Past, ...]:
        return past_of(self._journal, self._shelf, Kind.QUESTIONNAIRE, _ALL)

    def _show_list(self, gone: Gone[Measurement] | None = None) -> None:
        self._filling = None
        past, offered = self._past(), self._shelf.questionnaires
        found = dict.fromkeys((*offered, *(each.filled.scale for each in past)))
        shelf = tuple(
            Shelved(
                id=each,
                scale=self._shelf.get(each, self._language) if each in self._shelf else None,
                offered=each in offered,
                past=tuple(one for one in past if one.filled.scale == each),
            )
            for each in found
        )
        self._show(QuestionnaireState(self._journal.clock.today(), shelf=shelf, gone=gone))

    def _show_form(self, *, short: bool = False) -> None:
        filling = self._filling
        if filling is None:
            return
        today, form = self._journal.clock.today(), filling.form()
        earlier = form.new and not form.filled.from_paper and form.filled.day < today
        self._show(
            QuestionnaireState(
                today=today,
                form=form,
                results=_results(filling),
                begun_on=form.filled.day if earlier else None,
                short=short,
                saved=filling.keeper.saved,
            )
        )

    def _tell(self, saved: Saved | None, problem: Message | None) -> None:
        state = replace(self._state, problem=problem)
        if self._filling is not None:
            # The answers that were given since the page was last shown count as well.
            state = replace(state, form=self._filling.form(), results=_results(self._filling))
        self._show(state if saved is None else replace(state, saved=saved))

    def _show(self, state: QuestionnaireState) -> None:
        self._state = state
        self._view.show_state(state)


def _results(filling: Filling) -> tuple[Result, ...]:
    answers = filling.filled.answers
    return tuple(Result(rule, score(rule, answers)) for rule in filling.scale.scores)
