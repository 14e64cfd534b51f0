"""New: an empty vault, and its recovery code."""

import os
from collections.abc import Callable
from pathlib import Path

from journal_app.cli.console import Console, Exit, WrongUse
from journal_app.cli.given import Given
from journal_app.cli.passphrases import new_passphrase
from journal_app.errors import FileNotWritten
from journal_app.journal.unlocking import NewVault, create_vault

_PRIVATE = 0o600


def make_vault(given: Given, console: Console) -> Exit:
    """Make a vault, and give out its recovery code once: to a file, or on the terminal.

    Raises:
        WrongUse: there is nowhere to give the recovery code to.
        FileNotWritten: the file for the recovery code is there already, or cannot be made.
        JournalError: the vault cannot be made.
    """
    t, ask = console.t, console.terminal.ask
    if given.recovery_file is not None:
        passphrase = new_passphrase(given.passphrase_file, console)
        _make_with_file(given.recovery_file, given.vault, passphrase, console)
    elif ask is not None:
        passphrase = new_passphrase(given.passphrase_file, console)
        _show(create_vault(given.vault, passphrase, console.clock), ask, console)
    else:
        raise WrongUse(
            t.text("There is no terminal to show the recovery code on: use --recovery-file FILE.")
        )
    console.tell(t.text("A new journal was made in {folder}.").format(folder=given.vault))
    return Exit.DONE


def _make_with_file(file: Path, folder: Path, passphrase: str, console: Console) -> None:
    # The file comes first: a vault whose code could not be written down is a trap.
    descriptor = _new_file(file)
    try:
        made = create_vault(folder, passphrase, console.clock)
        _write(descriptor, file, _sheet(made, console))
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


def _new_file(file: Path) -> int:
    try:
        return os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    except OSError as error:
        raise FileNotWritten(file) from error


def _write(descriptor: int, file: Path, text: str) -> None:
    try:
        os.write(descriptor, text.encode("ascii"))
        os.fsync(descriptor)
    except OSError as error:
        raise FileNotWritten(file) from error


def _sheet(made: NewVault, console: Console) -> str:
    # No name of a program: whoever finds it learns of a code, not of a journal.
    return f"{made.recovery_code}\n{made.key.vault}\n{console.clock.today().isoformat()}\n"


def _show(made: NewVault, ask: Callable[[str], str], console: Console) -> None:
    ask(
        console.t.text(
            "Your recovery code:\n\n    {code}\n\n"
            "It opens the journal if the passphrase is forgotten. It is shown only now. "
            "Write it on paper, then press Enter."
        ).format(code=made.recovery_code)
    )
