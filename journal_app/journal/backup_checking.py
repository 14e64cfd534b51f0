"""Unpack a backup and look through all of it."""

from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import (
    BackupDamaged,
    DatabaseDamaged,
    DatabaseNotEncrypted,
    VaultMispaired,
    VaultsUnrelated,
)
from journal_app.journal.vault_key import VaultKey
from journal_app.store import checking, copying
from journal_app.store.checking import Flaw
from journal_app.store.copying import Holdings
from journal_app.vault import backup_file
from journal_app.vault.backup_format import Facts
from journal_app.vault.keys import Purpose

_NO_DATABASE_OF_OURS = (DatabaseDamaged, DatabaseNotEncrypted, VaultMispaired)
# A search that misses words, or a list that misses lines, can be built anew.
_HARMLESS = {Flaw.SEARCH, Flaw.INDEX}


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a backup whose every byte is as it was written."""

    facts: Facts
    flaws: frozenset[Flaw]
    """What is wrong with the database in it all the same; nothing if it is sound."""


def look_through(path: Path, key: VaultKey, target: Path) -> Looked:
    """Unpack the database of a backup to the new file `target`, and look at all of it.

    Slow. Whoever gets an error throws `target` away.

    Raises:
        BackupDamaged: any byte is not as it was written, or not what the backup says it holds.
        NotABackup: it is something else.
        WrongPassphrase: it was made with other keys of this vault.
        VaultsUnrelated: it is of another vault.
        VaultTooNew: a newer version made it.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    if backup_file.read_ring(path).vault != key.vault:
        raise VaultsUnrelated(path)
    facts = backup_file.unpack(path, key.data_key, target)
    database_key = key.data_key.subkey(Purpose.DATABASE)
    try:
        problems = checking.check(target, database_key, key.data_key.subkey(Purpose.CHAIN))
        flaws = frozenset(problem.flaw for problem in problems) - _HARMLESS
        held = None if flaws else copying.holdings(target, database_key, key.vault)
    except _NO_DATABASE_OF_OURS as error:
        raise BackupDamaged(path) from error
    if held not in {None, Holdings(facts.records, facts.revisions, facts.heads)}:
        raise BackupDamaged(path)
    return Looked(facts, flaws)


def require_sound(path: Path, key: VaultKey, target: Path) -> Facts:
    """Unpack a backup as `look_through` does, and refuse one that holds a damaged journal.

    Raises:
        BackupDamaged: as told there, or the journal in it is damaged.
        JournalError: as told there.
    """
    looked = look_through(path, key, target)
    if looked.flaws:
        raise BackupDamaged(path)
    return looked.facts
