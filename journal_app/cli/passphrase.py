"""Passphrase: another one for a vault, with the old one or with the recovery code."""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.passphrases import code_of, new_passphrase, passphrase_of
from journal_app.journal.ways_in import change_passphrase, set_passphrase


def choose_passphrase(given: Given, console: Console) -> Exit:
    """Let another passphrase open a vault, and say what still opens with the old one.

    Raises:
        WrongUse: there is no way to ask for a passphrase, or the second try differs.
        JournalError: the secret is wrong, or the new passphrase is not accepted or kept.
    """
    t, today = console.t, console.clock.today()
    if given.recovery_file is not None:
        code = code_of(given.recovery_file, console)
        new = new_passphrase(given.new_passphrase_file, console)
        set_passphrase(given.vault, code, new, today)
    else:
        old = passphrase_of(given.passphrase_file, console)
        new = new_passphrase(given.new_passphrase_file, console)
        change_passphrase(given.vault, old, new, today)
    console.tell(t.text("The new passphrase opens the journal from now on."))
    console.tell(t.text("Backups made until now still open with the old one."))
    return Exit.DONE
