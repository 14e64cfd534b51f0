"""The small parts that forms and lists are made of."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.record import RecordId
from journal_app.domain.scale import Answering, Item, QuestionId
from journal_app.domain.session import Session
from journal_app.i18n import Language, Translator
from journal_app.messages.message import Message
from journal_app.ui.shared.figure_words import figure_words
from journal_app.ui.shared.form_keeper import Gone
from journal_app.ui.shared.form_saving import FormSaving
from journal_app.ui.shared.formats import Formats, locale_for
from journal_app.ui.shared.forms import label
from journal_app.ui.shared.gone_note import GoneNote
from journal_app.ui.shared.layouts import column, holder, scrolling
from journal_app.ui.shared.level import keep_level
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.numbers import number_writer
from journal_app.ui.shared.problem_note import ProblemNote
from journal_app.ui.shared.record_list import RecordList
from journal_app.ui.shared.record_row import RecordRow, RowText
from journal_app.ui.shared.refill import refill
from journal_app.ui.shared.reveal import reveal
from journal_app.ui.shared.saved import Saved
from journal_app.ui.shared.saving_mark import SavingMark
from journal_app.ui.shared.tab_order import in_order


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


def test_a_change_is_saved_after_a_while_and_a_busy_disk_soon(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    saving = FormSaving(parent)
    with qtbot.waitSignal(saving.due, timeout=5_000):
        saving.show_saved(Saved.CHANGED)
    with qtbot.waitSignal(saving.due, timeout=1_000):
        saving.show_saved(Saved.WAITING)


def test_what_is_saved_is_not_saved_again(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    saving = FormSaving(parent)
    saving.show_saved(Saved.CHANGED)
    saving.show_saved(Saved.SAVED)
    with qtbot.assertNotEmitted(saving.due):
        saving.save_now()


@pytest.mark.parametrize(
    ("saved", "said"),
    [
        (Saved.UNTOUCHED, "Kept as you go"),
        (Saved.CHANGED, "Kept as you go"),
        (Saved.SAVED, "Kept as you go"),
        (Saved.WAITING, "Saving…"),
        (Saved.FAILED, "Not saved yet"),
    ],
)
def test_the_mark_only_changes_when_something_is_wrong(
    qtbot: QtBot, look: Look, saved: Saved, said: str
) -> None:
    mark = SavingMark(look, "Kept as you go")
    qtbot.addWidget(mark)
    mark.show_saved(saved)
    assert said in words(mark)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_line_opens_its_record_by_key(qtbot: QtBot, look: Look, key: Qt.Key) -> None:
    lines = RecordList(look)
    qtbot.addWidget(lines)
    lines.show_lines((("one", RowText("Today", "Mood 6", ("Sealed",))),))
    row = lines.findChild(RecordRow)
    assert row is not None
    assert row.accessibleName() == "Today. Mood 6. Sealed"
    with qtbot.waitSignal(lines.opened) as opened:
        qtbot.keyClick(row, key)
    assert opened.args == ["one"]


def test_lines_that_are_the_same_stay_the_same_widgets(qtbot: QtBot, look: Look) -> None:
    lines = RecordList(look)
    qtbot.addWidget(lines)
    shown = (("one", RowText("Today")),)
    lines.show_lines(shown)
    row = lines.findChild(RecordRow)
    lines.show_lines(tuple(shown))
    assert lines.findChild(RecordRow) is row


def test_a_long_line_breaks_and_grows(qtbot: QtBot, look: Look) -> None:
    row = RecordRow(look, RowText("Today", "words " * 60))
    qtbot.addWidget(row)
    assert row.heightForWidth(300) > row.heightForWidth(900)


def test_what_is_put_in_is_there_at_once_and_what_was_is_gone(qtbot: QtBot) -> None:
    place = QVBoxLayout()
    parent = QWidget()
    parent.setLayout(place)
    qtbot.addWidget(parent)
    parent.show()
    old, new = QLineEdit(), QLineEdit()
    refill(place, old)
    refill(place, new)
    assert (old.isVisible(), new.isVisible(), place.count()) == (False, True, 1)


def test_tab_goes_as_the_eye_does(qtbot: QtBot, look: Look) -> None:
    first, second, third = (QLineEdit() for _ in range(3))
    page = holder(column(look.theme, third, second, first))
    qtbot.addWidget(page)
    page.show()
    in_order(first, second, third)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second


def test_what_opens_below_is_seen_and_what_opened_it_stays_in_view(
    qtbot: QtBot, look: Look
) -> None:
    above, keep, opened = QWidget(), QWidget(), QWidget()
    for part, height in ((above, 500), (keep, 60), (opened, 200)):
        part.setFixedSize(200, height)
    area = scrolling(column(look.theme, label("Words"), above, keep, opened, gap=0), name="page")
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    reveal(area, opened, keep)
    view = area.viewport()

    def seen() -> None:
        assert opened.mapTo(view, QPoint(0, opened.height())).y() <= view.height()
        assert keep.mapTo(view, QPoint()).y() >= 0

    qtbot.waitUntil(seen)
    opened.setFixedSize(200, 900)
    reveal(area, opened, keep)
    qtbot.waitUntil(lambda: 0 <= keep.mapTo(view, QPoint()).y() <= 20)


def test_what_stands_below_a_page_keeps_in_line_with_it(qtbot: QtBot, look: Look) -> None:
    inside, below = QWidget(), column(look.theme)
    area = scrolling(column(look.theme, label("Words"), inside), name="page")
    keep_level(area, below)
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.show()
    inside.setFixedSize(200, 900)
    qtbot.waitUntil(lambda: below.contentsMargins().right() > 0)
    inside.setFixedSize(200, 10)
    qtbot.waitUntil(lambda: below.contentsMargins().right() == 0)


def test_a_problem_is_said_and_can_be_tried_again(qtbot: QtBot, look: Look) -> None:
    note = ProblemNote(look)
    qtbot.addWidget(note)
    note.show_problem(Message("Title", "What.", "Then."), again=True)
    assert {"Title", "What. Then."} <= set(words(note))
    with qtbot.waitSignal(note.again_wanted):
        note._again.click()
    note.show_problem(None, again=False)
    assert note.isHidden()


@pytest.mark.parametrize(
    ("trashed", "said"),
    [(True, "It is in the trash."), (False, "What was filled in is discarded.")],
)
def test_what_was_thrown_away_is_offered_back(qtbot: QtBot, look: Look, trashed, said) -> None:
    note = GoneNote(look)
    qtbot.addWidget(note)
    session = Session(date(2026, 5, 3))
    note.show_gone(Gone(RecordId("one"), session, None, trashed=trashed))
    assert said in words(note)
    note.show_gone(None)
    assert note.isHidden()


def test_numbers_are_written_as_the_country_does(t: Translator) -> None:
    english = number_writer(Formats(locale_for(Language.ENGLISH, "US"), t))
    german = number_writer(Formats(locale_for(Language.SPANISH, "ES"), t))
    assert (english(7.5), english(7.0), german(7.5)) == ("7.5", "7", "7,5")


@pytest.mark.parametrize(
    ("answering", "answer", "said"),
    [
        (Answering.RATING, 6, "Mood 6"),
        (Answering.HOURS, 7.5, "Slept 7.5 h"),
        (Answering.CHOICE, 1, ""),
        (Answering.RATING, None, ""),
    ],
)
def test_one_figure_in_words(t: Translator, answering, answer, said) -> None:
    item = Item(QuestionId("mood"), "How is your mood?", "Mood", answering)
    assert figure_words(item, answer, lambda value: f"{value:g}", t) == said
