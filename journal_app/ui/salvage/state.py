"""What is shown of a journal that can be read but is not opened."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Protocol

from journal_app.domain.record import Kind
from journal_app.messages.message import Message


class Work(Enum):
    """What is being done just now."""

    READING = auto()
    REBUILDING = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One record in the list."""

    kind: Kind
    day: date
    title: str
    unfinished: bool = False
    """It was still being written: a draft."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a record says, as plain text."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SalvageState:
    """All that the page shows."""

    damaged: bool
    """False: it is an older copy, and sound."""
    lines: tuple[Line, ...] = ()
    """Newest day first."""
    chosen: int | None = None
    """Which of `lines` is shown in full."""
    words: Words | None = None
    """What the chosen one says."""
    lost: int = 0
    """Records that are known and cannot be read, at least."""
    older: int = 0
    """Records whose newest version cannot be read, so that one before it is shown."""
    work: Work | None = None
    message: Message | None = None


class SalvageView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: SalvageState) -> None:
        """Show `state`."""
        ...
