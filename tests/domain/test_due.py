"""Which questionnaires may be offered."""

from datetime import date, timedelta

from journal_app.domain.due import due_scales
from journal_app.domain.scale import ScaleId

PHQ, GAD = ScaleId("phq-9"), ScaleId("gad-7")
TODAY = date(2026, 5, 15)


def test_what_was_never_filled_in_is_due() -> None:
    assert due_scales((PHQ, GAD), {}, TODAY) == (PHQ, GAD)


def test_it_is_due_again_when_its_two_weeks_have_passed() -> None:
    assert due_scales((PHQ,), {PHQ: TODAY - timedelta(days=13)}, TODAY) == ()
    assert due_scales((PHQ,), {PHQ: TODAY - timedelta(days=14)}, TODAY) == (PHQ,)


def test_each_has_its_own_two_weeks_and_the_order_stays() -> None:
    filled = {PHQ: TODAY - timedelta(days=1), GAD: TODAY - timedelta(days=60)}
    assert due_scales((GAD, PHQ), filled, TODAY) == (GAD,)


def test_what_is_not_offered_is_never_due() -> None:
    assert due_scales((), {PHQ: TODAY - timedelta(days=60)}, TODAY) == ()
