"""Figures: the numbers of a measurement or a session, as its line in the timeline keeps them.

They are kept without a word of a language: whoever shows a line looks up the words and works
out the score. The line of an entry or a question keeps its first words instead.
"""

from dataclasses import dataclass

from journal_app.domain.bodies import decode, encode
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind, TimelineRow
from journal_app.domain.scale import Answering, Item, Scale
from journal_app.domain.scoring import score
from journal_app.domain.session import Session


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, and what it is called in the language of its scale."""

    name: str
    value: float | None
    """None for a score that has too many answers missing."""


def to_snippet(content: Measurement | Session) -> str:
    """Return what the line of `content` keeps of it."""
    if isinstance(content, Measurement):
        return encode(content)
    # Without the words: they are long, and none of them belongs in a list.
    return encode(
        Session(
            day=content.day,
            state=content.state,
            setting=content.setting,
            as_prescribed=content.as_prescribed,
            overall=content.overall,
            safe=content.safe,
        )
    )


def measurement_of(row: TimelineRow) -> Measurement | None:
    """Return the measurement behind `row`, or None if it is a line of something else.

    Raises:
        RecordDamaged: the line keeps something that is no measurement.
    """
    if row.kind not in {Kind.CHECK_IN, Kind.QUESTIONNAIRE}:
        return None
    found = decode(row.kind, row.snippet)
    return found if isinstance(found, Measurement) else None


def session_of(row: TimelineRow) -> Session | None:
    """Return the session behind `row` without its words, or None if it is of another kind.

    Raises:
        RecordDamaged: the line keeps something that is no session.
    """
    found = decode(row.kind, row.snippet) if row.kind is Kind.SESSION else None
    return found if isinstance(found, Session) else None


def figures(filled: Measurement, scale: Scale) -> tuple[Figure, ...]:
    """Return what a line shows of a measurement: its scores, or the ratings and hours given."""
    if scale.scores:
        return tuple(
            Figure(scale.title, score(rule, filled.answers).total) for rule in scale.scores
        )
    shown = {Answering.RATING, Answering.HOURS}
    return tuple(
        Figure(item.short, value)
        for item in scale.items
        if item.answering in shown and (value := _number(filled, item)) is not None
    )


def _number(filled: Measurement, item: Item) -> float | None:
    value = filled.answers.get(item.id)
    return value if isinstance(value, int | float) else None
