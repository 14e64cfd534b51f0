from datetime import UTC, datetime, timedelta

from journal_app.domain.record import RecordId
from journal_app.store import imports
from journal_app.store.database import Connection
from journal_app.store.imports import Batch

BATCH = Batch("a", "markdown", datetime(2025, 5, 3, 10, tzinfo=UTC))
LATER = Batch("b", "daylio", BATCH.at + timedelta(days=1))
ONE, TWO = RecordId("1"), RecordId("2")


def test_what_was_imported_is_known(connection: Connection) -> None:
    imports.begin(connection, BATCH)
    imports.remember(connection, BATCH, "ff", ONE)
    imports.remember(connection, BATCH, "ff", TWO)
    imports.remember(connection, BATCH, "ff", TWO)
    assert imports.known(connection, "markdown", "ff") == (ONE, TWO)
    assert imports.records(connection, BATCH.id) == (ONE, TWO)


def test_the_same_bytes_of_another_format_are_new(connection: Connection) -> None:
    imports.begin(connection, BATCH)
    imports.remember(connection, BATCH, "ff", ONE)
    assert imports.known(connection, "daylio", "ff") == ()
    assert imports.known(connection, "markdown", "00") == ()


def test_imports_are_listed_the_last_first(connection: Connection) -> None:
    imports.begin(connection, BATCH)
    imports.begin(connection, LATER)
    imports.remember(connection, BATCH, "ff", ONE)
    assert imports.batches(connection) == ((LATER, 0), (BATCH, 1))


def test_a_source_record_is_kept_as_it_came(connection: Connection) -> None:
    came = b"---\r\ntitle: \xff\r\n---\r\n" * 50
    imports.keep_original(connection, "markdown", "ff", came)
    imports.keep_original(connection, "markdown", "ff", b"again")
    assert imports.original(connection, "markdown", "ff") == came
    assert imports.original(connection, "daylio", "ff") is None
