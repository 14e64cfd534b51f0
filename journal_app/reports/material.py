"""Material: all that one summary may print. What was not chosen is not in it.

Privacy is a matter of structure here: a page cannot print what its material does not hold.
"""

from dataclasses import dataclass
from datetime import date

from journal_app.domain.measurement import Answers
from journal_app.domain.notice import Notice
from journal_app.domain.scale import QuestionId, Scale
from journal_app.domain.scoring import Score
from journal_app.domain.selection import Selection
from journal_app.domain.session import Session


@dataclass(frozen=True, slots=True)
class NumberedSession:
    """A session within the period, numbered in the order of time over the whole journal."""

    number: int
    session: Session


@dataclass(frozen=True, slots=True)
class Filled:
    """One filled-in questionnaire."""

    day: date
    answers: Answers
    skipped: frozenset[QuestionId]
    score: Score | None
    """None for a scale without a score."""
    late: bool
    from_paper: bool
    days_since_session: int | None
    """Days since the last session before it, or None."""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """All of one questionnaire within the period, oldest first."""

    scale: Scale
    """In the reader's language where it exists, else in English."""
    filled: tuple[Filled, ...]


@dataclass(frozen=True, slots=True)
class CheckInDay:
    """The answers of one daily check-in: the last one of its day."""

    day: date
    answers: Answers
    late: bool


@dataclass(frozen=True, slots=True)
class CheckIns:
    """The daily check-ins within the period, oldest first, at most one a day."""

    scale: Scale
    days: tuple[CheckInDay, ...]


@dataclass(frozen=True, slots=True)
class ChosenEntry:
    """An entry that the person chose to share."""

    day: date
    recorded: date
    late: bool
    title: str
    text: str
    """Markdown."""
    session: int | None
    """The number of the session it belongs to."""
    on_treatment_day: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much is not printed: counts, never topics."""

    entries: int
    sealed: int
    """Records of any kind that never leave the vault; not counted among the others."""
    check_in_lines: int
    """Lines of text that were written in check-ins."""
    amounts: bool
    """Doses or routes were recorded, and are not printed."""
    item_nine_answers: int
    session_notes: bool = False
    """Free text or readings were recorded with a session."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a summary is made from."""

    selection: Selection
    questionnaires: tuple[Questionnaire, ...]
    check_ins: CheckIns | None
    sessions: tuple[NumberedSession, ...]
    notices: tuple[Notice, ...]
    entries: tuple[ChosenEntry, ...]
    left_out: LeftOut
