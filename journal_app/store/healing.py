"""What can be put right from what is still sound."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from journal_app.store import indexing, revisions, search
from journal_app.store.chain import Revision
from journal_app.store.checking import Flaw, Problem
from journal_app.store.database import Connection
from journal_app.store.indexing import Index

_SHOWN = (
    f"SELECT record.at_utc, record.zone, {revisions.COLUMNS} "  # noqa: S608 - constants only
    "FROM record JOIN revision ON revision.id = record.head WHERE record.place = ?"
)
_PLACES = "SELECT place FROM record"
_STRANGERS = "DELETE FROM search WHERE rowid NOT IN (SELECT place FROM record)"

REWRITTEN = frozenset({Flaw.PAGES, Flaw.INDEX})
"""What is gone when the database was written anew."""
_HARMLESS = frozenset({*REWRITTEN, Flaw.SEARCH})


@dataclass(frozen=True, slots=True)
class Shown:
    """The shown revision of a record, and when and where the record began."""

    revision: Revision
    at: datetime
    zone: str


def touches_no_record(problems: tuple[Problem, ...]) -> bool:
    """Tell whether every record is whole: only unused pages, indexes or the search are not.

    A power cut may leave an unused page half written: its seal is broken, yet nothing is on it.
    A page that is in use could not be read, which is another flaw.
    """
    return {problem.flaw for problem in problems} <= _HARMLESS


def rebuild_search(connection: Connection, words: Callable[[Shown], Index | None]) -> None:
    """Build the search anew from the records themselves; where `words` has none, as it was.

    Raises:
        StorageBusy: another connection is writing; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
    """
    with connection.transaction():
        search.rebuild(connection)
        connection.run(_STRANGERS)
        for (place,) in connection.rows(_PLACES):
            index = words(_shown(connection, place))
            if index is not None:
                indexing.relearn(connection, place, index)


def _shown(connection: Connection, place: int) -> Shown:
    ((at, zone, *row),) = connection.rows(_SHOWN, (place,))
    return Shown(revisions.from_row(tuple(row)), datetime.fromisoformat(at), zone)
