"""Entries are ticked one by one, by mouse, by keys, and by ear; hundreds are no trouble."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from journal_app.domain.record import RecordId
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.entry_choice import EntryChoice
from journal_app.ui.sharing.state import EntryLine

LINES = tuple(
    EntryLine(RecordId(f"r{n}"), date(2026, 4, 1) - timedelta(n), f"Entry {n}", chosen=False)
    for n in range(400)
)


@pytest.fixture
def choice(qtbot: QtBot, look: Look) -> EntryChoice:
    made = EntryChoice(look)
    qtbot.addWidget(made)
    made.show_lines(LINES)
    made.resize(500, made.height())
    made.show()
    return made


def test_a_click_anywhere_in_the_line_ticks_once(qtbot: QtBot, choice: EntryChoice) -> None:
    line = choice.visualRect(choice.model().index(2, 0))
    told: list[tuple[str, bool]] = []
    choice.ticked.connect(lambda record, on: told.append((record, on)))
    for place in (QPoint(line.left() + 8, line.center().y()), line.center()):
        qtbot.mouseClick(choice.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [("r2", True), ("r2", True)]


def test_the_keys_begin_at_the_first_entry(qtbot: QtBot, choice: EntryChoice) -> None:
    choice.setFocus()
    with qtbot.waitSignal(choice.ticked) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Space)
    assert told.args == ["r0", True]
    qtbot.keyClick(choice, Qt.Key.Key_End)
    with qtbot.waitSignal(choice.ticked) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert told.args == ["r399", True]


def test_ears_are_told_that_it_can_be_ticked_and_whether_it_is(choice: EntryChoice) -> None:
    index = choice.model().index(0, 0)
    assert choice.model().flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Apr 1, 2026   Entry 0"
    assert not choice.model().setData(index, "other words", Qt.ItemDataRole.EditRole)


def test_a_tick_does_not_lose_the_place(choice: EntryChoice) -> None:
    choice.setCurrentIndex(choice.model().index(300, 0))
    before = choice.verticalScrollBar().value()
    ticked = EntryLine(LINES[300].record, LINES[300].day, LINES[300].title, chosen=True)
    choice.show_lines((*LINES[:300], ticked, *LINES[301:]))
    assert choice.currentIndex().row() == 300
    assert choice.verticalScrollBar().value() == before
    assert choice.currentIndex().data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_without_entries_there_is_no_list(choice: EntryChoice) -> None:
    choice.show_lines(())
    assert choice.isHidden()
