"""Erasing: a record gone for good, here and in every copy that is merged later."""

from pathlib import Path

from journal_app.domain.record import RecordId
from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from journal_app.store import erasing as stored
from journal_app.store import revisions
from journal_app.store.opening import open_database
from journal_app.vault import bundle
from journal_app.vault.keys import Purpose


def erase(journal: Journal, record: RecordId) -> None:
    """Erase a record with all its versions, drafts and pictures. It cannot be brought back.

    Only its id stays, so that a merge does not bring it back. `tidy` has to follow. Backups
    made before still hold it.

    Raises:
        RecordNotFound: there is none.
        StorageBusy: another connection is writing; nothing was erased.
        StorageUnavailable: the disk is full, read-only or gone; nothing was erased.
    """
    revisions.current(journal.connection, record)
    stored.erase(journal.connection, record, journal.clock.now())


def is_untidy(journal: Journal) -> bool:
    """Tell whether `tidy` is due: a lock or the end of the program may have come before it."""
    return stored.is_untidy(journal.connection)


def tidy(folder: Path, key: VaultKey) -> None:
    """Leave nothing of erased words in the file of the journal, which may be open meanwhile.

    Slow: call it off the window's thread. What the window wants to save meanwhile meets a busy
    database.

    Raises:
        DatabaseDamaged: a power cut has torn a page that nothing uses; the next opening heals it.
        StorageBusy: the journal is being written to or read; the same call may work later.
        StorageUnavailable: there is no room for a second copy of the file, or the disk is
            read-only or gone.
    """
    connection = open_database(
        folder / bundle.DATABASE, key.data_key.subkey(Purpose.DATABASE), key.vault
    )
    try:
        stored.tidy(connection)
    finally:
        connection.close()
    bundle.forget_before(folder)
