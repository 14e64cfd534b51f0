"""A rating: answered, not answered, or left out on purpose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from journal_app.i18n import Translator
from journal_app.ui.shared.mood_scale import ScaleText
from journal_app.ui.shared.rating_row import RatingRow
from journal_app.ui.shared.tokens import Theme


@pytest.fixture
def rating(theme: Theme, t: Translator, qtbot: QtBot) -> RatingRow:
    made = RatingRow(theme, t, "How is your mood?", ScaleText("Mood", "Very low", "Very good"))
    qtbot.addWidget(made)
    made.show()
    return made


def away(rating: RatingRow) -> QPushButton:
    found = rating.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_skipping_is_said_and_is_not_zero(rating: RatingRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rating.skipped):
        QTest.mouseClick(away(rating), Qt.MouseButton.LeftButton)
    assert rating.is_skipped()
    assert rating.answer() is None
    assert "Skipped" in rating.scale.accessibleDescription()


def test_a_skip_can_be_undone(rating: RatingRow, qtbot: QtBot) -> None:
    rating.show_skipped()
    with qtbot.waitSignal(rating.cleared):
        QTest.mouseClick(away(rating), Qt.MouseButton.LeftButton)
    assert not rating.is_skipped()


def test_an_answer_ends_the_skip(rating: RatingRow, qtbot: QtBot) -> None:
    rating.show_skipped()
    with qtbot.waitSignal(rating.answered):
        QTest.keyClick(rating.scale, Qt.Key.Key_0)
    assert not rating.is_skipped()
    assert rating.answer() == 0


def test_an_answer_can_be_cleared_by_mouse(rating: RatingRow, qtbot: QtBot) -> None:
    rating.show_answer(7)
    assert away(rating).accessibleName() == "Clear"
    with qtbot.waitSignal(rating.cleared):
        QTest.mouseClick(away(rating), Qt.MouseButton.LeftButton)
    assert rating.answer() is None
    assert away(rating).accessibleName() == "Skip"


def test_an_answer_can_be_cleared_by_key(rating: RatingRow, qtbot: QtBot) -> None:
    rating.show_answer(7)
    with qtbot.waitSignal(rating.cleared):
        QTest.keyClick(rating.scale, Qt.Key.Key_Delete)
    assert rating.answer() is None


def test_the_button_says_which_question_it_is_about(rating: RatingRow) -> None:
    assert away(rating).accessibleDescription() == "How is your mood?"
