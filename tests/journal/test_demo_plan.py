from datetime import UTC, date, datetime

import pytest

from journal_app.i18n import Language
from journal_app.journal.demo_plan import DemoPlan, Dice


@pytest.mark.parametrize(("days", "sessions"), [(1, 0), (14, 1), (90, 4), (120, 5), (365, 14)])
def test_a_longer_journal_has_more_sessions(days: int, sessions: int) -> None:
    plan = DemoPlan(days=days)

    assert len(plan.session_days) == sessions
    assert all(day in plan.period for day in plan.session_days)


def test_its_last_day_is_fixed() -> None:
    assert DemoPlan().period.last == date(2026, 4, 12)


def test_its_hours_are_those_of_where_the_person_lives() -> None:
    plan = DemoPlan(language=Language.SPANISH)

    assert plan.instant(date(2026, 3, 12), 20, 5) == datetime(2026, 3, 13, 2, 5, tzinfo=UTC)


def test_chance_repeats_itself_for_one_topic_and_no_other() -> None:
    plan = DemoPlan()
    throws = [[Dice(plan, topic).below(1000) for _ in range(1)] for topic in ("a", "a", "b")]
    dice = Dice(plan, "a")

    assert throws[0] == throws[1] != throws[2]
    assert dice.record() != dice.record()
    assert all(-2 < dice.spread(2) < 2 for _ in range(100))
    assert not dice.chance(0)
