"""Look at every page and every revision, and tell what is not as it was written."""

import hmac
import re
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from journal_app.errors import DatabaseDamaged
from journal_app.store import chain, database, opening, revisions, schema
from journal_app.store.database import Connection
from journal_app.store.packing import ids_of

_REVISIONS = f"SELECT {revisions.COLUMNS}, mac FROM revision ORDER BY seq"  # noqa: S608
_HEADS = "SELECT id, head, heads FROM record"
# As the engine says it, https://sqlite.org/pragma.html#pragma_integrity_check
_OF_AN_INDEX = re.compile(
    r"(missing from|wrong # of entries in|non-unique entry in) index|values differ from index"
)
_ANY_READ = "SELECT count(*) FROM sqlite_schema"


class Flaw(StrEnum):
    """What can be wrong with a database."""

    UNREADABLE = "unreadable"
    """Something could not be read at all, so the rest of that look is not known."""
    SIZE = "size"
    """Bytes are missing or too many: the file was cut or something was added."""
    PAGES = "pages"
    """Pages are not as we wrote them: by bit rot, or by a hand without the key."""
    STRUCTURE = "structure"
    """The tables do not fit together."""
    INDEX = "index"
    """An index does not list what its table holds. It can be built anew."""
    SEARCH = "search"
    """The search does not know what is in the records. It can be built anew."""
    CHAIN = "chain"
    """Revisions were altered, or their parents are gone."""
    RECORDS = "records"
    """Records do not show their newest revision: an older page was put back."""


_Look = Callable[[Connection], Counter[Flaw]]


@dataclass(frozen=True, slots=True)
class Problem:
    """One kind of flaw, and how often it was met: bytes, pages, lines, revisions, records."""

    flaw: Flaw
    count: int


def check(path: Path, key: bytes, chain_key: bytes) -> tuple[Problem, ...]:
    """Return all that is wrong with a database; nothing if it is sound.

    Slow: call it away from the window. It reads on connections of its own, one for each
    look, because a connection that met a bad page answers nothing reliably any more.

    Raises:
        DatabaseNotEncrypted: the file is plain.
        EngineUnfit: the library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk does not give it out.
    """
    looks: tuple[_Look, ...] = (
        lambda connection: Counter({Flaw.SIZE: opening.missing_bytes(connection, path)}),
        _pages,
        _structure,
        lambda connection: _chain(connection, chain_key),
    )
    found = _look(path, key, _schema)
    if found[Flaw.STRUCTURE]:  # whatever else is asked could be answered by a stranger
        looks = ()
    for look in looks:
        found += _look(path, key, look)
    found[Flaw.UNREADABLE] = min(found[Flaw.UNREADABLE], 1)
    return tuple(Problem(flaw, found[flaw]) for flaw in Flaw if found[flaw])


def _look(path: Path, key: bytes, look: _Look) -> Counter[Flaw]:
    try:
        with closing(database.connect(path, key)) as connection:
            return look(connection)
    except DatabaseDamaged:
        return Counter({Flaw.UNREADABLE: 1})


def _schema(connection: Connection) -> Counter[Flaw]:
    return Counter({Flaw.STRUCTURE: not schema.is_ours(connection)})


def _pages(connection: Connection) -> Counter[Flaw]:
    with connection.snapshot():
        # The engine looks at the pages without a lock of its own, and a save meanwhile would
        # look like damage; reading takes one.
        connection.rows(_ANY_READ)
        return Counter({Flaw.PAGES: len(connection.rows("PRAGMA cipher_integrity_check"))})


def _structure(connection: Connection) -> Counter[Flaw]:
    # The quick one would not compare an index with its table: an old page of an index, put
    # back, would hide records from the lists.
    lines = [line for (line,) in connection.rows("PRAGMA integrity_check") if line != "ok"]
    return Counter(map(_flaw, lines))


def _flaw(line: str) -> Flaw:
    if "fts5" in line.lower():  # it spells itself both ways
        return Flaw.SEARCH
    return Flaw.INDEX if _OF_AN_INDEX.search(line) else Flaw.STRUCTURE


def _chain(connection: Connection, chain_key: bytes) -> Counter[Flaw]:
    with connection.snapshot():
        macs: dict[str, bytes] = {}
        heads: dict[str, set[str]] = {}
        altered = 0
        for *row, mac in connection.each(_REVISIONS):
            revision = revisions.from_row(tuple(row))
            parents = [macs.get(parent, b"") for parent in sorted(revision.parents)]
            altered += not hmac.compare_digest(mac, chain.seal(chain_key, revision, parents))
            macs[revision.id] = mac
            open_ends = heads.setdefault(revision.record, set())
            open_ends.difference_update(revision.parents)
            open_ends.add(revision.id)
        misled = 0
        for record, head, shown in connection.each(_HEADS):
            open_ends = heads.pop(record, set())
            misled += head not in open_ends or set(ids_of(shown)) != open_ends
    return Counter({Flaw.CHAIN: altered, Flaw.RECORDS: misled + len(heads)})
