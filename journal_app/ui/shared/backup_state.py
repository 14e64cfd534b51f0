"""How it stands with the backups of the open journal, as every page may show it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from journal_app.messages.message import Message


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The last backup that was made and checked."""

    at: datetime
    """Aware, in the zone the person is in."""
    file: Path
    bytes: int
    records: int


@dataclass(frozen=True, slots=True)
class PlaceProblem:
    """Why the last try at a place gave no backup."""

    place: Path
    message: Message


@dataclass(frozen=True, slots=True)
class BackupState:
    """How it stands."""

    places: tuple[Path, ...] = ()
    """Where backups go. None: not chosen yet."""
    last: LastBackup | None = None
    running: Path | None = None
    """The place for which one is being made just now."""
    problems: tuple[PlaceProblem, ...] = ()


class Backing(Protocol):
    """Makes backups while the journal is open."""

    @property
    def state(self) -> BackupState:
        """How it stands now."""
        ...

    def watch(self, told: Callable[[BackupState], None]) -> None:
        """Tell `told` from now on how it stands, at once and at every change."""
        ...

    def back_up(self, done: Callable[[], None] | None = None) -> None:
        """Make a backup at every place, then call `done`, whether it worked or not."""
        ...

    def read_again(self) -> None:
        """Places were chosen or left: look at them anew."""
        ...
