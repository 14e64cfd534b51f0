"""Seal a vault into one file, and read that file back from the disk as a restore would."""

import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from journal_app.errors import BackupDamaged, DatabaseDamaged, VaultDamaged
from journal_app.journal.backup_checking import look_through
from journal_app.journal.backup_work import COPY, SEALED, UNPACKED
from journal_app.journal.vault_key import VaultKey
from journal_app.store import copying, database
from journal_app.store.checking import Flaw
from journal_app.vault import backup_file, bundle, copies
from journal_app.vault.backup_file import Contents
from journal_app.vault.backup_format import Facts
from journal_app.vault.keyring import Keyring
from journal_app.vault.keys import Purpose

# What was read back is not what was written; all other flaws were in the journal before.
_OF_THE_DISK = {Flaw.UNREADABLE, Flaw.SIZE, Flaw.PAGES}


def seal_and_look_through(folder: Path, key: VaultKey, work: Path, now: datetime) -> Facts:
    """Leave a proved backup of the vault in `folder` in the file `SEALED` of `work`.

    Raises:
        BackupDamaged: it was not read back as it was written: the disk there is failing.
        DatabaseDamaged: the journal itself cannot be read, or was altered.
        VaultDamaged: the key files cannot be read, or are not those of `key`.
        JournalError: as told by `backups.make_backup`.
    """
    ring = _ring_of(folder, key)
    _seal(folder, key, ring, work, now)
    looked = look_through(work / SEALED, key, work / UNPACKED)
    if looked.flaws & _OF_THE_DISK:
        raise BackupDamaged(work / SEALED)
    if looked.flaws:
        raise DatabaseDamaged
    return looked.facts


def _ring_of(folder: Path, key: VaultKey) -> Keyring:
    for ring in copies.read(folder).newest_first():
        if ring.vault == key.vault and backup_file.is_of(ring, key.data_key):
            return ring
    raise VaultDamaged(folder)


def _seal(folder: Path, key: VaultKey, ring: Keyring, work: Path, now: datetime) -> None:
    database_key = key.data_key.subkey(Purpose.DATABASE)
    copy = work / COPY
    copying.copy(folder / bundle.DATABASE, database_key, copy)
    held = copying.holdings(copy, database_key, key.vault)
    facts = Facts(now, held.records, held.revisions, database.size(copy), held.heads)
    contents = Contents(ring, key.data_key, facts)
    backup_file.write(copy, work / SEALED, contents, secrets.token_bytes)
    with suppress(OSError):  # gone before it is unpacked, or the place would have to hold three
        copy.unlink()
