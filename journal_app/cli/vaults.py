"""Vaults: opened for one verb, and closed whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from journal_app.cli.console import Console
from journal_app.cli.given import Given
from journal_app.cli.passphrases import passphrase_of
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import find_key, open_journal
from journal_app.journal.vault_key import VaultKey


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
    journal = open_journal(given.vault, key_of(given, console), console.clock)
    try:
        yield journal
    finally:
        journal.close()
