from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from journal_app.domain.period import Period
from journal_app.domain.record import Kind
from journal_app.store import ledger
from journal_app.store.database import Connection
from journal_app.store.ledger import Handover

HANDOVER = Handover(
    id="a",
    at=datetime(2025, 5, 3, 10, tzinfo=UTC),
    zone="Europe/Madrid",
    reader="my therapist",
    period=Period(date(2025, 2, 1), date(2025, 5, 1)),
    fingerprint="f" * 64,
    counts={Kind.ENTRY: 3, Kind.CHECK_IN: 40},
)


def test_what_was_handed_over_reads_back_the_last_first(connection: Connection) -> None:
    later = replace(HANDOVER, id="b", at=HANDOVER.at + timedelta(days=1))
    ledger.add(connection, HANDOVER)
    ledger.add(connection, later)
    assert ledger.handovers(connection) == (later, HANDOVER)
