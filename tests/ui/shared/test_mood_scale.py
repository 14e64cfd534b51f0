"""The scale from 0 to 10: starts without an answer, and never answers by accident."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal_app.i18n import Translator
from journal_app.ui.shared.mood_scale import MoodScale, ScaleText
from journal_app.ui.shared.tokens import Theme

WORDS = tuple(f"word {value}" for value in range(11))


@pytest.fixture
def scale(theme: Theme, t: Translator, qtbot: QtBot) -> MoodScale:
    made = MoodScale(theme, t, ScaleText("Mood", "Very low", "Very good", WORDS))
    qtbot.addWidget(made)
    made.resize(560, 64)
    made.show()
    return made


def test_it_starts_without_an_answer(scale: MoodScale) -> None:
    assert scale.answer() is None
    assert scale.word() == "Not answered"


@pytest.mark.parametrize("digit", range(10))
def test_a_digit_answers(scale: MoodScale, digit: int, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scale.answered) as heard:
        QTest.keyClick(scale, Qt.Key(Qt.Key.Key_0 + digit))
    assert heard.args == [digit]
    assert scale.answer() == digit


def test_x_is_ten(scale: MoodScale) -> None:
    QTest.keyClick(scale, Qt.Key.Key_X)
    assert scale.answer() == 10


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Down]
)
def test_the_first_arrow_answers_with_the_middle(scale: MoodScale, key: Qt.Key) -> None:
    QTest.keyClick(scale, key)
    assert scale.answer() == 5


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        (5, Qt.Key.Key_Right, 6),
        (5, Qt.Key.Key_Up, 6),
        (5, Qt.Key.Key_Left, 4),
        (5, Qt.Key.Key_Down, 4),
        (5, Qt.Key.Key_PageUp, 7),
        (5, Qt.Key.Key_PageDown, 3),
        (5, Qt.Key.Key_Home, 0),
        (5, Qt.Key.Key_End, 10),
        (0, Qt.Key.Key_Left, 0),
        (9, Qt.Key.Key_PageUp, 10),
    ],
)
def test_keys_move_the_answer_and_stop_at_the_ends(
    scale: MoodScale, start: int, key: Qt.Key, end: int
) -> None:
    scale.show_answer(start)
    QTest.keyClick(scale, key)
    assert scale.answer() == end


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_an_answer_can_be_taken_back(scale: MoodScale, key: Qt.Key, qtbot: QtBot) -> None:
    scale.show_answer(0)
    with qtbot.waitSignal(scale.cleared):
        QTest.keyClick(scale, key)
    assert scale.answer() is None


def test_taking_back_nothing_tells_nobody(scale: MoodScale, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scale.cleared):
        QTest.keyClick(scale, Qt.Key.Key_Delete)


def test_keys_with_control_belong_to_the_window(scale: MoodScale) -> None:
    QTest.keyClick(scale, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(scale, Qt.Key.Key_Q)
    assert scale.answer() is None


def test_a_click_answers_with_the_nearest_dot(scale: MoodScale) -> None:
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(22, 22))
    assert scale.answer() == 0
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(scale.width() - 3, 22))
    assert scale.answer() == 10
    QTest.mouseClick(scale, Qt.MouseButton.RightButton, pos=QPoint(22, 22))
    assert scale.answer() == 10


def test_the_handle_can_be_dragged(scale: MoodScale, qtbot: QtBot) -> None:
    QTest.mousePress(scale, Qt.MouseButton.LeftButton, pos=QPoint(22, 22))
    middle = QPoint(scale.width() // 2, 22)
    qtbot.mouseMove(scale, middle)
    assert scale.answer() == 5
    QTest.mouseRelease(scale, Qt.MouseButton.LeftButton, pos=middle)


@pytest.mark.parametrize("answer", [None, 3])
def test_the_wheel_scrolls_the_page_and_nothing_else(
    scale: MoodScale, answer: int | None, turn_wheel: Callable[[QWidget], QWheelEvent]
) -> None:
    scale.show_answer(answer)
    assert not turn_wheel(scale).isAccepted()
    assert scale.answer() == answer


def test_showing_an_answer_tells_nobody(scale: MoodScale, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scale.answered):
        scale.show_answer(7)


def test_ears_hear_name_value_and_what_the_ends_mean(scale: MoodScale) -> None:
    heard = QAccessible.queryAccessibleInterface(scale)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Mood"
    description = "Not answered. 0 is Very low, 10 is Very good."
    assert heard.text(QAccessible.Text.Description) == description
    QTest.keyClick(scale, Qt.Key.Key_6)
    assert heard.valueInterface().currentValue() == 6
    assert scale.accessibleDescription().startswith("word 6.")


def test_a_scale_without_words_says_its_number(theme: Theme, t: Translator, qtbot: QtBot) -> None:
    scale = MoodScale(theme, t, ScaleText("Urge", "None", "Strong"))
    qtbot.addWidget(scale)
    scale.show_answer(4)
    assert scale.word() == "4"


def test_long_words_at_the_ends_get_more_lines(theme: Theme, t: Translator, qtbot: QtBot) -> None:
    text = ScaleText("Mood", "as low as it has ever been in all my life", "very good")
    scale = MoodScale(theme, t, text)
    qtbot.addWidget(scale)
    assert scale.heightForWidth(240) > scale.heightForWidth(900)


def test_answers_are_painted(scale: MoodScale) -> None:
    scale.setFocus()
    empty = scale.grab().toImage()
    scale.show_answer(6)
    assert scale.grab().toImage() != empty


def test_the_dot_under_the_pointer_is_hinted_and_forgotten(scale: MoodScale, qtbot: QtBot) -> None:
    empty = scale.grab().toImage()
    qtbot.mouseMove(scale, QPoint(22, 22))
    assert scale.grab().toImage() != empty
    assert scale.answer() is None
    QApplication.sendEvent(scale, QEvent(QEvent.Type.Leave))
    assert scale.grab().toImage() == empty
