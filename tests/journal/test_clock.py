from datetime import UTC, date, datetime

from journal_app.journal.clock import Clock, Moment

AT = datetime(2026, 3, 12, 0, 30, tzinfo=UTC)


def test_today_is_what_the_calendar_of_the_place_shows() -> None:
    assert Clock(lambda: AT, lambda: "Asia/Tokyo").today() == date(2026, 3, 12)
    assert Clock(lambda: AT, lambda: "America/Denver").today() == date(2026, 3, 11)


def test_before_four_the_evening_before_is_offered_first() -> None:
    assert Clock(lambda: AT, lambda: "UTC").offered_days()[0] == date(2026, 3, 11)


def test_a_moment_keeps_the_instant_and_the_zone() -> None:
    assert Clock(lambda: AT, lambda: "Asia/Tokyo").moment() == Moment(AT, "Asia/Tokyo")
