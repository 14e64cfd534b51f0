"""Scale: a set of questions with published or own scoring, as data.

A check-in is a scale too: its questions may be ratings, hours, ticks or a line, and it has no
scores. The text of a published scale is exact and never in the catalogue of translations.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

ScaleId = NewType("ScaleId", str)
"""For example `phq-9` or `check-in-daily`. Another recall window is another scale."""
QuestionId = NewType("QuestionId", str)


class Answering(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    """One of the options; the answer is its integer value."""
    RATING = "rating"
    """An integer from 0 to 10."""
    HOURS = "hours"
    """A number of hours, from 0 to 24, in half hours."""
    TICKS = "ticks"
    """Any of the options; the answer is a tuple of their values as strings."""
    LINE = "line"
    """One line of text."""


class Better(StrEnum):
    """Which way is better. It is said on every axis, and no scale is ever turned around."""

    LOWER = "lower"
    HIGHER = "higher"


class Support(StrEnum):
    """Which words the support panel opens with. The texts themselves are data."""

    THOUGHTS = "thoughts"
    """Thoughts of being better off dead, or not sure of being safe."""
    THOUGHTS_NEARLY_EVERY_DAY = "thoughts-nearly-every-day"
    """The same, with the emergency number first."""
    UNSAFE = "unsafe"
    """Does not feel safe, which may mean another person."""


class MissingRule(StrEnum):
    """What happens to a score when answers are missing. There is no rule but a published one."""

    NONE = "none"
    """No total."""
    PRORATE_ROUND = "prorate-round"
    """The mean of the given answers stands for the missing ones; half rounds up."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen."""

    value: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a scale."""

    id: QuestionId
    text: str
    """The exact wording."""
    short: str
    """A name for tables and axes; the wording itself where the licence wants it verbatim."""
    answering: Answering
    options: tuple[Option, ...] = ()
    """For choices and ticks, in the published order."""
    low: str = ""
    """For ratings: what 0 means."""
    high: str = ""
    """For ratings: what 10 means."""
    words: tuple[str, ...] = ()
    """For ratings: a word for each of 0 to 10, or nothing."""
    better: Better | None = None
    """For ratings and hours."""
    scored: bool = True


@dataclass(frozen=True, slots=True)
class Band:
    """A published range of a score, both ends included. It is a legend, never a verdict."""

    low: int
    high: int
    text: str


@dataclass(frozen=True, slots=True)
class ScoreRule:
    """How answers add up: a sum, with a published rule for missing ones."""

    id: str
    items: tuple[QuestionId, ...]
    lowest: int
    highest: int
    better: Better
    missing: MissingRule
    most_missing: int
    """How many answers may be missing before there is no total."""
    bands: tuple[Band, ...]
    noticeable_change: int | None
    """In points, as often quoted in the literature; printed as a footnote."""


@dataclass(frozen=True, slots=True)
class Flag:
    """An answer after which the support panel opens at once."""

    item: QuestionId
    at_least: int
    show: Support


@dataclass(frozen=True, slots=True)
class Scale:
    """A questionnaire or a check-in in one language."""

    id: ScaleId
    variant: str
    language: str
    """A language tag such as `en` or `es-US`: forms of two countries are never mixed."""
    revision: int
    title: str
    about: str
    """What it asks about, in a few words."""
    recall_days: int
    """How many days an answer looks back; 0 for right now."""
    recall: str
    stem: str
    items: tuple[Item, ...]
    scores: tuple[ScoreRule, ...]
    flags: tuple[Flag, ...]
    rights: str
    sources: tuple[str, ...]
    note: str
    bands_are_publishers: bool
    """False where the words of the bands are our own translation."""

    @property
    def is_check_in(self) -> bool:
        """Tell whether it is an own-written check-in, which has no scores."""
        return not self.scores

    def item(self, question: QuestionId) -> Item:
        """Return the item with this id.

        Raises:
            KeyError: there is none.
        """
        for item in self.items:
            if item.id == question:
                return item
        raise KeyError(question)
