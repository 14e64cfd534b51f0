"""Migrating: an older database is brought up to date beside itself, never in place."""

from pathlib import Path

from journal_app.journal.healing import require_same
from journal_app.journal.vault_key import VaultKey
from journal_app.store import copying, migrations
from journal_app.store.opening import open_database
from journal_app.vault import bundle, files
from journal_app.vault.keys import Purpose


def bring_up_to_date(folder: Path, key: VaultKey, version: int) -> None:
    """Bring a database of an older `version` to the newest; nothing, if it is that already.

    The caller holds the vault, and nobody has the database open. The new one takes its place
    once it was checked whole, so that a power cut leaves the one or the other. The old one is
    kept beside it until the vault was opened once more.

    Raises:
        DatabaseDamaged: it does not come out as it went in; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
    """
    if version == migrations.VERSION:
        bundle.forget_before(folder)
        return
    path, beside = folder / bundle.DATABASE, folder / bundle.MIGRATED
    secret = key.data_key.subkey(Purpose.DATABASE)
    bundle.clear_leftovers(folder)
    try:
        copying.copy(path, secret, beside)
        open_database(beside, secret, key.vault).close()
        require_same(path, beside, key)
        bundle.keep_before(folder, version)
        files.put_in_place(beside, path)
    finally:
        bundle.clear_leftovers(folder)
