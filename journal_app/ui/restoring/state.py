"""What the restore dialog shows."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from journal_app.journal.backups import BackupFile, GoodBackup
from journal_app.journal.restoring import Restored
from journal_app.messages.message import Message


class Stage(Enum):
    """How far it is."""

    FILE = auto()
    """Which backup."""
    SECRET = auto()
    """Its passphrase, or the recovery code."""
    PLACE = auto()
    """It is sound: where to?"""
    DONE = auto()


@dataclass(frozen=True, slots=True)
class RestoreState:
    """All that the dialog shows."""

    target: Path
    """Where the journal will lie."""
    stage: Stage = Stage.FILE
    file: BackupFile | None = None
    """The backup that was chosen."""
    by_code: bool = False
    """The recovery code is asked for, not the passphrase."""
    good: GoodBackup | None = None
    """What is in it; there once all of it was checked."""
    occupied: bool = False
    """Something lies where the journal will be."""
    busy: bool = False
    message: Message | None = None
    restored: Restored | None = None


class RestoreView(Protocol):
    """What the presenter needs of the dialog."""

    def show_state(self, state: RestoreState) -> None:
        """Show `state`."""
        ...
