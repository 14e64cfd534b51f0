"""What the writing page shows."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId
from journal_app.library.prompts import Prompt
from journal_app.messages.message import Message
from journal_app.ui.shared.session_numbers import NumberedSession


class Saved(StrEnum):
    """How the words on screen relate to those on the disk."""

    UNTOUCHED = "untouched"
    """Nothing was typed yet, and nothing is on the disk."""
    CHANGED = "changed"
    """Something was typed that is not yet on the disk."""
    SAVED = "saved"
    WAITING = "waiting"
    """Another part of the program is writing; it is tried again at once."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """The entry that is open."""

    record: RecordId
    entry: Entry
    begun: datetime
    """When it was first recorded, aware UTC; for a new one, when it was opened."""
    zone: str
    """The IANA zone it was first recorded in."""
    late: bool
    """It was recorded after the day it is about had ended."""
    words: int
    prompt: Prompt | None = None
    """The prompt it answers, unless that was put away."""


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry that was just moved to the trash."""

    record: RecordId
    title: str
    """May be empty."""


@dataclass(frozen=True, slots=True)
class WritingState:
    """All that the writing page shows."""

    today: date
    zone: str
    """The IANA zone the person is in."""
    open: OpenEntry | None = None
    saved: Saved = Saved.UNTOUCHED
    saved_at: datetime | None = None
    """The instant it was last written down, aware UTC."""
    problem: Message | None = None
    days: tuple[date, ...] = ()
    """The days offered first."""
    sessions: tuple[NumberedSession, ...] = ()
    """The sessions it may be linked to, the newest day first."""
    tags: tuple[str, ...] = ()
    """Tags used before, most used first."""
    gone: Gone | None = None


class WritingView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: WritingState) -> None:
        """Show `state`. Words that are the same stay as they are, with the cursor in them."""
        ...
