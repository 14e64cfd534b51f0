"""Selection: what a person agreed to share. It begins with as little as possible."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal_app.domain.period import Period
from journal_app.domain.record import RecordId


class Paper(StrEnum):
    """The sheet it will be printed on."""

    A4 = "a4"
    LETTER = "letter"


_LETTER_COUNTRIES = frozenset({"US", "CA", "MX"})


def usual_paper(country: str) -> Paper:
    """Return the sheet that is usual in `country`, ISO 3166 alpha-2; A4 where none is known."""
    return Paper.LETTER if country in _LETTER_COUNTRIES else Paper.A4


MOST_TALK_LINES = 3


@dataclass(frozen=True, slots=True)
class Selection:
    """The person's choices for one summary. Text from the journal is in it entry by entry."""

    period: Period
    made: date
    """The day that stands on the pages."""
    zone: str
    """The IANA zone that days are counted in."""
    language: str
    """The reader's language, which may differ from the person's: `en` or `es`."""
    paper: Paper
    recipient: str = ""
    """For whom, in the person's words; nothing means "my therapist"."""
    name: str = ""
    """Initials or a name, or nothing."""
    talk: tuple[str, ...] = ()
    """What the person wants to talk about: at most three lines."""
    questions: tuple[str, ...] = ()
    scores: bool = True
    item_nine: bool = True
    """The answers to the question about being better off dead. A total can hide them."""
    check_ins: bool = True
    sessions: bool = True
    notices: bool = True
    item_tables: bool = True
    """Page two on: every answer."""
    agreed_block: bool = True
    """Room for the therapist's pen: what we agreed."""
    entries: tuple[RecordId, ...] = ()
    """Chosen one by one."""
