"""The daily check-in by keys alone, with a calm hand held out, and nothing said by scrolling."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.ui.scales.hours_field import HoursField
from journal_app.ui.scales.room import CheckInRoom
from journal_app.ui.shared.buttons import Chip
from journal_app.ui.shared.mood_scale import MoodScale
from journal_app.ui.shared.record_row import RecordRow
from journal_app.ui.shared.support_panel import SupportPanel

CHECK_INS = TimelineFilter(kinds=frozenset({Kind.CHECK_IN}))


@pytest.fixture
def room(qtbot: QtBot, book, look, shelf, support_words) -> CheckInRoom:
    safety, country = support_words.safety, support_words.country
    made = CheckInRoom(book.journal, look, shelf, safety, country)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 860)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)
    made.refresh()
    return made


def saved(book):
    return [kept.content for kept in book.journal.read_all(CHECK_INS)]


def focused():
    return QApplication.focusWidget()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def write(qtbot: QtBot, words: str) -> None:
    qtbot.keyClicks(focused(), words)


def panels(widget: QWidget) -> list[SupportPanel]:
    return [each for each in widget.findChildren(SupportPanel) if each.isVisible()]


def test_a_whole_check_in_by_keys_alone(qtbot: QtBot, room, book) -> None:
    assert isinstance(focused(), MoodScale)
    assert focused().accessibleName() == "How is your mood right now?"
    press(qtbot, Qt.Key.Key_6, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_4, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_X, Qt.Key.Key_Return)
    write(qtbot, "7.5")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_0, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)  # connection stays without an answer
    press(qtbot, Qt.Key.Key_Return)  # the first choice: I feel safe
    write(qtbot, "a walk")
    press(qtbot, Qt.Key.Key_Return)
    assert focused().accessibleName() == "Save check-in"
    press(qtbot, Qt.Key.Key_Space)
    [filled] = saved(book)
    assert filled.answers == {
        "mood": 6,
        "anxiety": 4,
        "energy": 10,
        "sleep_hours": 7.5,
        "sleep_quality": 0,
        "safe": 0,
        "line": "a walk",
    }
    assert filled.skipped == frozenset()


def test_after_saving_the_figures_are_listed_and_can_be_opened(
    qtbot: QtBot, room, button, shown_words
) -> None:
    press(qtbot, Qt.Key.Key_6)
    button(room.page, "Save check-in").click()
    qtbot.waitUntil(lambda: "Mood 6" in shown_words(room.page))
    assert "Saved. You can open it again and change it." in shown_words(room.page)
    [row] = [each for each in room.page.findChildren(RecordRow) if each.isVisible()]
    assert row.accessibleName() == "Today. Mood 6"
    row.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert focused().answer() == 6


def test_escape_keeps_what_is_there(qtbot: QtBot, room, book, shown_words) -> None:
    press(qtbot, Qt.Key.Key_3, Qt.Key.Key_Escape)
    assert saved(book) == []
    assert len(book.journal.drafts()) == 1
    qtbot.waitUntil(lambda: "Not saved yet" in shown_words(room.page))


def test_control_and_enter_saves_from_anywhere(qtbot: QtBot, room, book) -> None:
    press(qtbot, Qt.Key.Key_3)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(saved(book)) == 1


@pytest.mark.parametrize(("answer", "first"), [(1, "Thank you"), (2, "If you could come to harm")])
def test_support_opens_below_the_question_and_takes_no_keys(
    qtbot: QtBot, room, button, answer: int, first: str
) -> None:
    options = ("I feel safe", "Not sure", "I don't feel safe")
    cell = button(room.page, options[answer])
    cell.setFocus()
    cell.click()
    [panel] = panels(room.page)
    assert panel.isVisible()
    assert focused() is cell
    assert panel.mapTo(room.page, QPoint()).y() > cell.mapTo(room.page, QPoint()).y()
    assert panel._text.opening[0].startswith(first)
    button(room.page, "Save check-in").click()
    assert len(panels(room.page)) == 1


def test_support_can_be_folded_and_the_answer_stays_editable(room, button) -> None:
    button(room.page, "Not sure").click()
    [panel] = panels(room.page)
    button(panel, "Fold").click()
    assert panel.is_folded()
    room.page.answered.emit("mood", 5)
    assert panel.is_folded()
    button(room.page, "I feel safe").click()
    assert panels(room.page) == []


def test_support_is_seen_without_scrolling(qtbot: QtBot, room, button) -> None:
    cell = button(room.page, "Not sure")
    room.page._form._area.ensureWidgetVisible(cell)
    cell.click()
    [panel] = panels(room.page)
    area = room.page._form._area.viewport()

    def in_view() -> None:
        bottom = panel.mapTo(area, QPoint(0, panel.height())).y()
        assert bottom <= area.height()
        assert cell.mapTo(area, QPoint()).y() >= 0

    qtbot.waitUntil(in_view)


def test_tab_goes_from_the_question_into_the_panel(qtbot: QtBot, room, button) -> None:
    cell = button(room.page, "Not sure")
    cell.setFocus()
    cell.click()
    press(qtbot, Qt.Key.Key_Tab)
    assert panels(room.page)[0].isAncestorOf(focused())


def test_help_lines_are_one_press_away(qtbot: QtBot, room, button) -> None:
    button(room.page, "I don't feel safe").click()
    with qtbot.waitSignal(room.page.help_wanted):
        button(room.page, "My help lines").click()


def test_the_wheel_changes_nothing(room, turn_wheel) -> None:
    for kind in (MoodScale, HoursField):
        for control in room.page.findChildren(kind):
            control.setFocus()
            turn_wheel(control)
    form = room.presenter._state.form
    assert (form.filled.answers, form.touched) == ({}, False)


def test_every_control_has_a_name(room, button, nameless) -> None:
    button(room.page, "I don't feel safe").click()
    assert nameless(room.page) == []
    button(room.page, "Save check-in").click()
    assert nameless(room.page) == []


def test_enter_on_skip_skips(qtbot: QtBot, room, book, button) -> None:
    press(qtbot, Qt.Key.Key_6)
    skips = [
        each
        for each in room.page.findChildren(type(button(room.page, "Skip")))
        if each.accessibleName() == "Skip"
    ]
    for skip in skips:
        skip.setFocus()
        press(qtbot, Qt.Key.Key_Space)
    button(room.page, "Save check-in").click()
    [filled] = saved(book)
    assert filled.answers == {"mood": 6}
    assert filled.skipped == {
        "anxiety",
        "energy",
        "sleep_hours",
        "sleep_quality",
        "connection",
        "safe",
    }


def test_the_tags_are_ones_own_and_three_at_most(room, book, shown_words) -> None:
    assert "Tags, up to three" not in shown_words(room.page)
    day = book.journal.clock.today()
    book.journal.keep(Entry(day, text="a", tags=("R&D", "water", "sleep", "work")))
    room.refresh()
    chips = {each.accessibleName(): each for each in room.page.findChildren(Chip)}
    assert set(chips) == {"R&D", "water", "sleep", "work"}
    for name in ("R&D", "water", "sleep"):
        chips[name].click()
    assert not chips["work"].isEnabled()
    assert room.presenter._state.form.filled.tags == ("R&D", "water", "sleep")


def test_another_day_is_chosen_from_the_menu_and_marked(room, shown_words) -> None:
    menu = room.page._form._day._menu
    assert [action.text() for action in menu.actions()] == [
        "Today · May 3",
        "Yesterday · May 2",
        "Friday · May 1",
        "Thursday · Apr 30",
    ]
    menu.actions()[1].trigger()
    assert "Entered later" in shown_words(room.page)


def test_what_is_filled_in_is_saved_at_once_when_another_page_is_shown(
    qtbot: QtBot, room, book
) -> None:
    press(qtbot, Qt.Key.Key_3)
    assert book.journal.drafts() == ()
    room.page.hide()
    assert len(book.journal.drafts()) == 1


def test_after_a_quiet_second_it_is_saved_by_itself(qtbot: QtBot, room, book) -> None:
    with qtbot.waitSignal(room.page.save_due, timeout=5_000):
        press(qtbot, Qt.Key.Key_3)
    assert len(book.journal.drafts()) == 1


def test_a_busy_disk_is_tried_again_by_itself(qtbot: QtBot, room, book) -> None:
    press(qtbot, Qt.Key.Key_3)
    with book.another_writing():
        room.page.submitted.emit()
        assert saved(book) == []
    qtbot.waitUntil(lambda: len(saved(book)) == 1)


def test_a_disk_that_refuses_is_said_and_tried_again(room, book, button, shown_words) -> None:
    room.page.answered.emit("mood", 3)
    with book.read_only_disk():
        room.page.save_due.emit()
    assert "Nothing may be changed in this place" in shown_words(room.page)
    assert "Not saved yet" in shown_words(room.page)
    button(room.page, "Try again").click()
    assert "Nothing may be changed in this place" not in shown_words(room.page)
    assert len(book.journal.drafts()) == 1


def test_an_imported_one_is_shown_as_it_came(
    qtbot: QtBot, room, book, button, shown_words
) -> None:
    day = book.journal.clock.today()
    imported = Measurement(
        ScaleId("imported-1-5"),
        "",
        "",
        1,
        day,
        check_in=True,
        answers={QuestionId("mood"): 4, QuestionId("mood_word"): "good"},
        source="daylio",
    )
    room.open(book.journal.keep(imported).id)
    told = {"Mood", "4", "Mood word", "good"}
    qtbot.waitUntil(lambda: told <= set(shown_words(room.page)))
    about = "Sunday, May 3, 2026 · from Daylio. It stays as it came."
    assert about in shown_words(room.page)
    button(room.page, "Move to trash").click()
    assert "It is in the trash." in shown_words(room.page)
    button(room.page, "Undo").click()
    assert len(saved(book)) == 1


def test_changes_are_discarded_from_the_menu(room, book, shown_words) -> None:
    room.page.answered.emit("mood", 3)
    form = room.page._form
    assert form._discard.text() == "Discard what is filled in"
    assert not form._trash.isVisible()
    form._discard.trigger()
    assert "What was filled in is discarded." in shown_words(room.page)


def test_nothing_answered_is_said_and_not_saved(room, button, shown_words) -> None:
    button(room.page, "Save check-in").click()
    assert "Nothing is answered yet. One answer is enough." in shown_words(room.page)


def test_leaving_is_as_easy_as_saving(qtbot: QtBot, room, button, book) -> None:
    button(room.page, "Not now").click()
    assert book.journal.drafts() == ()
    button(room.page, "New check-in").click()
    assert isinstance(focused(), MoodScale)
