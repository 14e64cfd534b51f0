"""What the merge dialog shows."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from journal_app.journal.merging import MergeReport
from journal_app.messages.message import Message


class Stage(Enum):
    """How far it is."""

    COPY = auto()
    """Which other copy."""
    SECRET = auto()
    """Its own passphrase, or its recovery code."""
    PREVIEW = auto()
    """What it would bring."""
    DONE = auto()


class Work(Enum):
    """What is being done just now."""

    LOOKING = auto()
    BACKING_UP = auto()
    BRINGING_IN = auto()


@dataclass(frozen=True, slots=True)
class MergeState:
    """All that the dialog shows."""

    stage: Stage = Stage.COPY
    path: Path | None = None
    """The other copy: a vault's folder, or a backup file."""
    by_code: bool = False
    """The recovery code is asked for, not the passphrase."""
    report: MergeReport | None = None
    """What it would bring; at the end, what it brought."""
    backup: str = ""
    """The name of the backup that was made before, at the end."""
    work: Work | None = None
    message: Message | None = None


class MergeView(Protocol):
    """What the presenter needs of the dialog."""

    def show_state(self, state: MergeState) -> None:
        """Show `state`."""
        ...
