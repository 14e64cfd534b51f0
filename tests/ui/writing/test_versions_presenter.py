from dataclasses import dataclass, field

import pytest

from journal_app.domain.differences import Change
from journal_app.errors import StorageBusy, StorageUnavailable
from journal_app.journal.history import versions
from journal_app.store.merging import UNFINISHED
from journal_app.ui.writing.versions_presenter import Desk, VersionsPresenter


@dataclass
class Page:
    """What was shown last."""

    beside: object = None
    history: object = None

    def show_beside(self, state):
        self.beside = state

    def show_history(self, state):
        self.history = state


@dataclass
class Hands:
    """What the presenter had others do."""

    reread: int = 0
    later: list[str] = field(default_factory=list)
    refusal: Exception | None = None

    def write_down(self):
        if self.refusal is not None:
            raise self.refusal

    def read_again(self):
        self.reread += 1


@pytest.fixture
def page():
    return Page()


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def presenter(book, page, hands, t):
    desk = Desk(t, hands.write_down, hands.read_again, hands.later.append)
    return VersionsPresenter(book.journal, page, desk)


@pytest.fixture
def thrice(book):
    """An entry with three versions, an hour apart."""
    record = book.write("The lake was cold", title="Lake")
    for text in ("The lake was calm", "The lake was calm and blue"):
        book.watch.later(hours=1)
        book.journal.keep(book.entry(text, title="Lake"), record)
    return record


@pytest.fixture
def two(book):
    """An entry that was changed in two copies."""
    record = book.write("sea")
    first = book.journal.read(record).head
    for text in ("hill", "river"):
        book.watch.later(hours=1)
        book.journal.keep(book.entry(text), record, first)
    return record


def changed(pieces):
    return [(piece.change, piece.text) for piece in pieces if piece.change is not Change.SAME]


def test_versions_are_listed_newest_first_with_the_last_change_in_sight(
    presenter, page, thrice, book
):
    presenter.opened(thrice)
    presenter.look()

    assert [line.at.hour for line in page.history.lines] == [14, 13, 12]
    assert [line.shown for line in page.history.lines] == [True, False, False]
    assert [line.first for line in page.history.lines] == [False, False, True]
    assert all(line.here for line in page.history.lines)
    assert changed(page.history.words) == [(Change.NEW, " and blue")]
    assert changed(page.history.title) == []
    assert page.beside is None


def test_another_version_is_compared_with_what_is_shown_now(presenter, page, thrice):
    presenter.opened(thrice)
    presenter.look()
    presenter.choose(page.history.lines[-1].id)

    assert page.history.line.first
    assert changed(page.history.words) == [(Change.GONE, "cold"), (Change.NEW, "calm and blue")]


def test_a_version_comes_back_and_all_stay(presenter, page, hands, thrice, book):
    presenter.opened(thrice)
    presenter.look()
    presenter.choose(page.history.lines[-1].id)
    presenter.bring_back()

    assert book.journal.read(thrice).content.text == "The lake was cold"
    assert (page.history, hands.reread) == (None, 1)
    assert len(versions(book.journal, thrice)) == 4


def test_what_is_shown_need_not_be_brought_back(presenter, page, hands, thrice):
    presenter.opened(thrice)
    presenter.look()
    presenter.choose(page.history.lines[0].id)
    presenter.bring_back()

    assert (page.history.line.shown, hands.reread) == (True, 0)


def test_a_stay_in_the_trash_is_no_version_of_its_own(presenter, page, thrice, book):
    book.journal.remove(thrice)
    book.journal.bring_back(thrice)
    presenter.opened(thrice)
    presenter.look()

    assert [line.shown for line in page.history.lines] == [True, False, False]


def test_an_entry_with_one_version_shows_it(presenter, page, book):
    presenter.opened(book.write("sea"))
    presenter.look()

    assert [line.shown for line in page.history.lines] == [True]
    assert not page.history.to_choose


def test_another_day_alone_is_told_as_such(presenter, page, book):
    record = book.write("sea")
    book.journal.keep(book.entry("sea", tags=("tide",)), record)
    presenter.opened(record)
    presenter.look()

    assert page.history.only_details
    assert changed(page.history.words) == []


def test_two_versions_are_told_over_the_entry(presenter, page, two):
    presenter.opened(two)

    assert (page.beside.here, page.beside.removed) == (True, False)
    assert page.beside.day.isoformat() == "2026-05-03"


def test_the_other_version_is_looked_at_first(presenter, page, two):
    presenter.opened(two)
    presenter.look()

    assert page.history.to_choose
    assert page.history.line.beside
    assert changed(page.history.words) == [(Change.GONE, "hill"), (Change.NEW, "river")]


@pytest.mark.parametrize(
    ("keep", "text"),
    [(VersionsPresenter.bring_back, "hill"), (VersionsPresenter.keep_shown, "river")],
)
def test_either_can_be_kept(presenter, two, book, keep, text):
    presenter.opened(two)
    presenter.look()
    keep(presenter)

    kept = book.journal.read(two)
    assert (kept.content.text, kept.others) == (text, ())


def test_once_one_is_kept_nothing_more_is_said(presenter, page, hands, two):
    presenter.opened(two)
    presenter.look()
    presenter.keep_shown()
    presenter.opened(two)

    assert (page.beside, page.history, hands.reread) == (None, None, 1)


def test_the_shown_one_is_kept_without_looking_at_both(presenter, page, two, book):
    presenter.opened(two)
    presenter.keep_shown()

    assert book.journal.read(two).others == ()


def test_a_version_from_elsewhere_and_an_unfinished_one_are_told_apart(presenter, page, two, book):
    ids = [version.id for version in versions(book.journal, two)]
    device = "UPDATE revision SET device = ? WHERE id = ?"
    book.journal.connection.run(device, ("another", ids[0]))
    book.journal.connection.run(device, (UNFINISHED, ids[1]))
    presenter.opened(two)
    presenter.look()

    _, other, first = page.history.lines
    assert (other.unfinished, other.here, first.here, first.unfinished) == (
        True,
        False,
        False,
        False,
    )


def test_a_blank_entry_has_no_versions(presenter, page, book):
    presenter.opened(book.journal.new_id())
    presenter.look()

    assert (page.beside, page.history) == (None, None)


def test_with_no_entry_open_nothing_happens(presenter, page):
    presenter.opened("")
    presenter.look()
    presenter.choose("x")
    presenter.bring_back()
    presenter.keep_shown()

    assert (page.beside, page.history) == (None, None)


def test_what_cannot_be_saved_comes_first(presenter, page, hands, thrice):
    presenter.opened(thrice)
    hands.refusal = StorageUnavailable()
    presenter.look()

    assert page.history is None


def test_a_busy_disk_is_tried_again(presenter, page, hands, thrice, book):
    presenter.opened(thrice)
    hands.refusal = StorageBusy()
    presenter.look()
    hands.refusal = None
    hands.later.pop()()
    with book.another_writing():
        presenter.bring_back()
        waiting = page.history
    hands.later.pop()()

    assert waiting is not None
    assert book.journal.read(thrice).content.text == "The lake was calm"


def test_a_refusal_is_told_beside_the_versions(presenter, page, hands, thrice, book):
    presenter.opened(thrice)
    presenter.look()
    with book.read_only_disk():
        presenter.bring_back()

    assert page.history.problem is not None
    assert hands.reread == 0
    presenter.choose(page.history.lines[0].id)
    assert page.history.problem is None


def test_a_refusal_without_a_window_leaves_the_note(presenter, page, two, book):
    presenter.opened(two)
    with book.read_only_disk():
        presenter.keep_shown()

    assert page.beside is not None
