"""What the database remembers of its key file: how far it has come, what was tried of it."""

from contextlib import suppress

from journal_app.errors import StorageBusy, StorageUnavailable
from journal_app.store import preferences
from journal_app.store.database import Connection

_READ = "SELECT value FROM meta WHERE key = ?"
_WRITE = """
    INSERT INTO meta (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_REHEARSAL = ("recovery_rehearsed", "recovery_checked")
_GENERATION = "keyring"
_NAMING = "naming"


def keyring_generation(connection: Connection) -> int:
    """Return the newest key file that this database was opened with; 0 if none was noted."""
    found = connection.row(_READ, (_GENERATION,))
    return 0 if found is None else int(found[0])


def note_keyring(connection: Connection, generation: int) -> None:
    """Remember that the key file has reached `generation`. It never goes back.

    On a read-only disk, or while another connection writes, the next opening notes it.
    """
    with suppress(StorageBusy, StorageUnavailable), connection.transaction():
        if keyring_generation(connection) < generation:
            connection.run(_WRITE, (_GENERATION, str(generation)))


def naming_key(connection: Connection, chain_key: bytes) -> bytes:
    """Return what computers are named under: the chain key this vault began with."""
    found = connection.row(_READ, (_NAMING,))
    return chain_key if found is None else bytes.fromhex(found[0])


def keep_naming_key(connection: Connection, key: bytes) -> None:
    """Go on naming computers under `key`, though the chain is sealed anew with another."""
    connection.run(_WRITE, (_NAMING, key.hex()))


def forget_rehearsal(connection: Connection) -> None:
    """Take back that the recovery code was tried: it was another one.

    Raises:
        StorageBusy: another connection is writing; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
    """
    with connection.transaction():
        for name in _REHEARSAL:
            preferences.drop(connection, name)
