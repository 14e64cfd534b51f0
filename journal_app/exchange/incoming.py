"""What comes in from another program, before the journal decides what to do with it."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path

ONE_TO_FIVE = "imported-1-5"
"""The scale of moods that have five levels, 5 the best. Never put on a line with another."""

WORDS_ONLY = "imported-word"
"""The scale of moods that are a word and nothing else."""


class Kind(StrEnum):
    """What a source record becomes."""

    ENTRY = "entry"
    CHECK_IN = "check-in"


class Reason(StrEnum):
    """Why something in the source was not read."""

    NO_DATE = "no-date"
    """Nothing says about which day it is; the file's own time is no witness."""
    EMPTY = "empty"
    """There is nothing in it."""
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many"
    """The source holds more than is read in one go; what lies beyond is left."""
    NOT_TEXT = "not-text"
    ENCODING = "encoding"
    """It is text in letters that cannot be made out for certain."""
    LINK = "link"
    """It points to somewhere else, where nobody asked us to look."""
    UNREACHABLE = "unreachable"
    """The system would not open it."""


@dataclass(frozen=True, slots=True)
class IncomingMood:
    """A mood as the other program kept it, never rescaled."""

    scale: str
    value: int | None
    """Its level on `scale`; None: only the word is known."""
    word: str
    """What the person called it; may be empty."""


@dataclass(frozen=True, slots=True)
class IncomingRating:
    """A number that stood beside the text, under the name it had there."""

    name: str
    value: int | float


@dataclass(frozen=True, slots=True)
class IncomingField:
    """Something else that stood beside the text, in the source's own words."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """One record of the source."""

    source: str
    """The format it was read from: `markdown`, `daylio`."""
    kind: Kind
    day: date
    """The local day the source means, whatever zone this computer is in."""
    original: bytes
    """The record as it stood in the source, to be kept until the import is confirmed."""
    source_id: str | None = None
    at: datetime | None = None
    """The instant, in UTC, if the source tells it or a zone was given for its clock."""
    zone: str | None = None
    """The zone of `at`: an IANA name, or an offset as it was written, such as `+01:00`."""
    clock: time | None = None
    """The local time of day, if the source tells one."""
    title: str = ""
    text: str = ""
    """Markdown."""
    tags: tuple[str, ...] = ()
    starred: bool = False
    mood: IncomingMood | None = None
    ratings: tuple[IncomingRating, ...] = ()
    fields: tuple[IncomingField, ...] = ()

    @property
    def digest(self) -> str:
        """Return a SHA-256, in hex, that the same record has whenever it is read again.

        A record that was changed in the source gets another one: its new words count.
        """
        # Nothing that depends on `Options`: the zone and the levels may be told anew each time.
        mood = self.mood.word if self.mood else ""
        ratings = [(rating.name, rating.value) for rating in self.ratings]
        said = (self.source, self.source_id, self.day, self.clock, mood, ratings)
        words = [_normal(text) for text in (self.title, self.text, *self.tags)]
        return hashlib.sha256(repr((said, words)).encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something in the source that was not read, and why."""

    where: str
    """A path inside the source, or `row 12`; empty: the source as a whole."""
    reason: Reason


@dataclass(frozen=True, slots=True)
class Options:
    """What the person can say about the source."""

    zone: str | None = None
    """The IANA zone of times that were written without one; None: such times have no instant."""
    moods: Mapping[str, int] = field(default_factory=dict)
    """Names of moods of one's own, and their level from 1 to 5."""

    def level(self, word: str) -> int | None:
        """Return the level that the person gave to the mood `word`, in whatever letters."""
        levels = {name.casefold().strip(): level for name, level in self.moods.items()}
        return levels.get(word.casefold().strip())


Reader = Callable[[Path, Options], Iterator[Incoming | Unreadable]]
"""Streams the records of one source. It stops for nothing inside the source.

Raises:
    SourceUnreadable: the source as a whole cannot be opened.
"""


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
