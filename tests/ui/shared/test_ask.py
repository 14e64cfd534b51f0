"""Telling and asking, with verbs on the buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal_app.i18n import Translator
from journal_app.messages.message import Message
from journal_app.ui.shared.ask import ConfirmDialog, ProblemDialog, Question, confirm, tell
from journal_app.ui.shared.tokens import Theme

DELETE = Question("Delete it?", "It cannot be brought back.", "Delete", "Keep it", dangerous=True)
MOVE = Question("Move it?", "It can be moved back.", "Move", "Leave it")
FULL = Message("It could not be saved", "The disk is full. " * 8, "Make some room. " * 8)


def test_saying_yes_is_accepting(theme: Theme, qtbot: QtBot) -> None:
    dialog = ConfirmDialog(theme, MOVE)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.do_it, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_neither_enter_nor_escape_does_what_is_dangerous(
    theme: Theme, qtbot: QtBot, key: Qt.Key
) -> None:
    dialog = ConfirmDialog(theme, DELETE)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, key)


def test_confirm_calls_only_after_a_yes(theme: Theme, qtbot: QtBot) -> None:
    page, done = QWidget(), []
    qtbot.addWidget(page)
    page.show()
    for answer in (ConfirmDialog.reject, ConfirmDialog.accept):
        confirm(theme, DELETE, page, lambda: done.append(True))
        (dialog,) = [each for each in page.findChildren(ConfirmDialog) if each.isVisible()]
        answer(dialog)
    assert done == [True]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_problem_is_told_in_full(
    theme: Theme, t: Translator, qtbot: QtBot, scale: float
) -> None:
    theme.scale = scale
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    tell(theme, t, FULL, page)
    (dialog,) = page.findChildren(ProblemDialog)
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
    dialog.accept()


def test_titles_of_windows_say_nothing_to_onlookers(theme: Theme, qtbot: QtBot) -> None:
    dialog = ConfirmDialog(theme, DELETE)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Ashore"
    assert dialog.accessibleName() == "Delete it?"
    assert QApplication.activeModalWidget() is None
