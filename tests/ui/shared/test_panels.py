"""Notes, pills, and places where nothing is yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.buttons import IconButton
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.panels import (
    DONE,
    INFORMATION,
    PROBLEM,
    SUGGESTION,
    EmptyState,
    Hue,
    Note,
    NoteStyle,
    Pill,
)
from journal_app.ui.shared.tokens import Theme


@pytest.mark.parametrize("style", [INFORMATION, SUGGESTION, DONE, PROBLEM])
def test_a_note_is_read_as_one(theme: Theme, qtbot: QtBot, style: NoteStyle) -> None:
    note = Note(theme, "The disk is full.", style, title="Not saved")
    qtbot.addWidget(note)
    assert note.accessibleName() == "Not saved The disk is full."
    note.show_text("Saved.")
    assert note.accessibleName() == "Saved."


def test_a_note_can_be_closed(theme: Theme, qtbot: QtBot) -> None:
    note = Note(theme, "A prompt", SUGGESTION)
    qtbot.addWidget(note)
    note.add_close("Hide the prompt")
    close = note.findChild(IconButton)
    assert isinstance(close, IconButton)
    assert close.accessibleName() == "Hide the prompt"
    with qtbot.waitSignal(note.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("hue", list(Hue))
def test_a_pill_is_as_wide_as_its_words(theme: Theme, qtbot: QtBot, hue: Hue) -> None:
    pill = Pill(theme, "water", hue, Icon.TAG)
    qtbot.addWidget(pill)
    pill.show()
    before = pill.sizeHint().width()
    pill.show_text("water and stones")
    assert pill.sizeHint().width() > before


def test_an_empty_place_offers_a_way_on(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, Icon.NOTEBOOK, "Nothing here yet", "A few words are enough.")
    qtbot.addWidget(empty)
    empty.add(QPushButton("Write"))
    empty.show()
    shown = [label.text() for label in empty.findChildren(QLabel)]
    assert "Nothing here yet" in shown
    (button,) = empty.findChildren(QPushButton)
    assert button.isVisible()
