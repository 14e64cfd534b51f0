from datetime import date, timedelta
from itertools import pairwise

import pytest

from journal_app.domain.period import Period
from journal_app.reports.axis import Axis, Mark, date_strip, session_strip
from journal_app.reports.drawing import Dot, Label, Path

START = date(2026, 1, 5)


def axis(days, marks=()):
    return Axis(Period(START, START + timedelta(days=days - 1)), marks, 200, left=20, right=180)


def labels(drawing):
    return [
        shape.text.replace("\xa0", " ") for shape in drawing.shapes if isinstance(shape, Label)
    ]


def test_time_is_drawn_in_proportion():
    ruler = axis(31)

    start, middle, end = (ruler.x(START + timedelta(days=day)) for day in (0, 15, 30))

    assert (middle - start, end > middle) == (end - middle, True)


def test_a_single_day_lies_in_the_middle():
    assert axis(1).x(START) == 100


def test_every_session_has_a_line_and_a_number():
    marks = (Mark(START + timedelta(days=5), 3), Mark(START + timedelta(days=20), 4))
    ruler = axis(31, marks)

    assert (labels(session_strip(ruler)), len(ruler.lines(0, 50))) == (["3", "4"], 2)


def test_discs_that_would_overlap_keep_their_lines_only():
    marks = tuple(Mark(START + timedelta(days=day), day) for day in range(1, 8))
    ruler = axis(90, marks)

    discs = [shape for shape in session_strip(ruler).shapes if isinstance(shape, Dot)]

    assert (len(discs) < 7, len(ruler.lines(0, 50))) == (True, 7)


def test_short_periods_name_days_and_long_ones_months(reads):
    assert labels(date_strip(axis(28), reads.calendar)) == ["5 Jan", "12 Jan", "19 Jan", "26 Jan"]
    assert labels(date_strip(axis(90), reads.calendar)) == ["Jan", "Feb", "Mar"]


def test_a_period_without_a_monday_still_names_a_day(reads):
    ruler = Axis(Period(date(2026, 1, 6), date(2026, 1, 8)), (), 200, left=20, right=180)

    assert labels(date_strip(ruler, reads.calendar)) == ["6 Jan"]


def test_ticks_lie_on_mondays(reads):
    ruler = axis(28)
    ticks = [
        shape for shape in date_strip(ruler, reads.calendar).shapes if isinstance(shape, Path)
    ]

    mondays = {ruler.x(START + timedelta(weeks=week)) for week in range(4)}

    assert {shape.points[0][0] for shape in ticks} == mondays


@pytest.mark.parametrize(
    ("days", "names"),
    [
        (300, ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct"]),
        (800, ["Apr", "Jul", "Oct", "2027", "Apr", "Jul", "Oct", "2028"]),
        (1500, ["Jul", "2027", "Jul", "2028", "Jul", "2029", "Jul", "2030"]),
        (4000, [str(year) for year in range(2027, 2037)]),
    ],
)
def test_long_periods_name_fewer_months_and_then_years(reads, days, names):
    strip = date_strip(Axis(axis(days).period, (), 240, 15, 210), reads.calendar)
    places = [shape.x for shape in strip.shapes if isinstance(shape, Label)]

    assert labels(strip) == names
    assert min(b - a for a, b in pairwise(places)) >= 12
