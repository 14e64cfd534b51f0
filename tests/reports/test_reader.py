from datetime import date, timedelta

import pytest

from journal_app.domain.period import Period
from journal_app.reports.reader import reader

FIRST = date(2026, 1, 5)
DAYS = tuple(date(2026, 2, 1) + timedelta(days=each) for each in range(4))


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (4, "1 Feb, 2 Feb, 3 Feb, 4 Feb"),
        (3, "2 Feb, 3 Feb, 4 Feb, and 1 day before"),
        (2, "3 Feb, 4 Feb, and 2 days before"),
    ],
)
def test_the_latest_days_are_named_and_the_others_counted(reads, most, told):
    assert reads.days(DAYS, most).replace("\xa0", " ") == told


@pytest.mark.parametrize(("days", "told"), [(366, "5 Jan"), (367, "5 Jan 2026")])
def test_a_day_has_its_year_where_it_could_be_two(english, days, told):
    period = Period(FIRST, FIRST + timedelta(days=days - 1))

    assert reader(english, period).short(FIRST).replace("\xa0", " ") == told
