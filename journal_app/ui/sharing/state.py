"""What the share page shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from journal_app.domain.record import RecordId
from journal_app.domain.selection import Selection
from journal_app.messages.message import Message


class Step(StrEnum):
    """Where the person is on the way to a page of paper."""

    CHOOSE = "choose"
    CHECK = "check"


class Reach(StrEnum):
    """Which days; the values are days back, but for the last."""

    MONTH = "30"
    QUARTER = "90"
    HALF_YEAR = "182"
    YEAR = "365"
    OWN = "own"


class Part(StrEnum):
    """What can be left out. The values are fields of the selection."""

    SCORES = "scores"
    ITEM_NINE = "item_nine"
    CHECK_INS = "check_ins"
    SESSIONS = "sessions"
    NOTICES = "notices"
    ITEM_TABLES = "item_tables"
    AGREED = "agreed_block"


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry that can be chosen."""

    record: RecordId
    day: date
    title: str
    """Its title, or its first words."""
    chosen: bool


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question that waits for the next visit."""

    record: RecordId
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is in the days that were chosen."""

    questionnaires: int = 0
    """Here and below: without those that never leave this vault."""
    check_ins: int = 0
    sessions: int = 0
    sealed: int = 0
    """Entries that never leave this vault, and cannot be chosen."""


@dataclass(frozen=True, slots=True)
class SharingState:
    """All that the share page shows."""

    selection: Selection
    reach: Reach = Reach.QUARTER
    step: Step = Step.CHOOSE
    entries: tuple[EntryLine, ...] = ()
    """Newest day first."""
    questions: tuple[QuestionLine, ...] = ()
    new_question: str = ""
    """A question that is still being typed."""
    counts: Counts = Counts()
    composing: bool = False
    pdf: bytes = b""
    """The pages, as they will be saved: these very bytes."""
    message: Message | None = None
    left_out: str = ""
    """What the pages themselves say was left out, in the person's language."""
    saved_as: str = ""
    """The name of the file that was just saved."""
    printed: bool = False
    """The pages went to a printer."""


class SharingView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: SharingState) -> None:
        """Show `state`. What is being typed stays as it is."""
        ...
