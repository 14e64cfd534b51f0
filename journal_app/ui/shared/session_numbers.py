"""Session numbers: what sessions are called, counted in the order of their days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from journal_app.domain.record import Kind, RecordId, TimelineFilter
from journal_app.domain.session import Session, SessionState
from journal_app.errors import RecordDamaged
from journal_app.journal.figures import session_of
from journal_app.journal.journal import Journal

_SESSIONS = TimelineFilter(kinds=frozenset({Kind.SESSION}))


@dataclass(frozen=True, slots=True)
class NumberedSession:
    """One session, as it is called on screen."""

    id: RecordId
    number: int | None
    """From 1, among those that took place; None for a planned one."""
    day: date


def numbered_sessions(journal: Journal) -> tuple[NumberedSession, ...]:
    """Return all sessions of the journal, the newest day first."""
    count = 0
    found: list[NumberedSession] = []
    for record, session in reversed(tuple(_sessions(journal))):
        took_place = session.state is SessionState.PAST
        count += took_place
        found.append(NumberedSession(record, count if took_place else None, session.day))
    return tuple(reversed(found))


def _sessions(journal: Journal) -> Iterator[tuple[RecordId, Session]]:
    """Give the sessions, newest day first; one that cannot be read is left out."""
    for row in journal.rows(_SESSIONS):
        try:
            session = session_of(row)
        except RecordDamaged:
            continue
        if session is not None:
            yield row.id, session
