import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.today.questions_card import QuestionsCard
from journal_app.ui.today.room import TodayRoom


def waiting(room):
    rows = room.page.findChildren(CheckRow)
    return [row.text() for row in rows if row.isVisible()]


@pytest.fixture
def room(book, look, scales, prompts, qtbot):
    made = TodayRoom(book.journal, look, scales, prompts)
    qtbot.addWidget(made.page)
    made.page.show()
    made.refresh()
    return made


def test_a_question_is_typed_added_and_ticked(book, room):
    line = room.page.findChild(QuestionsCard).line
    QTest.keyClicks(line, "Is it normal?")
    QTest.keyClick(line, Qt.Key.Key_Return)
    room.page.findChild(CheckRow).click()
    room.refresh()

    assert (line.text(), waiting(room)) == ("", [])


def test_a_question_half_typed_is_kept(book, room):
    book.ask("Something")
    room.refresh()
    QTest.keyClicks(room.page.findChild(QuestionsCard).line, "Is it normal?")
    room.flush()
    room.refresh()

    assert waiting(room) == ["Something", "Is it normal?"]


def test_the_prompt_is_turned_and_put_away(room):
    card = room.page.prompt
    first = card.words()
    room.page.another_prompt_wanted.emit()
    second = card.words()
    room.page.prompt_put_away.emit()

    assert first != second
    assert card.isHidden()
