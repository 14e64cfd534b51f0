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


def test_the_clock_on_the_wall_is_that_of_the_place() -> None:
    shown = Clock(lambda: AT, lambda: "Asia/Tokyo").local_now()

    assert (shown.hour, shown.minute, shown.date()) == (9, 30, date(2026, 3, 12))
