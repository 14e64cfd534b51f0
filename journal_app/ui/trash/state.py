"""What the trash page shows."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from journal_app.domain.record import Kind, RecordId
from journal_app.messages.message import Message


@dataclass(frozen=True, slots=True)
class TrashLine:
    """One record that lies in the trash."""

    record: RecordId
    kind: Kind
    title: str
    words: str
    """The first words, or the figures."""
    day: date
    """The day it is about."""


@dataclass(frozen=True, slots=True)
class TrashState:
    """All that the page shows."""

    today: date
    lines: tuple[TrashLine, ...] = ()
    """The newest day first; as many as are asked for."""
    more: int = 0
    """How many lie below those."""
    back: TrashLine | None = None
    """What was just brought back."""
    erased: TrashLine | None = None
    """What was just erased for good."""
    problem: Message | None = None


class TrashView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: TrashState) -> None:
        """Show `state`."""
        ...
