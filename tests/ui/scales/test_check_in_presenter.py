"""A check-in is kept as it was given: partial, skipped, late, half done. Nothing is guessed."""

from datetime import date, timedelta
from gettext import NullTranslations

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId, Support
from journal_app.errors import StorageBusy, StorageUnavailable
from journal_app.i18n import Language, Translator
from journal_app.ui.scales.check_in_presenter import RECENT, CheckInPresenter
from journal_app.ui.scales.filling import Raised
from journal_app.ui.shared.saved import Saved

TODAY = date(2026, 5, 3)
MOOD, ENERGY, HOURS, SAFE, LINE = map(
    QuestionId, ("mood", "energy", "sleep_hours", "safe", "line")
)
CHECK_INS = TimelineFilter(kinds=frozenset({Kind.CHECK_IN}))


@pytest.fixture
def presenter(book, view, shelf, t: Translator) -> CheckInPresenter:
    return CheckInPresenter(book.journal, view, shelf, t)


def saved(journal):
    return [kept.content for kept in journal.read_all(CHECK_INS)]


def test_the_page_opens_on_an_empty_form_for_today(presenter, view):
    presenter.refresh()
    form = view.state.form
    assert (form.filled.day, dict(form.filled.answers), form.new) == (TODAY, {}, True)


def test_one_answer_is_a_whole_check_in(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 6)
    presenter.submit()
    assert [filled.answers for filled in saved(book.journal)] == [{MOOD: 6}]
    assert view.state.form is None
    assert view.state.done.day == TODAY


def test_skipped_is_not_zero_and_not_the_same_as_unanswered(presenter, book):
    presenter.refresh()
    presenter.answered("mood", 0)
    presenter.skipped("energy")
    presenter.submit()
    [filled] = saved(book.journal)
    assert (filled.answers, filled.skipped) == ({MOOD: 0}, frozenset({ENERGY}))


def test_an_answer_takes_the_place_of_a_skip_and_can_be_taken_back(presenter, view):
    presenter.refresh()
    presenter.skipped("energy")
    presenter.answered("energy", 3)
    assert view.state.form.filled.skipped == frozenset()
    presenter.cleared("energy")
    assert (view.state.form.filled.answers, view.state.form.filled.skipped) == ({}, frozenset())


def test_words_taken_away_again_are_no_answer(presenter, view):
    presenter.refresh()
    presenter.answered("line", "a walk")
    presenter.answered("line", "")
    assert view.state.form.filled.answers == {}


def test_nothing_answered_is_not_saved_and_said(presenter, view, book):
    presenter.refresh()
    presenter.submit()
    assert (view.state.hint, saved(book.journal)) == (True, [])
    presenter.answered("mood", 5)
    assert not view.state.hint


@pytest.mark.parametrize(("answer", "support"), [(1, Support.THOUGHTS), (2, Support.UNSAFE)])
def test_not_feeling_safe_opens_support_at_once_and_it_stays_after_saving(
    presenter, view, answer, support
):
    presenter.refresh()
    presenter.answered("safe", answer)
    raised = (Raised(SAFE, support),)
    assert view.state.form.raised == raised
    presenter.submit()
    assert view.state.done.raised == raised


def test_feeling_safe_or_skipping_the_question_opens_nothing(presenter, view):
    presenter.refresh()
    presenter.answered("safe", 0)
    assert view.state.form.raised == ()
    presenter.skipped("safe")
    assert view.state.form.raised == ()


def test_today_and_three_days_back_are_offered_and_no_other_day_is_taken(presenter, view):
    presenter.refresh()
    assert view.state.days == tuple(TODAY - timedelta(days=n) for n in range(4))
    presenter.day_chosen(TODAY - timedelta(days=4))
    assert view.state.form.filled.day == TODAY
    presenter.day_chosen(TODAY - timedelta(days=3))
    assert view.state.form.filled.day == TODAY - timedelta(days=3)


def test_what_is_entered_later_is_marked_so(presenter, view):
    presenter.refresh()
    assert not view.state.form.late
    presenter.day_chosen(TODAY - timedelta(days=1))
    presenter.answered("mood", 4)
    assert view.state.form.late
    presenter.submit()
    assert [past.late for past in view.state.past] == [True]


def test_in_the_small_hours_yesterday_comes_first(presenter, view, book):
    book.watch.later(hours=14)  # two at night
    presenter.refresh()
    assert view.state.form.filled.day == TODAY
    assert view.state.today == TODAY + timedelta(days=1)
    assert not view.state.form.late


def test_earlier_check_ins_are_not_shown_while_one_is_filled_in(presenter, view):
    presenter.refresh()
    presenter.answered("mood", 7)
    presenter.submit()
    presenter.begin()
    assert view.state.past == ()
    assert view.state.form.filled.answers == {}


def test_after_todays_check_in_the_page_shows_the_list(presenter, view):
    presenter.refresh()
    presenter.answered("mood", 7)
    presenter.submit()
    presenter.refresh()
    assert view.state.form is None
    assert [past.filled.answers for past in view.state.past] == [{MOOD: 7}]
    assert view.state.done is None


def test_escape_keeps_what_is_there_as_a_draft_that_another_presenter_goes_on_with(
    presenter, view, book, shelf, t
):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.skipped("energy")
    presenter.put_away()
    assert saved(book.journal) == []
    assert [(past.draft, past.new) for past in view.state.past] == [(True, True)]
    another = CheckInPresenter(book.journal, view, shelf, t)
    another.refresh()
    filled = view.state.form.filled
    assert (filled.answers, filled.skipped) == ({MOOD: 3}, frozenset({ENERGY}))


def test_an_untouched_form_leaves_nothing_behind(presenter, book):
    presenter.refresh()
    presenter.day_chosen(TODAY - timedelta(days=1))
    presenter.put_away()
    assert book.journal.drafts() == ()


def test_answers_taken_back_again_take_the_draft_away(presenter, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.save()
    assert len(book.journal.drafts()) == 1
    presenter.cleared("mood")
    presenter.save()
    assert book.journal.drafts() == ()


def test_an_old_draft_does_not_stand_in_the_way_of_today(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.put_away()
    book.watch.later(days=2)
    presenter.refresh()
    assert view.state.form.filled.answers == {}
    assert view.state.form.filled.day == TODAY + timedelta(days=2)


def test_a_form_left_open_over_night_is_about_the_new_day(presenter, view, book):
    presenter.refresh()
    book.watch.later(days=1)
    presenter.refresh()
    assert view.state.form.filled.day == TODAY + timedelta(days=1)


def test_an_answered_form_stays_open_when_the_page_is_shown_again(presenter, view):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.refresh()
    assert view.state.form.filled.answers == {MOOD: 3}


def test_a_saved_one_can_be_opened_and_changed(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.submit()
    presenter.open(view.state.past[0].record)
    presenter.answered("mood", 4)
    assert (view.state.form.new, view.state.form.touched) == (False, True)
    presenter.submit()
    assert [filled.answers for filled in saved(book.journal)] == [{MOOD: 4}]


def test_a_day_that_is_no_longer_offered_stays_as_it_is(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.submit()
    book.watch.later(days=10)
    presenter.open(view.state.past[0].record)
    assert view.state.form.filled.day == TODAY
    assert TODAY in view.state.days


def test_changes_can_be_discarded_and_had_back(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.submit()
    record = view.state.past[0].record
    presenter.open(record)
    presenter.answered("mood", 9)
    presenter.save()
    presenter.discard()
    assert book.journal.drafts() == ()
    assert view.state.gone.trashed is False
    presenter.undo()
    assert view.state.form.filled.answers == {MOOD: 9}
    assert saved(book.journal)[0].answers == {MOOD: 3}


def test_a_check_in_goes_to_the_trash_and_comes_back(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    presenter.submit()
    presenter.open(view.state.past[0].record)
    presenter.remove()
    assert (saved(book.journal), view.state.gone.trashed) == ([], True)
    presenter.undo()
    assert len(saved(book.journal)) == 1
    assert view.state.form.filled.answers == {MOOD: 3}


def test_three_tags_stay_on_and_no_fourth(presenter, view, book):
    book.journal.keep(Entry(TODAY, text="a", tags=("water", "sleep", "work", "family")))
    presenter.refresh()
    assert set(view.state.tags) == {"water", "sleep", "work", "family"}
    for tag in ("water", "sleep", "work", "family"):
        presenter.tag_turned(tag)
    assert view.state.form.filled.tags == ("water", "sleep", "work")
    presenter.tag_turned("sleep")
    assert view.state.form.filled.tags == ("water", "work")


def test_a_busy_disk_is_tried_again_and_then_does_what_was_wanted(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    with book.another_writing():
        presenter.submit()
        assert view.state.saved is Saved.WAITING
        assert view.state.form.filled.answers == {MOOD: 3}
    presenter.save()
    assert view.state.form is None
    assert len(saved(book.journal)) == 1


def test_a_disk_that_refuses_is_told_and_the_answers_stay(presenter, view, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    with book.read_only_disk(), pytest.raises(StorageUnavailable):
        presenter.flush()
    assert (view.state.saved, view.state.problem.title) == (
        Saved.FAILED,
        "Nothing may be changed in this place",
    )
    assert view.state.form.filled.answers == {MOOD: 3}
    presenter.save()
    assert (view.state.saved, view.state.problem) == (Saved.SAVED, None)


def test_locking_while_the_disk_is_busy_is_refused(presenter, book):
    presenter.refresh()
    presenter.answered("mood", 3)
    with book.another_writing(), pytest.raises(StorageBusy):
        presenter.flush()
    presenter.flush()
    assert len(book.journal.drafts()) == 1


def test_the_form_follows_the_language_and_the_record_keeps_it(book, view, shelf):
    words = Translator(Language.SPANISH, NullTranslations())
    spanish = CheckInPresenter(book.journal, view, shelf, words)
    spanish.refresh()
    spanish.answered("mood", 5)
    spanish.submit()
    [filled] = saved(book.journal)
    assert filled.language == "es"
    assert view.state.past[0].scale.language == "es"


def test_an_imported_mood_is_read_and_never_rescaled(presenter, view, book):
    imported = Measurement(
        ScaleId("imported-1-5"),
        "",
        "",
        1,
        TODAY,
        check_in=True,
        answers={MOOD: 4},
        source="daylio",
    )
    record = book.journal.keep(imported).id
    presenter.refresh()
    presenter.open(record)
    assert (view.state.form, view.state.reading.filled.answers) == (None, {MOOD: 4})
    presenter.remove()
    assert saved(book.journal) == []
    presenter.undo()
    assert view.state.reading.record == record


def test_what_is_no_check_in_is_not_opened_as_one(presenter, view, book):
    record = book.journal.keep(Entry(TODAY, text="words")).id
    presenter.refresh()
    presenter.open(record)
    assert view.state.problem.title == "It is not in this journal"


def test_the_list_shows_the_last_ones_only(presenter, view, book, shelf):
    scale = shelf.get(shelf.check_in, "en")
    for back in range(RECENT + 3):
        filled = Measurement(
            scale.id,
            scale.variant,
            "en",
            1,
            TODAY - timedelta(days=back),
            check_in=True,
            answers={MOOD: 5},
        )
        book.journal.keep(filled)
    presenter.refresh()
    assert [past.day for past in view.state.past] == [
        TODAY - timedelta(days=n) for n in range(RECENT)
    ]
