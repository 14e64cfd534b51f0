"""New: an empty vault, and its recovery code."""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.cli.passphrases import new_passphrase
from journal_app.cli.recovery_codes import giving_out
from journal_app.journal.unlocking import create_vault


def make_vault(given: Given, console: Console) -> Exit:
    """Make a vault, and give out its recovery code once: to a file, or on the terminal.

    Raises:
        WrongUse: there is nowhere to give the recovery code to.
        FileNotWritten: the file for the recovery code is there already, or cannot be made.
        JournalError: the vault cannot be made.
    """
    passphrase = new_passphrase(given.passphrase_file, console)
    with giving_out(given.recovery_file, console) as give:
        made = create_vault(given.vault, passphrase, console.clock)
        give(made.recovery_code, made.key.vault)
    words = console.t.text("A new journal was made in {folder}.")
    console.tell(words.format(folder=given.vault))
    return Exit.DONE
