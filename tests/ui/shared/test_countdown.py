"""The last seconds, visible and never in the way."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal_app.i18n import Translator
from journal_app.ui.shared.countdown import Countdown
from journal_app.ui.shared.tokens import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLineEdit())
    made.resize(900, 600)
    made.show()
    return made


def test_it_counts_in_words_and_keeps_the_keys_where_they_are(
    theme: Theme, t: Translator, window: QWidget, qtbot: QtBot
) -> None:
    field = window.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    countdown = Countdown(theme, t, window)
    assert countdown.isHidden()
    countdown.show_seconds(10)
    countdown.show_seconds(1)
    words = [label.text() for label in countdown.findChildren(QLabel)]
    assert "Locking in 1 second" in words
    assert field.hasFocus()


def test_it_stays_at_the_top_in_the_middle(
    theme: Theme, t: Translator, window: QWidget, qtbot: QtBot
) -> None:
    countdown = Countdown(theme, t, window)
    countdown.show_seconds(5)
    for width in (900, 400):
        window.resize(QSize(width, 600))
        assert abs(countdown.geometry().center().x() - width // 2) <= 1
        assert countdown.y() == 16
        assert window.rect().contains(countdown.geometry())


def test_its_button_keeps_the_journal_open(
    theme: Theme, t: Translator, window: QWidget, qtbot: QtBot
) -> None:
    countdown = Countdown(theme, t, window)
    countdown.show_seconds(5)
    button = countdown.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(countdown.kept_open):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
