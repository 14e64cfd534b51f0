from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.phase import Phase
from journal_app.domain.question import Question
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.scale import ScaleId
from journal_app.domain.session import Session
from journal_app.errors import StorageUnavailable
from journal_app.ui.today.presenter import Shelves, TodayPresenter

TODAY = date(2026, 5, 3)


class Page:
    def show_state(self, state):
        self.state = state


@pytest.fixture
def page():
    return Page()


@pytest.fixture
def today(book, page, t, scales, prompts):
    return TodayPresenter(book.journal, page, Shelves(t, scales, prompts))


@pytest.fixture
def told_after(book, today, page):
    """Return what is shown so many days after a session."""

    def told(days):
        book.hold_session(TODAY - timedelta(days=days))
        today.refresh()
        return page.state

    return told


def questions(book):
    kept = book.journal.read_all(TimelineFilter(kinds=frozenset({Kind.QUESTION})))
    return [each.content for each in kept]


def test_the_first_day_is_known_by_an_empty_journal(book, today, page):
    today.refresh()
    first = page.state.first_day
    book.check_in(TODAY)
    today.refresh()

    assert (first, page.state.first_day) == (True, False)


def test_with_something_begun_it_is_no_first_day(book, today, page):
    book.journal.save_draft(book.journal.new_id(), Entry(TODAY, text="x"), None)
    today.refresh()

    assert not page.state.first_day


def test_day_and_hour_are_those_where_the_person_is(book, today, page):
    book.watch.now = datetime(2026, 5, 4, 2, 30, tzinfo=UTC)
    today.refresh()

    assert (page.state.day, page.state.hour) == (TODAY, 22)


def test_the_name_is_known(book, today, page):
    book.journal.prefer(replace(book.journal.preferences, name="R. M."))
    today.refresh()

    assert page.state.name == "R. M."


@pytest.mark.parametrize(
    ("ago", "days", "phase"),
    [
        (0, 0, Phase.TREATMENT_DAY),
        (3, 3, Phase.FIRST_DAYS),
        (14, 14, Phase.WEEKS_AFTER),
        (15, None, Phase.WEEKS_AFTER),
        (40, None, Phase.MAINTENANCE),
    ],
)
def test_days_are_said_for_a_fortnight_only(told_after, ago, days, phase):
    state = told_after(ago)

    assert (state.days_since_session, state.phase) == (days, phase)


# ------------------------------------------------------------------ the prompt


def test_the_prompt_fits_the_phase_and_stays_all_day(book, today, page):
    book.hold_session(TODAY - timedelta(days=2))
    today.refresh()
    first = page.state.prompt
    book.watch.later(hours=3)
    today.refresh()

    assert (first.phase, page.state.prompt) == (Phase.FIRST_DAYS, first)


def test_another_prompt_is_another_one_until_all_were_shown(today, page, prompts):
    today.refresh()
    shown = {page.state.prompt.id}
    fitting = [each for each in prompts if each.phase is Phase.PREPARATION and not each.before]
    for _ in fitting[1:]:
        today.another_prompt()
        shown.add(page.state.prompt.id)

    assert shown == {each.id for each in fitting}


def test_after_a_session_no_prompt_asks_about_before(book, today, page):
    book.hold_session(TODAY)
    today.refresh()
    for _ in range(20):
        today.another_prompt()
        assert not page.state.prompt.before


def test_a_prompt_that_was_put_away_comes_back_tomorrow(book, today, page):
    today.refresh()
    today.prompt_put_away()
    away = page.state.prompt
    today.refresh()
    still = page.state.prompt
    book.watch.later(days=1)
    today.refresh()

    assert (away, still) == (None, None)
    assert page.state.prompt is not None


# ------------------------------------------------------------------ check-in, due, begun


def test_the_check_in_of_today_is_known(book, today, page):
    book.check_in(TODAY - timedelta(days=5))
    today.refresh()
    before = (page.state.checked_in, page.state.last_check_in)
    record = book.check_in(TODAY)
    today.refresh()

    assert before == (None, TODAY - timedelta(days=5))
    assert page.state.checked_in == record


def test_questionnaires_can_be_filled_in_when_their_weeks_have_passed(book, today, page):
    book.measure("phq-9", TODAY - timedelta(days=3), {"q1": 1})
    book.measure("gad-7", TODAY - timedelta(days=14), {"q1": 1})
    today.refresh()

    assert [(each.scale, each.title) for each in page.state.due] == [("gad-7", "GAD-7")]


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (Entry(TODAY, title=" The lake "), "The lake"),
        (Entry(TODAY, text="Some **bold** words"), "Some bold words"),
        (Entry(TODAY), ""),
        (Measurement(ScaleId("phq-9"), "standard", "en", 1, TODAY, check_in=False), "PHQ-9"),
        (Measurement(ScaleId("odd"), "standard", "en", 1, TODAY, check_in=False), ""),
        (Question(TODAY, "Is it normal?"), "Is it normal?"),
        (Session(TODAY), ""),
    ],
)
def test_what_was_begun_is_called_by_what_stands_in_it(book, today, page, content, title):
    record = book.journal.save_draft(book.journal.new_id(), content, None).record
    today.refresh()
    (begun,) = page.state.begun

    assert (begun.record, begun.title) == (record, title)
    assert begun.saved.isoformat() == "2026-05-03T12:00:00-04:00"


# ------------------------------------------------------------------ questions


def test_a_question_is_kept_and_waits(book, today, page):
    today.refresh()
    today.question_typed("  Is it\tnormal? ")
    today.question_added()

    assert ([each.text for each in page.state.waiting], page.state.typed) == (
        ["Is it normal?"],
        "",
    )
    assert questions(book) == [Question(TODAY, "Is it normal?")]


def test_no_question_is_no_question(book, today, page):
    today.refresh()
    today.question_typed("  ")
    today.question_added()

    assert questions(book) == []


def test_a_question_half_typed_is_not_lost_to_a_lock(book, today):
    today.refresh()
    today.question_typed("Is it normal?")
    today.flush()
    today.flush()

    assert [each.text for each in questions(book)] == ["Is it normal?"]


def test_what_is_being_typed_stays_while_the_page_is_read_anew(today, page):
    today.refresh()
    today.question_typed("Is it")
    today.another_prompt()

    assert page.state.typed == "Is it"


def test_a_ticked_question_stays_until_the_page_is_shown_again(book, today, page):
    record = book.ask("Is it normal?")
    book.ask("And this?")
    today.refresh()
    today.question_asked(record, asked=True)
    ticked = [(each.text, each.asked) for each in page.state.waiting]
    today.refresh()

    assert ticked == [("Is it normal?", True), ("And this?", False)]
    assert [each.text for each in page.state.waiting] == ["And this?"]


def test_a_tick_can_be_taken_back(book, today, page):
    record = book.ask("Is it normal?")
    today.refresh()
    today.question_asked(record, asked=True)
    today.question_asked(record, asked=False)

    assert (questions(book)[0].asked, page.state.waiting[0].asked) == (False, False)


def test_on_a_protected_disk_the_words_stay_and_it_is_told(book, today, page):
    today.refresh()
    today.question_typed("Is it normal?")
    with book.read_only_disk():
        today.question_added()
        told = page.state
    today.question_added()

    assert (told.problem.title, told.typed) == (
        "Nothing may be changed in this place",
        "Is it normal?",
    )
    assert (page.state.problem, len(questions(book))) == (None, 1)


def test_a_lock_hears_that_the_disk_failed(book, today, page):
    today.refresh()
    today.question_typed("Is it normal?")
    with book.read_only_disk(), pytest.raises(StorageUnavailable):
        today.flush()

    assert page.state.typed == "Is it normal?"


def test_a_tick_for_a_question_that_is_gone_is_told(book, today, page):
    record = book.ask("Is it normal?")
    today.refresh()
    book.journal.remove(record)
    today.question_asked(record, asked=True)

    assert page.state.problem is not None
