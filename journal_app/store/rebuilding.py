"""Write what was salvaged into a new database, whole and in order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from journal_app.domain.record import RecordId, RevisionId
from journal_app.store import chain, drafts, revisions
from journal_app.store.chain import Revision
from journal_app.store.database import Connection
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index
from journal_app.store.recognising import Values
from journal_app.store.salvaging import Salvaged

Describe = Callable[[Revision, Revision], Index]
"""Gives the line and the words of a revision, from it and the first of its record."""

# Tables are filled before what points at them; of what points nowhere nothing is kept.
_BESIDE = (
    ("meta", "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING"),
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
_BATCH = "INSERT INTO import_batch (id, source, at_utc) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_ITEM = """
    INSERT INTO import_item (source, hash, record, batch) VALUES (?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""


def fill(connection: Connection, chain_key: bytes, salvaged: Salvaged, describe: Describe) -> None:
    """Write all that was salvaged into an empty database, every revision sealed anew.

    Where a version between two others is lost, the later one follows the earlier.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone; nothing was written.
    """
    with connection.transaction():
        known = _revisions(connection, chain_key, salvaged.revisions, describe)
        for draft in salvaged.drafts:
            drafts.keep(connection, _based(draft, known[draft.record]))
        for table, sql in _BESIDE:
            for values in salvaged.beside.get(table, ()):
                connection.run(sql, values)
        _imports(connection, salvaged.beside.get("import_item", ()))


def _revisions(
    connection: Connection, chain_key: bytes, found: Sequence[Revision], describe: Describe
) -> dict[RecordId, list[RevisionId]]:
    known: dict[RecordId, list[RevisionId]] = defaultdict(list)
    firsts: dict[RecordId, Revision] = {}
    for revision in found:
        before = known[revision.record]
        first = firsts.setdefault(revision.record, revision)
        linked = replace(revision, parents=_parents(revision, before))
        revisions.append(connection, chain_key, linked, describe(linked, first))
        before.append(revision.id)
    return known


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
