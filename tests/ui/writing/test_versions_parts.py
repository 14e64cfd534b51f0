"""The window over the versions, and the note over an entry, as a person uses them."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMenu, QPushButton

from journal_app.domain.differences import differences
from journal_app.store.merging import UNFINISHED
from journal_app.ui.shared.tokens import DARK, Theme
from journal_app.ui.writing.differences_view import DifferencesView, told
from journal_app.ui.writing.history_dialog import HistoryDialog
from journal_app.ui.writing.room import WritingRoom


@pytest.fixture
def room(book, look, scales, prompts, qtbot):
    made = WritingRoom(book.journal, look, scales, prompts)
    qtbot.addWidget(made.page)
    made.page.resize(1216, 800)
    made.page.show()
    made.page.activateWindow()
    made.refresh()
    return made


@pytest.fixture
def two(book):
    record = book.write("sea", title="Lake")
    first = book.journal.read(record).head
    for text in ("hill", "river"):
        book.watch.later(hours=1)
        book.journal.keep(book.entry(text, title="Lake"), record, first)
    return record


def ask_for_versions(room):
    menus = room.page.entry.bar.findChildren(QMenu)
    (menu,) = [each for each in menus if each.parent().accessibleName() == "More"]
    next(each for each in menu.actions() if each.text() == "Earlier versions…").trigger()


def dialog(room):
    shown = [each for each in room.page.findChildren(HistoryDialog) if each.isVisible()]
    return shown[0] if shown else None


def lines(window):
    (listed,) = window.findChildren(QListWidget)
    return [listed.item(number).text().split("\n") for number in range(listed.count())]


def press(widget, name):
    (found,) = [
        each
        for each in widget.findChildren(QPushButton)
        if each.accessibleName() == name and each.isVisible()
    ]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def shown(window):
    (view,) = window.findChildren(DifferencesView)
    return view


def test_the_menu_shows_what_the_entry_said_before(book, room):
    record = book.write("sea")
    book.watch.later(days=1)
    room.open(record)
    QTest.keyClicks(room.page.entry.paper, "quiet ")
    ask_for_versions(room)

    assert lines(dialog(room)) == [
        ["Today, 12:00\u202fPM", "shown now"],
        ["Yesterday, 12:00\u202fPM", "first written"],
    ]
    assert shown(dialog(room)).toPlainText() == "quiet sea"


def test_a_version_comes_back_onto_the_page(book, room):
    record = book.write("sea")
    book.journal.keep(book.entry("hill"), record)
    room.open(record)
    ask_for_versions(room)
    press(dialog(room), "Bring this version back")

    assert dialog(room) is None
    assert room.page.entry.paper.words() == "sea"
    assert book.journal.read(record).content.text == "sea"
    QTest.keyClicks(room.page.entry.paper, "calm ")
    room.flush()
    assert book.journal.read(record).content.text == "calm sea"


def test_another_line_compares_another_version(book, room):
    record = book.write("sea")
    for text in ("hill", "river"):
        book.journal.keep(book.entry(text), record)
    room.open(record)
    ask_for_versions(room)
    (listed,) = dialog(room).findChildren(QListWidget)
    QTest.keyClick(listed, Qt.Key.Key_Down)

    assert shown(dialog(room)).toPlainText() == "seariver"
    QTest.keyClick(listed, Qt.Key.Key_Home)
    assert shown(dialog(room)).toPlainText() == "river"
    assert not dialog(room)._back.isEnabled()


def test_closing_the_window_changes_nothing(book, room):
    record = book.write("sea")
    room.open(record)
    ask_for_versions(room)
    press(dialog(room), "Close")
    ask_for_versions(room)

    assert dialog(room) is not None
    assert len(lines(dialog(room))) == 1


def test_an_entry_with_two_versions_says_so_and_both_can_be_looked_at(room, two):
    room.open(two)
    note = room.page.entry.head.beside
    assert note.isVisible()
    assert "another version, written on this computer on May 3, 2026" in note.accessibleName()
    press(note, "Look at both")

    assert lines(dialog(room))[1][1] == "the other version"
    press(dialog(room), "Keep this version")
    assert (room.page.entry.paper.words(), note.isVisible()) == ("hill", False)


def test_the_shown_one_can_be_kept_at_once(book, room, two):
    room.open(two)
    press(room.page.entry.head.beside, "Keep this one")

    assert not room.page.entry.head.beside.isVisible()
    assert (room.page.entry.paper.words(), book.journal.read(two).others) == ("river", ())


def test_or_in_the_window(book, room, two):
    room.open(two)
    ask_for_versions(room)
    press(dialog(room), "Keep the one shown now")

    assert (dialog(room), book.journal.read(two).others) == (None, ())


def test_an_entry_that_another_copy_moved_to_the_trash_says_so(book, room):
    record = book.write("sea")
    first = book.journal.read(record).head
    book.journal.keep(book.entry("hill"), record)
    second = book.journal.read(record).head
    # As a merge leaves it: a change here, and a move to the trash there, of one version.
    book.journal.remove(record)
    run = book.journal.connection.run
    run("UPDATE revision SET parents = ? WHERE deleted = 1", (f'["{first}"]',))
    run(
        "UPDATE record SET head = ?, deleted = 0, heads = json_array(?, "
        "(SELECT id FROM revision WHERE deleted = 1))",
        (second, second),
    )
    room.open(record)
    note = room.page.entry.head.beside

    assert "moved to the trash on May 3, 2026" in note.accessibleName()
    press(note, "Keep it")
    assert not note.isVisible()
    assert book.journal.read(record).content.text == "hill"


def test_the_note_goes_with_the_entry(book, room, two):
    other = book.write("lake", day=book.entry().day - timedelta(days=1))
    room.open(two)
    room.open(other)

    assert not room.page.entry.head.beside.isVisible()


def test_where_a_version_was_written_is_told(book, room, two):
    run = book.journal.connection.run
    run("UPDATE revision SET device = 'another' WHERE parents = '[]'")
    run("UPDATE revision SET device = ? WHERE id = (SELECT head FROM record)", (UNFINISHED,))
    room.open(two)
    ask_for_versions(room)

    found = lines(dialog(room))
    assert found[0][1:] == ["shown now", "unfinished, in another copy"]
    assert found[-1][1:] == ["first written", "on another computer"]


def test_only_the_day_or_a_tag_may_differ(book, room):
    record = book.write("sea")
    book.journal.keep(book.entry("sea", tags=("tide",)), record)
    room.open(record)
    ask_for_versions(room)

    assert "The words are the same" in dialog(room)._legend.text()


def test_a_refusal_stays_in_the_window(book, room):
    record = book.write("sea")
    book.journal.keep(book.entry("hill"), record)
    room.open(record)
    ask_for_versions(room)
    with book.read_only_disk():
        press(dialog(room), "Bring this version back")

    assert dialog(room)._problem.isVisible()


def formats_of(view):
    cursor, found = view.textCursor(), {}
    for at in range(len(view.toPlainText())):
        cursor.setPosition(at + 1)
        look = cursor.charFormat()
        found[view.toPlainText()[at]] = (look.fontUnderline(), look.fontStrikeOut())
    return found


@pytest.mark.parametrize("palette", [None, DARK])
def test_changes_are_never_told_by_colour_alone(look, palette, qtbot):
    if palette is not None:
        look = type(look)(Theme(palette), look.t, look.formats)
    view = DifferencesView(look)
    qtbot.addWidget(view)
    view.show_pieces(differences("", ""), differences("a b", "a c"))

    found = formats_of(view)
    assert (found["a"], found["b"], found["c"]) == ((False, False), (False, True), (True, False))
    assert view.accessibleDescription() == "Gone: b. New: c"


def test_ears_are_told_when_nothing_changed(t):
    assert told(differences("sea", "sea"), t) == "Nothing changed"
