"""Listing: all sessions of the journal, numbered in the order of their days."""

from collections.abc import Iterator

from journal_app.domain.record import Kind, TimelineFilter, TimelineRow
from journal_app.domain.session import Session, SessionState
from journal_app.errors import RecordDamaged
from journal_app.journal.figures import session_of
from journal_app.journal.journal import Journal
from journal_app.ui.sessions.state import Listed

_SESSIONS = TimelineFilter(kinds=frozenset({Kind.SESSION}))


def listed_sessions(journal: Journal) -> tuple[Listed, ...]:
    """Return what was begun, then every session, the newest day first."""
    drafts = {draft.record: draft for draft in journal.drafts()}
    kept: list[Listed] = []
    number = 0
    for row, session in reversed(tuple(_rows(journal))):
        took_place = session.state is SessionState.PAST
        number += took_place
        kept.append(
            Listed(
                record=row.id,
                session=session,
                number=number if took_place else None,
                late=row.late,
                draft=row.id in drafts,
                sealed=row.sealed,
            )
        )
    known = {each.record for each in kept}
    begun = [
        Listed(record, draft.content, None, draft=True, new=True, sealed=draft.content.sealed)
        for record, draft in drafts.items()
        if isinstance(draft.content, Session) and record not in known
    ]
    return (*begun, *reversed(kept))


def _rows(journal: Journal) -> Iterator[tuple[TimelineRow, Session]]:
    """Give the sessions, newest day first; one that cannot be read is left out."""
    for row in journal.rows(_SESSIONS):
        try:
            session = session_of(row)
        except RecordDamaged:
            continue
        if session is not None:
            yield row, session
