"""Console: the words, the clock and the terminal that every verb works with."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from journal_app.i18n import Translator
from journal_app.journal.clock import Clock
from journal_app.settings import Settings


class Exit(IntEnum):
    """What the exit code says. It never changes its meaning."""

    DONE = 0
    REFUSED = 1
    """The world said no: a full disk, a vault in use, a format nobody reads."""
    WRONG_USE = 2
    WRONG_PASSPHRASE = 3
    DAMAGED = 4
    BUG = 70
    """Of ours: EX_SOFTWARE of sysexits.h."""


class WrongUse(Exception):
    """The command line does not say what can be done. The words are for the person."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """The keyboard and the screen, if a person sits there."""

    stdin: TextIO
    ask_hidden: Callable[[str], str] | None
    """Asks without echo; None where there is no terminal."""
    ask: Callable[[str], str] | None
    """Asks and shows what is typed."""


@dataclass(frozen=True, slots=True)
class Console:
    """What a verb needs of the world."""

    t: Translator
    clock: Clock
    settings: Settings
    terminal: Terminal
    import_command: tuple[str, ...]
    """Starts a child that reads another program's files."""
    seen: Path
    """Where this computer remembers how far each vault has come."""

    def tell(self, line: str) -> None:
        """Write a line of the result, or several."""
        print(_shown(line))

    def tell_json(self, value: object) -> None:
        """Write the result for another program, in ASCII: right in every terminal."""
        print(json.dumps(value, indent=1))

    def complain(self, line: str) -> None:
        """Write a line beside the result."""
        print(_shown(f"ashore: {line}"), file=sys.stderr)


def _shown(line: str) -> str:
    # An imported text could hold signs that command a terminal.
    return "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in line)
