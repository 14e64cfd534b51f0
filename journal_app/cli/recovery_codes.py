"""Recovery codes: a new one is given out once, to a file of its own or on the terminal."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from journal_app.cli.console import Console, WrongUse
from journal_app.errors import FileNotWritten

_PRIVATE = 0o600
_ROOM = b" " * 256
"""More than a sheet takes."""

Give = Callable[[str, str], None]
"""Takes the code, in groups, and the id of its vault."""


@contextmanager
def giving_out(file: Path | None, console: Console) -> Iterator[Give]:
    """Give the block what gives the code out; without a place for it the block never begins.

    Raises:
        WrongUse: there is neither a file nor a terminal.
        FileNotWritten: the file is there already, or cannot be written.
    """
    ask = console.terminal.ask
    if file is not None:
        with _new_file(file) as descriptor:
            yield lambda code, vault: _write(descriptor, file, _sheet(code, vault, console))
    elif ask is not None:
        yield lambda code, _: _show(code, ask, console)
    else:
        raise WrongUse(
            console.t.text(
                "There is no terminal to show the recovery code on: use --recovery-file FILE."
            )
        )


@contextmanager
def _new_file(file: Path) -> Iterator[int]:
    # The file comes first: a vault whose code could not be written down is a trap.
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    except OSError as error:
        raise FileNotWritten(file) from error
    try:
        # So does its room: on a full disk the code before would be gone, and the new one too.
        _write(descriptor, file, _ROOM)
        yield descriptor
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)


def _write(descriptor: int, file: Path, data: bytes) -> None:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        written = os.write(descriptor, data)
        os.truncate(descriptor, written)
        os.fsync(descriptor)
    except OSError as error:
        raise FileNotWritten(file) from error
    if written < len(data):
        raise FileNotWritten(file)


def _sheet(code: str, vault: str, console: Console) -> bytes:
    # No name of a program: whoever finds it learns of a code, not of a journal.
    return f"{code}\n{vault}\n{console.clock.today().isoformat()}\n".encode("ascii")


def _show(code: str, ask: Callable[[str], str], console: Console) -> None:
    ask(
        console.t.text(
            "Your recovery code:\n\n    {code}\n\n"
            "It opens the journal if the passphrase is forgotten. It is shown only now. "
            "Write it on paper, then press Enter."
        ).format(code=code)
    )
