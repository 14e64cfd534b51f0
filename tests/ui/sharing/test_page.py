"""The share page, from the first tick to the saved file, with the keyboard and by name."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal_app.domain.selection import Paper
from journal_app.i18n import Language, translator
from journal_app.journal.journal import Journal
from journal_app.ui.shared import theme as dressing
from journal_app.ui.shared.background import Background
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.fields import DayField, Picker
from journal_app.ui.shared.formats import Formats, locale_for
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.page_view import PageView
from journal_app.ui.shared.pages import kilobytes
from journal_app.ui.shared.tokens import LIGHT, Theme
from journal_app.ui.sharing.entry_choice import EntryChoice
from journal_app.ui.sharing.presenter import Press
from journal_app.ui.sharing.question_choice import QuestionChoice
from journal_app.ui.sharing.room import SharingRoom
from journal_app.ui.sharing.state import Step


@pytest.fixture
def room(qtbot: QtBot, journal: Journal, look: Look, press: Press) -> SharingRoom:
    made = SharingRoom(journal, look, press)
    qtbot.addWidget(made.page)
    made.page.resize(1200, 900)
    made.refresh()
    made.page.show()
    return made


def named(page: QWidget, kind, name: str):
    return next(w for w in page.findChildren(kind) if w.accessibleName() == name and w.isVisible())


def words(page: QWidget) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def checked(room: SharingRoom) -> bytes:
    named(room.page, QAbstractButton, "Check the pages").click()
    return room.presenter._state.pdf


def test_words_are_taken_along_even_if_they_were_typed_a_moment_ago(
    qtbot: QtBot, room: SharingRoom
) -> None:
    field = named(room.page, QLineEdit, "What I want to talk about, line 1")
    qtbot.keyClicks(field, "The red door")
    checked(room)
    assert room.presenter._state.selection.talk == ("The red door",)


def test_an_entry_is_chosen_with_the_keyboard(qtbot: QtBot, room: SharingRoom) -> None:
    entries = room.page.findChildren(EntryChoice)[0]
    entries.setFocus()
    entries.setCurrentIndex(entries.model().index(1, 0))
    qtbot.keyClick(entries, Qt.Key.Key_Space)
    assert [line.title for line in room.presenter._state.entries if line.chosen] == ["The heron"]
    assert "1 journal entry: “The heron”" in words(room.page)
    qtbot.keyClick(entries, Qt.Key.Key_Return)
    assert "None is chosen." in words(room.page)
    shown = entries.model().index(1, 0)
    assert entries.model().data(shown, Qt.ItemDataRole.DisplayRole) == "Apr 1, 2026   The heron"


def test_sealed_entries_are_counted_and_not_listed(room: SharingRoom) -> None:
    assert "1 entry never leaves this vault, and is not listed." in words(room.page)


def test_the_very_pages_are_shown_and_can_be_turned(qtbot: QtBot, room: SharingRoom) -> None:
    pdf = checked(room)
    view = room.page.findChildren(PageView)[0]
    assert view.count > 1
    assert f"{kilobytes(pdf)} kB" in words(room.page)
    assert "Left out: 2 journal entries" in words(room.page)
    assert "The PDF is not encrypted." in words(room.page)
    assert not named(room.page, QAbstractButton, "Previous page").isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert f"Page 2 of {view.count}" in words(room.page)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.number == 0
    sheet = view.widget()
    assert sheet is not None
    small = sheet.width()
    named(room.page, QAbstractButton, "Larger").click()
    assert sheet.width() > small
    back = named(room.page, QAbstractButton, "Back")
    back.setFocus()
    qtbot.keyClick(back, Qt.Key.Key_PageDown)
    assert view.number == 1
    assert "Page 2 of" in view.accessibleDescription()
    assert "answer by answer" in view.accessibleDescription()


def test_a_saved_file_is_named_and_escape_goes_back(
    qtbot: QtBot, room: SharingRoom, tmp_path: Path
) -> None:
    pdf = checked(room)
    room.page.file_chosen.emit(tmp_path / "summary.pdf")
    assert "Saved as “summary.pdf”." in words(room.page)
    assert (tmp_path / "summary.pdf").read_bytes() == pdf
    qtbot.keyClick(room.page, Qt.Key.Key_Escape)
    assert named(room.page, QAbstractButton, "Check the pages").isVisible()


def test_choices_reach_the_selection(qtbot: QtBot, room: SharingRoom) -> None:
    for name, key in (("Days", "own"), ("Sheet", "letter"), ("Language of the pages", "es")):
        picker = named(room.page, Picker, name)
        picker.show_key(key)
        picker.activated.emit(picker.currentIndex())
    named(room.page, CheckRow, "Questionnaire scores").click()
    selection = room.presenter._state.selection
    assert (selection.paper, selection.language, selection.scores) == (Paper.LETTER, "es", False)
    nine = named(room.page, CheckRow, "PHQ-9: the question about being better off dead")
    assert not nine.isEnabled()
    checked(room)
    assert "better off dead" not in words(room.page)
    assert "Also left out: Questionnaire scores." in words(room.page)


def test_a_question_is_added_by_its_line(qtbot: QtBot, room: SharingRoom) -> None:
    field = named(room.page, QLineEdit, "A new question")
    qtbot.keyClicks(field, "Is R&D a word?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""
    qtbot.waitUntil(
        lambda: len(room.page.findChildren(QuestionChoice)[0].findChildren(CheckRow)) == 2
    )
    added = room.page.findChildren(QuestionChoice)[0].findChildren(CheckRow)[1]
    assert added.accessibleName() == "Is R&D a word?"
    added.click()
    assert [line.chosen for line in room.presenter._state.questions] == [True, False]


def test_words_survive_leaving_the_page(qtbot: QtBot, room: SharingRoom) -> None:
    qtbot.keyClicks(named(room.page, QLineEdit, "For whom"), "Dr. Reyes")
    room.flush()
    assert room.presenter._journal.preferences.recipient == "Dr. Reyes"


def nameless(page: QWidget) -> list[str]:
    return [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]


def test_every_control_has_a_name(room: SharingRoom) -> None:
    assert nameless(room.page) == []
    checked(room)
    assert nameless(room.page) == []


def test_lines_left_empty_stay_where_they_are(qtbot: QtBot, room: SharingRoom) -> None:
    second = named(room.page, QLineEdit, "What I want to talk about, line 2")
    qtbot.keyClicks(second, "Sleep")
    room.page.form.finish_typing()
    assert second.text() == "Sleep"
    assert room.presenter._state.selection.talk == ("Sleep",)


def test_making_the_pages_can_be_stopped_with_the_button_and_with_escape(
    qtbot: QtBot, journal: Journal, look: Look, press: Press
) -> None:
    runner = Background()
    room = SharingRoom(journal, look, replace(press, runner=runner))
    qtbot.addWidget(room.page)
    room.refresh()
    room.page.show()
    qtbot.waitUntil(room.page.isActiveWindow)
    for stop in (
        lambda: named(room.page, QAbstractButton, "Back").click(),
        lambda: qtbot.keyClick(named(room.page, QAbstractButton, "Back"), Qt.Key.Key_Escape),
    ):
        named(room.page, QAbstractButton, "Check the pages").click()
        assert not named(room.page, QAbstractButton, "Making the pages…").isEnabled()
        stop()
        assert named(room.page, QAbstractButton, "Check the pages").isEnabled()
        # The child is killed, so the work is over long before it could be done.
        assert runner.wait(5_000)
    named(room.page, QAbstractButton, "Check the pages").click()
    qtbot.waitUntil(lambda: room.page.findChildren(PageView)[0].count > 1, timeout=30_000)
    assert room.presenter._state.message is None
    room.page.findChildren(PageView)[0].setFocus()
    assert named(room.page, PageView, "The pages as they will print").isVisible()


def test_the_pages_are_closed_when_one_goes_back(qtbot: QtBot, room: SharingRoom) -> None:
    checked(room)
    view = room.page.findChildren(PageView)[0]
    named(room.page, QAbstractButton, "Back").click()
    assert (view.count, view.accessibleDescription()) == (0, "")


def test_words_stay_in_the_line_when_a_question_cannot_be_kept(
    qtbot: QtBot, room: SharingRoom, read_only_disk
) -> None:
    field = named(room.page, QLineEdit, "A new question")
    with read_only_disk():
        qtbot.keyClicks(field, "Who drives?")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "Who drives?"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""


def test_half_a_question_is_kept_for_the_next_visit(
    qtbot: QtBot, room: SharingRoom, journal: Journal, look: Look, press: Press
) -> None:
    qtbot.keyClicks(named(room.page, QLineEdit, "A new question"), "Who drives")
    room.flush()
    again = SharingRoom(journal, look, press)
    qtbot.addWidget(again.page)
    again.refresh()
    again.page.show()
    assert named(again.page, QLineEdit, "A new question").text() == "Who drives"


def test_days_count_once_they_are_typed_to_the_end(qtbot: QtBot, room: SharingRoom) -> None:
    picker = named(room.page, Picker, "Days")
    picker.show_key("own")
    picker.activated.emit(picker.currentIndex())
    first = named(room.page, DayField, "First day")
    before = room.presenter._state.selection.period
    first.setFocus()
    first.setSelectedSection(DayField.Section.YearSection)
    qtbot.keyClicks(first, "2025")
    assert room.presenter._state.selection.period == before
    room.flush()
    assert room.presenter._state.selection.period.first == date(2025, 1, 5)


def test_tab_goes_as_the_eye_does(room: SharingRoom) -> None:
    named(room.page, QLineEdit, "A new question").setText("x")
    room.page.form.question_added.emit("Is it usual?")
    start = named(room.page, QLineEdit, "For whom")
    stops, each = [start], start.nextInFocusChain()
    while each is not start:
        inside = room.page.form.isAncestorOf(each)
        if inside and each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(each)
        each = each.nextInFocusChain()
    tops = [stop.mapTo(room.page.form, QPoint(0, stop.height() // 2)).y() for stop in stops]
    assert tops == sorted(tops)
    assert isinstance(stops[-1], EntryChoice)


def test_the_file_is_asked_for_with_a_name_that_tells_nothing(
    qtbot: QtBot, room: SharingRoom, tmp_path: Path
) -> None:
    pdf = checked(room)
    named(room.page, QAbstractButton, "Save PDF…").click()
    dialog = room.page.findChildren(QFileDialog)[0]
    assert Path(dialog.selectedFiles()[0]).name == "summary-2026-04-04.pdf"
    assert dialog.defaultSuffix() == "pdf"
    dialog.fileSelected.emit(str(tmp_path / "mine.pdf"))
    dialog.close()
    assert (tmp_path / "mine.pdf").read_bytes() == pdf


def test_printing_asks_for_a_printer_and_is_noted(
    qtbot: QtBot, room: SharingRoom, tmp_path: Path
) -> None:
    checked(room)
    named(room.page, QAbstractButton, "Print…").click()
    dialog = room.page.findChildren(QPrintDialog)[0]
    printer = dialog.printer()
    assert printer.docName() == "Document"
    assert (dialog.minPage(), dialog.maxPage()) == (1, room.page.findChildren(PageView)[0].count)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    with qtbot.waitSignal(room.page.printed, timeout=20_000):
        dialog.accepted.emit(printer)
    dialog.close()
    assert "The pages went to the printer." in words(room.page)


def test_pages_that_are_no_pages_are_said_and_not_handed_over(
    qtbot: QtBot, room: SharingRoom
) -> None:
    state = replace(room.presenter._state, step=Step.CHECK, pdf=b"not a page")
    room.presenter._state = state
    room.page.show_state(state)
    assert "The pages could not be made" in words(room.page)
    for name in ("Print…", "Save PDF…"):
        assert not named(room.page, QAbstractButton, name).isEnabled()


@pytest.mark.parametrize("case", [(1.0, 788), (1.5, 752), (2.0, 716)])
def test_nothing_is_cut_in_a_narrow_window(
    qtbot: QtBot,
    journal: Journal,
    press: Press,
    prepared: QApplication,
    case: tuple[float, int],
) -> None:
    """The width is that of a window of 860 px beside its rail of icons."""
    scale, width = case
    t = translator(Language.SPANISH)
    look = Look(Theme(LIGHT, scale), t, Formats(locale_for(Language.SPANISH), t))
    dressing.apply(prepared, look.theme)
    room = SharingRoom(journal, look, replace(press, t=t))
    qtbot.addWidget(room.page)
    room.refresh()
    room.page.resize(width, 760)
    room.page.show()
    qtbot.waitExposed(room.page)
    assert room.page.width() == width
    assert cut(room.page.form) == []
    room.presenter.check()
    qtbot.waitUntil(lambda: cut(room.page) == [])
    assert room.page.width() == width


def cut(page: QWidget) -> list[str]:
    """Names or words of what is wider than its place, or reaches out of it."""
    return [
        each.accessibleName() or type(each).__name__
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and isinstance(each, (QLabel, QAbstractButton, QLineEdit, Picker))
        and not _fits(each, page)
    ]


def _fits(each: QWidget, page: QWidget) -> bool:
    right = each.mapTo(page, QPoint(each.width(), 0)).x()
    enough = each.width() >= each.minimumSizeHint().width()
    return right <= page.width() and (enough or isinstance(each, QLineEdit))
