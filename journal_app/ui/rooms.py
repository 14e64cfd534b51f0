"""The names of the rooms, and what they share. Light: the lock screen loads no room."""

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rooms share."""

    look: Look
    settings: Settings
    runner: Runner
    page_command: tuple[str, ...]
    """Starts the child that composes pages."""
