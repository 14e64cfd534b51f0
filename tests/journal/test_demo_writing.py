from collections import Counter
from datetime import timedelta

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.session import Session
from journal_app.i18n import Language
from journal_app.journal.demo_figures import hard_day
from journal_app.journal.demo_plan import DemoPlan
from journal_app.journal.demo_story import load_story
from journal_app.journal.demo_writing import entries, questions, sessions

STORY = load_story(Language.ENGLISH)


def written(plan: DemoPlan) -> list[Entry]:
    told = entries(plan, STORY, sessions(plan, STORY))
    return [each.content for each in told if isinstance(each.content, Entry)]


@pytest.mark.parametrize("seed", range(1, 8))
def test_no_text_comes_twice_in_ninety_days(seed: int) -> None:
    texts = Counter(entry.text for entry in written(DemoPlan(seed=seed)))

    assert set(texts.values()) == {1}
    assert 33 <= len(texts) <= 50


def test_a_year_tells_the_story_again() -> None:
    titles = Counter(entry.title for entry in written(DemoPlan(days=365)))

    assert titles["Home again"] == 4


def test_every_evening_of_a_session_is_written_about_and_linked() -> None:
    plan = DemoPlan()
    held = sessions(plan, STORY)
    by_day = {entry.day: entry for entry in written(plan)}

    for session in held:
        assert isinstance(session.content, Session)
        assert by_day[session.content.day].session == session.record


def test_texts_keep_to_their_weekday_and_to_the_hard_morning() -> None:
    for seed in range(1, 8):
        plan = DemoPlan(seed=seed)
        hard = hard_day(plan)
        assert hard is not None
        days = {entry.title: entry.day for entry in written(plan)}
        assert days["A bad night"] == hard + timedelta(days=1)
        assert days["Sunday"].isoweekday() == 7
        assert days["Ordinary Tuesday"].isoweekday() == 2


def test_questions_lie_within_the_days() -> None:
    for days in (1, 10, 90):
        plan = DemoPlan(days=days)
        assert all(told.content.day in plan.period for told in questions(plan, STORY))
