"""One of a few, and yes or no."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.answer_cell import AnswerCell
from journal_app.ui.shared.choices import Alternative, CheckRow, Choice
from journal_app.ui.shared.tokens import LIGHT, Theme

LOOKS = (
    Alternative("system", "As the system", "Changes with your computer"),
    Alternative("light", "Light"),
    Alternative("dark", "Dark"),
)


def shown(choice: Choice, qtbot: QtBot) -> list[AnswerCell]:
    qtbot.addWidget(choice)
    choice.show()
    choice.activateWindow()
    qtbot.waitUntil(choice.isActiveWindow)
    choice.take_focus()
    return choice.findChildren(AnswerCell)


def test_a_choice_is_told_by_its_key(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, "Theme", LOOKS)
    cells = shown(choice, qtbot)
    assert choice.key() is None
    with qtbot.waitSignal(choice.chosen) as heard:
        QTest.mouseClick(cells[2], Qt.MouseButton.LeftButton)
    assert heard.args == ["dark"]
    assert choice.key() == "dark"


def test_arrows_move_without_choosing(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, "Theme", LOOKS)
    cells = shown(choice, qtbot)
    QTest.keyClick(cells[0], Qt.Key.Key_Down)
    assert cells[1].hasFocus()
    assert choice.key() is None
    QTest.keyClick(cells[1], Qt.Key.Key_Space)
    assert choice.key() == "light"


def test_in_a_row_left_and_right_move(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, "Theme", LOOKS, columns=3)
    cells = shown(choice, qtbot)
    QTest.keyClick(cells[0], Qt.Key.Key_Right)
    assert cells[1].hasFocus()


def test_showing_a_choice_tells_nobody(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, "Theme", LOOKS)
    shown(choice, qtbot)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.show_key("light")
    assert choice.key() == "light"


def test_a_choice_is_taken_back_only_where_that_is_allowed(theme: Theme, qtbot: QtBot) -> None:
    fixed, free = Choice(theme, "A", LOOKS), Choice(theme, "B", LOOKS, clearable=True)
    for choice in (fixed, free):
        cells = shown(choice, qtbot)
        choice.show_key("light")
        QTest.keyClick(cells[1], Qt.Key.Key_Delete)
    assert (fixed.key(), free.key()) == ("light", None)


def test_other_keys_belong_to_the_page(theme: Theme, qtbot: QtBot) -> None:
    choice = Choice(theme, "Theme", LOOKS)
    cells = shown(choice, qtbot)
    QTest.keyClick(cells[0], Qt.Key.Key_Z)
    assert choice.key() is None


def test_ears_hear_what_is_chosen_among(theme: Theme, qtbot: QtBot) -> None:
    cells = shown(Choice(theme, "Theme", LOOKS), qtbot)
    heard = QAccessible.queryAccessibleInterface(cells[0])
    assert heard.text(QAccessible.Text.Name) == "As the system"
    assert heard.text(QAccessible.Text.Description) == "Changes with your computer Theme"


def test_a_check_row_is_switched_by_its_words_and_by_space(theme: Theme, qtbot: QtBot) -> None:
    check = CheckRow(theme, "Questionnaire scores", "13 PHQ-9")
    qtbot.addWidget(check)
    check.resize(400, 60)
    check.show()
    QTest.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().bottomRight())
    assert check.isChecked()
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()


def test_a_check_row_is_a_check_box_for_ears(theme: Theme, qtbot: QtBot) -> None:
    check = CheckRow(theme, "Questionnaire scores", "13 PHQ-9")
    qtbot.addWidget(check)
    heard = QAccessible.queryAccessibleInterface(check)
    assert heard.role() == QAccessible.Role.CheckBox
    assert heard.text(QAccessible.Text.Name) == "Questionnaire scores"
    check.show_detail("2 PHQ-9")
    assert heard.text(QAccessible.Text.Description) == "2 PHQ-9"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_check_row_breaks_its_words(theme: Theme, qtbot: QtBot, scale: float) -> None:
    long = "What I want my therapist to know about the weeks since the last session"
    check = CheckRow(Theme(LIGHT, scale), long, long)
    qtbot.addWidget(check)
    assert check.heightForWidth(round(200 * scale)) > check.heightForWidth(round(900 * scale))
    check.setEnabled(False)
    check.setChecked(True)
    assert not check.grab().isNull()
