from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journal_app.domain.measurement import Measurement
from journal_app.domain.record import TimelineFilter
from journal_app.domain.scale import QuestionId
from journal_app.domain.session import SessionState
from journal_app.errors import StorageUnavailable
from journal_app.ui.writing.room import WritingRoom

SEALED = True


@pytest.fixture
def room(book, look, scales, prompts, qtbot):
    made = WritingRoom(book.journal, look, scales, prompts)
    qtbot.addWidget(made.page)
    made.page.resize(1216, 800)
    made.page.show()
    made.page.activateWindow()
    made.refresh()
    return made


def titles(room):
    model = room.page.timeline.list.model()
    return [model.index(n).data() for n in range(model.rowCount())]


def texts(book):
    return [kept.content.text for kept in book.journal.read_all(TimelineFilter())]


def test_what_is_written_stands_in_the_list_after_leaving(book, room):
    room.begin()
    QTest.keyClicks(room.page.entry.head.title, "Lake")
    QTest.keyClicks(room.page.entry.paper, "It was quiet")
    room.flush()

    assert (titles(room), texts(book)) == (["Lake"], ["It was quiet"])


def test_what_was_typed_at_the_last_moment_is_kept(book, room):
    room.begin()
    QTest.keyClicks(room.page.entry.paper, "x")
    room.flush()

    assert texts(book) == ["x"]


def test_a_quiet_moment_saves_a_draft(book, room):
    room.begin()
    QTest.keyClicks(room.page.entry.paper, "x")
    room.page.entry.save_now()

    assert [draft.content.text for draft in book.journal.drafts()] == ["x"]


def test_a_click_in_the_list_opens_the_entry(book, room):
    book.write("b", date(2026, 5, 2), title="Earlier")
    book.write("a", title="Today")
    room.refresh()
    view = room.page.timeline.list
    middle = view.visualRect(view.model().index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert room.page.entry.paper.words() == "b"


def test_leaving_for_another_line_keeps_what_was_typed(book, room):
    book.write("b", date(2026, 5, 2), title="Earlier")
    room.refresh()
    room.begin()
    QTest.keyClicks(room.page.entry.head.title, "Lake")
    QTest.keyClicks(room.page.entry.paper, "It was quiet")
    view = room.page.timeline.list
    middle = view.visualRect(view.model().index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert (titles(room), room.page.entry.paper.words()) == (["Lake", "Earlier"], "b")


def test_a_line_of_another_kind_leads_to_its_own_page(book, room, qtbot):
    session = book.hold_session(date(2026, 5, 1))
    room.refresh()
    view = room.page.timeline.list
    view.setCurrentIndex(view.model().index(0))
    with qtbot.waitSignal(room.page.record_opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)

    assert opened.args == [session, "session"]


def test_a_search_goes_through_the_journal(book, room):
    book.write("At the lake", title="One")
    book.write("At the sea", title="Two")
    QTest.keyClicks(room.page.timeline.search, "lak")

    assert titles(room) == ["One"]


def test_the_list_grows_while_it_is_scrolled(book, room, qtbot):
    book.write_many([book.entry(f"Lake {n}") for n in range(120)])
    room.refresh()
    view = room.page.timeline.list

    def all_read():
        view.scrollToBottom()
        assert view.model().rowCount() == 120

    qtbot.waitUntil(all_read)


def test_a_prompt_is_answered(room, prompts, book):
    room.begin_from(prompts[5].id)
    QTest.keyClicks(room.page.entry.paper, "x")
    room.flush()
    (kept,) = book.journal.read_all(TimelineFilter())

    assert kept.content.prompt == prompts[5].id


def test_an_entry_is_begun_about_a_session(book, room):
    session = book.hold_session(date(2026, 5, 1))
    room.begin_about(session)
    QTest.keyClicks(room.page.entry.paper, "x")
    room.flush()

    entries = [each.content for each in book.journal.read_all(TimelineFilter(session=session))]
    assert [entry.text for entry in entries] == ["x"]


def test_an_entry_goes_to_the_trash_and_comes_back(book, room):
    room.open(book.write("The lake", title="Lake"))
    room.page.trash_wanted.emit()
    gone = titles(room)
    room.page.bring_back_wanted.emit()

    assert (gone, titles(room)) == ([], ["Lake"])


def test_marks_are_written_down(book, room):
    session = book.hold_session(date(2026, 5, 9), SessionState.PLANNED)
    record = book.write("The lake", tags=("body",))
    room.open(record)
    marks = room.page.entry.head.marks
    marks.tag_added.emit("water")
    marks.tag_removed.emit("body")
    marks.session_chosen.emit(session)
    marks.seal_chosen.emit(SEALED)
    room.page.entry.head.day.day_chosen.emit(date(2026, 5, 1))
    room.page.new_wanted.emit()
    entry = book.journal.read(record).content

    assert (entry.tags, entry.session, entry.sealed) == (("water",), session, True)
    assert entry.day == date(2026, 5, 1)


def test_a_lock_hears_that_the_disk_failed_and_the_words_stay(book, room):
    room.begin()
    QTest.keyClicks(room.page.entry.paper, "x")
    with book.read_only_disk(), pytest.raises(StorageUnavailable):
        room.flush()

    assert room.page.entry.paper.words() == "x"
    room.flush()
    assert texts(book) == ["x"]


def test_the_filters_and_the_prompt_are_connected(book, room, prompts):
    book.write("a", title="One")
    room.page.timeline.sieve_chosen.emit("sessions")
    filtered = titles(room)
    room.begin_from(prompts[0].id)
    room.page.prompt_hidden.emit()
    room.page.gone_hidden.emit()
    room.page.closed.emit()

    assert (filtered, room.page.entry.isVisible()) == ([], False)


def test_numbers_are_written_as_the_country_writes_them(book, room, scales):
    answers = {QuestionId("sleep_hours"): 7.5, QuestionId("mood"): 10}
    book.journal.keep(
        Measurement(
            scales.check_in, "standard", "en", 1, date(2026, 5, 3), check_in=True, answers=answers
        )
    )
    room.refresh()

    assert room.page.timeline.list.model().line(0).words.snippet == "Mood 10 · Slept 7.5 h"
