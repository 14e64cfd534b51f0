"""A form is a draft while it grows, a version once it is saved, and never lost in between."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.session import Session
from journal_app.errors import RecordNotFound
from journal_app.journal.clock import Clock, Moment
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.ui.shared.form_keeper import Footing, FormKeeper, bring_back, find_form
from journal_app.ui.shared.saved import Saved
from journal_app.vault.keys import Cost

NOW = datetime(2026, 5, 3, 16, tzinfo=UTC)
ZONE = "America/New_York"
DAY = date(2026, 5, 3)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    clock = Clock(lambda: NOW, lambda: ZONE)
    cheap = Cost(memory_kib=8, passes=1, lanes=1)
    new = create_vault(tmp_path / "vault", "paper boats on a slow river", clock, cheap)
    opened = open_journal(new.folder, new.key, clock)
    yield opened
    opened.close()


def begun(journal: Journal, day: date = DAY) -> FormKeeper[Session]:
    empty = Session(day)
    return FormKeeper(journal, journal.new_id(), Footing(empty, empty, Moment(NOW, ZONE)))


def found(journal: Journal, record) -> FormKeeper[Session]:
    footing = find_form(journal, record, Session, lambda session: Session(session.day))
    return FormKeeper(journal, record, footing)


def test_an_untouched_new_form_is_not_on_the_disk(journal):
    keeper = begun(journal)
    keeper.save()
    assert (keeper.saved, keeper.is_new, journal.drafts()) == (Saved.UNTOUCHED, True, ())


def test_a_change_is_changed_then_saved_as_a_draft(journal):
    keeper = begun(journal)
    keeper.content = replace(keeper.content, overall=4)
    before = keeper.saved
    keeper.save()
    assert (before, keeper.saved) == (Saved.CHANGED, Saved.SAVED)
    assert [draft.content for draft in journal.drafts()] == [Session(DAY, overall=4)]


def test_a_change_taken_back_takes_the_draft_away(journal):
    keeper = begun(journal)
    keeper.content = replace(keeper.content, overall=4)
    keeper.save()
    keeper.content = Session(DAY)
    keeper.save()
    assert (keeper.saved, journal.drafts()) == (Saved.UNTOUCHED, ())


def test_what_was_settled_is_a_version_and_its_changes_are_drafts_of_it(journal):
    keeper = begun(journal)
    keeper.settle(journal.keep(keeper.content, keeper.record, keeper.base))
    assert (keeper.is_new, keeper.is_touched, keeper.saved) == (False, False, Saved.SAVED)
    keeper.content = replace(keeper.content, overall=4)
    keeper.save()
    again = found(journal, keeper.record)
    assert (again.content.overall, again.base) == (4, keeper.base)
    assert (again.is_touched, again.is_new) == (True, False)


def test_a_draft_alone_is_found_and_is_still_new(journal):
    keeper = begun(journal)
    keeper.content = replace(keeper.content, overall=4)
    keeper.save()
    again = found(journal, keeper.record)
    assert (again.is_new, again.is_touched, again.saved) == (True, True, Saved.SAVED)


def test_what_was_discarded_comes_back_as_a_draft(journal):
    keeper = begun(journal)
    keeper.content = replace(keeper.content, overall=4)
    keeper.save()
    gone = keeper.discard()
    assert journal.drafts() == ()
    bring_back(journal, gone)
    assert found(journal, keeper.record).content.overall == 4


def test_what_was_removed_comes_back_as_it_was(journal):
    keeper = begun(journal)
    keeper.settle(journal.keep(keeper.content, keeper.record, keeper.base))
    gone = keeper.remove()
    with pytest.raises(RecordNotFound):
        journal.read(keeper.record)
    bring_back(journal, gone)
    assert journal.read(keeper.record).content == Session(DAY)


def test_what_is_something_else_is_not_found(journal):
    entry = journal.keep(Entry(DAY, text="words")).id
    with pytest.raises(RecordNotFound):
        find_form(journal, entry, Measurement, lambda filled: filled)
    with pytest.raises(RecordNotFound):
        found(journal, journal.new_id())


def test_late_is_told_by_when_it_was_first_recorded(journal):
    assert not begun(journal).is_late
    assert begun(journal, date(2026, 5, 2)).is_late
    assert begun(journal, date(2026, 5, 2)).recorded_on == DAY
