from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.store import drafts
from journal_app.store.database import Connection
from journal_app.store.drafts import StoredDraft

DRAFT = StoredDraft(
    record=RecordId("a"),
    kind=Kind.ENTRY,
    base=None,
    at=datetime(2025, 5, 3, 10, tzinfo=UTC),
    zone="Europe/Madrid",
    day=date(2025, 5, 3),
    body='{"text":"half a sen"}',
)


def test_a_draft_reads_back(connection: Connection) -> None:
    drafts.keep(connection, DRAFT)
    assert drafts.find(connection, DRAFT.record) == DRAFT


def test_a_draft_is_saved_over_the_one_before(connection: Connection) -> None:
    later = replace(
        DRAFT,
        base=RevisionId("r"),
        at=DRAFT.at + timedelta(seconds=1),
        zone="America/Bogota",
        day=date(2025, 5, 2),
        body="{}",
    )
    drafts.keep(connection, DRAFT)
    drafts.keep(connection, later)
    assert drafts.all_drafts(connection) == (later,)


def test_the_last_saved_draft_comes_first(connection: Connection) -> None:
    newer = replace(DRAFT, record=RecordId("b"), at=DRAFT.at + timedelta(minutes=1))
    drafts.keep(connection, DRAFT)
    drafts.keep(connection, newer)
    assert drafts.all_drafts(connection) == (newer, DRAFT)


def test_a_draft_that_was_dropped_is_gone(connection: Connection) -> None:
    drafts.keep(connection, DRAFT)
    drafts.drop(connection, DRAFT.record)
    drafts.drop(connection, DRAFT.record)
    assert drafts.find(connection, DRAFT.record) is None
