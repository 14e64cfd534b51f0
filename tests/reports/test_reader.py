from datetime import date, timedelta

import pytest

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
