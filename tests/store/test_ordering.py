from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.record import TimelineFilter
from journal_app.store import ordering, search, timeline
from journal_app.store.database import Connection

days = st.dates(date(1900, 1, 1), date(2200, 1, 1))
EVERYTHING = TimelineFilter()


@given(days, days, st.integers(0, 1439), st.integers(0, 1439))
def test_places_grow_with_the_day_and_the_time(
    one: date, two: date, early: int, late: int
) -> None:
    def place(day: date, minute: int) -> int:
        at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute)
        return ordering._place(day, at)

    first, second = (one, early), (two, late)
    assert (place(*first) < place(*second)) == (first < second)


@given(days, st.datetimes(timezones=st.just(UTC)))
def test_a_place_lies_within_its_day_however_late_it_was_recorded(day: date, at: datetime) -> None:
    lowest, highest = ordering.places(day, day)
    assert lowest <= ordering._place(day, at) < highest


def test_many_records_of_one_minute_each_have_a_place(book: Any, connection: Connection) -> None:
    at = datetime(2025, 5, 3, 10, tzinfo=UTC)
    written = [book.append(book.revision(at=at), book.index("sea")).record for _ in range(40)]
    found = [hit.row.id for hit in search.find(connection, "sea", EVERYTHING)]
    assert sorted(found) == sorted(written)
    assert len(timeline.page(connection, EVERYTHING, None, 99)) == 40
