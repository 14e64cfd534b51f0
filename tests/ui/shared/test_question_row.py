"""A question with its answers: keys, mouse, and room for long words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.question_row import Option, QuestionRow, QuestionText
from journal_app.ui.shared.tokens import LIGHT, Theme

OPTIONS = tuple(
    Option(value, text)
    for value, text in enumerate(
        ("Not at all", "Several days", "More than half the days", "Nearly every day")
    )
)


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> QuestionRow:
    made = QuestionRow(theme, QuestionText(1, "Little interest", OPTIONS))
    qtbot.addWidget(made)
    made.resize(1000, made.heightForWidth(1000))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.take_focus()
    return made


def focused(row: QuestionRow) -> int:
    return [cell.hasFocus() for cell in row.cells].index(True)


def test_it_starts_without_an_answer(row: QuestionRow) -> None:
    assert row.value() is None


@pytest.mark.parametrize("digit", range(4))
def test_a_digit_chooses_the_answer_with_that_value(
    row: QuestionRow, digit: int, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(row.answered) as heard:
        QTest.keyClick(row.cells[0], Qt.Key(Qt.Key.Key_0 + digit))
    assert heard.args == [digit]
    assert row.value() == digit
    assert focused(row) == digit


def test_a_digit_without_an_answer_does_nothing(row: QuestionRow) -> None:
    QTest.keyClick(row.cells[0], Qt.Key.Key_4)
    assert row.value() is None


def test_arrows_move_and_do_not_answer(row: QuestionRow) -> None:
    QTest.keyClick(row.cells[0], Qt.Key.Key_Right)
    QTest.keyClick(row.cells[1], Qt.Key.Key_Right)
    QTest.keyClick(row.cells[2], Qt.Key.Key_Left)
    assert focused(row) == 1
    assert row.value() is None


def test_arrows_stop_at_the_ends(row: QuestionRow) -> None:
    QTest.keyClick(row.cells[0], Qt.Key.Key_Left)
    assert focused(row) == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_choose(row: QuestionRow, key: Qt.Key) -> None:
    QTest.keyClick(row.cells[2], key)
    assert row.value() == 2


def test_delete_takes_the_answer_back(row: QuestionRow, qtbot: QtBot) -> None:
    row.show_value(3)
    with qtbot.waitSignal(row.cleared):
        QTest.keyClick(row.cells[3], Qt.Key.Key_Delete)
    assert row.value() is None
    assert focused(row) == 3


def test_a_click_anywhere_in_the_cell_chooses(row: QuestionRow, qtbot: QtBot) -> None:
    cell = row.cells[1]
    with qtbot.waitSignal(row.answered):
        QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=cell.rect().bottomRight())
    assert row.value() == 1


def test_a_second_click_does_not_take_the_answer_back(row: QuestionRow) -> None:
    for _ in range(2):
        QTest.mouseClick(row.cells[1], Qt.MouseButton.LeftButton)
    assert row.value() == 1


def test_only_one_answer_can_be_chosen(row: QuestionRow) -> None:
    for cell in row.cells:
        QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert [cell.isChecked() for cell in row.cells] == [False, False, False, True]


def test_tab_stops_once_a_question_and_up_and_down_go_between(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    rows = [QuestionRow(theme, QuestionText(n, f"Question {n}", OPTIONS)) for n in (1, 2, 3)]
    layout = QVBoxLayout(page)
    for each in rows:
        layout.addWidget(each)
    rows[1].show_value(2)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    rows[0].take_focus()
    QTest.keyClick(rows[0].cells[0], Qt.Key.Key_Tab)
    assert rows[1].cells[2].hasFocus()
    QTest.keyClick(rows[1].cells[2], Qt.Key.Key_Down)
    assert rows[2].cells[0].hasFocus()
    QTest.keyClick(rows[2].cells[0], Qt.Key.Key_Up)
    assert rows[1].cells[2].hasFocus()


def test_keys_with_control_belong_to_the_window(row: QuestionRow) -> None:
    QTest.keyClick(row.cells[0], Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert row.value() is None


def test_ears_hear_answer_state_and_question(row: QuestionRow) -> None:
    row.show_value(1)
    heard = QAccessible.queryAccessibleInterface(row.cells[1])
    assert heard.role() == QAccessible.Role.RadioButton
    assert heard.text(QAccessible.Text.Name) == "Several days"
    assert heard.text(QAccessible.Text.Description) == "Little interest"
    assert heard.state().checked == 1


def test_choosing_never_changes_the_height(row: QuestionRow) -> None:
    heights = {row.heightForWidth(width) for width in (1000,)}
    for option in OPTIONS:
        row.show_value(option.value)
        heights.add(row.heightForWidth(1000))
    assert len(heights) == 1


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_wide_row_has_its_answers_beside_and_a_narrow_one_below(
    qtbot: QtBot, theme: Theme, scale: float
) -> None:
    row = QuestionRow(Theme(LIGHT, scale), QuestionText(1, "Little interest", OPTIONS))
    qtbot.addWidget(row)
    wide, narrow, least = (round(width * scale) for width in (1000, 600, 260))
    assert row.heightForWidth(wide) < row.heightForWidth(narrow) < row.heightForWidth(least)
    for width in (wide, narrow, least):
        row.resize(width, row.heightForWidth(width))
        assert not row.grab().isNull()
        assert all(row.rect().contains(cell.geometry()) for cell in row.cells)
        assert all(cell.height() >= 52 * scale for cell in row.cells)


def test_cells_never_cut_their_words(qtbot: QtBot, theme: Theme) -> None:
    long = (Option(0, "Más de la mitad de los días"), Option(1, "Extraordinariamente"))
    row = QuestionRow(theme, QuestionText(1, "¿Cuánto?", long))
    qtbot.addWidget(row)
    for width in range(200, 1200, 50):
        row.resize(width, row.heightForWidth(width))
        row.grab()
        for cell in row.cells:
            assert cell.height() >= cell.heightForWidth(cell.width())


@pytest.mark.parametrize("width", [1100, 900, 780, 500])
def test_answers_never_lie_on_top_of_each_other(
    qtbot: QtBot, prepared: QApplication, width: int
) -> None:
    theme = Theme(LIGHT, 1.5)
    words = ("Not at all", "A little bit", "Moderately", "Quite a bit", "Extremely")
    options = tuple(Option(value, text) for value, text in enumerate(words))
    row = QuestionRow(theme, QuestionText(1, "Repeated, disturbing memories?", options))
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    row.show()
    boxes = [cell.geometry() for cell in row.cells]
    apart = [one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at]]
    assert not any(apart)
    assert all(row.rect().contains(box) for box in boxes)
