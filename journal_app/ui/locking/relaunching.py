"""Replacing this process by a fresh one at the lock screen: all that it remembers goes with it.

Clearing widgets and keys does not do: copies of what was shown and typed stay in memory that
Python, Qt and the database have let go but not overwritten. A new image has none of them.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, Self

from journal_app.process import command, hand_nothing_on

_VAULT = "ASHORE_LOCKED_VAULT"
_SHOWN = "ASHORE_LOCKED_WINDOW"
_OVER = 0


class Shown(StrEnum):
    """How the window stood on the screen."""

    IN_FRONT = "in-front"
    BEHIND = "behind"
    MINIMISED = "minimised"


@dataclass(frozen=True, slots=True)
class Reopening:
    """All that the next process is told. Size and place stand in the settings."""

    vault: Path
    """Whose lock screen is shown."""
    shown: Shown = Shown.IN_FRONT

    def environment(self, before: Mapping[str, str]) -> dict[str, str]:
        """Return the environment that tells it. Unlike arguments, others cannot read it."""
        return {**before, _VAULT: str(self.vault), _SHOWN: self.shown.value}

    @classmethod
    def taken_from(cls, environment: MutableMapping[str, str]) -> Self | None:
        """Return what this process was told, if anything. No child of it is told again."""
        vault, shown = environment.pop(_VAULT, ""), environment.pop(_SHOWN, "")
        if not vault:
            return None
        known = [each.value for each in Shown]
        return cls(Path(vault), Shown(shown) if shown in known else Shown.IN_FRONT)


Relaunch = Callable[[Reopening], None]
"""Replaces this process. Where it returns, the window goes on in the old one."""


def relaunch(reopening: Reopening) -> NoReturn:
    """Replace this process. Should that fail, end it: a journal must not stay in memory.

    Everything is saved and closed before.
    """
    environment, arguments = reopening.environment(os.environ), command()
    try:
        hand_nothing_on()
        if sys.platform.startswith("linux"):
            os.execve(arguments[0], arguments, environment)  # noqa: S606 - ourselves, no shell
        else:
            # Not run yet: where a process cannot be replaced, a new one starts, this one ends.
            subprocess.Popen(arguments, env=environment, close_fds=True)  # noqa: S603 - ourselves
    finally:
        os._exit(_OVER)
