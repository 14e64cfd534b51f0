"""Salvaging: what can still be read of a damaged journal, shown, or made into a sound one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from journal_app.domain.bodies import decode
from journal_app.domain.days import is_late
from journal_app.domain.kept import Draft, Kept
from journal_app.domain.record import RecordId
from journal_app.errors import DatabaseDamaged, RecordDamaged
from journal_app.journal.clock import Clock
from journal_app.journal.indexing import index_of
from journal_app.journal.reading import draft_of
from journal_app.journal.vault_key import VaultKey
from journal_app.store import checking, rebuilding
from journal_app.store import salvaging as stored
from journal_app.store.chain import Revision
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index
from journal_app.store.opening import create_database, open_database
from journal_app.store.salvaging import Salvaged
from journal_app.vault import bundle, guard
from journal_app.vault.keys import Purpose, decrypt_page


@dataclass(frozen=True, slots=True)
class Salvage:
    """What can still be read of a damaged journal. The trash is left out."""

    kept: tuple[Kept, ...]
    """Each record in its newest readable version, oldest day first."""
    drafts: tuple[Draft, ...]
    lost: int
    """Records that are known and cannot be read, at least: of others nothing may be known."""
    older: int
    """Records among `kept` whose newest version is lost, so that one before it is shown."""


def salvage(folder: Path, key: VaultKey) -> Salvage:
    """Return all that can be read. Nothing is changed. Slow: call it off the window's thread.

    Raises:
        VaultNotFound: there is no such folder.
        VaultInUse: another window or command has it.
        VaultNotPlain: a link, folder, pipe or device lies where a file of it should be.
        DatabaseDamaged: the database is gone.
        StorageUnavailable: the disk does not give it out.
    """
    with guard.hold_or_look(folder):
        bundle.require_plain(folder)
        salvaged = _salvaged(folder, key)
    versions = _by_record(rebuilding.linked(salvaged.revisions))
    shown = {record: _shown(each) for record, each in versions.items()}
    kept = [each for record in versions if (each := _kept(versions[record], shown[record]))]
    readable = {each.id for each in kept} | {
        record for record, revision in shown.items() if revision.deleted
    }
    return Salvage(
        kept=tuple(sorted(kept, key=lambda each: (each.content.day, each.at, each.id))),
        drafts=tuple(_drafts(salvaged.drafts)),
        lost=len((salvaged.heads.keys() | versions.keys()) - readable),
        older=sum(salvaged.heads.get(each.id, each.head) != each.head for each in kept),
    )


def rebuild(folder: Path, key: VaultKey, clock: Clock) -> Path:
    """Make a sound vault of all that can be read, with the same keys, and return its folder.

    It takes the place of the damaged one, which is kept whole in a folder beside it. Slow:
    call it off the window's thread.

    Raises:
        VaultInUse: another window or command has it.
        DatabaseDamaged: the database is gone, or nothing sound could be made of it.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
    """
    with guard.hold(folder):
        bundle.require_plain(folder)
        bundle.clear_leftovers(folder)
        try:
            _write_anew(folder, key, _salvaged(folder, key))
            name = f"{folder.name} damaged {clock.today().isoformat()}"
            bundle.copy_aside(folder, name)
            bundle.put_database(folder, folder / bundle.REWRITTEN)
        finally:
            bundle.clear_leftovers(folder)
    return folder


def is_of_another_vault(folder: Path, key: VaultKey) -> bool:
    """Tell whether a database that cannot be read is whole, and under the keys of another vault.

    Slow for a large one: it is looked at to the end.
    """
    try:
        return stored.is_under_another_key(folder / bundle.DATABASE, _keys(key))
    except DatabaseDamaged:  # there is nothing
        return False


def _salvaged(folder: Path, key: VaultKey) -> Salvaged:
    return stored.salvage(folder / bundle.DATABASE, _keys(key))


def _keys(key: VaultKey) -> stored.Keys:
    database, chain = key.data_key.subkey(Purpose.DATABASE), key.data_key.subkey(Purpose.CHAIN)
    return stored.Keys(database, chain, decrypt_page)


def _write_anew(folder: Path, key: VaultKey, salvaged: Salvaged) -> None:
    path = folder / bundle.REWRITTEN
    secret, chain_key = key.data_key.subkey(Purpose.DATABASE), key.data_key.subkey(Purpose.CHAIN)
    create_database(path, secret, key.vault)
    connection = open_database(path, secret, key.vault)
    try:
        rebuilding.fill(connection, chain_key, salvaged, _describe)
    finally:
        connection.close()
    if checking.check(path, secret, chain_key):  # pragma: no cover - never trust, always look
        raise DatabaseDamaged


def _by_record(revisions: Sequence[Revision]) -> dict[RecordId, list[Revision]]:
    versions: dict[RecordId, list[Revision]] = defaultdict(list)
    for revision in revisions:
        versions[revision.record].append(revision)
    return versions


def _heads(versions: Sequence[Revision]) -> list[Revision]:
    built_upon = {parent for each in versions for parent in each.parents}
    return [each for each in versions if each.id not in built_upon]


def _shown(versions: Sequence[Revision]) -> Revision:
    # As the store chooses: an edit beats a deletion, then the newer wins, then the larger id.
    return max(_heads(versions), key=lambda each: (not each.deleted, each.at, each.id))


def _kept(versions: Sequence[Revision], shown: Revision) -> Kept | None:
    if shown.deleted:
        return None
    try:
        content = decode(shown.kind, shown.body)
    except RecordDamaged:
        return None
    first = versions[0]
    return Kept(
        id=shown.record,
        content=content,
        at=first.at,
        changed=shown.at,
        zone=first.zone,
        late=is_late(content.day, first.at, first.zone),
        head=shown.id,
        others=tuple(each.id for each in _heads(versions) if each.id != shown.id),
    )


def _drafts(found: Sequence[StoredDraft]) -> Iterator[Draft]:
    for each in found:
        try:
            yield draft_of(each)
        except RecordDamaged:
            continue


def _describe(shown: Revision, first: Revision) -> Index:
    try:
        content = decode(shown.kind, shown.body)
    except RecordDamaged:  # kept for a newer version, which may understand it
        return Index(day=shown.at.date(), title="", snippet="", text="")
    return index_of(content, first.at, first.zone)
