"""A date is the day that was written, never the day it was somewhere else."""

import time as system
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.exchange.dates import Moment, clock, day_in_words, known_zone, moment

DAY = date(2025, 1, 16)


@pytest.fixture(params=["Pacific/Kiritimati", "America/Los_Angeles", "UTC"])
def machine_zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Let the computer stand in another zone for the time of a test."""
    monkeypatch.setenv("TZ", request.param)
    system.tzset()
    yield request.param
    monkeypatch.undo()
    system.tzset()


@pytest.mark.usefixtures("machine_zone")
@pytest.mark.parametrize(
    "text",
    ["2025-01-16", "2025-01-16T10:39:21+01:00", "2025-01-16T23:59", "2025-01-16 00:00:00 -0800"],
)
def test_the_day_does_not_depend_on_where_the_computer_stands(text: str) -> None:
    read = moment(text)
    assert read is not None
    assert read.day == DAY


def test_an_instant_is_kept_with_its_offset() -> None:
    assert moment("2025-01-16T00:39:21+01:00") == Moment(
        DAY, time(0, 39, 21), datetime(2025, 1, 15, 23, 39, 21, tzinfo=UTC), "+01:00"
    )
    assert moment("2025-01-16 10:39:21.123 -0330") == Moment(
        DAY, time(10, 39, 21), datetime(2025, 1, 16, 14, 9, 21, tzinfo=UTC), "-03:30"
    )
    assert moment("2025-01-16T10:39:21Z") == Moment(
        DAY, time(10, 39, 21), datetime(2025, 1, 16, 10, 39, 21, tzinfo=UTC), "UTC"
    )


def test_a_bare_date_is_no_instant() -> None:
    assert moment("2025-01-16") == Moment(DAY)
    assert moment("2025-01-16T10:39") == Moment(DAY, time(10, 39))


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-16 A walk",
        "Note of 2025-1-16",
        "2025/01/16",
        "2025_01_16",
        "2025.01.16",
        "20250116",
        "202501161030 zettel",
        "Thursday, January 16, 2025",
        "Jan 16th, 2025",
        "16 January 2025",
        "16-Jan-2025",
        "jueves, 16 de enero de 2025",
        "16. Jänner 2025",
        "16 janv. 2025",
        "16 de janeiro de 2025",
        "16 gennaio 2025",
    ],
)
def test_a_date_is_found_as_people_write_it(text: str) -> None:
    read = moment(text)
    assert read is not None
    assert read.day == DAY


def test_a_time_may_follow_a_date_in_words() -> None:
    assert moment("January 16, 2025 10:39 PM") == Moment(DAY, time(22, 39))


@pytest.mark.parametrize(
    "text",
    [
        *("", "2025", "2025-13-01", "2025-02-30", "01/02/2025", "28 Jun", "1234567890123"),
        *("0001-01-01", "Marathon 12, 2025", "Novel 12 2024", "16 Jan 20256", "2025-01/16"),
    ],
)
def test_what_is_no_certain_date_is_none(text: str) -> None:
    assert moment(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("8:30 am", time(8, 30)),
        ("8:30\u202fPM", time(20, 30)),
        ("12:05 AM", time(0, 5)),
        ("12:05 p. m.", time(12, 5)),
        ("20:04", time(20, 4)),
        ("7.15", time(7, 15)),
        ("20h04", time(20, 4)),
        ("13:00 pm", None),
        ("24:10", None),
        ("noon", None),
    ],
)
def test_a_clock_has_twelve_hours_or_twenty_four(text: str, told: time | None) -> None:
    assert clock(text) == told


def test_a_day_without_its_year_is_told_the_year() -> None:
    assert day_in_words("28 Jun", 2025) == date(2025, 6, 28)
    assert day_in_words("June 28", 2025) == date(2025, 6, 28)
    assert day_in_words("28 de junio de 2024", 2025) == date(2024, 6, 28)
    assert day_in_words("28/06", 2025) is None


def test_a_local_time_becomes_an_instant_in_a_known_zone() -> None:
    assert Moment(DAY, time(10, 39)).seen_in("America/Denver") == Moment(
        DAY, time(10, 39), datetime(2025, 1, 16, 17, 39, tzinfo=UTC), "America/Denver"
    )
    assert Moment(DAY, time(10, 39)).seen_in("Nowhere/Land") == Moment(DAY, time(10, 39))
    assert Moment(DAY).seen_in("America/Denver") == Moment(DAY)


def test_a_universal_time_is_seen_on_local_clocks() -> None:
    told = moment("2025-01-17T04:30:00Z")
    assert told is not None
    assert told.seen_in("America/New_York") == Moment(
        DAY, time(23, 30), datetime(2025, 1, 17, 4, 30, tzinfo=UTC), "America/New_York"
    )


@pytest.mark.parametrize(
    "name", [None, "", "Europe", "../etc/passwd", "\0", "Mars/Base", "x" * 999]
)
def test_a_zone_that_is_none_is_unknown(name: str | None) -> None:
    assert known_zone(name) is None


@pytest.mark.parametrize("offset", ["+25:00", "+99:99"])
def test_an_impossible_offset_leaves_the_local_time(offset: str) -> None:
    assert moment(f"2025-01-16T10:39:21{offset}") == Moment(DAY, time(10, 39, 21))


@given(st.text(max_size=60) | st.text("0123456789-/:. TZ+apmjune", max_size=40))
def test_no_text_is_too_strange_for_a_date(text: str) -> None:
    moment(text)
    clock(text)
    day_in_words(text, 2025)
