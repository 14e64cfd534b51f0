"""Document: what a summary says, in the reader's words, as plain data.

It says nothing about type sizes or distances; those belong to the page's template. Every value
is a frozen dataclass of texts, numbers and tuples, so that it can travel as JSON.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal_app.domain.selection import Paper
from journal_app.prose.blocks import Block
from journal_app.reports.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands on every page."""

    heading: str
    """At the top of the second page and those after it."""
    page_of: str
    """With `{page}` and `{pages}` still unfilled."""
    privacy: str
    facts: str
    """Whose it is, which days, when it was made, that it is self-reported, by which program."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of page one."""

    label: str
    whose: str
    """The patient's name or initials, or nothing."""
    reader: str
    """For whom."""
    period: str
    facts: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines under a title."""

    title: str
    lines: tuple[str, ...]
    whole: tuple[str, ...] = ()
    """The same lines in full, where some of them were too long for page one."""
    empty: str = ""
    """What stands there instead when there are no lines."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to notice: what, then when."""

    what: str
    when: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts under a title."""

    title: str
    facts: tuple[Fact, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number beside a chart, with what explains it."""

    number: str
    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the scores."""

    name: str
    captions: tuple[str, ...]
    charts: tuple[Drawing, ...]
    """The same chart in `HEIGHTS` heights, the tallest first."""
    first: Figure
    previous: Figure
    latest: Figure
    change: Figure


HEIGHTS = 4
"""How many heights every chart is laid out in: the tallest that lets page one fit is used."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The words above the rows of scores."""

    chart: str
    first: str
    previous: str
    latest: str
    change: str


@dataclass(frozen=True, slots=True)
class Scores:
    """The rows of scores, which share one time axis."""

    title: str
    columns: Columns
    sessions: Drawing
    """The numbered sessions, above the first row."""
    dates: Drawing
    """The dates, under the last row."""
    measures: tuple[Measure, ...]
    notes: tuple[str, ...]
    """Small print; nothing in it is about this person."""
    plain: tuple[str, ...]
    """Lines about these scores, such as one that could not be worked out."""
    empty: str


class Fit(StrEnum):
    """What a column holds, and so how wide it is."""

    MARK = "mark"
    FIGURES = "figures"
    WORDS = "words"
    REST = "rest"
    """Words that take what is left of the width."""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column."""

    title: str
    fit: Fit
    disc: str = ""
    """The number of a session before the title, or nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a table."""

    text: str
    strong: bool = False
    shade: int = 0
    """0 none, up to 3."""
    disc: bool = False
    """The text is the number of a session."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head. Every row has a cell for each column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: int = 0
    """How many rows at the end stand under a line of their own."""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of ours."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Titled:
    """A title inside a section, and the words that belong to it."""

    title: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and what it is in this case."""

    term: str
    value: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Terms and values, beneath each other."""

    pairs: tuple[Pair, ...]


Part = Words | Titled | Pairs | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the pages after the first."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of what a person wrote."""

    block: Block
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A chosen entry."""

    day: str
    remarks: tuple[str, ...]
    """In the margin, under the day."""
    title: str
    right_to_left: bool
    """Of the title."""
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Room for the therapist's pen."""

    title: str
    moved: str
    """What stands on page one when the room is on page two."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Page one. It is exactly one page: what has no room goes to page two."""

    masthead: Masthead
    talk: Listing
    notice: Facts | None
    scores: Scores | None
    sessions: Table | None
    questions: Listing | None
    agreed: Agreed | None
    left_out: str
    not_monitored: str
    more: str
    """Under what goes on on page two."""
    earlier: str
    """Under the sessions, where not all of them stand on page one."""
    continued: str
    """The title of what goes on there."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole summary."""

    paper: Paper
    language: str
    """`en` or `es`."""
    title: str
    """For the file's properties: neutral, without a name."""
    made: date
    program: str
    frame: Frame
    brief: Brief
    sections: tuple[Section, ...]
    entries_title: str
    entries: tuple[Entry, ...]
