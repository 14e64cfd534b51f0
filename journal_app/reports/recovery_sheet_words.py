"""What a recovery sheet says, in the reader's words, as plain data for the page's template."""

from dataclasses import dataclass
from datetime import date

from journal_app.domain.selection import Paper


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of the way in."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """All that stands on the sheet, from top to bottom."""

    language: str
    """ISO 639-1, for ears and for the file's properties."""
    paper: Paper
    made: date
    program: str
    """Who made the file: name and version."""
    title: str
    lead: str
    which: str
    """Which journal, and when the sheet was made."""
    holder: str
    """The head of the column for the person who has the sheet."""
    checked: str
    """The head of the column for the day on which it was last tried."""
    lines: int
    """How many lines to write on by hand."""
    code_title: str
    groups: tuple[str, ...]
    """The recovery code, as it is copied off."""
    check: str
    """Why a slip of the pen is noticed."""
    use_title: str
    steps: tuple[Step, ...]
    warning: str
    by_hand: str
    """What to do when the program can no longer be had."""
    fold: str
    """Stands beside the marks for folding."""
