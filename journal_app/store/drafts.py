"""What is being written and has no revision yet: one draft for each open record."""

from dataclasses import dataclass
from datetime import date, datetime

from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.store.chain import instant
from journal_app.store.database import Connection, Row

_KEEP = """
    INSERT INTO draft (record, kind, base, at_utc, zone, day, body) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (record) DO UPDATE SET
        base = excluded.base, at_utc = excluded.at_utc, zone = excluded.zone,
        day = excluded.day, body = excluded.body
"""
_COLUMNS = "record, kind, base, at_utc, zone, day, body"
_ONE = f"SELECT {_COLUMNS} FROM draft WHERE record = ?"  # noqa: S608 - constants only
_ALL = f"SELECT {_COLUMNS} FROM draft ORDER BY at_utc DESC, record"  # noqa: S608
_DROP = "DELETE FROM draft WHERE record = ?"


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as it lies in the database."""

    record: RecordId
    kind: Kind
    base: RevisionId | None
    """The revision it changes, or nothing for a new record."""
    at: datetime
    """When it was last saved, aware."""
    zone: str
    day: date
    body: str
    """JSON, as in a revision, perhaps half filled in."""


def keep(connection: Connection, draft: StoredDraft) -> None:
    """Save a draft over the one before. This is what autosave does."""
    connection.run(
        _KEEP,
        (
            draft.record,
            draft.kind.value,
            draft.base,
            instant(draft.at),
            draft.zone,
            draft.day.isoformat(),
            draft.body,
        ),
    )


def find(connection: Connection, record: RecordId) -> StoredDraft | None:
    """Return the draft of a record, if one is open."""
    row = connection.row(_ONE, (record,))
    return None if row is None else _draft(row)


def all_drafts(connection: Connection) -> tuple[StoredDraft, ...]:
    """Return every draft, the last saved first."""
    return tuple(_draft(row) for row in connection.rows(_ALL))


def drop(connection: Connection, record: RecordId) -> None:
    """Forget a draft: in the transaction of its revision, or because it was thrown away."""
    connection.run(_DROP, (record,))


def _draft(row: Row) -> StoredDraft:
    record, kind, base, at, zone, day, body = row
    return StoredDraft(
        record=RecordId(record),
        kind=Kind(kind),
        base=None if base is None else RevisionId(base),
        at=datetime.fromisoformat(at),
        zone=zone,
        day=date.fromisoformat(day),
        body=body,
    )
