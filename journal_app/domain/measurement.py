"""Measurement: one filled-in scale, on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from journal_app.domain.record import Kind, RecordId
from journal_app.domain.scale import QuestionId, ScaleId

Answer = int | float | str | tuple[str, ...]
"""A choice or rating (int), hours (float), a line (str), or ticks (tuple)."""
Answers = Mapping[QuestionId, Answer]
"""What was answered. A question that is not in it was not answered."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """The raw answers. Scores are worked out from them, and are never the only record."""

    scale: ScaleId
    variant: str
    language: str
    revision: int
    day: date
    check_in: bool
    """An own-written check-in, not a questionnaire."""
    answers: Answers = field(default_factory=dict)
    skipped: frozenset[QuestionId] = frozenset()
    """Questions the person chose not to answer, which is not the same as 0."""
    session: RecordId | None = None
    tags: tuple[str, ...] = ()
    sealed: bool = False
    from_paper: bool = False
    """Filled on paper on `day`, and typed in later."""
    source: str = ""
    """The program it was imported from, or nothing."""

    @property
    def kind(self) -> Kind:
        """Return what the timeline calls it."""
        return Kind.CHECK_IN if self.check_in else Kind.QUESTIONNAIRE
