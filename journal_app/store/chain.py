"""The chain of revisions: each one is sealed together with those it was built upon.

Pages of the file are authenticated one by one, so an old page put back in place would go
unnoticed. A revision's mac covers its parents' macs, and so everything before it.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from journal_app.domain.record import Kind, RecordId, RevisionId

_LABEL = "journal-revision/1"


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of a record, as it was written down for good."""

    id: RevisionId
    record: RecordId
    kind: Kind
    parents: tuple[RevisionId, ...]
    """The versions it was built upon: none for the first, several after a merge."""
    at: datetime
    """When it was written, aware."""
    zone: str
    """The IANA zone it was written in."""
    device: str
    """A random id of the computer."""
    body: str
    """JSON of all that was recorded. The store does not look into it."""
    deleted: bool = False
    """Whether it moves the record to the trash."""


def seal(key: bytes, revision: Revision, parents: Sequence[bytes]) -> bytes:
    """Return the mac of `revision`, 32 bytes. `parents` are their macs, by parent's id."""
    fields = (
        _LABEL,
        revision.id,
        revision.record,
        revision.kind.value,
        instant(revision.at),
        revision.zone,
        revision.device,
        str(int(revision.deleted)),
        revision.body,
        *sorted(revision.parents),
    )
    message = _joined((*(field.encode() for field in fields), *parents))
    return hmac.digest(key, message, hashlib.sha256)


def instant(at: datetime) -> str:
    """Return `at` as it stands in the file: UTC, always as long, so that text sorts by time."""
    if at.tzinfo is None:
        raise ValueError("an instant has a zone")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _joined(parts: Iterable[bytes]) -> bytes:
    # With its length before it, no field can lend bytes to the next.
    return b"".join(len(part).to_bytes(8) + part for part in parts)
