from dataclasses import replace
from datetime import date

import pytest

from journal_app.domain.measurement import Measurement
from journal_app.domain.period import Period
from journal_app.domain.record import TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.errors import InvalidAnswer
from journal_app.journal.journal import Journal
from journal_app.journal.measuring import history, keep_measurement, last_filled
from journal_app.library.scales import ScaleShelf

PHQ = ScaleId("phq-9")
DAY = date(2026, 3, 12)
FILLED = Measurement(PHQ, "standard", "en", 1, DAY, check_in=False, answers={QuestionId("q1"): 3})
CHECK_IN = Measurement(ScaleId("check-in-daily"), "standard", "en", 1, DAY, check_in=True)


def test_a_measurement_is_kept_when_its_answers_fit(journal: Journal, shelf: ScaleShelf) -> None:
    record = journal.new_id()

    kept = keep_measurement(journal, shelf.get(PHQ, "en"), FILLED, record)

    assert (kept.id, kept.content) == (record, FILLED)


def test_an_answer_that_does_not_exist_is_not_kept(journal: Journal, shelf: ScaleShelf) -> None:
    wrong = replace(FILLED, answers={QuestionId("q1"): 4})

    with pytest.raises(InvalidAnswer):
        keep_measurement(journal, shelf.get(PHQ, "en"), wrong, journal.new_id())

    assert journal.page(TimelineFilter()) == ()


def test_the_history_of_one_scale_comes_oldest_first(journal: Journal) -> None:
    for day in (3, 12, 8):
        journal.keep(replace(FILLED, day=DAY.replace(day=day)))
    journal.keep(CHECK_IN)

    everything = [kept.content.day.day for kept in history(journal, PHQ, None)]
    later = [kept.content.day.day for kept in history(journal, PHQ, Period(date(2026, 3, 4), DAY))]

    assert (everything, later) == ([3, 8, 12], [8, 12])


def test_the_newest_day_of_every_scale_is_known(journal: Journal) -> None:
    journal.keep(replace(FILLED, day=DAY.replace(day=3)))
    journal.keep(FILLED)
    journal.keep(replace(CHECK_IN, day=DAY.replace(day=11)))

    assert last_filled(journal) == {PHQ: DAY, CHECK_IN.scale: DAY.replace(day=11)}
