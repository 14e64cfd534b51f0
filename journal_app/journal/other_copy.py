"""Another copy of a vault: a folder or a backup file, opened to be read and never changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal_app.errors import DatabaseDamaged
from journal_app.journal.backups import unpacked
from journal_app.journal.vault_key import VaultKey
from journal_app.store import checking
from journal_app.store.database import Connection
from journal_app.store.healing import touches_no_record
from journal_app.store.merging import Copy
from journal_app.store.opening import read_database
from journal_app.vault import bundle, guard
from journal_app.vault.keys import DataKey, Purpose


@contextmanager
def opened_copy(path: Path, key: VaultKey, into: Path) -> Iterator[Copy]:
    """Give the copy at `path`, checked whole, with its own key; nobody else opens it meanwhile.

    A backup file is unpacked, still encrypted, to a private place in the folder `into`. A folder
    on a write-protected disk is read without a lock: nobody can write there.

    Raises:
        VaultNotFound: there is nothing.
        VaultInUse: another window or command has it.
        VaultMispaired: its database belongs to another vault.
        VaultTooNew: a newer version wrote it.
        DatabaseDamaged: it is not as it was written.
        DatabaseNotEncrypted: its database is plain.
        BackupDamaged: the backup is not as it was written.
        NotABackup: the file is none.
        StorageUnavailable: the disk does not give it out, or is full.
    """
    if path.is_dir() or not path.exists():
        with guard.hold_or_look(path):
            yield from _checked(path / bundle.DATABASE, key)
    else:
        with unpacked(path, key, into) as database:
            yield from _opened(database, key, key.data_key)


def _checked(database: Path, key: VaultKey) -> Iterator[Copy]:
    data_key = _fitting(database, key)
    found = checking.check(
        database, data_key.subkey(Purpose.DATABASE), data_key.subkey(Purpose.CHAIN)
    )
    if not touches_no_record(found):
        raise DatabaseDamaged
    yield from _opened(database, key, data_key)


def _fitting(database: Path, key: VaultKey) -> DataKey:
    """Return the one in use: a change of all keys may have stopped half-way in that copy."""
    if key.waiting is None:
        return key.data_key
    try:
        _open(database, key, key.data_key).close()
    except DatabaseDamaged:
        return key.waiting
    return key.data_key


def _opened(database: Path, key: VaultKey, data_key: DataKey) -> Iterator[Copy]:
    connection = _open(database, key, data_key)
    try:
        yield Copy(connection, data_key.subkey(Purpose.CHAIN))
    finally:
        connection.close()


def _open(database: Path, key: VaultKey, data_key: DataKey) -> Connection:
    connection = read_database(database, data_key.subkey(Purpose.DATABASE), key.vault)
    connection.run("PRAGMA query_only = ON")
    return connection
