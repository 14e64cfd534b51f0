import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from journal_app.ui.shared.layouts import row
from journal_app.ui.writing.paper import LEADING, Paper


@pytest.fixture
def paper(look, qtbot):
    made = Paper(look)
    qtbot.addWidget(made)
    made.show()
    return made


def html(text):
    mime = QMimeData()
    mime.setHtml(text)
    return mime


def leadings(paper):
    found, block = [], paper.document().begin()
    while block.isValid():
        found.append(block.blockFormat().lineHeight())
        block = block.next()
    return found


def test_every_letter_is_told(paper, qtbot):
    told: list[str] = []
    paper.typed.connect(told.append)
    QTest.keyClicks(paper, "ab")
    QTest.keyClick(paper, Qt.Key.Key_Return)

    assert told == ["a", "ab", "ab\n"]


def test_words_that_are_shown_are_not_typed(paper, qtbot):
    with qtbot.assertNotEmitted(paper.typed):
        paper.show_words("The lake")


@pytest.mark.parametrize("words", ["", "a\n\nb", "hard\u00a0space", "😀 **bold** <sighs>", "a\tb"])
def test_words_come_back_as_they_were(paper, words):
    paper.show_words(words)

    assert paper.words() == words


def test_every_paragraph_has_room_the_pasted_and_the_typed_too(paper):
    paper.show_words("a\nb")
    paper.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(paper, Qt.Key.Key_Return)
    mime = QMimeData()
    mime.setText("c\nd")
    paper.insertFromMimeData(mime)

    assert (paper.words(), set(leadings(paper))) == ("a\nb\nc\nd", {float(LEADING)})


def test_undo_ends_at_what_was_opened(paper):
    paper.show_words("The lake")
    paper.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(paper, "!")
    paper.undo()
    paper.undo()

    assert (paper.words(), paper.document().isUndoAvailable()) == ("The lake", False)


def test_a_paste_brings_words_and_nothing_else(paper):
    paper.insertFromMimeData(html("<p>One <b>bold</b></p><img src='http://x/y.png'><p>two</p>"))

    assert "One bold" in paper.words()
    assert "<" not in paper.words()
    assert "http" not in paper.words()


def test_of_two_forms_the_plain_one_is_taken(paper):
    mime = html("<b>rich</b>")
    mime.setText("plain")
    paper.insertFromMimeData(mime)

    assert paper.words() == "plain"


def test_a_file_that_is_dropped_is_not_written_down(paper):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/somewhere/secret.txt")])

    assert not paper.canInsertFromMimeData(mime)
    paper.insertFromMimeData(mime)
    assert paper.words() == ""


def test_a_picture_is_not_taken(paper):
    assert not paper.canInsertFromMimeData(QMimeData())


def test_what_is_copied_is_plain(paper):
    paper.show_words("a\nb")
    paper.selectAll()
    copied = paper.createMimeDataFromSelection()

    assert (copied.text(), copied.formats()) == ("a\nb", ["text/plain"])


def test_an_input_method_is_asked_to_forget(paper):
    assert paper.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_tab_goes_on(look, qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    paper, beside = Paper(look), QLineEdit()
    page.setLayout(row(look.theme, paper, beside))
    page.show()
    page.activateWindow()
    paper.setFocus()
    QTest.keyClick(paper, Qt.Key.Key_Tab)

    qtbot.waitUntil(beside.hasFocus)
    assert paper.words() == ""


def test_leaving_is_told(paper, qtbot):
    paper.activateWindow()
    paper.setFocus()
    qtbot.waitUntil(paper.hasFocus)
    with qtbot.waitSignal(paper.left):
        paper.clearFocus()
