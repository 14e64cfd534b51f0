"""Everything that was ever recorded: versions are added, never changed."""

import json
from dataclasses import dataclass
from datetime import datetime

from journal_app.domain.record import Kind, RecordId, RevisionId, TimelineFilter, TimelineRow
from journal_app.errors import RecordNotFound
from journal_app.store import chain, indexing, lines
from journal_app.store.chain import Revision
from journal_app.store.database import Connection, Row
from journal_app.store.indexing import Index
from journal_app.store.packing import ids_of, packed, unpacked

_HEADS = "SELECT head, heads FROM record WHERE id = ?"
_SET_HEADS = "UPDATE record SET heads = ? WHERE id = ?"
_PARENTS = """
    SELECT mac FROM revision
    WHERE id IN (SELECT value FROM json_each(?)) AND record = ? ORDER BY id
"""
# An edit beats a deletion made at the same time; then the newer wins, then the larger id.
_SHOWN = """
    SELECT id FROM revision WHERE id IN (SELECT value FROM json_each(?))
    ORDER BY deleted, at_utc DESC, id DESC LIMIT 1
"""
_INSERT = """
    INSERT INTO revision (id, record, kind, parents, at_utc, zone, device, deleted, body, mac)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
COLUMNS = """
    revision.id, revision.record, revision.kind, revision.parents, revision.at_utc,
    revision.zone, revision.device, revision.body, revision.deleted
"""
_ONE = f"SELECT {COLUMNS} FROM revision WHERE id = ?"  # noqa: S608 - constants only
_HISTORY = f"SELECT {COLUMNS} FROM revision WHERE record = ? ORDER BY at_utc, seq"  # noqa: S608
_CURRENT = (
    f"SELECT {lines.COLUMNS}, record.heads, {COLUMNS} "  # noqa: S608 - constants only
    "FROM record JOIN revision ON revision.id = record.head WHERE"
)
_NEWEST_FIRST = "ORDER BY record.day DESC, record.at_utc DESC, record.id DESC"


@dataclass(frozen=True, slots=True)
class Current:
    """A record as it stands now."""

    row: TimelineRow
    revision: Revision
    """The version that is shown."""
    others: tuple[RevisionId, ...]
    """Versions that nobody built upon either, from another device, if any."""


def append(connection: Connection, chain_key: bytes, revision: Revision, index: Index) -> None:
    """Write a revision down for good; line and words of its record follow in the same step.

    `index` describes `revision`. It counts only if the revision becomes the one that is shown.
    A revision that would let a third one be shown is a mistake of the caller: with several
    heads, a deletion is built upon all of them, and an edit is newer than the others.

    Raises:
        RecordNotFound: a parent is not there, or belongs to another record.
        StorageBusy: another connection is writing; nothing was written.
        StorageUnavailable: the disk is full, read-only or gone; nothing was written.
    """
    with connection.transaction():
        line = connection.row(_HEADS, (revision.record,))
        if line is None:
            indexing.add(connection, revision, index)
        insert(connection, chain_key, revision)
        if line is not None:
            _follow(connection, revision, index, line)


def insert(connection: Connection, chain_key: bytes, revision: Revision) -> None:
    """Write a revision down without its record's line, which has to be there and to follow.

    Raises:
        RecordNotFound: a parent is not there, or belongs to another record.
    """
    macs = connection.rows(_PARENTS, (json.dumps(revision.parents), revision.record))
    if len(macs) != len(set(revision.parents)):
        raise RecordNotFound
    connection.run(
        _INSERT,
        (
            revision.id,
            revision.record,
            revision.kind.value,
            json.dumps(sorted(revision.parents)),
            chain.instant(revision.at),
            revision.zone,
            revision.device,
            revision.deleted,
            packed(revision.body),
            chain.seal(chain_key, revision, [mac for (mac,) in macs]),
        ),
    )


def read(connection: Connection, id_: RevisionId) -> Revision:
    """Return one version.

    Raises:
        RecordNotFound: there is none.
    """
    row = connection.row(_ONE, (id_,))
    if row is None:
        raise RecordNotFound
    return from_row(row)


def history(connection: Connection, record: RecordId) -> tuple[Revision, ...]:
    """Return all versions of a record, the oldest first; none if there is no such record."""
    return tuple(from_row(row) for row in connection.rows(_HISTORY, (record,)))


def current(connection: Connection, record: RecordId) -> Current:
    """Return a record as it stands now, also from the trash.

    Raises:
        RecordNotFound: there is none.
    """
    row = connection.row(f"{_CURRENT} record.id = ?", (record,))
    if row is None:
        raise RecordNotFound
    return _current(row)


def currents(connection: Connection, chosen: TimelineFilter) -> tuple[Current, ...]:
    """Return whole records, the newest first: for charts and summaries, not for lists."""
    condition = lines.where(chosen)
    sql = f"{_CURRENT} {condition.sql} {_NEWEST_FIRST}"
    return tuple(_current(row) for row in connection.rows(sql, condition.values))


def from_row(row: Row) -> Revision:
    """Return the revision whose `COLUMNS` are `row`."""
    id_, record, kind, parents, at, zone, device, body, deleted = row
    return Revision(
        id=RevisionId(id_),
        record=RecordId(record),
        kind=Kind(kind),
        parents=ids_of(parents),
        at=datetime.fromisoformat(at),
        zone=zone,
        device=device,
        body=unpacked(body),
        deleted=bool(deleted),
    )


def _follow(connection: Connection, revision: Revision, index: Index, line: Row) -> None:
    head, heads = line
    left = tuple(each for each in ids_of(heads) if each not in revision.parents)
    after = (*left, revision.id)
    shown = connection.value(_SHOWN, (json.dumps(after),))
    if shown == revision.id:
        indexing.change(connection, revision, index, after)
    elif shown == head:
        connection.run(_SET_HEADS, (json.dumps(after), revision.record))
    else:
        raise ValueError(shown)


def _current(row: Row) -> Current:
    heads, *rest = row[lines.COUNT :]
    shown = from_row(tuple(rest))
    others = tuple(head for head in ids_of(heads) if head != shown.id)
    return Current(lines.line(row), shown, others)
