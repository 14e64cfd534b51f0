from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.ui.writing.groups import Group, When, group_of

SUNDAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("day", "when"),
    [
        (date(2026, 5, 4), When.COMING),
        (date(2026, 5, 3), When.THIS_WEEK),
        (date(2026, 4, 27), When.THIS_WEEK),
        (date(2026, 4, 26), When.LAST_WEEK),
        (date(2026, 4, 20), When.LAST_WEEK),
        (date(2026, 4, 19), When.MONTH),
    ],
)
def test_a_week_that_begins_on_monday_ends_on_sunday(day: date, when: When) -> None:
    assert group_of(day, SUNDAY, 0).when is when


def test_where_a_week_begins_on_sunday_saturday_was_last_week() -> None:
    assert group_of(SUNDAY - timedelta(days=1), SUNDAY, 6) == Group(When.LAST_WEEK)


def test_a_month_is_known_by_its_first_day() -> None:
    assert group_of(date(2025, 12, 24), SUNDAY, 0) == Group(When.MONTH, date(2025, 12, 1))


@given(st.dates(), st.dates(), st.integers(0, 6))
def test_going_back_in_time_no_heading_comes_twice(day: date, today: date, begins: int) -> None:
    order = [When.COMING, When.THIS_WEEK, When.LAST_WEEK, When.MONTH]
    if day == date.min or today < date.min + timedelta(days=14):
        return
    newer, older = (group_of(each, today, begins) for each in (day, day - timedelta(days=1)))
    assert order.index(newer.when) <= order.index(older.when)
