"""What the page about one's own journal shows, card by card."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from journal_app.messages.message import Message
from journal_app.ui.shared.backup_state import BackupState
from journal_app.ui.shared.drill import is_drill_due


@dataclass(frozen=True, slots=True)
class WaysInState:
    """The two ways into the journal."""

    today: date
    passphrase_since: date | None = None
    recovery_since: date | None = None
    """The day the code was made; None: there is no code."""
    checked: date | None = None
    """The day the code was typed back; None: never."""
    holder: str = ""
    """Who holds the sheet, in the person's words."""
    message: Message | None = None

    @property
    def drill_due(self) -> bool:
        """Whether it is time to look after the code once more."""
        return is_drill_due(self.checked, self.today)


class PlaceNote(StrEnum):
    """What is worth knowing about a place for backups."""

    SAME_DISK = "same-disk"
    """It lies on the disk that the journal lies on."""
    SYNCED = "synced"
    """A service carries it to its computers."""
    MISSING = "missing"
    """It is not there just now."""


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup in the list of a place."""

    path: Path
    at: datetime
    """Aware, in the zone the person is in."""
    bytes: int
    outcome: str = ""
    """What checking it found, in words; nothing: it was not checked since the page was opened."""
    sound: bool = True
    checking: bool = False


@dataclass(frozen=True, slots=True)
class PlaceState:
    """A place for backups, and what lies in it."""

    path: Path
    notes: tuple[PlaceNote, ...] = ()
    service: str = ""
    """The name of the service that carries it away."""
    backups: tuple[BackupRow, ...] = ()
    """Newest first."""
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class BackupsState:
    """The backups."""

    today: date
    how: BackupState
    places: tuple[PlaceState, ...] = ()
    just_made: bool = False
    """The person asked for one, and it is there."""
    message: Message | None = None


class Health(StrEnum):
    """What one look at the journal found."""

    FINE = "fine"
    TO_DO = "to-do"
    UNKNOWN = "unknown"
    """It could not be looked at."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One look, in words."""

    title: str
    found: str
    health: Health
    to_do: str = ""
    day: date | None = None
    """The day that stands for `{day}` in what was found."""


@dataclass(frozen=True, slots=True)
class CheckState:
    """Whether everything is in order."""

    checking: bool = False
    seen: tuple[Seen, ...] | None = None
    """None: it was not looked at since the page was opened."""
    opening: tuple[str, ...] = ()
    """What was noticed when the journal was opened, in words."""
    message: Message | None = None


@dataclass(frozen=True, slots=True)
class KnownJournal:
    """A journal this computer knows."""

    folder: Path
    name: str
    open_now: bool
    there: bool
    """Its folder is where it was."""


@dataclass(frozen=True, slots=True)
class JournalsState:
    """The journals of this computer."""

    known: tuple[KnownJournal, ...] = ()
    can_block_screenshots: bool = False
    screenshots_blocked: bool = False
    message: Message | None = None
