"""The record of a session: every field, nothing asked for twice, the number where it is needed."""

from datetime import date, time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    Degree,
    Effect,
    EffectName,
    HomeBy,
    Medicine,
    Occasion,
    Route,
    Session,
    SessionState,
    Setting,
    Tone,
)
from journal_app.ui.sessions.effect_row import EffectRow
from journal_app.ui.sessions.room import SessionsRoom
from journal_app.ui.shared.answer_cell import AnswerCell
from journal_app.ui.shared.choices import Choice
from journal_app.ui.shared.fields import DayField, TimeField
from journal_app.ui.shared.mood_scale import MoodScale
from journal_app.ui.shared.record_row import RecordRow
from journal_app.ui.shared.support_panel import SupportPanel

TODAY = date(2026, 5, 3)
SESSIONS = TimelineFilter(kinds=frozenset({Kind.SESSION}))
FULL = Session(
    day=date(2026, 4, 30),
    start=time(10, 15),
    end=time(12, 0),
    setting=Setting.HOME_VIDEO,
    companions=frozenset({Companion.CLINICIAN, Companion.SITTER}),
    medicine=Medicine.KETAMINE,
    route=Route.ORAL,
    as_prescribed=AsPrescribed.LESS,
    amount_prescribed="one",
    amount_taken="half",
    occasion=Occasion.EXTRA_AGREED,
    pressure_before="120/80",
    pressure_after="130/85",
    overall=0,
    safe=10,
    music="cello",
    place="the small room",
    intention="to look\nand stay",
    effects=(
        Effect(EffectName.NAUSEA, Degree.SOME, Tone.UNWELCOME, gone_by="noon"),
        Effect(EffectName.VOMITING, Degree.NONE),
        Effect(EffectName.UNREAL, Degree.STRONG, Tone.WELCOME, still_there=True),
    ),
    home_by=HomeBy.SOMEONE_DROVE,
    other_substances="coffee",
    not_right="the wait",
    sealed=True,
)


@pytest.fixture
def room(qtbot: QtBot, book, look, emergency) -> Any:
    made = SessionsRoom(book.journal, look, emergency.safety, emergency.country)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 860)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)
    made.refresh()
    return made


def saved(book):
    return [kept.content for kept in book.journal.read_all(SESSIONS)]


def focused():
    return QApplication.focusWidget()


def choice(room, name: str) -> Any:
    return next(each for each in room.page.findChildren(Choice) if each.accessibleName() == name)


def cell(room, name: str, answer: str) -> Any:
    cells = choice(room, name).findChildren(AnswerCell)
    return next(each for each in cells if each.accessibleName() == answer)


def panels(room) -> Any:
    return [each for each in room.page.findChildren(SupportPanel) if each.isVisible()]


def test_every_field_is_shown_and_comes_back_as_it_was(room, book) -> None:
    record = book.journal.keep(FULL).id
    room.open(record)
    edited: list[Session] = []
    room.page.edited.connect(edited.append)
    room.page._form._parts._edited()
    assert edited == [FULL]
    assert not room.presenter._state.form.touched


def test_showing_another_session_changes_none(room, book) -> None:
    full, empty = book.journal.keep(FULL).id, book.journal.keep(Session(TODAY)).id
    for record in (full, empty, full):
        room.open(record)
    assert book.journal.drafts() == ()
    room.open(empty)
    assert room.page._form._parts._opened.session == Session(TODAY)


def test_a_session_by_keys_alone(qtbot: QtBot, room, book, button) -> None:
    button(room.page, "Record a session").setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert focused().accessibleName() == "Day"
    scale = next(each for each in room.page.findChildren(MoodScale))
    scale.setFocus()
    qtbot.keyClick(scale, Qt.Key.Key_7)
    qtbot.keyClick(scale, Qt.Key.Key_Tab)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved(book) == [Session(TODAY, overall=7)]


def test_choosing_and_clearing(room, book, button) -> None:
    room.begin()
    cell(room, "Was it taken as prescribed?", "More").click()
    assert room.presenter._state.form.session.as_prescribed is AsPrescribed.MORE
    button(room.page, "Clear").click()
    assert room.presenter._state.form.session.as_prescribed is None


def test_no_one_and_someone_cannot_both_be_there(room, button) -> None:
    room.begin()
    button(room.page, "Therapist").click()
    button(room.page, "No one").click()
    assert room.presenter._state.form.session.companions == {Companion.NO_ONE}
    button(room.page, "Sitter").click()
    assert room.presenter._state.form.session.companions == {Companion.SITTER}


def test_times_are_added_only_if_one_likes(room, button) -> None:
    room.begin()
    button(room.page, "Add when it began").click()
    assert room.presenter._state.form.session.start == time(10)
    button(room.page, "Take out: Began about").click()
    assert room.presenter._state.form.session.start is None


def test_an_effect_asks_more_only_when_there_was_one(room) -> None:
    room.begin()
    row = next(each for each in room.page.findChildren(EffectRow))
    more = row._more
    assert not more.isVisible()
    cell(room, "Nausea", "None").click()
    assert not more.isVisible()
    cell(room, "Nausea", "Some").click()
    assert more.isVisible()
    row._gone_by.setText("noon")
    row._still.click()
    effect = Effect(EffectName.NAUSEA, Degree.SOME, still_there=True)
    assert room.presenter._state.form.session.effects == (effect,)
    assert not row._gone_by.isVisible()


def test_none_of_the_others_fills_in_the_rest(room, button) -> None:
    room.begin()
    cell(room, "Nausea", "Strong").click()
    button(room.page, "None of the others").click()
    effects = room.presenter._state.form.session.effects
    assert [effect.degree for effect in effects] == [Degree.STRONG] + [Degree.NONE] * 12


@pytest.mark.parametrize("effect", ["Short of breath", "Confusion"])
def test_the_emergency_number_stands_below_at_once_and_takes_no_keys(
    qtbot: QtBot, room, effect: str
) -> None:
    room.begin()
    strong = cell(room, effect, "Strong")
    strong.setFocus()
    strong.click()
    [panel] = panels(room)
    assert focused() is strong
    said = [each.text() for each in panel.findChildren(QLabel)]
    assert any(words.startswith("Please call 911 now") for words in said)
    qtbot.waitUntil(
        lambda: panel.mapTo(room.page, QPoint()).y() > strong.mapTo(room.page, QPoint()).y()
    )
    cell(room, effect, "Some").click()
    assert panels(room) == []


def test_help_lines_are_one_press_away(qtbot: QtBot, room, button) -> None:
    room.begin()
    cell(room, "Confusion", "Strong").click()
    with qtbot.waitSignal(room.page.help_wanted):
        button(panels(room)[0], "My help lines").click()


def test_on_the_day_it_heads_the_form_what_the_clinic_said(room, book, shown_words) -> None:
    header = "Today: no driving, no machines, no important decisions, as your clinic has told you."
    room.begin()
    assert header in shown_words(room.page)
    cell(room, "Has it taken place?", "Not yet, it is planned").click()
    assert header not in shown_words(room.page)
    room.open(book.journal.keep(FULL).id)
    assert header not in shown_words(room.page)


def test_what_lies_ahead_is_planned_and_asks_nothing_about_how_it_was(room, shown_words) -> None:
    room.begin()
    room.page.findChildren(DayField)[-1].show_day(date(2026, 5, 20))
    words = shown_words(room.page)
    assert room.presenter._state.form.session.state is SessionState.PLANNED
    assert "Planned session" in words
    assert "How it was" not in words
    assert any(each.startswith("A day ahead is copied from your clinic.") for each in words)
    assert not any("days until" in each or "in 17 days" in each for each in words)


def test_each_part_says_whether_it_is_printed(room, shown_words) -> None:
    room.begin()
    words = shown_words(room.page)
    assert "A summary shows both numbers." in words
    assert words.count("Never printed.") == 2


def test_private_details_are_folded_until_one_unfolds_them(room, book, button) -> None:
    room.open(book.journal.keep(FULL).id)
    amount = next(
        each
        for each in room.page.findChildren(type(room.page._form._parts._private._taken))
        if each.accessibleName() == "Amount taken"
    )
    assert not amount.isVisible()
    button(room.page, "Show the fields").click()
    assert (amount.isVisible(), amount.text()) == (True, "half")
    room.begin()
    assert not amount.isVisible()


def test_the_seal_is_set_and_shown_in_the_list(qtbot: QtBot, room, button, shown_words) -> None:
    room.begin()
    button(room.page, "Never leaves this vault").click()
    button(room.page, "Save session").click()
    qtbot.waitUntil(lambda: "Sealed" in shown_words(room.page))


def test_the_list_names_sessions_by_their_number(qtbot: QtBot, room, book, shown_words) -> None:
    book.journal.keep(FULL)
    book.journal.keep(Session(date(2026, 3, 1)))
    room.refresh()
    qtbot.waitUntil(lambda: "Session 2" in shown_words(room.page))
    words = shown_words(room.page)
    said = "Apr 30, 2026 · Home, clinician on video · Overall 0 of 10 · Felt safe 10 of 10"
    assert said in words
    assert "Mar 1, 2026" in words


def test_past_sessions_are_added_one_after_the_other(
    qtbot: QtBot, room, book, button, shown_words
) -> None:
    assert "No sessions yet" in shown_words(room.page)
    button(room.page, "Add earlier sessions").click()
    assert focused().accessibleName() == "Day of the session"
    for day in (1, 2, 2):
        focused().show_day(date(2026, 2, day))
        button(room.page, "Add this session").click()
    assert "There is a session on Feb 2, 2026 already." in shown_words(room.page)
    assert [each.day for each in saved(book)] == [date(2026, 2, 1), date(2026, 2, 2)]


def test_a_record_is_opened_from_its_line_and_removed_with_a_way_back(
    qtbot: QtBot, room, book, button, shown_words
) -> None:
    book.journal.keep(FULL)
    room.refresh()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in room.page.findChildren(RecordRow)))
    row = next(each for each in room.page.findChildren(RecordRow) if each.isVisible())
    row.click()
    room.page._form._trash.trigger()
    assert saved(book) == []
    button(room.page, "Undo").click()
    assert saved(book) == [FULL]


def test_typing_keeps_the_cursor_where_it_is(qtbot: QtBot, room, book) -> None:
    room.open(book.journal.keep(FULL).id)
    field = room.page._form._parts._sections[-2]._music
    field.setFocus()
    field.setCursorPosition(2)
    qtbot.keyClicks(field, "xy")
    assert (field.text(), field.cursorPosition()) == ("cexyllo", 4)
    area = room.page._form._parts._sections[-2]._intention
    area.setFocus()
    qtbot.keyClicks(area, "now ")
    assert area.toPlainText().startswith("now to look")
    assert room.presenter._state.form.session.intention.startswith("now to look")


def test_the_wheel_changes_nothing(room, book, button, turn_wheel) -> None:
    room.open(book.journal.keep(FULL).id)
    for kind in (MoodScale, DayField, TimeField, AnswerCell):
        for control in room.page.findChildren(kind):
            turn_wheel(control)
    assert room.presenter._state.form.session == FULL


def test_every_control_has_a_name(room, nameless, button) -> None:
    button(room.page, "Add earlier sessions").click()
    assert nameless(room.page) == []
    room.begin()
    cell(room, "Confusion", "Strong").click()
    button(room.page, "Add when it began").click()
    button(room.page, "Show the fields").click()
    assert nameless(room.page) == []


def test_tab_goes_through_the_form_and_then_to_the_ways_out(qtbot: QtBot, room, button) -> None:
    room.begin()
    button(room.page, "Never leaves this vault").setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Finish later"


@pytest.mark.parametrize("width", [1216, 960, 788])
def test_answers_stay_inside_the_page(qtbot: QtBot, room, width: int) -> None:
    room.begin()
    room.page.resize(width, 860)

    def inside() -> None:
        for each in room.page.findChildren(AnswerCell):
            if each.isVisible():
                assert each.mapTo(room.page, QPoint(each.width(), 0)).x() <= width

    qtbot.waitUntil(inside)


def test_what_is_filled_in_is_saved_when_another_page_is_shown(room, book) -> None:
    room.begin()
    cell(room, "Place", "Alone").click()
    room.page.hide()
    [draft] = book.journal.drafts()
    assert draft.content.setting is Setting.ALONE


def test_a_disk_that_refuses_is_said(room, book, shown_words, button) -> None:
    room.begin()
    cell(room, "Place", "Alone").click()
    with book.read_only_disk():
        room.page.save_due.emit()
    assert "Nothing may be changed in this place" in shown_words(room.page)
    button(room.page, "Try again").click()
    assert "Nothing may be changed in this place" not in shown_words(room.page)
