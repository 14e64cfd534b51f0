"""PHQ-9 by keys alone; item nine opens support at once; a number is never named by a band."""

from datetime import date
from gettext import NullTranslations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.i18n import Language, Translator
from journal_app.ui.scales.room import QuestionnaireRoom
from journal_app.ui.shared.answer_cell import AnswerCell
from journal_app.ui.shared.buttons import Chip
from journal_app.ui.shared.fields import DayField
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.question_row import QuestionRow
from journal_app.ui.shared.record_row import RecordRow
from journal_app.ui.shared.support_panel import SupportPanel

QUESTIONNAIRES = TimelineFilter(kinds=frozenset({Kind.QUESTIONNAIRE}))
SNAPSHOT = "A score is a snapshot to talk over with your clinician. It is not a diagnosis."
BANDS = ("minimal", "mild", "moderate", "severe")


@pytest.fixture
def room(qtbot: QtBot, book, look, shelf, support_words) -> QuestionnaireRoom:
    safety, country = support_words.safety, support_words.country
    made = QuestionnaireRoom(book.journal, look, shelf, safety, country)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 860)
    made.page.show()
    made.page.activateWindow()
    qtbot.waitUntil(made.page.isActiveWindow)
    made.refresh()
    return made


def saved(book):
    return [kept.content for kept in book.journal.read_all(QUESTIONNAIRES)]


def focused():
    return QApplication.focusWidget()


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(), key)


def rows(room) -> list[QuestionRow]:
    return [each for each in room.page.findChildren(QuestionRow) if each.isVisible()]


def panels(widget: QWidget) -> list[SupportPanel]:
    return [each for each in widget.findChildren(SupportPanel) if each.isVisible()]


def answer(room, count: int, value: int = 1) -> None:
    for number in range(1, count + 1):
        room.page.answered.emit(f"q{number}", value)


def test_a_phq_9_by_keys_alone(qtbot: QtBot, room, book, button) -> None:
    button(room.page, "Fill in: PHQ-9").setFocus()
    press(qtbot, Qt.Key.Key_Space)
    for digit in "112203010":
        press(qtbot, Qt.Key(Qt.Key.Key_0 + int(digit)), Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_2)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [filled] = saved(book)
    digits = dict(zip((f"q{n}" for n in range(1, 11)), map(int, "1122030102"), strict=True))
    assert filled.answers == digits
    assert focused().accessibleName() == "Back to the questionnaires"
    press(qtbot, Qt.Key.Key_Space)
    assert focused().accessibleName() == "Fill in: PHQ-9"


def test_the_way_out_follows_the_last_question(qtbot: QtBot, room) -> None:
    room.start("phq-9")
    rows(room)[-1].take_focus()
    press(qtbot, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Finish later"


def test_what_is_asked_stands_with_its_time_in_bold(room, shown_words) -> None:
    room.start("phq-9")
    words = shown_words(room.page)
    assert any(each.startswith("<b>Over the last 2 weeks</b>, how often") for each in words)
    assert "Answers are saved as you go" in words
    assert SNAPSHOT in words
    assert any("No permission required" in each for each in words)
    assert any(each.startswith("Source: Kroenke K") for each in words)


def test_progress_counts_what_counts(room, shown_words) -> None:
    room.start("phq-9")
    answer(room, 4)
    room.page.answered.emit("q10", 1)
    assert "4 of 9 answered" in shown_words(room.page)
    bar = room.page.findChild(QProgressBar)
    assert (bar.value(), bar.maximum()) == (4, 9)


def test_item_nine_opens_support_right_below_it_and_takes_no_keys(qtbot: QtBot, room) -> None:
    room.start("phq-9")
    nine, ten = rows(room)[8:10]
    nine.take_focus()
    press(qtbot, Qt.Key.Key_1)
    [panel] = panels(room.page)
    assert nine.isAncestorOf(focused())

    def between() -> None:
        top = panel.mapTo(room.page, QPoint()).y()
        assert nine.mapTo(room.page, QPoint()).y() < top < ten.mapTo(room.page, QPoint()).y()

    qtbot.waitUntil(between)


def test_support_stays_after_finishing_and_can_be_folded(room, button) -> None:
    room.start("phq-9")
    answer(room, 9)
    button(panels(room.page)[0], "Fold").click()
    room.page.answered.emit("q1", 2)
    assert panels(room.page)[0].is_folded()
    button(room.page, "Finish").click()
    assert len(panels(room.page)) == 1
    assert not panels(room.page)[0].is_folded()


def test_nearly_every_day_has_the_emergency_number_first(room) -> None:
    room.start("phq-9")
    room.page.answered.emit("q9", 3)
    assert "call 911 now" in panels(room.page)[0]._text.opening[0]
    room.page.answered.emit("q9", 1)
    assert panels(room.page)[0]._text.opening[0].startswith("Thank you")
    room.page.answered.emit("q9", 0)
    assert panels(room.page) == []


def test_missing_answers_are_said_plainly_and_found(
    qtbot: QtBot, room, button, shown_words, book
) -> None:
    room.start("phq-9")
    answer(room, 7)
    button(room.page, "Finish").click()
    assert "2 questions have no answer. A total needs at least 7." in shown_words(room.page)
    button(room.page, "Go to the first question without an answer").click()
    assert rows(room)[7].isAncestorOf(focused())
    button(room.page, "Finish anyway").click()
    qtbot.waitUntil(lambda: "9 of 27 points" in shown_words(room.page))
    assert "7 of 9 answered" in shown_words(room.page)
    assert len(saved(book)[0].answers) == 7


def test_without_a_total_it_says_so(qtbot: QtBot, room, shown_words) -> None:
    room.start("gad-7")
    answer(room, 6)
    room.page.confirmed.emit()
    qtbot.waitUntil(lambda: "No total" in shown_words(room.page))
    assert "1 question has no answer. A total needs all 7." in shown_words(room.page)


def test_a_number_never_stands_beside_the_name_of_a_band(qtbot: QtBot, room, shown_words) -> None:
    room.start("phq-9")
    answer(room, 9, value=2)
    room.page.submitted.emit()
    qtbot.waitUntil(lambda: "18 of 27 points" in shown_words(room.page))
    assert SNAPSHOT in shown_words(room.page)
    assert not any(band in each for each in shown_words(room.page) for band in BANDS)
    room.page.put_away.emit()
    qtbot.waitUntil(lambda: "18 of 27 points" in shown_words(room.page))
    assert not any(band in each for each in shown_words(room.page) for band in BANDS)


def test_the_legend_of_the_form_can_be_unfolded(room, button, shown_words) -> None:
    room.start("phq-9")
    assert "moderate" not in shown_words(room.page)
    button(room.page, "About this questionnaire").click()
    words = shown_words(room.page)
    assert {"10–14", "moderate"} <= set(words)
    assert "How the questionnaire itself names its ranges. It is no finding." in words


def test_only_a_paper_asks_for_a_day(room, book) -> None:
    room.start("phq-9")
    field = room.page.findChild(DayField)
    assert not field.isVisible()
    chip = next(each for each in room.page.findChildren(Chip) if each.isVisible())
    chip.click()
    assert field.isVisible()
    assert field.maximumDate().toPython() == date(2026, 5, 3)
    field.show_day(date(2026, 3, 1))
    answer(room, 9)
    room.page.submitted.emit()
    assert (saved(book)[0].day, saved(book)[0].from_paper) == (date(2026, 3, 1), True)


def test_old_ones_are_listed_by_their_number_and_opened(
    qtbot: QtBot, room, shown_words, button
) -> None:
    room.start("phq-9")
    answer(room, 9)
    room.presenter.paper_chosen(on=True)
    room.page.submitted.emit()
    room.page.put_away.emit()
    qtbot.waitUntil(lambda: "9 of 27 points · copied from paper" in shown_words(room.page))
    [row] = [each for each in room.page.findChildren(RecordRow) if each.isVisible()]
    row.click()
    assert rows(room)[0].value() == 1
    room.page._form._trash.trigger()
    assert "It is in the trash." in shown_words(room.page)
    button(room.page, "Undo").click()
    assert rows(room)[0].value() == 1


def test_more_than_five_are_folded_away(qtbot: QtBot, room, book, shelf, button):
    scale = shelf.get(ScaleId("phq-9"), "en")
    for day in range(1, 8):
        filled = Measurement(
            scale.id,
            scale.variant,
            "en",
            1,
            date(2026, 4, day),
            check_in=False,
            answers={QuestionId("q1"): 1},
        )
        book.journal.keep(filled)
    room.refresh()

    def lines() -> int:
        return sum(each.isVisible() for each in room.page.findChildren(RecordRow))

    qtbot.waitUntil(lambda: lines() == 5)
    button(room.page, "Show all").click()
    qtbot.waitUntil(lambda: lines() == 7)


def test_one_that_was_begun_is_gone_on_with(room, button, book) -> None:
    button(room.page, "Fill in: GAD-7").click()
    answer(room, 3)
    button(room.page, "Finish later").click()
    assert saved(book) == []
    button(room.page, "Go on with: GAD-7").click()
    assert [each.value() for each in rows(room)[:4]] == [1, 1, 1, None]


def test_one_begun_on_another_day_says_so(room, book, shown_words) -> None:
    room.start("phq-9")
    answer(room, 3)
    room.page.put_away.emit()
    book.watch.later(days=1)
    room.start("phq-9")
    assert any(each.startswith("Begun: Yesterday.") for each in shown_words(room.page))


@pytest.fixture
def spanish_room(qtbot: QtBot, book, look: Look, shelf, support_words) -> QuestionnaireRoom:
    spanish = Look(look.theme, Translator(Language.SPANISH, NullTranslations()), look.formats)
    safety, country = support_words.safety, support_words.country
    made = QuestionnaireRoom(book.journal, spanish, shelf, safety, country)
    qtbot.addWidget(made.page)
    made.page.show()
    return made


def test_a_form_that_exists_only_in_english_says_so(spanish_room, shown_words) -> None:
    made = spanish_room
    made.start("phq-9")
    told = "This questionnaire is only here in English. We translate none ourselves."
    assert told not in shown_words(made.page)
    assert "These two lines are quoted in English, as published." in shown_words(made.page)
    made.start("pcl-5-week")
    assert told in shown_words(made.page)


def test_every_control_has_a_name(qtbot: QtBot, room, nameless) -> None:
    assert nameless(room.page) == []
    room.start("phq-9")
    answer(room, 8)
    room.page.answered.emit("q9", 3)
    room.presenter.paper_chosen(on=True)
    assert nameless(room.page) == []
    room.page.cleared.emit("q1")
    room.page.submitted.emit()
    assert nameless(room.page) == []
    room.page.confirmed.emit()
    assert nameless(room.page) == []


def test_the_wheel_changes_nothing(room, turn_wheel) -> None:
    room.start("phq-9")
    room.presenter.paper_chosen(on=True)
    for cell in room.page.findChildren(AnswerCell):
        turn_wheel(cell)
    turn_wheel(room.page.findChild(DayField))
    form = room.presenter._state.form
    assert (form.filled.answers, form.filled.day) == ({}, date(2026, 5, 3))


@pytest.mark.parametrize("width", [1216, 960, 788, 560])
def test_answers_stay_inside_the_page(qtbot: QtBot, room, width: int) -> None:
    room.start("phq-9")
    room.page.resize(width, 860)

    def inside() -> None:
        for cell in room.page.findChildren(AnswerCell):
            right = cell.mapTo(room.page, QPoint(cell.width(), 0)).x()
            assert right <= width

    qtbot.waitUntil(inside)


def test_a_scale_of_another_program_is_read(qtbot: QtBot, room, book, shown_words, button) -> None:
    filled = Measurement(
        ScaleId("who-5"),
        "",
        "en",
        1,
        date(2026, 5, 1),
        check_in=False,
        answers={QuestionId("cheerful"): 3},
    )
    room.open(book.journal.keep(filled).id)
    qtbot.waitUntil(lambda: "Cheerful" in shown_words(room.page))
    button(room.page, "Questionnaires").click()
    qtbot.waitUntil(lambda: "Questionnaire" in shown_words(room.page))


def test_a_disk_that_refuses_is_said(room, book, shown_words) -> None:
    room.start("phq-9")
    answer(room, 2)
    with book.read_only_disk():
        room.page.save_due.emit()
    assert "Nothing may be changed in this place" in shown_words(room.page)
    room.page.save_due.emit()
    assert "Nothing may be changed in this place" not in shown_words(room.page)
