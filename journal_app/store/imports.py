"""What was brought in from elsewhere, so that bringing it in again adds nothing."""

import zlib
from dataclasses import dataclass
from datetime import datetime

from journal_app.domain.record import RecordId
from journal_app.store.chain import instant
from journal_app.store.database import Connection

_BEGIN = "INSERT INTO import_batch (id, source, at_utc) VALUES (?, ?, ?)"
_REMEMBER = """
    INSERT INTO import_item (source, hash, batch, record) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""
_KEEP = "INSERT INTO import_original (source, hash, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_ORIGINAL = "SELECT data FROM import_original WHERE source = ? AND hash = ?"
_KNOWN = "SELECT record FROM import_item WHERE source = ? AND hash = ? ORDER BY record"
_BATCHES = """
    SELECT id, import_batch.source, at_utc, count(record)
    FROM import_batch LEFT JOIN import_item ON batch = id
    GROUP BY id ORDER BY at_utc DESC, id
"""
_RECORDS = "SELECT DISTINCT record FROM import_item WHERE batch = ? ORDER BY record"


@dataclass(frozen=True, slots=True)
class Batch:
    """One import."""

    id: str
    """A random UUID."""
    source: str
    """The name of the format."""
    at: datetime
    """When, aware."""


def begin(connection: Connection, batch: Batch) -> None:
    """Note that an import begins: in the transaction that brings its records."""
    connection.run(_BEGIN, (batch.id, batch.source, instant(batch.at)))


def remember(connection: Connection, batch: Batch, hash_: str, record: RecordId) -> None:
    """Note that a source record, known by its SHA-256, became `record`.

    One source record may become several records.
    """
    connection.run(_REMEMBER, (batch.source, hash_, batch.id, record))


def keep_original(connection: Connection, source: str, hash_: str, original: bytes) -> None:
    """Keep a source record just as it came, so that nothing is lost that was not understood."""
    connection.run(_KEEP, (source, hash_, zlib.compress(original)))


def original(connection: Connection, source: str, hash_: str) -> bytes | None:
    """Return a source record as it came, if it is still kept."""
    row = connection.row(_ORIGINAL, (source, hash_))
    return None if row is None else zlib.decompress(row[0])


def known(connection: Connection, source: str, hash_: str) -> tuple[RecordId, ...]:
    """Return what a source record became, perhaps erased since; nothing if it is new."""
    return tuple(RecordId(record) for (record,) in connection.rows(_KNOWN, (source, hash_)))


def batches(connection: Connection) -> tuple[tuple[Batch, int], ...]:
    """Return every import and how many records it brought, the last first."""
    return tuple(
        (Batch(id_, source, datetime.fromisoformat(at)), count)
        for id_, source, at, count in connection.rows(_BATCHES)
    )


def records(connection: Connection, batch: str) -> tuple[RecordId, ...]:
    """Return what one import brought."""
    return tuple(RecordId(record) for (record,) in connection.rows(_RECORDS, (batch,)))
