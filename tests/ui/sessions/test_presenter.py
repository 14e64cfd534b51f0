"""A session keeps what was filled in, is planned only while it lies ahead, and can be had back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.session import (
    Degree,
    Effect,
    EffectName,
    Session,
    SessionState,
    Setting,
)
from journal_app.errors import StorageUnavailable
from journal_app.i18n import Translator
from journal_app.ui.sessions.presenter import SessionsPresenter
from journal_app.ui.shared.saved import Saved

TODAY = date(2026, 5, 3)
TOMORROW = TODAY + timedelta(days=1)
SESSIONS = TimelineFilter(kinds=frozenset({Kind.SESSION}))


@pytest.fixture
def presenter(book, view, t: Translator) -> SessionsPresenter:
    return SessionsPresenter(book.journal, view, t)


def saved(book):
    return [kept.content for kept in book.journal.read_all(SESSIONS)]


def edit(presenter, view, **parts) -> None:
    presenter.edited(replace(view.state.form.session, **parts))


def test_only_the_day_is_needed(presenter, view, book):
    presenter.refresh()
    presenter.begin()
    presenter.submit()
    assert saved(book) == [Session(TODAY)]
    assert view.state.done == TODAY


def test_everything_that_was_filled_in_is_kept(presenter, view, book):
    presenter.begin()
    full = Session(
        date(2026, 4, 1), setting=Setting.CLINIC, overall=0, intention="to look", sealed=True
    )
    presenter.edited(full)
    presenter.submit()
    assert saved(book) == [full]
    assert view.state.listed[0].sealed


def test_a_day_ahead_is_planned_and_a_day_past_is_not(presenter, view):
    presenter.begin()
    edit(presenter, view, day=TOMORROW)
    assert view.state.form.planned
    edit(presenter, view, day=TODAY - timedelta(days=1))
    assert not view.state.form.planned


def test_on_the_day_itself_the_person_says_which_it_is(presenter, view):
    presenter.begin()
    edit(presenter, view, state=SessionState.PLANNED)
    assert view.state.form.planned
    edit(presenter, view, state=SessionState.PAST)
    assert not view.state.form.planned


def test_a_planned_one_is_opened_as_past_once_its_day_is_over(presenter, view, book):
    presenter.begin()
    edit(presenter, view, day=TOMORROW, setting=Setting.CLINIC)
    presenter.submit()
    [planned] = saved(book)
    assert planned.state is SessionState.PLANNED
    book.watch.later(days=3)
    presenter.refresh()
    presenter.open(view.state.listed[0].record)
    assert (view.state.form.planned, view.state.form.touched) == (False, False)
    presenter.submit()
    assert saved(book) == [replace(planned, state=SessionState.PAST)]


def test_sessions_are_numbered_in_the_order_of_their_days(presenter, view, book):
    for day in (date(2026, 4, 20), date(2026, 3, 1), TOMORROW):
        state = SessionState.PLANNED if day == TOMORROW else SessionState.PAST
        book.journal.keep(Session(day, state))
    presenter.refresh()
    assert [(each.session.day, each.number) for each in view.state.listed] == [
        (TOMORROW, None),
        (date(2026, 4, 20), 2),
        (date(2026, 3, 1), 1),
    ]
    presenter.open(view.state.listed[1].record)
    assert view.state.form.number == 2


@pytest.mark.parametrize("name", [EffectName.SHORT_OF_BREATH, EffectName.CONFUSION])
def test_strong_short_of_breath_or_confusion_is_urgent_at_once(presenter, view, name):
    presenter.begin()
    edit(presenter, view, effects=(Effect(name, Degree.SOME),))
    assert view.state.form.urgent == frozenset()
    edit(presenter, view, effects=(Effect(name, Degree.STRONG),))
    assert view.state.form.urgent == {name}


def test_a_strong_headache_is_not(presenter, view):
    presenter.begin()
    edit(presenter, view, effects=(Effect(EffectName.HEADACHE, Degree.STRONG),))
    assert view.state.form.urgent == frozenset()


def test_a_draft_survives_a_new_presenter(presenter, view, book, t):
    presenter.begin()
    edit(presenter, view, intention="to look")
    presenter.flush()
    another = SessionsPresenter(book.journal, view, t)
    another.refresh()
    [begun] = view.state.listed
    assert (begun.draft, begun.new, begun.number) == (True, True, None)
    another.begin()
    assert view.state.form.session.intention == "to look"
    assert saved(book) == []


def test_an_untouched_form_leaves_nothing_behind(presenter, view, book):
    presenter.begin()
    presenter.put_away()
    assert (book.journal.drafts(), view.state.listed) == ((), ())


def test_a_past_one_is_added_by_its_date_alone(presenter, view, book):
    presenter.refresh()
    presenter.added(date(2026, 2, 1))
    assert (view.state.added, saved(book)) == (date(2026, 2, 1), [Session(date(2026, 2, 1))])
    assert view.state.listed[0].late


def test_the_same_day_is_not_added_twice_and_no_day_ahead(presenter, view, book):
    presenter.added(date(2026, 2, 1))
    presenter.added(date(2026, 2, 1))
    assert view.state.taken == date(2026, 2, 1)
    presenter.added(TOMORROW)
    assert (view.state.added, view.state.taken) == (None, None)
    assert len(saved(book)) == 1


def test_one_goes_to_the_trash_and_comes_back(presenter, view, book):
    presenter.begin()
    edit(presenter, view, intention="to look")
    presenter.submit()
    presenter.open(view.state.listed[0].record)
    presenter.remove()
    assert (saved(book), view.state.gone.trashed) == ([], True)
    presenter.undo()
    assert view.state.form.session.intention == "to look"
    assert len(saved(book)) == 1


def test_changes_are_discarded_and_had_back(presenter, view, book):
    presenter.begin()
    presenter.submit()
    presenter.open(view.state.listed[0].record)
    edit(presenter, view, overall=9)
    presenter.save()
    assert view.state.saved is Saved.SAVED
    presenter.discard()
    assert book.journal.drafts() == ()
    presenter.undo()
    assert view.state.form.session.overall == 9
    assert saved(book)[0].overall is None


def test_a_changed_one_is_marked_until_it_is_saved(presenter, view, book):
    presenter.begin()
    presenter.submit()
    presenter.open(view.state.listed[0].record)
    edit(presenter, view, overall=9)
    presenter.put_away()
    assert [(each.draft, each.new) for each in view.state.listed] == [(True, False)]


def test_what_is_being_filled_in_stays_open_when_the_page_is_shown_again(presenter, view):
    presenter.begin()
    edit(presenter, view, overall=9)
    presenter.refresh()
    assert view.state.form.session.overall == 9


def test_a_busy_disk_is_tried_again_and_then_saves(presenter, view, book):
    presenter.begin()
    edit(presenter, view, overall=9)
    with book.another_writing():
        presenter.submit()
        assert view.state.saved is Saved.WAITING
    presenter.save()
    assert saved(book)[0].overall == 9


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(presenter, view, book):
    presenter.begin()
    edit(presenter, view, overall=9)
    with book.read_only_disk(), pytest.raises(StorageUnavailable):
        presenter.flush()
    assert (view.state.saved, view.state.form.session.overall) == (Saved.FAILED, 9)
    assert view.state.problem.title == "Nothing may be changed in this place"
    presenter.save()
    assert (view.state.saved, view.state.problem) == (Saved.SAVED, None)


def test_what_is_no_session_is_not_opened_as_one(presenter, view, book):
    record = book.journal.keep(Entry(TODAY, text="words")).id
    presenter.refresh()
    presenter.open(record)
    assert view.state.problem.title == "It is not in this journal"
