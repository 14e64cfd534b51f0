"""Write what was salvaged into a new database, whole and in order."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from journal_app.domain.record import RecordId, RevisionId
from journal_app.store import branches, chain, drafts, indexing, revisions
from journal_app.store.chain import Revision
from journal_app.store.database import Connection
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index
from journal_app.store.recognising import Values
from journal_app.store.salvaging import Salvaged

Describe = Callable[[Revision, Revision], Index]
"""Gives the line and the words of a record from its shown and its first version."""

# Tables are filled before what points at them; of what points nowhere nothing is kept.
_BESIDE = (
    (
        "meta",
        """
        INSERT INTO meta (key, value) SELECT ?1, ?2 WHERE ?1 <> 'vault'
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """,
    ),
    ("erased", "INSERT INTO erased (record, at_utc) VALUES (?, ?) ON CONFLICT DO NOTHING"),
    ("preference", "INSERT INTO preference (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING"),
    (
        "import_batch",
        "INSERT INTO import_batch (id, source, at_utc) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    ),
    (
        "import_original",
        "INSERT INTO import_original (source, hash, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    ),
    (
        "ledger",
        """
        INSERT INTO ledger
            (id, at_utc, zone, reader, first_day, last_day, fingerprint, counts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
    ),
    (
        "attachment",
        """
        INSERT INTO attachment (id, record, kind, bytes, sha256)
        SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM record WHERE id = ?2)
        ON CONFLICT DO NOTHING
        """,
    ),
    (
        "attachment_part",
        """
        INSERT INTO attachment_part (attachment, part, data)
        SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM attachment WHERE id = ?1)
        ON CONFLICT DO NOTHING
        """,
    ),
)
_SET_HEADS = "UPDATE record SET heads = ? WHERE id = ?"
_BATCH = "INSERT INTO import_batch (id, source, at_utc) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_ITEM = """
    INSERT INTO import_item (source, hash, record, batch) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""


def linked(found: Sequence[Revision]) -> tuple[Revision, ...]:
    """Return revisions that hang together: a lost one between two others is stepped over."""
    known: dict[RecordId, list[RevisionId]] = defaultdict(list)
    whole = []
    for revision in found:
        before = known[revision.record]
        whole.append(replace(revision, parents=_parents(revision, before)))
        before.append(revision.id)
    return tuple(whole)


def fill(connection: Connection, chain_key: bytes, salvaged: Salvaged, describe: Describe) -> None:
    """Write all that was salvaged into an empty database, every revision sealed anew.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone; nothing was written.
    """
    whole = linked(salvaged.revisions)
    known: dict[RecordId, dict[RevisionId, Revision]] = defaultdict(dict)
    for revision in whole:
        known[revision.record][revision.id] = revision
    with connection.transaction():
        for versions in known.values():
            _add_line(connection, versions, describe)
        for revision in whole:
            revisions.insert(connection, chain_key, revision)
        for draft in salvaged.drafts:
            drafts.keep(connection, _based(draft, tuple(known[draft.record])))
        for table, sql in _BESIDE:
            for values in salvaged.beside.get(table, ()):
                connection.run(sql, values)
        _imports(connection, salvaged.beside.get("import_item", ()))


def _add_line(
    connection: Connection, versions: Mapping[RevisionId, Revision], describe: Describe
) -> None:
    standing = branches.standing([branches.node_of(each) for each in versions.values()])
    shown, first = versions[standing.shown], versions[standing.first]
    # The line of a record keeps when and where it was first recorded.
    line = replace(shown, at=first.at, zone=first.zone)
    indexing.add(connection, line, describe(shown, first))
    connection.run(_SET_HEADS, (json.dumps(standing.heads), shown.record))


def _parents(revision: Revision, before: Sequence[RevisionId]) -> tuple[RevisionId, ...]:
    left = tuple(parent for parent in revision.parents if parent in before)
    if len(left) == len(revision.parents) or not before:
        return left
    return left or (before[-1],)


def _based(draft: StoredDraft, known: Sequence[RevisionId]) -> StoredDraft:
    if draft.base is None or draft.base in known:
        return draft
    return replace(draft, base=known[-1] if known else None)


def _imports(connection: Connection, items: Iterable[Values]) -> None:
    for source, digest, record, batch in items:
        # That it was brought in must not be forgotten, even if nobody knows when.
        unknown = chain.instant(datetime.fromisoformat("1970-01-01T00:00:00+00:00"))
        connection.run(_BATCH, (batch, source, unknown))
        connection.run(_ITEM, (source, digest, record, batch))
