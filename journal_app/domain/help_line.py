"""HelpLine: where to find a person to talk to. Public facts, shown even when locked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Verb(StrEnum):
    """What can be done with a line. Never "text" where texting does not exist."""

    CALL = "call"
    TEXT = "text"
    CHAT = "chat"


class Topic(StrEnum):
    """What a line is for."""

    CRISIS = "crisis"
    SUBSTANCES = "substances"
    VIOLENCE = "violence"


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One line."""

    topic: Topic
    name: str
    number: str
    verbs: tuple[Verb, ...]
    hours: str
    """In words, in the language it was asked for."""
    languages: tuple[str, ...]
    """Language tags."""
    note: str
    """What to press or write, in words."""
    checked_on: date | None
    """None: not yet checked with the operator, and the screen says so."""
    source: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country's emergency number and lines."""

    code: str
    """ISO 3166 alpha-2, or nothing for elsewhere."""
    name: str
    emergency: str
    lines: tuple[HelpLine, ...]

    def about(self, topic: Topic) -> tuple[HelpLine, ...]:
        """Return the lines for `topic`, the first to try first."""
        return tuple(line for line in self.lines if line.topic is topic)
