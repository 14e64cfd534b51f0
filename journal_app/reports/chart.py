"""Chart: measurements over time as a drawing. It says what was measured, and nothing more.

The y axis shows the whole range of a scale, is never zoomed or turned around, and nothing is
smoothed: gaps stay gaps (clinical ground, §5.2).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from journal_app.domain.scale import Band
from journal_app.domain.trend import SCORE_GAP_DAYS, Point, unbroken
from journal_app.reports.axis import LABEL, Axis
from journal_app.reports.dates import Calendar
from journal_app.reports.drawing import (
    BANDS,
    Anchor,
    Area,
    Dot,
    Drawing,
    Label,
    Path,
    Shape,
    Specks,
    Tone,
)

LEAD = 9.0
"""How far the lines of the sessions reach above a row, to meet those of the row before."""
_MIDDLE_GAP_DAYS = 7
_MANY = 26
"""More scores than this are a line without marks."""
_MANY_DAYS = 120
"""More days than this have smaller specks."""
_FEW = 13
"""Up to this many scores each has its number; beyond it only the first and the latest."""
_LEAST_BETWEEN_NUMBERS = 14.0
_NUMBER = 7.6


@dataclass(frozen=True, slots=True)
class ScorePlot:
    """The scores of one questionnaire, oldest first."""

    points: tuple[Point, ...]
    lowest: int
    highest: int
    bands: tuple[Band, ...]
    """Published ranges; their words are the legend at the right edge."""
    recall_days: int
    """How many days a score looks back on, its own day included."""


@dataclass(frozen=True, slots=True)
class DailyPlot:
    """One question of the daily check-in: every day, and the middle of seven days."""

    points: tuple[Point, ...]
    middles: tuple[Point, ...]
    lowest: int
    highest: int
    low: str
    """What the lowest value means, at the right edge; may be nothing."""
    high: str


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the values of one row lie."""

    axis: Axis
    height: float
    lowest: float
    highest: float

    def y(self, value: float) -> float:
        part = (value - self.lowest) / (self.highest - self.lowest)
        return self.height * (1 - part)

    def at(self, point: Point) -> tuple[float, float]:
        return self.axis.x(point.day), self.y(point.value)

    def base(self) -> Path:
        ends = ((self.axis.left, self.height), (self.axis.right, self.height))
        return Path(ends, Tone.AXIS, 0.5)

    def ticks(self, values: Sequence[int], calendar: Calendar) -> tuple[Shape, ...]:
        cap = LABEL * 0.7
        return tuple(
            Label(
                self.axis.left - 3.5,
                min(max(self.y(value) + cap / 2, cap), self.height),
                calendar.number(value),
                LABEL,
                Anchor.END,
            )
            for value in values
        )


def score_chart(axis: Axis, plot: ScorePlot, height: float, calendar: Calendar) -> Drawing:
    """Return the scores as marks with their numbers, over the published bands."""
    field = _Field(axis, height, plot.lowest, plot.highest)
    ticks = [plot.lowest, *(band.low for band in plot.bands[1:]), plot.highest]
    shapes: list[Shape] = [
        *_bands(field, plot.bands),
        *field.ticks(ticks, calendar),
        field.base(),
        *axis.lines(-LEAD, height),
        *_windows(field, plot),
    ]
    for stretch in unbroken(plot.points, SCORE_GAP_DAYS):
        if len(stretch) > 1:
            shapes.append(Path(tuple(map(field.at, stretch)), Tone.INK, 1.2))
        shapes.extend(_dots(field, stretch, few=len(plot.points) <= _MANY))
    shapes.extend(_numbers(field, plot.points, calendar))
    return Drawing(axis.width, height, tuple(shapes), "")


def daily_chart(axis: Axis, plot: DailyPlot, height: float, calendar: Calendar) -> Drawing:
    """Return every day as a speck, with the middle value of seven days as a line."""
    field = _Field(axis, height, plot.lowest, plot.highest)
    middle = (plot.lowest + plot.highest) / 2
    across = ((axis.left, field.y(middle)), (axis.right, field.y(middle)))
    shapes: list[Shape] = [
        Path(across, Tone.HAIR, 0.35),
        *field.ticks([plot.lowest, plot.highest], calendar),
        field.base(),
        *axis.lines(-LEAD, height),
        *_specks(field, plot.points),
    ]
    for stretch in unbroken(plot.middles, _MIDDLE_GAP_DAYS):
        if len(stretch) > 1:
            shapes.append(Path(tuple(map(field.at, stretch)), Tone.INK, 1.4))
        else:
            shapes.append(Dot(*field.at(stretch[0]), 1.3, Tone.INK))
    shapes.extend(_ends(field, plot))
    return Drawing(axis.width, height, tuple(shapes), "")


def described(drawing: Drawing, words: str) -> Drawing:
    """Return `drawing` with the words that say what it shows."""
    return replace(drawing, alt=words)


def _bands(field: _Field, bands: tuple[Band, ...]) -> list[Shape]:
    # A tint, a hairline and a name: tints alone merge on a copier.
    shapes: list[Shape] = []
    axis = field.axis
    for place, band in enumerate(bands):
        low = field.lowest if place == 0 else band.low - 0.5
        high = field.highest if place == len(bands) - 1 else band.high + 0.5
        top, bottom = field.y(high), field.y(low)
        tone = BANDS[min(place, len(BANDS) - 1)]
        shapes.append(Area(axis.left, top, axis.right - axis.left, bottom - top, tone))
        if place:
            edge = ((axis.left, bottom), (axis.right, bottom))
            shapes.append(Path(edge, Tone.HAIR, 0.35))
        middle = (top + bottom) / 2 + LABEL * 0.34
        shapes.append(Label(axis.right + 4, middle, band.text, LABEL))
    return shapes


def _windows(field: _Field, plot: ScorePlot) -> list[Shape]:
    if plot.recall_days <= 1:
        return []
    back = timedelta(days=plot.recall_days - 1)
    bars: list[Shape] = []
    for point in plot.points if len(plot.points) <= _MANY else ():
        start = max(field.axis.x(point.day - back), field.axis.left)
        x, y = field.at(point)
        bars.append(Path(((start, y), (x, y)), Tone.WINDOW, 1.2))
    return bars


def _dots(field: _Field, stretch: tuple[Point, ...], *, few: bool) -> list[Shape]:
    dots: list[Shape] = []
    for place, point in enumerate(stretch):
        x, y = field.at(point)
        if point.hollow:
            dots.append(Dot(x, y, 2.2, Tone.PAPER, Tone.INK))
        elif few or place in (0, len(stretch) - 1):
            dots.append(Dot(x, y, 2.1, Tone.INK))
    return dots


def _numbers(field: _Field, points: tuple[Point, ...], calendar: Calendar) -> list[Shape]:
    shapes: list[Shape] = []
    free = field.axis.left
    end = field.axis.x(points[-1].day) if points else 0.0
    for place, point in enumerate(points):
        x = field.axis.x(point.day)
        # The latest number always stands there; the others make room.
        crowded = x < free or end - x < _LEAST_BETWEEN_NUMBERS
        if place < len(points) - 1 and (crowded or (place and len(points) > _FEW)):
            continue
        free = x + _LEAST_BETWEEN_NUMBERS
        above = _has_room_above(points, place)
        shapes.append(_number(field, point, calendar.number(point.value), above=above))
    return shapes


def _number(field: _Field, point: Point, text: str, *, above: bool) -> Label:
    x, y = field.at(point)
    over, under = y - 4.4, y + _NUMBER + 2.6
    baseline = over if above else under
    if baseline < _NUMBER * 0.75:
        baseline = under
    if baseline > field.height - 0.8:
        baseline = over
    struck = any(abs(field.axis.x(mark.day) - x) < _NUMBER / 2 for mark in field.axis.marks)
    anchor = Anchor.START if struck else Anchor.MIDDLE
    x += 2.4 if struck else 0.0
    return Label(x, baseline, text, _NUMBER, anchor, Tone.INK, strong=True)


def _has_room_above(points: tuple[Point, ...], place: int) -> bool:
    """Tell whether the line leaves room above a point; below it there is room otherwise."""
    around = [points[near].value for near in (place - 1, place + 1) if 0 <= near < len(points)]
    return not around or points[place].value >= sum(around) / len(around)


def _specks(field: _Field, points: tuple[Point, ...]) -> list[Shape]:
    if not points:
        return []
    radius = 0.95 if len(points) <= _MANY_DAYS else 0.7
    return [Specks(tuple(map(field.at, points)), radius, Tone.SPECK)]


def _ends(field: _Field, plot: DailyPlot) -> list[Shape]:
    cap = LABEL * 0.7
    x = field.axis.right + 4
    ends = ((cap, plot.high), (field.height, plot.low))
    return [Label(x, baseline, text, LABEL) for baseline, text in ends if text]
