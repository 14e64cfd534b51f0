from datetime import date, timedelta

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.ui.shared.row_words import RowWriter
from journal_app.ui.writing.groups import When
from journal_app.ui.writing.timeline_presenter import PAGE, Sieve, TimelinePresenter

DAY = date(2026, 5, 3)


class Pane:
    def __init__(self):
        self.lines, self.more, self.filled = [], False, 0

    def show_state(self, state):
        self.state = state

    def show_lines(self, lines, *, more):
        self.lines, self.more = list(lines), more
        self.filled += 1

    def add_lines(self, lines, *, more):
        self.lines, self.more = self.lines + list(lines), more

    def replace_line(self, at, line):
        self.lines[at] = line

    @property
    def titles(self):
        return [line.words.title for line in self.lines]


@pytest.fixture
def pane():
    return Pane()


@pytest.fixture
def timeline(book, pane, scales, t):
    return TimelinePresenter(book.journal, pane, RowWriter(scales, t, str), 0)


@pytest.fixture
def full(book):
    """As many entries as fill two pages and a half."""
    days = [DAY - timedelta(days=n) for n in range(PAGE * 5 // 2)]
    return book.write_many([book.entry(f"Lake {n}", day) for n, day in enumerate(days)])


def test_an_empty_journal_is_said_to_be_empty(timeline, pane):
    timeline.refresh()

    assert (pane.lines, pane.more, pane.state.empty, pane.state.found) == ([], False, True, None)


def test_the_newest_day_comes_first_under_its_heading(book, timeline, pane):
    book.write("b", date(2026, 4, 30), title="Earlier")
    book.write("a", title="Today")
    timeline.refresh()

    assert pane.titles == ["Today", "Earlier"]
    assert [line.group.when for line in pane.lines] == [When.THIS_WEEK, When.THIS_WEEK]


def test_a_page_is_read_at_a_time(full, timeline, pane):
    timeline.refresh()
    first = (len(pane.lines), pane.more)
    timeline.more()
    second = (len(pane.lines), pane.more)
    timeline.more()

    assert (first, second) == ((PAGE, True), (2 * PAGE, True))
    assert (len(pane.lines), pane.more) == (len(full), False)
    assert [line.row.id for line in pane.lines] == full


def test_coming_back_shows_as_much_as_before(full, timeline, pane):
    timeline.refresh()
    timeline.more()
    timeline.refresh()

    assert len(pane.lines) == 2 * PAGE


@pytest.mark.parametrize(
    ("sieve", "kinds"),
    [
        (Sieve.ALL, {Kind.ENTRY, Kind.CHECK_IN, Kind.QUESTIONNAIRE, Kind.SESSION}),
        (Sieve.ENTRIES, {Kind.ENTRY}),
        (Sieve.CHECK_INS, {Kind.CHECK_IN}),
        (Sieve.QUESTIONNAIRES, {Kind.QUESTIONNAIRE}),
        (Sieve.SESSIONS, {Kind.SESSION}),
    ],
)
def test_a_sieve_lets_only_its_kinds_through(book, timeline, pane, sieve, kinds):
    book.write()
    book.hold_session(DAY)
    for scale, check_in in (("check-in-daily", True), ("phq-9", False)):
        answers = {QuestionId("mood" if check_in else "q1"): 1}
        book.journal.keep(Measurement(ScaleId(scale), "standard", "en", 1, DAY, check_in, answers))
    timeline.sieve_chosen(sieve.value)

    assert ({line.row.kind for line in pane.lines}, pane.state.sieve) == (kinds, sieve)


def test_a_search_counts_what_it_found(book, timeline, pane):
    book.write("At the lake")
    book.write("At the sea")
    timeline.typed("la")

    assert (pane.state.found, pane.state.found_more, pane.state.empty) == (1, False, False)
    assert pane.lines[0].words.matches


def test_a_search_that_finds_nothing_says_so(book, timeline, pane):
    book.write("At the lake")
    timeline.typed("mountain")

    assert (pane.state.found, pane.state.empty) == (0, True)


def test_an_emptied_search_shows_everything_again(book, timeline, pane):
    book.write("At the lake")
    timeline.typed("mountain")
    timeline.typed("")

    assert (len(pane.lines), pane.state.found) == (1, None)


def test_more_is_found_page_by_page(full, timeline, pane):
    timeline.typed("lake")
    first = (pane.state.found, pane.state.found_more)
    timeline.more()
    timeline.more()

    assert first == (PAGE, True)
    assert (pane.state.found, pane.state.found_more) == (len(full), False)
    assert [line.row.id for line in pane.lines] == full


def test_a_search_goes_through_the_sieve(book, timeline, pane):
    book.write("At the lake")
    timeline.sieve_chosen(Sieve.SESSIONS.value)
    timeline.typed("lake")

    assert pane.state.found == 0


def test_the_open_record_is_marked(book, timeline, pane):
    timeline.opened("some id")
    marked = pane.state.open
    timeline.opened("")

    assert (marked, pane.state.open) == ("some id", None)


def test_a_changed_entry_changes_its_line_and_nothing_else(full, book, timeline, pane):
    timeline.refresh()
    timeline.more()
    filled = pane.filled
    record = full[70]
    book.journal.keep(Entry(pane.lines[70].row.day, title="Changed"), record)
    timeline.kept(record)

    assert (pane.lines[70].words.title, pane.filled) == ("Changed", filled)


def test_a_new_entry_comes_into_the_list(book, timeline, pane):
    timeline.refresh()
    timeline.kept(book.write("x", title="New"))

    assert pane.titles == ["New"]


def test_an_entry_about_another_day_moves(book, timeline, pane):
    moved = book.write("a", title="Moved")
    book.write("b", date(2026, 5, 2), title="Stays")
    timeline.refresh()
    book.journal.keep(Entry(date(2026, 5, 1), "Moved", "a"), moved)
    timeline.kept(moved)

    assert pane.titles == ["Stays", "Moved"]


def test_a_removed_entry_leaves_the_list(book, timeline, pane):
    record = book.write("a", title="First")
    book.write("b", date(2026, 5, 2), title="Second")
    timeline.refresh()
    book.journal.remove(record)
    timeline.kept(record)

    assert pane.titles == ["Second"]


def test_what_is_kept_during_a_search_is_searched_for_anew(book, timeline, pane):
    record = book.write("At the lake")
    timeline.typed("lake")
    book.journal.keep(Entry(DAY, text="At the sea"), record)
    timeline.kept(record)

    assert pane.state.found == 0


def test_days_are_those_of_the_present(book, timeline, pane):
    book.write("a")
    timeline.refresh()
    book.watch.later(days=7)
    timeline.refresh()
    timeline.flush()

    assert (pane.state.today, pane.lines[0].group.when) == (date(2026, 5, 10), When.LAST_WEEK)
