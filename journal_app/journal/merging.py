"""Merging: what another copy of the open journal has, seen first and then brought in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from journal_app.domain.bodies import decode
from journal_app.domain.record import RecordId
from journal_app.errors import RecordDamaged, VaultsUnrelated
from journal_app.journal.indexing import index_of
from journal_app.journal.other_copy import opened_copy
from journal_app.journal.vault_key import VaultKey
from journal_app.journal.versions import says_more, says_something
from journal_app.store import merging as stored
from journal_app.store.chain import Revision
from journal_app.store.drafts import StoredDraft
from journal_app.store.indexing import Index
from journal_app.store.merging import Copy, Plan
from journal_app.store.opening import open_database
from journal_app.vault import bundle
from journal_app.vault.keys import Purpose


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge brings, in records."""

    added: int
    """That are all new."""
    newer: int
    """That were here and get versions from there."""
    two_versions: int
    """That were written in both copies, so that both versions can be looked at."""
    erased: int
    """That were erased for good there, and go here as well."""
    known: int
    """That are here as they are there."""


def preview(folder: Path, key: VaultKey, path: Path, other: VaultKey) -> MergeReport:
    """Return what a merge would bring, without writing anything.

    Slow: call it off the window's thread. The journal in `folder` is open meanwhile, with its
    `key`; `path` is another vault folder or a backup file, and `other` its own key.

    Raises:
        VaultsUnrelated: it is another journal, or the very same folder.
        VaultNotFound: there is nothing at `path`.
        VaultInUse: another window or command has it.
        VaultTooNew: a newer version wrote it.
        DatabaseDamaged: it is not as it was written.
        BackupDamaged: the backup is not as it was written.
        NotABackup: the file is none.
        StorageBusy: the journal is being written to; the same call may work a moment later.
        StorageUnavailable: a disk is full, read-only or gone.
    """
    with _both(folder, key, path, other) as (ours, theirs):
        return _report(stored.plan(ours, theirs, _says), ours, theirs)


def merge(folder: Path, key: VaultKey, path: Path, other: VaultKey) -> MergeReport:
    """Bring in what the other copy has, all of it or nothing; tell what came.

    Merging the same copy again changes nothing. If anything was erased, `erasing.tidy` has to
    follow.

    Raises:
        JournalError: as `preview` does; nothing was written.
    """
    with _both(folder, key, path, other) as (ours, theirs), ours.connection.transaction():
        plan = stored.plan(ours, theirs, _says)
        report = _report(plan, ours, theirs)
        stored.carry_out(plan, ours, theirs, _describe)
    return report


@contextmanager
def _both(folder: Path, key: VaultKey, path: Path, other: VaultKey) -> Iterator[tuple[Copy, Copy]]:
    if other.vault != key.vault or path.resolve() == folder.resolve():
        raise VaultsUnrelated(path)
    with opened_copy(path, other, into=folder) as theirs:
        connection = open_database(
            folder / bundle.DATABASE, key.data_key.subkey(Purpose.DATABASE), key.vault
        )
        try:
            yield Copy(connection, key.data_key.subkey(Purpose.CHAIN)), theirs
        finally:
            connection.close()


def _report(plan: Plan, ours: Copy, theirs: Copy) -> MergeReport:
    return MergeReport(
        added=len(plan.added),
        newer=len(plan.standings.keys() - plan.added),
        two_versions=sum(_has_two(record, plan, ours, theirs) for record in plan.standings),
        erased=len(plan.lost),
        known=plan.known,
    )


def _has_two(record: RecordId, plan: Plan, ours: Copy, theirs: Copy) -> bool:
    if len(plan.standings[record].heads) == 1:
        return False
    shown, *others = (
        stored.find_version(plan, ours, theirs, id_) for id_ in plan.standings[record].heads
    )
    return any(says_more(other, shown) for other in others)


def _describe(shown: Revision, first: Revision) -> Index:
    return index_of(decode(shown.kind, shown.body), first.at, first.zone)


def _says(draft: StoredDraft) -> bool:
    try:
        return says_something(decode(draft.kind, draft.body))
    except RecordDamaged:
        return False
