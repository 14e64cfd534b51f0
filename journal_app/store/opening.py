"""Make the database of a new vault, and open the one that is there."""

from pathlib import Path

from journal_app.errors import DatabaseDamaged, VaultMispaired
from journal_app.store import binding, database, migrations, schema
from journal_app.store.database import PAGE_BYTES, Connection

APPLICATION_ID = 0x41534852
"""Marks the file as ours, for whoever decrypts it by hand."""
FIRST_GENERATION = 1
"""Of the key file that a new vault has."""
BLOCKING_CHECK_BYTES = 8 * 1000 * 1000
"""Up to this size all checks are done before the journal is shown."""

_VAULT = "SELECT value FROM meta WHERE key = 'vault'"


def create_database(path: Path, key: bytes, vault: str) -> None:
    """Make the empty database of `vault`, and close it again.

    Raises:
        EngineUnfit: the library would not encrypt it.
        StorageUnavailable: something is there already, or the disk is full, read-only or gone.
    """
    connection = database.make(path, key)
    try:
        connection.run("PRAGMA journal_mode = TRUNCATE")
        with connection.transaction():
            connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations.apply(connection)
            connection.run("INSERT INTO meta (key, value) VALUES ('vault', ?)", (vault,))
            binding.note_keyring(connection, FIRST_GENERATION)
    finally:
        connection.close()


def open_database(path: Path, key: bytes, vault: str) -> Connection:
    """Open the database of `vault`, and bring it up to date where it lies.

    A vault that holds years of writing is brought up to date beside itself, before.

    Raises:
        DatabaseDamaged: it is gone, cut short, or `key` does not decrypt it.
        DatabaseNotEncrypted: the file is plain.
        EngineUnfit: the library would not decrypt it.
        VaultMispaired: it belongs to another vault.
        VaultTooNew: a newer version of the app wrote it; nothing was changed.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    connection = read_database(path, key, vault)
    try:
        connection.run("PRAGMA journal_mode = TRUNCATE")
        migrations.apply(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def read_database(path: Path, key: bytes, vault: str) -> Connection:
    """Open the database of `vault` as it is, of whatever version, to look into it.

    Raises:
        DatabaseDamaged: it is gone, cut short, or `key` does not decrypt it.
        DatabaseNotEncrypted: the file is plain.
        EngineUnfit: the library would not decrypt it.
        VaultMispaired: it belongs to another vault.
        VaultTooNew: a newer version of the app wrote it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk does not give it out.
    """
    connection = database.connect(path, key)
    try:
        _require_ours(connection, path, vault)
        _require_every_page(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def missing_bytes(connection: Connection, path: Path) -> int:
    """Return how many bytes the file lacks, or has too many of, for its number of pages."""
    with connection.snapshot():
        pages = int(connection.value("PRAGMA page_count"))
        return abs(pages * PAGE_BYTES - database.size(path))


def _require_ours(connection: Connection, path: Path, vault: str) -> None:
    if connection.value("PRAGMA application_id") != APPLICATION_ID:
        raise DatabaseDamaged
    if not schema.is_ours(connection):
        raise DatabaseDamaged
    if connection.value(_VAULT) != vault:
        raise VaultMispaired(path.parent)


def _require_every_page(connection: Connection, path: Path) -> None:
    if missing_bytes(connection, path):
        raise DatabaseDamaged
