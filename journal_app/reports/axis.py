"""Axis: one stretch of calendar time, shared by all rows of a chart, and what marks it.

Time is drawn in proportion. The strips above and below the rows are drawings of their own, so
that any number of rows can stand between them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from journal_app.domain.period import Period
from journal_app.reports.dates import Calendar
from journal_app.reports.drawing import Anchor, Dot, Drawing, Label, Path, Shape, Tone

LABEL = 6.9
"""Size of the letters, in points."""
STRIP = 11.5
"""Height of the strips above and below the rows."""
_INSET = 4.0
_DISC = 4.6
_LEAST_BETWEEN_DISCS = 2 * _DISC + 0.4
_LEAST_BETWEEN_DATES = 38.0
_SHORT_DAYS = 70
"""Up to this many days the axis names days, beyond it months."""
_MONDAYS_DAYS = 190
"""Up to this many days every Monday has a tick."""
_LEAST_FOR_A_MONTH = 14.0
_MONTH_DAYS = 30


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered session on the axis."""

    day: date
    number: int


@dataclass(frozen=True, slots=True)
class Axis:
    """Where days lie between `left` and `right`, in points from the left edge of a row."""

    period: Period
    marks: tuple[Mark, ...]
    width: float
    """Of the whole row, labels included."""
    left: float
    right: float

    def x(self, day: date) -> float:
        """Return where `day` lies. A single day lies in the middle."""
        span = (self.period.last - self.period.first).days
        inner = self.right - self.left - 2 * _INSET
        part = (day - self.period.first).days / span if span else 0.5
        return self.left + _INSET + inner * part

    def lines(self, top: float, bottom: float) -> tuple[Shape, ...]:
        """Return the lines of the sessions through one row."""
        return tuple(
            Path(((x, top), (x, bottom)), Tone.ACCENT, 0.7, dashed=True)
            for x in (self.x(mark.day) for mark in self.marks)
        )


def session_strip(axis: Axis) -> Drawing:
    """Return the numbered discs that stand above the first row."""
    shapes: list[Shape] = [*axis.lines(STRIP / 2, STRIP + 4)]
    free = axis.left - _DISC
    for mark in axis.marks:
        x = axis.x(mark.day)
        if x < free:  # the disc before it is in the way; the line is there
            continue
        free = x + _LEAST_BETWEEN_DISCS
        shapes.append(Dot(x, STRIP / 2, _DISC, Tone.ACCENT))
        number = str(mark.number)
        shapes.append(
            Label(x, STRIP / 2 + 2.4, number, LABEL, Anchor.MIDDLE, Tone.PAPER, strong=True)
        )
    return Drawing(axis.width, STRIP, tuple(shapes), "")


def date_strip(axis: Axis, calendar: Calendar) -> Drawing:
    """Return the ticks and names of days or months that stand below the last row."""
    shapes: list[Shape] = []
    if axis.period.days <= _SHORT_DAYS:
        shapes.extend(_days(axis, calendar))
    else:
        shapes.extend(_months(axis, calendar))
    if axis.period.days <= _MONDAYS_DAYS:
        shapes.extend(_tick(axis, monday, 2.0) for monday in _mondays(axis.period))
    return Drawing(axis.width, STRIP, tuple(shapes), "")


def _tick(axis: Axis, day: date, length: float) -> Path:
    return Path(((axis.x(day), 0.0), (axis.x(day), length)), Tone.AXIS, 0.5)


def _mondays(period: Period) -> tuple[date, ...]:
    first = period.first + timedelta(days=-period.first.weekday() % 7)
    return tuple(
        first + timedelta(weeks=week) for week in range((period.last - first).days // 7 + 1)
    )


def _days(axis: Axis, calendar: Calendar) -> list[Shape]:
    named = _mondays(axis.period) or (axis.period.first,)
    shapes: list[Shape] = []
    free = axis.left
    for day in named:
        x = axis.x(day)
        if x < free or x > axis.right - LABEL:
            continue
        free = x + _LEAST_BETWEEN_DATES
        shapes.append(_tick(axis, day, 3.0))
        shapes.append(Label(x, 9.4, calendar.short(day), LABEL, Anchor.MIDDLE))
    return shapes


def _months(axis: Axis, calendar: Calendar) -> list[Shape]:
    each = (axis.right - axis.left) * _MONTH_DAYS / axis.period.days
    step = next((step for step in (1, 3, 6) if each * step >= _LEAST_FOR_A_MONTH), 12)
    shapes: list[Shape] = []
    for first in _firsts(axis.period):
        if first.month % step != 1 % step:
            continue
        if first > axis.period.first:
            shapes.append(_tick(axis, first, 4.0))
        shapes.extend(_month(axis, calendar, first, whole=step == 1))
    return shapes


def _month(axis: Axis, calendar: Calendar, first: date, *, whole: bool) -> list[Shape]:
    """Return the name of a month: within it where there is room, else at its first day.

    Where not every month is named, a January is its year.
    """
    if not whole:
        text = str(first.year) if first.month == 1 else calendar.month(first)
        x = axis.x(first)
        inside = axis.left + LABEL <= x <= axis.right - LABEL
        return [Label(x, 9.4, text, LABEL, Anchor.MIDDLE)] if inside else []
    start = axis.x(max(first, axis.period.first))
    end = axis.x(min(_next(first), axis.period.last))
    if end - start < _LEAST_FOR_A_MONTH:
        return []
    return [Label((start + end) / 2, 9.4, calendar.month(first), LABEL, Anchor.MIDDLE)]


def _firsts(period: Period) -> Iterator[date]:
    first = period.first.replace(day=1)
    while first <= period.last:
        yield first
        first = _next(first)


def _next(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)
