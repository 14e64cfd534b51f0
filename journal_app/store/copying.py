"""Copy a database as it is at one moment, and tell what it holds."""

import hashlib
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journal_app.errors import DatabaseDamaged, StorageBusy, VaultMispaired, refusal
from journal_app.store import database, migrations, schema
from journal_app.store.database import Connection
from journal_app.store.opening import APPLICATION_ID

PAUSES_S = (0.02, 0.05, 0.1, 0.2, 0.4)
"""A save takes some hundredths of a second."""

_PRIVATE = 0o600

# Never the engine's own backup: it fails on an unused page that a power cut left torn, while
# this leaves such pages out and so heals them.
# As bytes: a name that an old system wrote may be no text.
_COPY = "VACUUM INTO CAST(? AS TEXT)"
_VAULT = "SELECT value FROM meta WHERE key = 'vault'"
_RECORDS = "SELECT count(*) FROM record"
_REVISIONS = "SELECT count(*) FROM revision"
_HEADS = """
    SELECT revision.id, revision.mac
    FROM record, json_each(record.heads) AS head JOIN revision ON revision.id = head.value
    ORDER BY revision.id
"""
# An import or a merge brings in older instants; a look at the last thousand finds the newest.
_NEWEST = """
    SELECT max(at_utc) FROM (
        SELECT * FROM (SELECT at_utc FROM revision ORDER BY seq DESC LIMIT 1000)
        UNION ALL SELECT at_utc FROM draft
        UNION ALL SELECT at_utc FROM import_batch
        UNION ALL SELECT at_utc FROM erased
        UNION ALL SELECT at_utc FROM ledger
    )
"""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a database holds, in figures."""

    records: int
    """The trash included."""
    revisions: int
    heads: bytes
    """A digest of the newest revisions' macs, and so of all there is: 32 bytes."""


def copy(path: Path, key: bytes, target: Path, pauses_s: Iterable[float] = PAUSES_S) -> None:
    """Write a consistent copy of the database to the new file `target`, under the same key.

    It reads on a connection of its own, also while another one is open; when that is saving
    it tries again after each pause. Until it is done, what the other one wants to save meets
    a busy database.

    Raises:
        DatabaseDamaged: it cannot be read whole.
        DatabaseNotEncrypted: the file is plain.
        EngineUnfit: the library would not decrypt it.
        StorageBusy: another connection is writing for longer than all pauses.
        StorageUnavailable: the disk is full, read-only or gone, or `target` is there already.
    """
    _make_private(target)
    for pause_s in pauses_s:
        try:
            _copy(path, key, target)
        except StorageBusy:
            time.sleep(pause_s)
        else:
            return
    _copy(path, key, target)


def holdings(path: Path, key: bytes, vault: str) -> Holdings:
    """Return what the database of `vault` holds, without changing it.

    Raises:
        DatabaseDamaged: it cannot be read, or is no database of ours.
        VaultMispaired: it belongs to another vault.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    connection = database.connect(path, key)
    try:
        if connection.value("PRAGMA application_id") != APPLICATION_ID:
            raise DatabaseDamaged
        migrations.version(connection)
        if not schema.is_ours(connection):
            raise DatabaseDamaged
        if connection.value(_VAULT) != vault:
            raise VaultMispaired(path.parent)
        return Holdings(
            records=int(connection.value(_RECORDS)),
            revisions=int(connection.value(_REVISIONS)),
            heads=_heads(connection),
        )
    finally:
        connection.close()


def newest_change(connection: Connection) -> datetime | None:
    """Return the instant something was last recorded, erased or handed over, if ever."""
    found = connection.value(_NEWEST)
    return None if found is None else datetime.fromisoformat(found)


def _copy(path: Path, key: bytes, target: Path) -> None:
    connection = database.connect(path, key)
    try:
        connection.run(_COPY, (os.fsencode(target),))
    finally:
        connection.close()


def _make_private(target: Path) -> None:
    # The engine would make it readable for others. It takes an empty file for none.
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE))
    except OSError as error:
        raise refusal(error) from error


def _heads(connection: Connection) -> bytes:
    digest = hashlib.sha256()
    for id_, mac in connection.each(_HEADS):
        digest.update(id_.encode() + mac)
    return digest.digest()
