"""Something the program does to files, and how to see afterwards whether it went well."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from proving.children import Acknowledge


class Verdict(StrEnum):
    """How a vault was found after something had happened to it."""

    SOUND = "sound"
    LOST = "lost"
    """It opens, but something acknowledged is gone."""
    UNREADABLE = "unreadable"
    """It does not open, or does not pass its own checks."""


class Act(Protocol):
    """One thing the program does. The folder it starts from was made before."""

    @property
    def name(self) -> str:
        """What it is called in the notes."""

    def perform(self, root: Path, acknowledge: Acknowledge) -> None:
        """Do it in `root`, telling each step once it is done for good."""

    def judge(self, root: Path, told: Sequence[str]) -> Verdict:
        """Open what lies in `root` and look for everything that was told."""
