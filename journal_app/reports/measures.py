"""Measures: one row of scores, with first, previous, latest and change beside its chart."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from journal_app.domain.scale import Answering, Better, Item, QuestionId
from journal_app.domain.trend import MIDDLE_DAYS, Point, change, seven_day_middles
from journal_app.reports.axis import Axis
from journal_app.reports.chart import DailyPlot, ScorePlot, daily_chart, described, score_chart
from journal_app.reports.document import Figure, Measure
from journal_app.reports.drawing import Drawing
from journal_app.reports.material import CheckIns, Filled, Questionnaire
from journal_app.reports.reader import NOTHING, Reader

_FIRST_HEIGHTS = (108.0, 86.0, 66.0, 49.0)
_OTHER_HEIGHTS = (88.0, 70.0, 55.0, 43.0)
_DAILY_HEIGHTS = (54.0, 43.0, 34.0, 26.0)
"""Points, the tallest first: what reads well on A4 with four rows, and less and less of it."""
_RATINGS_SHOWN = 2
_RATING_HIGHEST = 10
_HOURS_HIGHEST, _DAY_HOURS = 12, 24
_ENOUGH_FOR_PREVIOUS = 3


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all rows share: the axis they stand on, and the reader."""

    axis: Axis
    reader: Reader

    def charts(
        self, draw: Callable[[float], Drawing], heights: tuple[float, ...], alt: str
    ) -> tuple[Drawing, ...]:
        """Return the drawing in all its heights."""
        return tuple(described(draw(height), alt) for height in heights)


def points_of(questionnaire: Questionnaire) -> tuple[Point, ...]:
    """Return the scores that could be worked out, oldest first."""
    return tuple(
        Point(each.day, each.score.total, hollow=each.score.prorated or each.from_paper)
        for each in questionnaire.filled
        if each.score is not None and each.score.total is not None
    )


def questionnaire_row(questionnaire: Questionnaire, sheet: Sheet, *, leads: bool) -> Measure:
    """Return the row of a questionnaire that has a score; the first row `leads`, and is taller."""
    scale, reader = questionnaire.scale, sheet.reader
    rule = scale.scores[0]
    points = points_of(questionnaire)
    plot = ScorePlot(points, rule.lowest, rule.highest, rule.bands, scale.recall_days)
    each = ", ".join(f"{reader.short(p.day)}: {p.value:g}" for p in points)
    heights = _FIRST_HEIGHTS if leads else _OTHER_HEIGHTS
    first, previous, latest, since = _figures(points, reader)
    after = {each.day: _after(each, reader) for each in questionnaire.filled}
    return Measure(
        scale.title,
        (scale.about, f"{rule.lowest}–{rule.highest}, {better(rule.better, reader)}"),
        sheet.charts(
            lambda height: score_chart(sheet.axis, plot, height, reader.calendar),
            heights,
            reader.t.text("{scale}, {about}. {scores}").format(
                scale=scale.title, about=scale.about, scores=each
            ),
        ),
        first,
        previous,
        _captioned(latest, after[points[-1].day]),
        since,
    )


def _after(filled: Filled, reader: Reader) -> str:
    days = filled.days_since_session
    if days is None:
        return ""
    return reader.t.plural("{n} day after a session", "{n} days after a session", days).format(
        n=days
    )


def _captioned(figure: Figure, caption: str) -> Figure:
    return Figure(figure.number, (*figure.captions, caption)) if caption else figure


def daily_rows(check_ins: CheckIns, sheet: Sheet) -> tuple[Measure, ...]:
    """Return the rows of the first two ratings and of the hours of sleep, where answered."""
    items = check_ins.scale.items
    ratings = [item for item in items if item.answering is Answering.RATING]
    hours = [item for item in items if item.answering is Answering.HOURS]
    shown = (*ratings[:_RATINGS_SHOWN], *hours[:1])
    return tuple(
        _daily_row(item, points, sheet)
        for item in shown
        if (points := daily_points(check_ins, item.id))
    )


def daily_points(check_ins: CheckIns, question: QuestionId) -> tuple[Point, ...]:
    """Return the numbers that were answered, oldest first."""
    return tuple(
        Point(each.day, answer)
        for each in check_ins.days
        if isinstance(answer := each.answers.get(question), int | float)
    )


def _daily_row(item: Item, points: tuple[Point, ...], sheet: Sheet) -> Measure:
    reader, t = sheet.reader, sheet.reader.t
    middles = seven_day_middles(points)
    highest = _highest(item, points)
    plot = DailyPlot(points, middles, 0, highest, item.low, item.high)
    first, previous, latest, since = _daily_figures(middles, reader)
    return Measure(
        item.short,
        tuple(filter(None, [better(item.better, reader)])),
        sheet.charts(
            lambda height: daily_chart(sheet.axis, plot, height, reader.calendar),
            _DAILY_HEIGHTS,
            t.plural(
                "{name}: check-ins on {n} day. Middle value of seven days: first {first}, "
                "latest {latest}.",
                "{name}: check-ins on {n} days. Middle value of seven days: first {first}, "
                "latest {latest}.",
                len(points),
            ).format(name=item.short, n=len(points), first=first.number, latest=latest.number),
        ),
        first,
        previous,
        latest,
        since,
    )


def _highest(item: Item, points: tuple[Point, ...]) -> int:
    if item.answering is Answering.RATING:
        return _RATING_HIGHEST
    fits = all(point.value <= _HOURS_HIGHEST for point in points)
    return _HOURS_HIGHEST if fits else _DAY_HOURS


def better(direction: Better | None, reader: Reader) -> str:
    """Return which way is better, with its arrow."""
    match direction:
        case Better.LOWER:
            return reader.t.text("better ↓")
        case Better.HIGHER:
            return reader.t.text("better ↑")
        case None:
            return ""


def _figures(points: tuple[Point, ...], reader: Reader) -> tuple[Figure, Figure, Figure, Figure]:
    def figure(point: Point) -> Figure:
        return Figure(reader.calendar.number(point.value), (reader.short(point.day),))

    told = change(points)
    none = Figure(NOTHING, ())
    if told is None:
        return none, none, none, none
    if told.previous is None:
        only = Figure(NOTHING, (reader.t.text("one score"),))
        return none, none, figure(told.latest), only
    return (
        figure(told.first),
        figure(told.previous),
        figure(told.latest),
        _change(told.latest.value, points, reader),
    )


def _change(latest: float, points: tuple[Point, ...], reader: Reader) -> Figure:
    t = reader.t
    captions = [t.text("since first")]
    if len(points) >= _ENOUGH_FOR_PREVIOUS:
        since = reader.calendar.signed(latest - points[-2].value)
        captions.append(t.text("{change} since previous").format(change=since))
    return Figure(reader.calendar.signed(latest - points[0].value), tuple(captions))


def _daily_figures(
    middles: tuple[Point, ...], reader: Reader
) -> tuple[Figure, Figure, Figure, Figure]:
    def figure(point: Point) -> Figure:
        until = reader.t.text("to {day}").format(day=reader.short(point.day))
        return Figure(reader.calendar.number(point.value), (until,))

    none = Figure(NOTHING, ())
    if not middles:
        few = Figure(NOTHING, (reader.t.text("too few days"),))
        return none, none, none, few
    latest = middles[-1]
    # Weeks that do not overlap, or they would share their days.
    apart = latest.day - timedelta(days=MIDDLE_DAYS)
    before = tuple(point for point in middles if point.day <= apart)
    if not before:
        return none, none, figure(latest), Figure(NOTHING, (reader.t.text("one week"),))
    since = reader.calendar.signed(latest.value - before[0].value)
    return (
        figure(before[0]),
        figure(before[-1]),
        figure(latest),
        Figure(since, (reader.t.text("since first"),)),
    )
