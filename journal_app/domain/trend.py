"""Trend: measurements over time, as points, gaps and change. Nothing is smoothed away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

SCORE_GAP_DAYS = 35
"""Scores further apart than this are not joined by a line (clinical ground, §5.2)."""
MIDDLE_DAYS = 7
MIDDLE_LEAST = 3
"""A middle value of seven days wants at least three of them."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value on one day."""

    day: date
    value: float
    hollow: bool = False
    """Prorated, or copied from paper: drawn as an open mark, with a note."""


@dataclass(frozen=True, slots=True)
class Change:
    """The figures that stand beside a chart. Two points make no trend, only a difference."""

    first: Point
    previous: Point | None
    latest: Point

    @property
    def since_first(self) -> float | None:
        """Return latest minus first, or None where there is only one value."""
        return None if self.previous is None else self.latest.value - self.first.value


def change(points: Sequence[Point]) -> Change | None:
    """Return first, previous and latest of `points`, which are in the order of time."""
    if not points:
        return None
    previous = points[-2] if len(points) > 1 else None
    return Change(points[0], previous, points[-1])


def unbroken(points: Sequence[Point], gap_days: int) -> tuple[tuple[Point, ...], ...]:
    """Return `points` in stretches within which no two are more than `gap_days` apart."""
    stretches: list[list[Point]] = []
    for point in points:
        if stretches and (point.day - stretches[-1][-1].day).days <= gap_days:
            stretches[-1].append(point)
        else:
            stretches.append([point])
    return tuple(tuple(stretch) for stretch in stretches)


def seven_day_middles(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return, for each day with a value, the median of the seven days that end with it.

    A day whose week holds fewer than three values has none. `points` are in the order of time,
    at most one a day; the work grows with their number, not with its square.
    """
    middles = []
    start = 0
    for end, point in enumerate(points):
        while (point.day - points[start].day).days >= MIDDLE_DAYS:
            start += 1
        week = points[start : end + 1]
        if len(week) >= MIDDLE_LEAST:
            middles.append(Point(point.day, median(each.value for each in week)))
    return tuple(middles)
