from datetime import date, timedelta

import pytest

from journal_app.domain.period import Period
from journal_app.domain.scale import Band
from journal_app.domain.trend import Point
from journal_app.reports.axis import Axis, Mark
from journal_app.reports.chart import DailyPlot, ScorePlot, daily_chart, described, score_chart
from journal_app.reports.drawing import Area, Dot, Label, Path, Specks, Tone

START = date(2026, 1, 5)
AXIS = Axis(Period(START, START + timedelta(days=89)), (), 300, left=15, right=240)
BANDS = (Band(0, 4, "minimal"), Band(5, 9, "mild"), Band(10, 27, "more"))


def points(*values, every=14, hollow=()):
    return tuple(
        Point(START + timedelta(days=every * place), value, hollow=place in hollow)
        for place, value in enumerate(values)
    )


def scored(*marks, axis=AXIS, recall=14, bands=BANDS):
    return lambda reads: score_chart(
        axis, ScorePlot(marks, 0, 27, bands, recall), 60, reads.calendar
    )


def of(kind, drawing, **facts):
    return [
        shape
        for shape in drawing.shapes
        if isinstance(shape, kind)
        and all(getattr(shape, name) == value for name, value in facts.items())
    ]


def numbers(drawing):
    return [shape.text for shape in of(Label, drawing, strong=True)]


def test_the_whole_range_is_shown_and_never_turned_around(reads):
    low, high = of(Dot, scored(*points(0, 27))(reads))

    assert (low.y, high.y) == (60, 0)


def test_every_score_has_its_number(reads):
    assert numbers(scored(*points(17, 14, 9, 3))(reads)) == ["17", "14", "9", "3"]


def test_of_many_scores_only_the_ends_have_numbers(reads):
    many = points(*([10, 12] * 10), every=4)

    assert numbers(scored(*many)(reads)) == ["10", "12"]


def test_one_score_is_a_mark_without_a_line(reads):
    drawing = scored(*points(12))(reads)

    assert (len(of(Dot, drawing)), of(Path, drawing, tone=Tone.INK)) == (1, [])


def test_no_score_at_all_is_an_empty_field(reads):
    drawing = scored()(reads)

    assert (of(Dot, drawing), numbers(drawing)) == ([], [])


def test_scores_far_apart_are_not_joined(reads):
    apart = (Point(START, 12), Point(START + timedelta(days=36), 9))
    near = (Point(START, 12), Point(START + timedelta(days=35), 9))

    assert of(Path, scored(*apart)(reads), tone=Tone.INK) == []
    assert len(of(Path, scored(*near)(reads), tone=Tone.INK)) == 1


def test_an_uncertain_score_is_an_open_mark(reads):
    first, second = of(Dot, scored(*points(12, 9, hollow={1}))(reads))

    assert (first.fill, second.fill, second.edge) == (Tone.INK, Tone.PAPER, Tone.INK)


def test_a_bar_covers_the_days_a_score_looks_back_on(reads):
    late = (Point(START + timedelta(days=40), 12),)
    (bar,) = of(Path, scored(*late)(reads), tone=Tone.WINDOW)
    (left, _), (right, _) = bar.points

    assert (left, right) == (
        AXIS.x(START + timedelta(days=27)),
        AXIS.x(START + timedelta(days=40)),
    )


def test_a_bar_never_leaves_the_field(reads):
    (bar,) = of(Path, scored(*points(12))(reads), tone=Tone.WINDOW)

    assert bar.points[0][0] == AXIS.left


def test_a_scale_about_right_now_has_no_bar(reads):
    assert of(Path, scored(*points(12), recall=0)(reads), tone=Tone.WINDOW) == []


def test_bands_are_told_by_word_and_edge_and_not_by_tint_alone(reads):
    drawing = scored(*points(12))(reads)
    legend = [shape.text for shape in of(Label, drawing) if shape.x > AXIS.right]

    assert legend == ["minimal", "mild", "more"]
    assert (len(of(Area, drawing)), len(of(Path, drawing, tone=Tone.HAIR))) == (3, 2)


def test_sessions_run_through_the_row_and_above_it(reads):
    axis = Axis(AXIS.period, (Mark(START + timedelta(days=8), 1),), 300, left=15, right=240)
    (line,) = of(Path, scored(*points(12), axis=axis)(reads), tone=Tone.ACCENT)
    (_, top), (_, bottom) = line.points

    assert (line.dashed, top < 0, bottom) == (True, True, 60)


def test_a_number_steps_aside_for_a_session(reads):
    axis = Axis(AXIS.period, (Mark(START, 1),), 300, left=15, right=240)
    (number,) = of(Label, scored(*points(12), axis=axis)(reads), strong=True)

    assert number.x > axis.x(START)


@pytest.mark.parametrize("value", [0, 13, 27])
def test_numbers_stay_inside_the_row(reads, value):
    (number,) = of(Label, scored(*points(value))(reads), strong=True)

    assert 5 <= number.y <= 60


def test_days_are_specks_and_their_middle_a_line(reads):
    days = points(5, 6, 7, every=1)
    drawing = daily_chart(AXIS, DailyPlot(days, days, 0, 10, "low", "high"), 30, reads.calendar)
    (specks,) = of(Specks, drawing)

    assert (len(specks.points), len(of(Path, drawing, tone=Tone.INK))) == (3, 1)
    assert [shape.text for shape in of(Label, drawing) if shape.x > AXIS.right] == ["high", "low"]


def test_a_gap_in_the_days_is_a_gap_in_the_line(reads):
    middles = (*points(5, 6, every=1), Point(START + timedelta(days=30), 4))
    plot = DailyPlot(middles, middles, 0, 10, "", "")
    drawing = daily_chart(AXIS, plot, 30, reads.calendar)

    assert len(of(Path, drawing, tone=Tone.INK)) == 1
    assert len(of(Dot, drawing)) == 1


def test_no_day_at_all_draws_nothing_but_the_field(reads):
    drawing = daily_chart(AXIS, DailyPlot((), (), 0, 10, "", ""), 30, reads.calendar)

    assert (of(Specks, drawing), of(Dot, drawing)) == ([], [])


def test_a_drawing_can_be_given_words(reads):
    assert described(scored()(reads), "Nothing yet").alt == "Nothing yet"
