"""What was handed over: when, for whom, which days, and the fingerprint of the pages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from journal_app.domain.period import Period
from journal_app.domain.record import Kind
from journal_app.store.chain import instant
from journal_app.store.database import Connection, Row

_ADD = """
    INSERT INTO ledger (id, at_utc, zone, reader, first_day, last_day, fingerprint, counts)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_ALL = """
    SELECT id, at_utc, zone, reader, first_day, last_day, fingerprint, counts FROM ledger
    ORDER BY at_utc DESC, id
"""


@dataclass(frozen=True, slots=True)
class Handover:
    """One summary that left the vault."""

    id: str
    """A random UUID."""
    at: datetime
    """When, aware."""
    zone: str
    reader: str
    """For whom, in the person's words."""
    period: Period
    fingerprint: str
    """SHA-256 of the bytes, in hexadecimal."""
    counts: Mapping[Kind, int]
    """How many records of each kind were in it."""


def add(connection: Connection, handover: Handover) -> None:
    """Note that a summary left."""
    counts = {kind.value: count for kind, count in handover.counts.items()}
    connection.run(
        _ADD,
        (
            handover.id,
            instant(handover.at),
            handover.zone,
            handover.reader,
            handover.period.first.isoformat(),
            handover.period.last.isoformat(),
            handover.fingerprint,
            json.dumps(counts, sort_keys=True),
        ),
    )


def handovers(connection: Connection) -> tuple[Handover, ...]:
    """Return all that left, the last first."""
    return tuple(_handover(row) for row in connection.rows(_ALL))


def _handover(row: Row) -> Handover:
    id_, at, zone, reader, first, last, fingerprint, counts = row
    return Handover(
        id=id_,
        at=datetime.fromisoformat(at),
        zone=zone,
        reader=reader,
        period=Period(date.fromisoformat(first), date.fromisoformat(last)),
        fingerprint=fingerprint,
        counts={Kind(kind): count for kind, count in json.loads(counts).items()},
    )
