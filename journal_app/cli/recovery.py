"""Recovery: the recovery code of a vault tried out, or a new one in its place."""

from contextlib import suppress
from dataclasses import replace

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.grammar_vault import CHECK
from journal_app.cli.passphrases import code_of, passphrase_of
from journal_app.cli.recovery_codes import giving_out
from journal_app.cli.vaults import open_vault
from journal_app.errors import StorageBusy, StorageUnavailable, VaultInUse, VaultOlder
from journal_app.journal.unlocking import find_key_by_code
from journal_app.journal.ways_in import rehearse, renew_recovery_code, ways_in


def care_for_recovery(given: Given, console: Console) -> Exit:
    """Try out the code a person has, or give them a new one.

    Raises:
        WrongUse: there is no way to ask, or nowhere to give the new code to.
        JournalError: the secret is wrong, or the vault cannot be read or changed.
    """
    return (_check if given.what == CHECK else _renew)(given, console)


def _check(given: Given, console: Console) -> Exit:
    code = code_of(given.recovery_file, console)
    rehearse(given.vault, code)
    # A window may have the journal, this be an old copy, or the disk be protected: the code is
    # right all the same.
    with suppress(VaultInUse, VaultOlder, StorageBusy, StorageUnavailable):
        _note(given, code, console)
    console.tell(console.t.text("This code opens the journal. Keep it where it is."))
    return Exit.DONE


def _note(given: Given, code: str, console: Console) -> None:
    journal = open_vault(given, find_key_by_code(given.vault, code), console)
    try:
        today = console.clock.today().isoformat()
        checked = replace(journal.preferences, recovery_rehearsed=True, recovery_checked=today)
        journal.prefer(checked)
    finally:
        journal.close()


def _renew(given: Given, console: Console) -> Exit:
    passphrase = passphrase_of(given.passphrase_file, console)
    with giving_out(given.recovery_file, console) as give:
        code = renew_recovery_code(given.vault, passphrase, console.clock.today())
        give(code, ways_in(given.vault).vault)
    t = console.t
    console.tell(t.text("The new recovery code is the only one now."))
    console.tell(t.text("Backups made until now still open with the old one."))
    return Exit.DONE
