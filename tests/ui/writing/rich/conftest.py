from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from journal_app.ui.shared.look import Look
from journal_app.ui.writing.rich.guard import page_of
from journal_app.ui.writing.rich.rich_paper import RichPaper


@pytest.fixture
def paper(look: Look, qtbot) -> RichPaper:
    made = RichPaper(look)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def show(paper: RichPaper) -> Callable[..., None]:
    """Show a text, the cursor at its end or before these words."""

    def shown(text: str, *, before: str = "") -> None:
        lines = page_of(text)
        assert lines is not None
        paper.show_lines(text, lines)
        paper.moveCursor(QTextCursor.MoveOperation.End)
        if before:
            cursor = paper.document().find(before)
            cursor.setPosition(cursor.selectionStart())
            paper.setTextCursor(cursor)

    return shown


@pytest.fixture
def mark(paper: RichPaper) -> Callable[[str], None]:
    """Mark these words on the page."""

    def marked(words: str) -> None:
        paper.setTextCursor(paper.document().find(words))

    return marked


@pytest.fixture
def type_in(paper: RichPaper) -> Callable[[str], None]:
    """Type letters; a line feed is Enter."""

    def typed(letters: str) -> None:
        for letter in letters:
            if letter == "\n":
                QTest.keyClick(paper, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(paper, letter)

    return typed
