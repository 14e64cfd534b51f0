"""Passphrases: asked without echo, or read from a file. Never from an argument."""

import os
import stat
from pathlib import Path

from journal_app.cli.console import Console, WrongUse
from journal_app.errors import SourceUnreadable

_LARGEST = 4096
"""Bytes: a passphrase is no longer, and a wrong file is not read whole."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def passphrase_of(file: Path | None, console: Console) -> str:
    """Return the passphrase of a vault.

    Raises:
        WrongUse: there is neither a file nor a terminal to ask on.
        SourceUnreadable: the file cannot be read, or is no passphrase.
    """
    if file is not None:
        return _read(file, console)
    return _ask(console, console.t.text("Passphrase: "))


def new_passphrase(file: Path | None, console: Console) -> str:
    """Return the passphrase for a new vault; on a terminal it is typed twice.

    Raises:
        WrongUse: as above, or the second try differs.
        SourceUnreadable: the file cannot be read, or is no passphrase.
    """
    if file is not None:
        read = _read(file, console)
        if read and read.splitlines() != [read]:  # nor could anybody type a second line
            raise SourceUnreadable(file)
        return read
    typed = _ask(console, console.t.text("New passphrase: "))
    if _ask(console, console.t.text("Once more: ")) != typed:
        raise WrongUse(console.t.text("The two are not the same. Nothing was made."))
    return typed


def other_passphrase(console: Console) -> str:
    """Return the passphrase of another copy, which is not that of this one.

    Raises:
        WrongUse: there is no terminal to ask on.
    """
    ask = console.terminal.ask_hidden
    if ask is None:
        words = console.t.text(
            "The other copy has another passphrase: use --other-passphrase-file FILE."
        )
        raise WrongUse(words)
    return ask(console.t.text("Passphrase of the other copy: "))


def code_of(file: Path | None, console: Console) -> str:
    """Return the recovery code of a vault, as it was typed or written down.

    Raises:
        WrongUse: there is neither a file nor a terminal to ask on.
        SourceUnreadable: the file cannot be read, or is no code.
    """
    if file is not None:
        # What is written to a file has two more lines, which say what the code is of.
        return _read(file, console).partition("\n")[0]
    ask = console.terminal.ask_hidden
    if ask is None:
        words = console.t.text(
            "There is no terminal to ask for the recovery code: use --recovery-file FILE."
        )
        raise WrongUse(words)
    return ask(console.t.text("Recovery code: "))


def _ask(console: Console, prompt: str) -> str:
    ask = console.terminal.ask_hidden
    if ask is None:
        raise WrongUse(
            console.t.text(
                "There is no terminal to ask for the passphrase: use --passphrase-file FILE."
            )
        )
    return ask(prompt)


def _read(file: Path, console: Console) -> str:
    try:
        with file.open("rb") as opened:
            mode = os.fstat(opened.fileno()).st_mode
            data = opened.read(_LARGEST + 1)
        # Some editors put a mark before the text, which nobody could type at the door.
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise SourceUnreadable(file) from None
    if len(data) > _LARGEST:
        raise SourceUnreadable(file)
    if os.name == "posix" and stat.S_ISREG(mode) and mode & _OTHERS:
        console.complain(
            console.t.text("Others on this computer can read the passphrase file {name}.").format(
                name=file.name
            )
        )
    return text.removesuffix("\n").removesuffix("\r")
