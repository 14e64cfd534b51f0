from dataclasses import dataclass, field
from datetime import date

import pytest

from journal_app.domain.record import Kind, TimelineFilter
from journal_app.errors import RecordNotFound
from journal_app.journal.erasing import is_untidy
from journal_app.ui.shared.row_words import RowWriter
from journal_app.ui.trash.presenter import PAGE, Around, TrashPresenter

DAY = date(2026, 5, 3)
EVERYTHING = TimelineFilter()


@dataclass
class Page:
    """What was shown last."""

    state: object = None

    def show_state(self, state):
        self.state = state


@dataclass
class Asked:
    swept: list[str] = field(default_factory=list)
    later: list[str] = field(default_factory=list)


@pytest.fixture
def page():
    return Page()


@pytest.fixture
def around():
    return Asked()


@pytest.fixture
def trash(book, page, around, t, scales):
    writer = RowWriter(scales, t, lambda number: f"{number:g}")
    told = Around(t, writer, lambda: around.swept.append(1), around.later.append)
    return TrashPresenter(book.journal, page, told)


@pytest.fixture
def gone(book):
    """An entry in the trash."""
    record = book.write("The lake was calm", title="Lake")
    book.journal.remove(record)
    return record


def test_what_lies_in_the_trash_is_listed(book, trash, page, gone):
    book.write("The hill")
    trash.refresh()

    (line,) = page.state.lines
    assert (line.record, line.kind, line.title) == (gone, Kind.ENTRY, "Lake")
    assert (line.words, line.day) == ("The lake was calm", DAY)
    assert page.state.more == 0


def test_an_empty_trash_has_no_lines(trash, page):
    trash.refresh()

    assert (page.state.lines, page.state.more) == ((), 0)


def test_a_full_trash_is_shown_bit_by_bit(book, trash, page):
    for record in book.write_many([book.entry(f"{number}") for number in range(PAGE + 2)]):
        book.journal.remove(record)
    trash.refresh()
    first = (len(page.state.lines), page.state.more)
    trash.more()

    assert first == (PAGE, 2)
    assert (len(page.state.lines), page.state.more) == (PAGE + 2, 0)


def test_what_is_brought_back_is_in_the_journal_again(book, trash, page, gone):
    trash.refresh()
    trash.bring_back(gone)

    assert (page.state.lines, page.state.back.title) == ((), "Lake")
    assert [row.id for row in book.journal.page(EVERYTHING)] == [gone]


def test_what_is_erased_is_gone_and_the_file_is_swept(book, trash, page, around, gone):
    trash.refresh()
    trash.erase(gone)

    assert (page.state.lines, page.state.erased.title) == ((), "Lake")
    assert (book.journal.trash(), around.swept) == ((), [1])
    assert is_untidy(book.journal)
    with pytest.raises(RecordNotFound):
        book.journal.bring_back(gone)


def test_what_was_just_done_is_told_until_it_is_put_away(trash, page, gone):
    trash.refresh()
    trash.bring_back(gone)
    trash.note_hidden()

    assert (page.state.back, page.state.erased) == (None, None)


def test_a_line_that_is_not_there_any_more_does_nothing(trash, page, gone):
    trash.refresh()
    trash.erase("nowhere")
    trash.bring_back("nowhere")

    assert len(page.state.lines) == 1


@pytest.mark.parametrize("act", [TrashPresenter.bring_back, TrashPresenter.erase])
def test_a_busy_disk_is_tried_again(book, trash, around, gone, act):
    trash.refresh()
    with book.another_writing():
        act(trash, gone)
        waited = book.journal.trash()
    around.later.pop()()

    assert (len(waited), book.journal.trash()) == (1, ())


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(book, trash, page, around, gone):
    trash.refresh()
    with book.read_only_disk():
        trash.erase(gone)

    assert page.state.problem is not None
    assert (len(page.state.lines), around.swept) == (1, [])
    trash.refresh()
    assert page.state.problem is None


def test_nothing_waits_to_be_written(trash):
    trash.flush()
