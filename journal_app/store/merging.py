"""Merging: all that another copy of the vault has and this one has not, brought in.

It is a union: versions are added and none is changed, so the same copies give the same
journal in any order and however often. What was erased for good in one is erased in both.
"""

import json
import uuid
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from journal_app.domain.record import RecordId, RevisionId
from journal_app.errors import DatabaseDamaged, RecordNotFound
from journal_app.store import branches, drafts, erasing, indexing, revisions
from journal_app.store.branches import Node, Standing
from journal_app.store.chain import Revision, instant
from journal_app.store.database import Connection
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index

UNFINISHED = ""
"""Stands for the device of a version that was only a draft in the other copy."""

Describe = Callable[[Revision, Revision], Index]
"""Gives the line and the words of a record from its shown and its first version."""
Says = Callable[[StoredDraft], bool]
"""Tells whether there is a word in a draft."""

_LINE = "SELECT head, at_utc, zone FROM record WHERE id = ?"
_SET_FIRST = "UPDATE record SET at_utc = ?, zone = ? WHERE id = ?"
_SET_HEADS = "UPDATE record SET heads = ? WHERE id = ?"
# Whatever has an id of its own is the same in both copies, or only in one.
_BESIDE = tuple(
    (
        f"SELECT {columns} FROM {table}",  # noqa: S608 - constants only
        f"INSERT INTO {table} ({columns}) VALUES ({marks}) ON CONFLICT DO NOTHING",  # noqa: S608
    )
    for table, columns, marks in (
        ("import_batch", "id, source, at_utc", "?, ?, ?"),
        ("import_item", "source, hash, batch, record", "?, ?, ?, ?"),
        (
            "ledger",
            "id, at_utc, zone, reader, first_day, last_day, fingerprint, counts",
            "?, ?, ?, ?, ?, ?, ?, ?",
        ),
    )
)
# The bytes that an erased record was imported from hold its words.
_ORIGINALS = "SELECT source, hash, data FROM import_original"
_ORIGINAL = """
    INSERT INTO import_original (source, hash, data)
    SELECT :source, :hash, :data WHERE NOT EXISTS
        (SELECT 1 FROM import_item JOIN erased USING (record)
         WHERE source = :source AND hash = :hash)
    ON CONFLICT DO NOTHING
"""
_HAS_ORIGINALS = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'import_original'"
_ATTACHMENTS = "SELECT id, kind, bytes, sha256, record FROM attachment ORDER BY id"
_ATTACHED = "SELECT 1 FROM attachment WHERE id = ?"
# A record that was erased takes no attachment any more.
_ATTACH = """
    INSERT INTO attachment (id, kind, bytes, sha256, record)
    SELECT ?, ?, ?, ?, id FROM record WHERE id = ?
"""
_PARTS = "SELECT attachment, part, data FROM attachment_part WHERE attachment = ? ORDER BY part"
_PART = "INSERT INTO attachment_part (attachment, part, data) VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Copy:
    """One of the two copies: its open database, and the key of its chain."""

    connection: Connection
    chain_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the other copy brings. It holds no words but those of drafts."""

    nodes: tuple[Node, ...]
    """Versions that are new here, parents before their children."""
    unfinished: Mapping[RevisionId, Revision]
    """Versions that were drafts there, the new ones among them."""
    standings: Mapping[RecordId, Standing]
    """How the records will stand that get new versions."""
    added: frozenset[RecordId]
    """Those of them that are all new."""
    erased: Mapping[RecordId, datetime]
    """What was erased for good there, and when."""
    lost: frozenset[RecordId]
    """Records here that go with that."""
    known: int
    """How many records there bring nothing new."""


def plan(ours: Copy, theirs: Copy, says: Says) -> Plan:
    """Return what `theirs` brings, without writing. Its pages and its chain were checked before.

    Raises:
        DatabaseDamaged: the copies tell two things about one version.
    """
    here = branches.all_nodes(ours.connection)
    there = branches.all_nodes(theirs.connection)
    erased = erasing.erased(theirs.connection)
    gone = erased.keys() | erasing.erased(ours.connection).keys()
    known = _known(here, there)
    unfinished = {version.id: version for version in _unfinished(theirs, there, says)}
    new = tuple(
        node
        for node in (*there, *map(branches.node_of, unfinished.values()))
        if node.id not in known and node.record not in gone
    )
    touched = {node.record for node in new}
    records = {node.record for node in here}
    return Plan(
        nodes=new,
        unfinished=unfinished,
        standings=_standings(touched, (*here, *new)),
        added=frozenset(touched - records),
        erased=erased,
        lost=frozenset(records & erased.keys()),
        known=len({node.record for node in there} & records - touched - gone),
    )


def carry_out(plan: Plan, ours: Copy, theirs: Copy, describe: Describe) -> None:
    """Bring in what was planned in the same transaction, all of it or nothing.

    Raises:
        StorageBusy: another connection is writing; nothing was written.
        StorageUnavailable: the disk is full, read-only or gone; nothing was written.
    """
    with ours.connection.transaction():
        for record, at in plan.erased.items():
            erasing.erase(ours.connection, record, at)
        for record in plan.added:
            _add(ours.connection, *_ends(plan, ours, theirs, record), describe)
        for node in plan.nodes:
            version = find_version(plan, ours, theirs, node.id)
            revisions.insert(ours.connection, ours.chain_key, version)
        for record, standing in plan.standings.items():
            _follow(ours.connection, record, standing, describe)
        for select, insert in _BESIDE:
            for row in theirs.connection.each(select):
                ours.connection.run(insert, row)
        _bring_originals(ours.connection, theirs.connection)
        _bring_attachments(ours.connection, theirs.connection)


def find_version(plan: Plan, ours: Copy, theirs: Copy, id_: RevisionId) -> Revision:
    """Return a version of a record that the plan names, wherever it lies now."""
    if id_ in plan.unfinished:
        return plan.unfinished[id_]
    try:
        return revisions.read(theirs.connection, id_)
    except RecordNotFound:
        return revisions.read(ours.connection, id_)


def _known(here: Iterable[Node], there: Iterable[Node]) -> Collection[RevisionId]:
    ours = {node.id: node for node in here}
    if any(ours.get(node.id, node) != node for node in there):
        raise DatabaseDamaged
    return ours.keys()


def _unfinished(theirs: Copy, there: Iterable[Node], says: Says) -> Iterator[Revision]:
    """Give the drafts of the other copy as versions: unfinished words are words.

    What is given follows from the draft alone, so that the order of merging does not matter.
    """
    known = {node.id for node in there}
    for draft in drafts.all_drafts(theirs.connection):
        id_ = _id_of(draft)
        if id_ in known or not says(draft) or _is_unchanged(theirs.connection, draft):
            continue
        yield Revision(
            id=id_,
            record=draft.record,
            kind=draft.kind,
            parents=(draft.base,) if draft.base in known else (),
            at=draft.at,
            zone=draft.zone,
            device=UNFINISHED,
            body=draft.body,
        )


def _is_unchanged(connection: Connection, draft: StoredDraft) -> bool:
    versions = revisions.history(connection, draft.record)
    return any(version.id == draft.base and version.body == draft.body for version in versions)


def _id_of(draft: StoredDraft) -> RevisionId:
    # Made of all that the draft is, so that merging again does not bring it twice.
    name = json.dumps([draft.record, draft.base, instant(draft.at), draft.zone, draft.body])
    return RevisionId(str(uuid.uuid5(uuid.UUID(int=0), name)))


def _standings(touched: set[RecordId], nodes: Iterable[Node]) -> dict[RecordId, Standing]:
    families: defaultdict[RecordId, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.record in touched:
            families[node.record].append(node)
    return {record: branches.standing(family) for record, family in families.items()}


def _ends(plan: Plan, ours: Copy, theirs: Copy, record: RecordId) -> tuple[Revision, Revision]:
    standing = plan.standings[record]
    return (
        find_version(plan, ours, theirs, standing.shown),
        find_version(plan, ours, theirs, standing.first),
    )


def _add(connection: Connection, shown: Revision, first: Revision, describe: Describe) -> None:
    # The line of a record keeps when and where it was first recorded.
    line = replace(shown, at=first.at, zone=first.zone)
    indexing.add(connection, line, describe(shown, first))


def _follow(
    connection: Connection, record: RecordId, standing: Standing, describe: Describe
) -> None:
    head, at, zone = connection.rows(_LINE, (record,))[0]
    first = revisions.read(connection, standing.first)
    begins = (instant(first.at), first.zone)
    if (head, at, zone) == (standing.shown, *begins):
        connection.run(_SET_HEADS, (json.dumps(standing.heads), record))
        return
    shown = revisions.read(connection, standing.shown)
    connection.run(_SET_FIRST, (*begins, record))
    indexing.change(connection, shown, describe(shown, first), standing.heads)


def _bring_originals(ours: Connection, theirs: Connection) -> None:
    if theirs.row(_HAS_ORIGINALS) is None:
        return  # the copy was last opened by an older version
    for source, hash_, data in theirs.each(_ORIGINALS):
        ours.run(_ORIGINAL, {"source": source, "hash": hash_, "data": data})


def _bring_attachments(ours: Connection, theirs: Connection) -> None:
    for id_, *described in theirs.each(_ATTACHMENTS):
        if ours.row(_ATTACHED, (id_,)) is None:
            ours.run(_ATTACH, (id_, *described))
            if ours.row(_ATTACHED, (id_,)) is not None:
                for part in theirs.each(_PARTS, (id_,)):
                    ours.run(_PART, part)
