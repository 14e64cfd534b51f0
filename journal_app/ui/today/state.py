"""What the first page shows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from journal_app.domain.phase import Phase
from journal_app.domain.record import Kind, RecordId
from journal_app.domain.scale import ScaleId
from journal_app.library.prompts import Prompt
from journal_app.messages.message import Message


@dataclass(frozen=True, slots=True)
class Due:
    """A questionnaire that could be filled in."""

    scale: ScaleId
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Begun:
    """Something that was begun and can be gone on with."""

    record: RecordId
    kind: Kind
    title: str
    """Its title or first words; nothing if there are none."""
    saved: datetime
    """When it was last saved, aware, in the zone the person is in."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question for the care team."""

    record: RecordId
    text: str
    asked: bool
    """It was ticked since the page was opened."""


@dataclass(frozen=True, slots=True)
class TodayState:
    """All that the first page shows."""

    day: date
    hour: int
    """0 to 23, in the zone the person is in."""
    phase: Phase
    first_day: bool = False
    """Nothing was recorded yet."""
    name: str = ""
    days_since_session: int | None = None
    """Said for fourteen days only."""
    prompt: Prompt | None = None
    """None: it was put away for the day."""
    checked_in: RecordId | None = None
    """The check-in of the day, if it was done."""
    last_check_in: date | None = None
    due: tuple[Due, ...] = ()
    begun: tuple[Begun, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    typed: str = ""
    """The question that is being typed."""
    problem: Message | None = None


class TodayView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: TodayState) -> None:
        """Show `state`."""
        ...
