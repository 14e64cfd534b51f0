import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from journal_app.domain.record import TimelineFilter
from journal_app.ui.shared.ask import ConfirmDialog
from journal_app.ui.trash.room import TrashRoom


class Broom:
    def __init__(self):
        self.swept = 0

    def sweep(self):
        self.swept += 1


@pytest.fixture
def gone(book):
    """Three entries in the trash; the newest day stands first."""
    records = [
        book.write("Words", book.entry().day.replace(day=n), title=f"Day {n}") for n in (1, 2, 3)
    ]
    for record in records:
        book.journal.remove(record)
    return records


@pytest.fixture
def broom():
    return Broom()


@pytest.fixture
def make_room(book, look, scales, broom, qtbot):
    def make():
        made = TrashRoom(book.journal, look, scales, broom)
        qtbot.addWidget(made.page)
        return made

    return make


@pytest.fixture
def room(make_room, gone):
    made = make_room()
    made.page.resize(900, 600)
    made.page.show()
    made.page.activateWindow()
    made.refresh()
    return made


def names(room):
    return [card.accessibleName() for card in room.page.cards]


def button(widget, name):
    (found,) = [
        each
        for each in widget.findChildren(QPushButton)
        if each.accessibleName() == name and each.isVisible()
    ]
    return found


def press(widget, name):
    QTest.mouseClick(button(widget, name), Qt.MouseButton.LeftButton)


def dialog(room):
    return next(each for each in room.page.findChildren(ConfirmDialog) if each.isVisible())


def test_each_card_says_what_it_was_and_when(room):
    assert names(room) == [
        "Day 3. Entry, May 3, 2026",
        "Day 2. Entry, May 2, 2026",
        "Day 1. Entry, May 1, 2026",
    ]


def test_one_press_brings_it_back_and_it_can_be_opened(book, room, gone):
    opened = []
    room.page.record_opened.connect(lambda record, kind: opened.append((record, kind)))
    press(room.page, "Bring back “Day 2”")
    press(room.page, "Open it")

    assert [row.id for row in book.journal.page(TimelineFilter())] == [gone[1]]
    assert opened == [(gone[1], "entry")]
    assert len(room.page.cards) == 2


def test_erasing_asks_first_and_no_means_no(book, room, broom):
    press(room.page, "Erase “Day 2” for good")
    asked = dialog(room)
    assert asked.leave_it.isDefault()
    asked.leave_it.click()

    assert (len(book.journal.trash()), broom.swept) == (3, 0)


def test_after_a_yes_it_is_gone_for_good(book, room, broom):
    press(room.page, "Erase “Day 2” for good")
    dialog(room).do_it.click()

    assert [row.title for row in book.journal.trash()] == ["Day 3", "Day 1"]
    assert broom.swept == 1
    assert len(room.page.cards) == 2


def test_the_keys_stay_where_they_were(room, qtbot):
    with qtbot.waitActive(room.page):
        room.page.activateWindow()
    card = room.page.cards[1]
    card.back.setFocus()
    QTest.keyClick(card.back, Qt.Key.Key_Space)
    after = [card.back.hasFocus() for card in room.page.cards]
    QTest.keyClick(room.page.cards[1].back, Qt.Key.Key_Space)
    last = [card.back.hasFocus() for card in room.page.cards]
    QTest.keyClick(room.page.cards[0].back, Qt.Key.Key_Space)

    assert (after, last) == ([False, True], [True])
    assert button(room.page, "Back to the journal").hasFocus()


def test_an_empty_trash_says_so(room, qtbot):
    for _ in range(3):
        room.page.cards[0].back.click()

    words = " ".join(
        each.text()
        for each in room.page.findChildren(type(room.page._promise))
        if each.isVisible()
    )
    assert "Nothing is in the trash" in words
    assert not room.page._promise.isVisible()


def test_what_was_done_can_be_put_away(room):
    press(room.page, "Bring back “Day 2”")
    press_close = [each for each in room.page._done.children() if getattr(each, "click", None)]
    press_close[-1].click()

    assert not room.page._done.isVisible()


def test_a_refusal_is_told_in_words(book, room):
    with book.read_only_disk():
        press(room.page, "Bring back “Day 2”")

    assert room.page._problem.isVisible()
    assert len(room.page.cards) == 3
    room.flush()


def test_the_way_back_leads_to_the_journal(room, qtbot):
    with qtbot.waitSignal(room.page.journal_wanted):
        press(room.page, "Back to the journal")


def test_more_than_fits_is_shown_on_demand(book, make_room):
    for record in book.write_many([book.entry("x") for _ in range(61)]):
        book.journal.remove(record)
    room = make_room()
    room.page.show()
    room.refresh()
    press(room.page, "Show 1 more")

    assert len(room.page.cards) == 61
