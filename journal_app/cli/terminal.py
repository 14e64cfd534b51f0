"""The terminal that a person sits at, if one does."""

import getpass
import os
import sys
import warnings
from pathlib import Path
from typing import TextIO

from journal_app.cli.console import Terminal

_TTY = Path("/dev/tty")


def terminal_of(stdin: TextIO, *, stdin_is_taken: bool) -> Terminal:
    """Return the terminal. Where standard input is text to keep, it has to be another way in."""
    there = _has_another_way() if stdin_is_taken else stdin.isatty()
    if not there:
        return Terminal(stdin, ask_hidden=None, ask=None)
    return Terminal(stdin, ask_hidden=_ask_hidden, ask=_ask)


def _has_another_way() -> bool:
    if os.name == "nt":  # pragma: no cover - there the keyboard is not standard input
        return True
    try:
        os.close(os.open(_TTY, os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


def _ask_hidden(prompt: str) -> str:
    with warnings.catch_warnings():
        # Rather not at all than with the passphrase on the screen.
        warnings.simplefilter("error", getpass.GetPassWarning)
        return getpass.getpass(prompt)


def _ask(prompt: str) -> str:
    # To the person, not into a file that standard output may lead to.
    print(prompt, end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline()
