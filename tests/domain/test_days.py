"""Which day a moment belongs to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.days import is_late, local_day, offered_days

MADRID, HONOLULU, UTC_ZONE = "Europe/Madrid", "Pacific/Honolulu", "UTC"
MOMENTS = st.integers(946_684_800, 3_786_912_000).map(  # the years 2000 to 2089
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
ZONES = st.sampled_from((MADRID, HONOLULU, UTC_ZONE, "Pacific/Kiritimati", "Asia/Kathmandu"))


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 5, 4, hour, minute, tzinfo=UTC)


def test_a_day_is_the_day_on_the_wall_where_the_person_is() -> None:
    assert local_day(at(23), MADRID) == date(2026, 5, 5)
    assert local_day(at(23), HONOLULU) == date(2026, 5, 4)


def test_a_day_is_right_on_the_night_the_clocks_change() -> None:
    # In Madrid the hour from two to three is missing on 29 March 2026.
    assert local_day(datetime(2026, 3, 28, 22, 59, tzinfo=UTC), MADRID) == date(2026, 3, 28)
    assert local_day(datetime(2026, 3, 28, 23, 0, tzinfo=UTC), MADRID) == date(2026, 3, 29)
    assert local_day(datetime(2026, 3, 29, 22, 0, tzinfo=UTC), MADRID) == date(2026, 3, 30)


@pytest.mark.parametrize("hour", [4, 12, 23])
def test_by_day_today_is_offered_first(hour: int) -> None:
    assert offered_days(at(hour), UTC_ZONE) == (
        date(2026, 5, 4),
        date(2026, 5, 3),
        date(2026, 5, 2),
        date(2026, 5, 1),
    )


@pytest.mark.parametrize(("hour", "minute"), [(0, 0), (3, 59)])
def test_in_the_small_hours_yesterday_is_offered_first(hour: int, minute: int) -> None:
    assert offered_days(at(hour, minute), UTC_ZONE) == (
        date(2026, 5, 3),
        date(2026, 5, 4),
        date(2026, 5, 2),
        date(2026, 5, 1),
    )


@given(MOMENTS, ZONES)
def test_the_days_offered_are_the_same_four_at_any_hour(now: datetime, zone: str) -> None:
    today = local_day(now, zone)
    assert set(offered_days(now, zone)) == {today - timedelta(days=n) for n in range(4)}


def test_what_is_written_on_its_own_day_is_not_late() -> None:
    assert not is_late(date(2026, 5, 4), at(23, 59), UTC_ZONE)


def test_the_small_hours_are_still_in_time_for_the_day_before() -> None:
    assert not is_late(date(2026, 5, 3), at(3, 59), UTC_ZONE)
    assert is_late(date(2026, 5, 3), at(4), UTC_ZONE)


def test_the_day_before_yesterday_is_late_in_the_small_hours_too() -> None:
    assert is_late(date(2026, 5, 2), at(1), UTC_ZONE)


def test_whether_it_is_late_depends_on_the_zone() -> None:
    assert is_late(date(2026, 5, 3), at(12), MADRID)
    assert not is_late(date(2026, 5, 3), at(12), HONOLULU)


@given(MOMENTS, ZONES)
def test_the_day_that_is_offered_first_is_never_late(now: datetime, zone: str) -> None:
    assert not is_late(offered_days(now, zone)[0], now, zone)
