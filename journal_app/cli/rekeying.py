"""Rekey: everything encrypted anew, for when someone may have had the journal or its keys."""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.passphrases import new_passphrase, passphrase_of
from journal_app.cli.recovery_codes import giving_out
from journal_app.journal.rekeying import rekey


def rekey_vault(given: Given, console: Console) -> Exit:
    """Change all keys of a vault, and give out its new recovery code once.

    Raises:
        WrongUse: there is no way to ask, or nowhere to give the new code to.
        JournalError: the passphrase is wrong, or the vault is open or cannot be changed.
    """
    old = passphrase_of(given.passphrase_file, console)
    new = new_passphrase(given.new_passphrase_file, console)
    with giving_out(given.recovery_file, console) as give:
        done = rekey(given.vault, old, new, console.clock)
        give(done.recovery_code, done.key.vault)
    t = console.t
    console.tell(t.text("Everything was encrypted anew, with new keys."))
    console.tell(
        t.text(
            "Backups made until now still open with the old passphrase and the old code: "
            "make a new backup, then remove those."
        )
    )
    return Exit.DONE
