"""The course of treatment: the sessions that took place, numbered in the order of time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from journal_app.domain.record import Kind, RecordId, TimelineFilter
from journal_app.domain.session import Session, SessionState
from journal_app.journal.journal import Journal

_SESSIONS = TimelineFilter(kinds=frozenset({Kind.SESSION}))


@dataclass(frozen=True, slots=True)
class Held:
    """One session that took place."""

    id: RecordId
    number: int
    """From 1, over the whole journal."""
    session: Session


@dataclass(frozen=True, slots=True)
class Course:
    """All sessions that took place, the earliest first."""

    held: tuple[Held, ...]

    def days_since(self, day: date) -> int | None:
        """Return how many days before `day` the last session was, or None if none was."""
        before = [each.session.day for each in self.held if each.session.day <= day]
        return (day - before[-1]).days if before else None

    def number_of(self, record: RecordId | None) -> int | None:
        """Return the number of a session, or None if it is not one of these."""
        return next((each.number for each in self.held if each.id == record), None)

    def is_treatment_day(self, day: date) -> bool:
        """Tell whether there was a session on `day`."""
        return any(each.session.day == day for each in self.held)


NO_COURSE = Course(())
"""For a reader who is not told about sessions."""


def shared_course(journal: Journal) -> Course:
    """Return the sessions that may leave the vault.

    Sealed ones are not counted either: a gap in the numbers would tell of them.
    """
    return _numbered(
        [
            (kept.id, kept.content)
            for kept in journal.read_all(_SESSIONS)
            if isinstance(kept.content, Session) and not kept.content.sealed
        ]
    )


def _numbered(sessions: Sequence[tuple[RecordId, Session]]) -> Course:
    took_place = [each for each in sessions if each[1].state is SessionState.PAST]
    return Course(
        tuple(Held(id_, number, session) for number, (id_, session) in enumerate(took_place, 1))
    )
