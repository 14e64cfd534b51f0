"""The share page, from the first tick to the saved file, with the keyboard and by name."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journal_app.domain.selection import Paper
from journal_app.errors import PageFailed
from journal_app.journal.journal import Journal
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.fields import Picker
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.entry_choice import EntryChoice
from journal_app.ui.sharing.page_view import PageView
from journal_app.ui.sharing.pages import Pages, kilobytes
from journal_app.ui.sharing.presenter import Press
from journal_app.ui.sharing.printing import print_pages, printer_for
from journal_app.ui.sharing.question_choice import QuestionChoice
from journal_app.ui.sharing.room import SharingRoom


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
    assert "1 entry chosen" in words(room.page)
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
    assert not room.page.findChildren(CheckRow)[1].isEnabled() or selection.scores is False


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


def test_what_is_printed_is_the_page_in_grey(room: SharingRoom, tmp_path: Path) -> None:
    pdf = checked(room)
    printer = printer_for(Paper.A4)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert printer.docName() == "Document"
    print_pages(pdf, printer)
    with Pages(pdf) as pages, Pages((tmp_path / "printed.pdf").read_bytes()) as printed:
        assert printed.count == pages.count
        wide, high = printed.size(0)
        assert (round(wide), round(high)) == (595, 842)
        drawn, meant = printed.image(0, 300, grey=True), pages.image(0, 300, grey=True)
        assert difference(drawn, meant) < 12


def difference(one: QImage, other: QImage) -> float:
    """The middle difference of all dots, of 255."""
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    apart = [
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
        for x in range(0, width, 3)
        for y in range(0, height, 3)
    ]
    return sum(apart) / len(apart)


def test_bytes_that_are_no_pdf_are_refused() -> None:
    with pytest.raises(PageFailed):
        Pages(b"not a page")


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(room: SharingRoom, tmp_path: Path) -> None:
    pdf = checked(room)
    printer = printer_for(Paper.LETTER)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder" / "printed.pdf"))
    with pytest.raises(PageFailed):
        print_pages(pdf, printer)
