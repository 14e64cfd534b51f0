"""All that can still be read of a damaged database, whichever of its pages are bad."""

import hmac
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.errors import DatabaseDamaged
from journal_app.store import chain, revisions
from journal_app.store.cells import cells
from journal_app.store.chain import Revision
from journal_app.store.drafts import StoredDraft
from journal_app.store.raw_pages import Decrypt, RawPages
from journal_app.store.recognising import Row, Values, row_of

# What a person wrote is taken from a bad page, too: a mac proves it, and half of a draft is
# better than none.
_WORDS = frozenset({"revision", "draft"})


@dataclass(frozen=True, slots=True)
class Keys:
    """What a damaged database is read with."""

    database: bytes = field(repr=False)
    chain: bytes = field(repr=False)
    decrypt: Decrypt


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read."""

    revisions: tuple[Revision, ...]
    """In the order in which they were written."""
    drafts: tuple[StoredDraft, ...]
    heads: Mapping[RecordId, RevisionId]
    """Records that the timeline knows, and their shown revision, either of which may be lost."""
    beside: Mapping[str, tuple[Values, ...]]
    """Rows of the other tables, as they lie in the file."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A revision that was read."""

    revision: Revision
    mac: bytes
    seq: int
    genuine: bool


def salvage(path: Path, keys: Keys) -> Salvaged:
    """Read all that can be read, page by page, without changing anything.

    Slow: call it away from the window. A revision from a page whose seal is broken counts only
    if its own mac proves it.

    Raises:
        DatabaseDamaged: the file is gone.
        VaultNotPlain: a link, folder, pipe or device lies there.
        StorageUnavailable: the disk does not give it out.
    """
    tables = _tables(path, keys)
    erased = {str(row.values[0]) for row in tables["erased"]}
    found = _proven([_found(row) for row in tables.pop("revision", [])], keys.chain)
    drafts = [_draft(row.values) for row in tables.pop("draft", [])]
    heads = {
        RecordId(str(row.values[1])): RevisionId(str(row.values[12]))
        for row in tables.pop("record", [])
    }
    return Salvaged(
        revisions=tuple(each for each in found if each.record not in erased),
        drafts=tuple(each for each in drafts if each.record not in erased),
        heads={record: head for record, head in heads.items() if record not in erased},
        beside={table: tuple(row.values for row in rows) for table, rows in tables.items()},
    )


def is_under_another_key(path: Path, keys: Keys) -> bool:
    """Tell whether a file that cannot be read is a whole database, yet of other keys.

    Bytes that are not encrypted at all, or cut to less than a page, are no such thing.

    Raises:
        DatabaseDamaged: the file is gone.
        VaultNotPlain: a link, folder, pipe or device lies there.
        StorageUnavailable: the disk does not give it out.
    """
    with RawPages(path, keys.database, keys.decrypt) as pages:
        if not pages.count:
            return False
        for page in pages.all():
            if page.genuine or not page.is_noise or any(map(row_of, cells(page, pages.page))):
                return False
    return True


def _tables(path: Path, keys: Keys) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = defaultdict(list)
    with RawPages(path, keys.database, keys.decrypt) as pages:
        for page in pages.all():
            for cell in cells(page, pages.page):
                row = row_of(cell)
                if row is not None and (row.genuine or row.table in _WORDS):
                    tables[row.table].append(row)
    return tables


def _proven(found: Iterable[_Found | None], chain_key: bytes) -> tuple[Revision, ...]:
    """Return each revision once, the proven before one that only lies on a good page."""
    read = [each for each in found if each is not None]
    macs = {each.revision.id: each.mac for each in read}
    taken: dict[RevisionId, _Found] = {}
    for each in read:
        proven = _is_proven(each, macs, chain_key)
        if proven or (each.genuine and each.revision.id not in taken):
            taken[each.revision.id] = each
    return tuple(each.revision for each in sorted(taken.values(), key=lambda each: each.seq))


def _is_proven(found: _Found, macs: Mapping[RevisionId, bytes], chain_key: bytes) -> bool:
    parents = [macs.get(parent, b"") for parent in sorted(found.revision.parents)]
    return hmac.compare_digest(found.mac, chain.seal(chain_key, found.revision, parents))


def _found(row: Row) -> _Found | None:
    _, id_, record, kind, parents, at, zone, device, deleted, body, mac = row.values
    try:
        revision = revisions.from_row(
            (id_, record, kind, parents, at, zone, device, body, deleted)
        )
    except DatabaseDamaged:  # its body cannot be unpacked
        return None
    return _Found(revision, bytes(mac) if isinstance(mac, bytes) else b"", row.place, row.genuine)


def _draft(values: Values) -> StoredDraft:
    record, kind, base, at, zone, day, body = values
    return StoredDraft(
        record=RecordId(str(record)),
        kind=Kind(str(kind)),
        base=None if base is None else RevisionId(str(base)),
        at=datetime.fromisoformat(str(at)),
        zone=str(zone),
        day=date.fromisoformat(str(day)),
        body=str(body),
    )
