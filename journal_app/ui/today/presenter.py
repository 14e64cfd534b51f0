"""Decides what the first page shows. Nothing is counted that was not done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content, Draft, kind_of
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import RecordId, TimelineFilter
from journal_app.domain.scale import ScaleId
from journal_app.errors import RecordError, StoreError
from journal_app.i18n import Translator
from journal_app.journal import today
from journal_app.journal.journal import Journal
from journal_app.journal.today import Today
from journal_app.library.prompts import Prompt, prompt_for
from journal_app.library.scales import ScaleShelf
from journal_app.messages.explaining import explain
from journal_app.prose.plain import snippet, to_text
from journal_app.prose.reading import read
from journal_app.ui.today.state import Begun, Due, TodayState, TodayView, Waiting

_TITLE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Shelves:
    """What ships, and the words."""

    t: Translator
    scales: ScaleShelf
    prompts: tuple[Prompt, ...]
    """All, in the language of the window."""


class TodayPresenter:
    """Looks into the journal whenever the page is shown."""

    def __init__(self, journal: Journal, view: TodayView, shelves: Shelves) -> None:
        self._journal = journal
        self._view = view
        self._shelves = shelves
        self._turned = 0
        """How often another prompt was asked for."""
        found = today.look(journal, ())
        self._state = TodayState(found.today, 0, found.phase)
        self._put_away = date.min
        """The day for which the prompt was put away."""

    def refresh(self) -> None:
        """Look into the journal anew."""
        found = today.look(self._journal, self._shelves.scales.questionnaires)
        now, zone = self._journal.clock.now(), ZoneInfo(self._journal.clock.zone())
        self._show(
            TodayState(
                day=found.today,
                hour=now.astimezone(zone).hour,
                phase=found.phase,
                first_day=self._is_empty(found),
                name=self._journal.preferences.name,
                days_since_session=found.days_since_session,
                prompt=self._prompt(found),
                checked_in=found.checked_in_today,
                last_check_in=found.last_check_in,
                due=tuple(self._due(scale) for scale in found.due),
                begun=tuple(self._begun(draft, zone) for draft in found.open_drafts),
                waiting=tuple(
                    Waiting(kept.id, kept.content.text, asked=False)
                    for kept in found.open_questions
                    if isinstance(kept.content, Question)
                ),
                typed=self._state.typed,
            )
        )

    def flush(self) -> None:
        """Keep the question that is being typed.

        Raises:
            StoreError: it could not be written. The words are still on the page.
        """
        try:
            self._keep_question()
        except StoreError as error:
            self._failed(error)
            raise

    def another_prompt(self) -> None:
        """Show the next prompt of this phase."""
        self._turned += 1
        self.refresh()

    def prompt_put_away(self) -> None:
        """Show no prompt for the rest of the day."""
        self._put_away = self._state.day
        self._show(replace(self._state, prompt=None))

    def question_typed(self, text: str) -> None:
        """The person types a question for the care team; the whole text."""
        self._state = replace(self._state, typed=text)

    def question_added(self) -> None:
        """Keep the question that was typed."""
        self._try(self._keep_question)
        if not self._state.typed:
            self.refresh()

    def question_asked(self, record: str, asked: bool) -> None:  # noqa: FBT001 - it was, or not
        """Note that a question was asked, or take that back."""
        self._try(lambda: self._note_asked(RecordId(record), asked=asked))

    def _is_empty(self, found: Today) -> bool:
        return not found.open_drafts and not self._journal.page(TimelineFilter(), limit=1)

    def _prompt(self, found: Today) -> Prompt | None:
        if self._put_away == found.today:
            return None
        first = prompt_for(self._shelves.prompts, found.phase, found.today)
        fitting = [
            prompt
            for prompt in self._shelves.prompts
            if prompt.phase is found.phase and not prompt.before
        ]
        return fitting[(fitting.index(first) + self._turned) % len(fitting)]

    def _due(self, scale_id: ScaleId) -> Due:
        scale = self._shelves.scales.get(scale_id, self._shelves.t.language.value)
        return Due(scale.id, scale.title, scale.about)

    def _begun(self, draft: Draft, zone: ZoneInfo) -> Begun:
        return Begun(
            record=draft.record,
            kind=kind_of(draft.content),
            title=self._title(draft.content),
            saved=draft.saved.astimezone(zone),
        )

    def _title(self, content: Content) -> str:
        match content:
            case Entry(title=title, text=text):
                return title.strip() or snippet(to_text(read(text)), _TITLE_LENGTH)
            case Measurement(scale=scale) if scale in self._shelves.scales:
                return self._shelves.scales.get(scale, self._shelves.t.language.value).title
            case Question(text=text):
                return snippet(text, _TITLE_LENGTH)
            case _:
                return ""

    def _keep_question(self) -> None:
        text = " ".join(self._state.typed.split())
        if text:
            self._journal.keep(Question(self._journal.clock.today(), text))
        self._state = replace(self._state, typed="")

    def _note_asked(self, record: RecordId, *, asked: bool) -> None:
        kept = self._journal.read(record)
        if isinstance(kept.content, Question):
            self._journal.keep(replace(kept.content, asked=asked), record, kept.head)
        waiting = tuple(
            replace(each, asked=asked) if each.record == record else each
            for each in self._state.waiting
        )
        self._show(replace(self._state, waiting=waiting, problem=None))

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except (StoreError, RecordError) as error:
            self._failed(error)

    def _failed(self, error: StoreError | RecordError) -> None:
        self._show(replace(self._state, problem=explain(error, self._shelves.t)))

    def _show(self, state: TodayState) -> None:
        self._state = state
        self._view.show_state(state)
