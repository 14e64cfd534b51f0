"""The names of the rooms, and what they share. Light: the lock screen loads no room."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from journal_app.settings import Settings
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.running import Runner


class Room(StrEnum):
    """Where one can be."""

    TODAY = "today"
    JOURNAL = "journal"
    CHECK_INS = "check-ins"
    QUESTIONNAIRES = "questionnaires"
    SESSIONS = "sessions"
    SHARE = "share"
    SETTINGS = "settings"
    YOUR_JOURNAL = "your-journal"
    """The other half of the settings: the ways in, backups, and whether all is in order."""
    TRASH = "trash"

    @property
    def line(self) -> "Room":
        """The room whose line in the rail is marked: some have none of their own."""
        return {Room.YOUR_JOURNAL: Room.SETTINGS, Room.TRASH: Room.JOURNAL}.get(self, self)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rooms share."""

    look: Look
    settings: Settings
    runner: Runner
    page_command: tuple[str, ...]
    """Starts the child that composes pages."""
    data: Path = Path()
    """Where this computer keeps what belongs to vaults, outside of them."""
    can_block_screenshots: bool = False
    """The system can keep the window out of pictures of the screen."""
