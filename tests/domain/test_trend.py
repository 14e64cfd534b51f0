"""Measurements over time."""

import itertools
from datetime import date, timedelta
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.trend import (
    SCORE_GAP_DAYS,
    Change,
    Point,
    change,
    seven_day_middles,
    unbroken,
)

FIRST = date(2026, 3, 2)


def on(day: int, value: float = 5) -> Point:
    return Point(FIRST + timedelta(days=day), value)


SERIES = st.dictionaries(st.integers(0, 120), st.integers(0, 10), max_size=40).map(
    lambda values: [on(day, values[day]) for day in sorted(values)]
)


def test_nothing_measured_is_no_change() -> None:
    assert change([]) is None


def test_one_measurement_is_no_change_either() -> None:
    found = change([on(0, 18)])
    assert found == Change(on(0, 18), None, on(0, 18))
    assert found is not None
    assert found.since_first is None


def test_two_measurements_make_a_difference() -> None:
    found = change([on(0, 18), on(14, 14)])
    assert found == Change(on(0, 18), on(0, 18), on(14, 14))
    assert found is not None
    assert found.since_first == -4


def test_first_previous_and_latest_are_told_apart() -> None:
    found = change([on(0, 18), on(14, 9), on(28, 14), on(42, 11)])
    assert found == Change(on(0, 18), on(28, 14), on(42, 11))
    assert found is not None
    assert found.since_first == -7


def test_scores_up_to_five_weeks_apart_are_joined() -> None:
    points = [on(0), on(35), on(71)]
    assert unbroken(points, SCORE_GAP_DAYS) == ((on(0), on(35)), (on(71),))


def test_no_points_have_no_stretch() -> None:
    assert unbroken([], SCORE_GAP_DAYS) == ()


@given(SERIES, st.integers(1, 40))
def test_stretches_lose_no_point_and_break_only_at_gaps(points: list[Point], gap: int) -> None:
    stretches = unbroken(points, gap)
    assert [point for stretch in stretches for point in stretch] == points
    for stretch in stretches:
        for one, next_one in itertools.pairwise(stretch):
            assert (next_one.day - one.day).days <= gap
    for stretch, following in itertools.pairwise(stretches):
        assert (following[0].day - stretch[-1].day).days > gap


def test_two_days_in_a_week_are_too_few_for_a_middle_value() -> None:
    assert seven_day_middles([on(0), on(1), on(8), on(9)]) == ()


def test_the_middle_of_three_days_is_their_median() -> None:
    assert seven_day_middles([on(0, 2), on(3, 9), on(6, 4)]) == (on(6, 4),)


def test_the_eighth_day_no_longer_counts() -> None:
    assert seven_day_middles([on(0, 2), on(3, 9), on(7, 4)]) == ()


@given(SERIES)
def test_middles_are_what_looking_at_every_week_by_itself_would_give(points: list[Point]) -> None:
    expected = []
    for point in points:
        week = [
            each.value for each in points if timedelta(0) <= point.day - each.day < timedelta(7)
        ]
        if len(week) >= 3:
            expected.append(Point(point.day, median(week)))
    assert seven_day_middles(points) == tuple(expected)
