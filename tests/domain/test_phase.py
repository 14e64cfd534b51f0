"""Where a person is between sessions."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.phase import Phase, phase_on

TODAY = date(2026, 5, 15)


@pytest.mark.parametrize(
    ("days", "phase"),
    [
        (0, Phase.TREATMENT_DAY),
        (1, Phase.FIRST_DAYS),
        (3, Phase.FIRST_DAYS),
        (4, Phase.WEEKS_AFTER),
        (28, Phase.WEEKS_AFTER),
        (29, Phase.MAINTENANCE),
        (400, Phase.MAINTENANCE),
    ],
)
def test_the_phase_follows_the_days_since_the_last_session(days: int, phase: Phase) -> None:
    assert phase_on(TODAY, TODAY - timedelta(days=days)) is phase


def test_before_the_first_session_there_is_preparation() -> None:
    assert phase_on(TODAY, None) is Phase.PREPARATION


def test_a_session_that_is_still_to_come_has_not_happened() -> None:
    assert phase_on(TODAY, TODAY + timedelta(days=1)) is Phase.PREPARATION


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 2000))
def test_phases_come_in_their_order_and_never_go_back(session: date, days: int) -> None:
    order = [Phase.TREATMENT_DAY, Phase.FIRST_DAYS, Phase.WEEKS_AFTER, Phase.MAINTENANCE]
    today = session + timedelta(days=days)
    earlier = order.index(phase_on(today, session))
    assert order.index(phase_on(today + timedelta(days=1), session)) in {earlier, earlier + 1}
