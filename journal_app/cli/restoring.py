"""Restore: a journal brought back from a backup."""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.passphrases import code_of, passphrase_of
from journal_app.journal.backups import find_backup_key, look_at
from journal_app.journal.restoring import Restored, restore
from journal_app.journal.unlocking import open_journal
from journal_app.journal.vault_key import VaultKey


def restore_verb(given: Given, console: Console) -> Exit:
    """Bring the journal in a backup back, and tell where the one before was moved.

    Raises:
        WrongUse: there is no way to ask for the passphrase.
        JournalError: the backup cannot be used, or the journal cannot be put there.
    """
    look_at(given.backup)  # before the passphrase is asked for
    key = _key(given, console)
    now = console.clock.local_now()
    restored = restore(given.backup.absolute(), key, given.vault.absolute(), now)
    # From now on this state is the newest that this computer knows.
    open_journal(restored.folder, key, console.clock, console.seen, accept_older=True).close()
    if given.json:
        aside = restored.moved_aside
        console.tell_json(
            {
                "folder": str(restored.folder),
                "moved_aside": None if aside is None else str(aside),
                "records": restored.records,
            }
        )
    else:
        _tell(restored, console)
    return Exit.DONE


def _key(given: Given, console: Console) -> VaultKey:
    file = given.recovery_file
    if file is None:
        secret = passphrase_of(given.passphrase_file, console)
        return find_backup_key(given.backup, secret, is_code=False)
    return find_backup_key(given.backup, code_of(file, console), is_code=True)


def _tell(restored: Restored, console: Console) -> None:
    t, n = console.t, restored.records
    words = t.plural(
        "{n} record came back. The journal is in {folder}.",
        "{n} records came back. The journal is in {folder}.",
        n,
    )
    console.tell(words.format(n=n, folder=restored.folder))
    console.tell(
        t.text(
            "It opens with the passphrase and the recovery code of the day of the backup, "
            "also if they were changed since."
        )
    )
    if restored.moved_aside is not None:
        console.tell(
            t.text("What was there before is in {folder} now. Nothing of it was deleted.").format(
                folder=restored.moved_aside
            )
        )
