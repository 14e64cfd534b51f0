"""Erase a record for good: all that was ever written in it, and every trace of its words."""

from datetime import datetime

from journal_app.domain.record import RecordId
from journal_app.errors import DatabaseDamaged
from journal_app.store import search
from journal_app.store.chain import instant
from journal_app.store.database import Connection

_PLACE = "SELECT place FROM record WHERE id = ?"
# The words first, then what points at the line, then the line itself.
_OF_PLACE = (
    "DELETE FROM search WHERE rowid = ?",
    "DELETE FROM record_tag WHERE place = ?",
)
_OF_RECORD = (
    # What it was imported from holds its words; that it was imported is remembered.
    """
    DELETE FROM import_original WHERE (source, hash) IN
        (SELECT source, hash FROM import_item WHERE record = ?)
    """,
    "DELETE FROM attachment WHERE record = ?",  # its parts go with it
    "DELETE FROM draft WHERE record = ?",
    "DELETE FROM revision WHERE record = ?",
    "DELETE FROM record WHERE id = ?",
)
# Of two instants the earlier stays, so that every copy ends with the same one.
_REMEMBER = """
    INSERT INTO erased (record, at_utc) VALUES (?, ?)
    ON CONFLICT (record) DO UPDATE SET at_utc = min(at_utc, excluded.at_utc)
"""
_WAS_HERE = """
    SELECT 1 FROM revision WHERE record = :record
    UNION ALL SELECT 1 FROM draft WHERE record = :record LIMIT 1
"""
_OWE = "INSERT INTO meta (key, value) VALUES ('untidy', '1') ON CONFLICT DO NOTHING"
_OWES = "SELECT 1 FROM meta WHERE key = 'untidy'"
_SETTLE = "DELETE FROM meta WHERE key = 'untidy'"
_ERASED = "SELECT record, at_utc FROM erased ORDER BY record"


def erase(connection: Connection, record: RecordId, at: datetime) -> None:
    """Erase a record, and keep only that its id was erased: a merge must not bring it back.

    Words are gone from the file itself after `tidy`.
    """
    with connection.transaction():
        if connection.row(_WAS_HERE, {"record": record}) is not None:
            connection.run(_OWE)
        for (place,) in connection.rows(_PLACE, (record,)):
            for sql in _OF_PLACE:
                connection.run(sql, (place,))
        for sql in _OF_RECORD:
            connection.run(sql, (record,))
        connection.run(_REMEMBER, (record, instant(at)))


def erased(connection: Connection) -> dict[RecordId, datetime]:
    """Return what was erased for good, and when."""
    return {
        RecordId(record): datetime.fromisoformat(at) for record, at in connection.rows(_ERASED)
    }


def is_untidy(connection: Connection) -> bool:
    """Tell whether something was erased since the file was last tidied."""
    return connection.row(_OWES) is not None


def tidy(connection: Connection) -> None:
    """Write the whole file anew without what was erased. Slow, and nobody can write meanwhile.

    Until then the index of the search holds words of versions that are gone, and a page may
    keep an old copy of a line that once moved within it.

    Raises:
        DatabaseDamaged: a page that nothing uses was torn by a power cut; healing puts it right.
        StorageBusy: another connection is writing or reading.
        StorageUnavailable: there is no room for a second copy of the file.
    """
    search.tidy(connection)
    try:
        connection.run("VACUUM")
    except MemoryError:  # so the engine says it, though there is memory enough
        raise DatabaseDamaged from None
    connection.run(_SETTLE)
