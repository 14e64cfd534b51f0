"""What stands over the words of an entry: day, title, marks, and the prompt it answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QWidget

from journal_app.library.prompts import Prompt
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.fonts import serif_font
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import SUGGESTION, Note
from journal_app.ui.shared.tokens import Size
from journal_app.ui.writing.beside_note import BesideNote
from journal_app.ui.writing.day_line import DayLine
from journal_app.ui.writing.marks_row import MarksRow
from journal_app.ui.writing.state import OpenEntry, WritingState


class TitleField(TextField):
    """The title. Enter and Down go on to the words.

    Signals:
        left(): the keys go elsewhere.
        done(): the person wants to go on to the words.
    """

    left = Signal()
    done = Signal()

    def __init__(self, look: Look) -> None:
        words = look.t.text("Title, if you like")
        super().__init__(look.t.text("Title"), placeholder=words)
        self.setProperty("kind", "title")
        # The sheet gives every field the height of its own letters, not of these.
        height = QFontMetrics(serif_font(look.theme, Size.TITLE)).height()
        self.setStyleSheet(f"min-height: {height}px; max-height: {height}px;")
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the words, or type."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class EntryHead(QWidget):
    """The head of the page.

    Signals:
        titled(str): the title, at every letter.
        prompt_hidden(): the person put the prompt away.
    """

    titled = Signal(str)
    prompt_hidden = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.day, self.title, self.marks = DayLine(look), TitleField(look), MarksRow(look)
        self._prompt = Note(look.theme, "", SUGGESTION, title=look.t.text("Prompt"))
        self._prompt.add_close(look.t.text("Put the prompt away"))
        self._prompt.closed.connect(self.prompt_hidden)
        self.title.textEdited.connect(self.titled)
        self.beside = BesideNote(look)
        parts = (self.day, self.title, self.marks, 4, self.beside, self._prompt)
        self.setLayout(column(look.theme, *parts, gap=6))

    def show_entry(self, opened: OpenEntry, state: WritingState) -> None:
        """Show what stands over the words of `opened`."""
        self.day.show_day(opened, state)
        if self.title.text() != opened.entry.title:
            self.title.setText(opened.entry.title)
            self.title.setCursorPosition(0)  # a long one is shown from its beginning
        self.marks.show_marks(opened.entry, state)
        self._prompt.setVisible(opened.prompt is not None)
        if opened.prompt is not None:
            self._prompt.show_text(_said(opened.prompt), self._look.t.text("Prompt"))


def _said(prompt: Prompt) -> str:
    return "\n\n".join(part for part in (prompt.text, prompt.standing_note) if part)
