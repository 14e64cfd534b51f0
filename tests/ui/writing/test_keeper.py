from dataclasses import replace
from datetime import date

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import RecordNotFound, StorageUnavailable
from journal_app.ui.writing.keeper import EntryKeeper, Footing

DAY = date(2026, 5, 3)
BLANK = Entry(DAY)
LAKE = Entry(DAY, text="The lake")


@pytest.fixture
def record(book):
    return book.journal.new_id()


@pytest.fixture
def keeper(book, record):
    return EntryKeeper(book.journal, record, Footing(BLANK))


def test_typing_overwrites_one_draft(book, record, keeper):
    keeper.save(LAKE)
    keeper.save(replace(LAKE, text="The lake again"))

    assert [draft.content.text for draft in book.journal.drafts()] == ["The lake again"]
    assert book.journal.page(TimelineFilter()) == ()


def test_what_rests_becomes_a_version_and_its_draft_goes(book, record, keeper):
    keeper.save(LAKE)
    keeper.keep(LAKE)

    assert (book.journal.read(record).content, book.journal.drafts()) == (LAKE, ())


def test_ten_minutes_of_typing_become_a_version_in_between(book, record, keeper):
    keeper.save(LAKE)
    book.watch.later(minutes=10)
    written = keeper.save(replace(LAKE, text="The lake, long"))

    assert written.version
    assert book.journal.read(record).content.text == "The lake, long"


def test_the_next_ten_minutes_begin_anew(book, record, keeper):
    keeper.save(LAKE)
    book.watch.later(minutes=10)
    keeper.save(replace(LAKE, text="long"))
    book.watch.later(minutes=1)
    written = keeper.save(replace(LAKE, text="longer"))

    assert not written.version


def test_what_is_unchanged_is_not_written(book, record, keeper):
    keeper.keep(LAKE)

    assert (keeper.save(LAKE), keeper.keep(LAKE)) == (None, None)


def test_a_blank_new_entry_leaves_nothing_behind(book, record, keeper):
    keeper.save(LAKE)
    written = keeper.save(replace(BLANK, tags=("water",)))

    assert (written.at, book.journal.drafts()) == (None, ())
    with pytest.raises(RecordNotFound):
        book.journal.read(record)


def test_a_blank_new_entry_with_a_tag_is_never_kept(book, record, keeper):
    keeper.keep(replace(BLANK, tags=("water",)))

    assert (book.journal.drafts(), book.journal.page(TimelineFilter())) == ((), ())


def test_words_that_were_kept_may_all_be_taken_out_again(book, record, keeper):
    keeper.keep(LAKE)
    keeper.keep(BLANK)

    assert book.journal.read(record).content == BLANK


def test_a_failed_save_is_made_up_for_by_the_next(book, record, keeper):
    with book.read_only_disk(), pytest.raises(StorageUnavailable):
        keeper.save(LAKE)
    keeper.save(LAKE)

    assert book.journal.draft(record).content == LAKE


def test_a_draft_from_before_becomes_a_version_even_untouched(book, record):
    draft = book.journal.save_draft(record, LAKE, None)
    keeper = EntryKeeper(book.journal, record, Footing(LAKE, draft.base, drafted=True))

    keeper.keep(LAKE)

    assert (book.journal.read(record).content, book.journal.drafts()) == (LAKE, ())
