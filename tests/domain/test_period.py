"""A stretch of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.period import Period, last_days

FIRST, LAST = date(2026, 5, 1), date(2026, 5, 14)


def test_both_ends_belong_to_it() -> None:
    period = Period(FIRST, LAST)
    assert period.days == 14
    assert FIRST in period
    assert LAST in period


def test_the_days_around_it_do_not() -> None:
    period = Period(FIRST, LAST)
    assert FIRST - timedelta(days=1) not in period
    assert LAST + timedelta(days=1) not in period


def test_one_day_is_a_period() -> None:
    assert Period(FIRST, FIRST).days == 1


def test_it_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends on or after"):
        Period(LAST, FIRST)


@given(st.integers(1, 5000), st.dates(date(2015, 1, 1), date(2090, 1, 1)))
def test_the_last_days_end_today_and_are_as_many_as_asked_for(count: int, today: date) -> None:
    period = last_days(count, today)
    assert (period.days, period.last) == (count, today)
