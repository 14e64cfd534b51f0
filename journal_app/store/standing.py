"""Where a database stands: what it would lack if an older copy of it were put in its place."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime

from journal_app.domain.record import RecordId, RevisionId
from journal_app.store.database import Connection

_HEADS = "SELECT value FROM record, json_each(record.heads) ORDER BY value"
_REVISIONS = "SELECT count(*) FROM revision"
_ERASED = "SELECT count(*) FROM erased"
_NEWEST = "SELECT id, record, at_utc FROM revision ORDER BY seq DESC LIMIT 1"
_HAS = "SELECT EXISTS (SELECT 1 FROM revision WHERE id = ?)"
_IS_ERASED = "SELECT EXISTS (SELECT 1 FROM erased WHERE record = ?)"


@dataclass(frozen=True, slots=True)
class Newest:
    """The revision that was written down last."""

    id: RevisionId
    record: RecordId
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a database has come."""

    heads: bytes
    """A mac over the ids of the revisions nobody built upon, sorted: 32 bytes."""
    revisions: int
    erased: int
    """Records that were erased for good. It never goes down."""
    newest: Newest | None


def standing(connection: Connection, key: bytes) -> Standing:
    """Return how far the database has come; `key` seals the heads."""
    with connection.snapshot():
        mac = hmac.new(key, digestmod=hashlib.sha256)
        for (head,) in connection.each(_HEADS):
            mac.update(f"{head}\n".encode())
        return Standing(
            heads=mac.digest(),
            revisions=int(connection.value(_REVISIONS)),
            erased=int(connection.value(_ERASED)),
            newest=_newest(connection),
        )


def is_older(connection: Connection, now: Standing, seen: Standing) -> bool:
    """Tell whether a database that stands at `now` lacks something of what it had at `seen`.

    It is not older for what was erased since, nor for what was merged into it.
    """
    if now.erased != seen.erased:
        return now.erased < seen.erased or _is_missing(connection, seen.newest)
    if now.revisions != seen.revisions:
        return now.revisions < seen.revisions or _is_missing(connection, seen.newest)
    return not hmac.compare_digest(now.heads, seen.heads)


def _is_missing(connection: Connection, newest: Newest | None) -> bool:
    if newest is None or connection.value(_HAS, (newest.id,)):
        return False
    return not connection.value(_IS_ERASED, (newest.record,))


def _newest(connection: Connection) -> Newest | None:
    row = connection.row(_NEWEST)
    if row is None:
        return None
    id_, record, at = row
    return Newest(RevisionId(id_), RecordId(record), datetime.fromisoformat(at))
