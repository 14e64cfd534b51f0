"""Offer: what there is to choose from in some days, and what of it is ticked."""

from dataclasses import dataclass, replace

from journal_app.domain.period import Period
from journal_app.domain.question import Question
from journal_app.domain.record import Kind, RecordId, TimelineFilter, TimelineRow
from journal_app.journal.course import shared_course
from journal_app.journal.journal import Journal
from journal_app.ui.sharing.state import Counts, EntryLine, QuestionLine

_SHARED_KINDS = frozenset({Kind.QUESTIONNAIRE, Kind.CHECK_IN, Kind.ENTRY})
_QUESTIONS = TimelineFilter(kinds=frozenset({Kind.QUESTION}))


@dataclass(frozen=True, slots=True)
class Ticks:
    """What was ticked one by one. To begin with: no entry, every question."""

    entries: frozenset[RecordId] = frozenset()
    questions_left: frozenset[RecordId] = frozenset()

    def with_entry(self, record: RecordId, *, on: bool) -> "Ticks":
        """Return the ticks with this entry chosen, or not."""
        return replace(self, entries=self.entries | {record} if on else self.entries - {record})

    def with_question(self, record: RecordId, *, on: bool) -> "Ticks":
        """Return the ticks with this question taken along, or not."""
        left = self.questions_left
        return replace(self, questions_left=left - {record} if on else left | {record})


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be chosen from the days of one period."""

    entries: tuple[EntryLine, ...]
    """Newest day first; none that is sealed."""
    questions: tuple[QuestionLine, ...]
    counts: Counts
    ticks: Ticks
    """Without entries that were sealed since they were chosen."""


def offer(journal: Journal, period: Period, ticks: Ticks) -> Offer:
    """Return what there is in the days of `period`, ticked as in `ticks`."""
    rows = tuple(journal.rows(TimelineFilter(kinds=_SHARED_KINDS, period=period)))
    # A seal takes the tick for good: opening it again must not share the entry unseen.
    sealed = {row.id for row in rows if row.sealed}
    ticks = replace(ticks, entries=ticks.entries - sealed)
    entries = tuple(
        EntryLine(row.id, row.day, row.title or row.snippet, row.id in ticks.entries)
        for row in rows
        if row.kind is Kind.ENTRY and not row.sealed
    )
    return Offer(entries, _questions(journal, ticks), _counts(journal, period, rows), ticks)


def _counts(journal: Journal, period: Period, rows: tuple[TimelineRow, ...]) -> Counts:
    open_kinds = [row.kind for row in rows if not row.sealed]
    return Counts(
        questionnaires=open_kinds.count(Kind.QUESTIONNAIRE),
        check_ins=open_kinds.count(Kind.CHECK_IN),
        # Planned ones are not printed, so the line of the timeline is not enough.
        sessions=sum(each.session.day in period for each in shared_course(journal).held),
        sealed=sum(row.kind is Kind.ENTRY and row.sealed for row in rows),
    )


def _questions(journal: Journal, ticks: Ticks) -> tuple[QuestionLine, ...]:
    return tuple(
        QuestionLine(each.id, each.content.text, each.id not in ticks.questions_left)
        for each in journal.read_all(_QUESTIONS)
        if isinstance(each.content, Question) and not each.content.asked
    )
