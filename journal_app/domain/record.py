"""Record: anything a person keeps, as the timeline and the search see it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from journal_app.domain.period import Period

RecordId = NewType("RecordId", str)
"""A random UUID. It stays the same through every revision."""
RevisionId = NewType("RevisionId", str)
"""A random UUID of one version of a record."""


class Kind(StrEnum):
    """What a record is about. The values stand in the file and on the command line."""

    ENTRY = "entry"
    CHECK_IN = "check-in"
    QUESTIONNAIRE = "questionnaire"
    SESSION = "session"
    VISIT = "visit"
    CHANGE = "change"
    STEP = "step"
    QUESTION = "question"
    CARE_PLAN = "care-plan"
    SUPPORT_PAGE = "support-page"
    PEOPLE = "people"
    TAGS = "tags"
    SELECTION = "selection"


ON_TIMELINE = frozenset(
    {
        Kind.ENTRY,
        Kind.CHECK_IN,
        Kind.QUESTIONNAIRE,
        Kind.SESSION,
        Kind.VISIT,
        Kind.CHANGE,
        Kind.STEP,
        Kind.QUESTION,
    }
)
"""What a person reads in the journal; the other kinds are kept, but have no day of their own."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One line of the timeline."""

    id: RecordId
    kind: Kind
    day: date
    """The day it is about, as the person chose it."""
    at: datetime
    """The instant it was first recorded, aware UTC."""
    zone: str
    """The IANA zone it was recorded in."""
    title: str
    snippet: str
    """The first words, or the main figures, in plain text."""
    session: RecordId | None
    """The session it belongs to."""
    sealed: bool
    """Never leaves this vault."""
    late: bool
    """Recorded after the day it is about had ended."""


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """Which records a list or a search looks at. Trash is never among them."""

    kinds: frozenset[Kind] = ON_TIMELINE
    period: Period | None = None
    session: RecordId | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page of the timeline ended: the next one begins below it."""

    day: date
    at: datetime
    id: RecordId


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that a search found."""

    row: TimelineRow
    snippet: str
    """The words around the first match."""
    matches: tuple[tuple[int, int], ...] = field(default=())
    """Start and end of every match within `snippet`, in characters."""
