"""What has no room beside each other stands below each other, and nothing is cut."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.layouts import Grow
from journal_app.ui.shared.tokens import Theme
from journal_app.ui.sharing.breaking_row import BreakingRow


class Block(QWidget):
    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._width = width

    def sizeHint(self) -> QSize:
        return QSize(self._width, 20)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width, 20)


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def blocks(holder: QWidget, theme: Theme) -> tuple[Block, Block, Block]:
    return Block(100, holder), Block(150, holder), Block(60, holder)


def places(holder: QWidget, made: BreakingRow, blocks, width: int) -> list[tuple[int, int, int]]:
    holder.setLayout(made)
    holder.resize(width, 200)
    holder.show()
    return [(each.x(), each.y(), each.width()) for each in blocks]


def row(theme: Theme, blocks, *, right: bool = False) -> BreakingRow:
    first, second, last = blocks
    items = blocks if right else (Grow(first), Grow(second), last)
    return BreakingRow(theme, *items, gap=10, lines_gap=5, right=right)


def test_with_room_all_stand_in_one_line_and_the_growing_are_equal(holder, theme, blocks) -> None:
    shown = places(holder, row(theme, blocks), blocks, 500)
    assert shown == [(0, 0, 210), (220, 0, 210), (440, 0, 60)]


def test_without_room_a_new_line_begins(holder, theme, blocks) -> None:
    shown = places(holder, row(theme, blocks), blocks, 320)
    assert shown == [(0, 0, 155), (165, 0, 155), (0, 25, 320)]


def test_with_little_room_each_has_a_line(holder, theme, blocks) -> None:
    shown = places(holder, row(theme, blocks), blocks, 160)
    assert shown == [(0, 0, 160), (0, 25, 160), (0, 50, 160)]


def test_what_stands_at_the_right_keeps_its_width(holder, theme, blocks) -> None:
    shown = places(holder, row(theme, blocks, right=True), blocks, 300)
    assert shown == [(40, 0, 100), (150, 0, 150), (240, 25, 60)]


def test_what_is_hidden_takes_no_room(holder, theme, blocks) -> None:
    blocks[1].hide()
    shown = places(holder, row(theme, blocks), blocks, 200)
    assert shown[2] == (140, 0, 60)


def test_its_height_is_that_of_all_lines(holder, theme, blocks) -> None:
    made = row(theme, blocks)
    places(holder, made, blocks, 500)
    assert (made.heightForWidth(900), made.heightForWidth(160)) == (20, 70)
    assert made.minimumSize().width() == 150
    assert made.sizeHint().width() == 2 * 150 + 60 + 20
    assert made.itemAt(3) is None
    assert made.takeAt(3) is None
    assert made.takeAt(0) is not None
    assert made.count() == 2
