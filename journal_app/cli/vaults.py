"""Vaults: opened for one verb, and closed whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from journal_app.cli.console import Console
from journal_app.cli.given import Given
from journal_app.cli.passphrases import passphrase_of
from journal_app.errors import VaultOlder
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import find_key, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain


def key_of(given: Given, console: Console) -> VaultKey:
    """Return the key of the vault that was given.

    Raises:
        WrongUse: there is no way to ask for the passphrase.
        JournalError: the vault cannot be opened with it.
    """
    return key_with(passphrase_of(given.passphrase_file, console), given, console)


def key_with(passphrase: str, given: Given, console: Console) -> VaultKey:
    """Return the key of the vault that was given, found with `passphrase`.

    Raises:
        JournalError: the vault cannot be opened with it.
    """
    key = find_key(given.vault, passphrase)
    if key.copy_used:
        console.complain(
            console.t.text("The key file was damaged. It was put right from its copy.")
        )
    return key


@contextmanager
def opened(given: Given, console: Console) -> Iterator[Journal]:
    """Give the open journal to the block.

    Raises:
        WrongUse: there is no way to ask for the passphrase.
        JournalError: the vault cannot be opened.
    """
    journal = open_vault(given, key_of(given, console), console)
    try:
        yield journal
    finally:
        journal.close()


def open_vault(given: Given, key: VaultKey, console: Console) -> Journal:
    """Open the vault that was given, unless a newer copy of it was open on this computer.

    Raises:
        VaultOlder: it is older, and nobody said that this is known.
        JournalError: the vault cannot be opened.
    """
    return open_journal(
        given.vault, key, console.clock, console.seen, accept_older=given.accept_older
    )


def open_to_mend(given: Given, key: VaultKey, console: Console) -> Journal:
    """Open the vault that was given; if it lacks what was open here before, only say so.

    Raises:
        JournalError: the vault cannot be opened.
    """
    try:
        return open_vault(given, key, console)
    except VaultOlder as error:
        console.complain(explain(error, console.t).what_happened)
        return open_journal(given.vault, key, console.clock, console.seen, accept_older=True)
