from datetime import date

import pytest

from journal_app.cli.console import Console, WrongUse
from journal_app.cli.periods import period_of
from journal_app.domain.period import Period

EARLY, LATE = date(2026, 1, 1), date(2026, 2, 1)


def test_days_make_a_period(console: Console) -> None:
    assert period_of(EARLY, LATE, console) == Period(EARLY, LATE)


def test_the_wrong_way_round_they_make_none(console: Console) -> None:
    with pytest.raises(WrongUse):
        period_of(LATE, EARLY, console)
