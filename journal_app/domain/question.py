"""Question: something to ask the care team, which waits for the next summary."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Question:
    """One question, in the person's own words."""

    day: date
    text: str
    asked: bool = False
    """It was brought to a visit; it no longer waits."""
    agreed: str = ""
    """What was agreed at the visit."""
