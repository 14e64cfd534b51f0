"""Finding words in the entry that is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import IconButton
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, row
from journal_app.ui.shared.look import Look


class FindBar(QWidget):
    """A field and two arrows; found words are marked. F3 goes on, Escape closes it.

    Signals:
        closed(): the keys belong to the page again.
    """

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._t = t
        self._paper: QTextEdit | None = None
        words = t.text("Find in this entry")
        self.field = TextField(words, placeholder=words)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.found = label("", Text.CAPTION, wrap=False)
        before = IconButton(theme, Icon.CARET_UP, t.text("The one before (Shift+F3)"))
        after = IconButton(theme, Icon.CARET_DOWN, t.text("The next one (F3)"))
        close = IconButton(theme, Icon.X, t.text("Close the search in this entry"))
        self.setLayout(
            row(theme, Grow(self.field), self.found, before, after, close, margins=(28, 6, 20, 6))
        )
        before.clicked.connect(lambda _: self.go(backwards=True))
        after.clicked.connect(lambda _: self.go())
        close.clicked.connect(self.leave)
        self.field.textChanged.connect(self._typed)
        self.hide()

    def search(self, paper: QTextEdit) -> None:
        """Search in `paper`, first for what is marked in it."""
        self._paper = paper
        marked = paper.textCursor().selectedText()
        if marked and "\u2029" not in marked:
            self.field.setText(marked)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go(self, *, backwards: bool = False) -> None:
        """Mark the next place where the words stand, from the cursor on and around the end."""
        words, paper = self.field.text(), self._paper
        if paper is None or not words:
            return
        flags = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        document = paper.document()
        found = document.find(words, paper.textCursor(), flags)
        if found.isNull():
            edge = QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
            begin = QTextCursor(document)
            begin.movePosition(edge)
            found = document.find(words, begin, flags)
        self._tell(found)

    def leave(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, close with Escape."""
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go(backwards=backwards)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        if self._paper is not None:
            here = self._paper.textCursor()
            here.setPosition(here.selectionStart())
            self._paper.setTextCursor(here)
        self.found.setText("")
        self.go()

    def _tell(self, found: QTextCursor) -> None:
        said = self._t.text("Not in this entry") if found.isNull() else ""
        self.found.setText(said)
        if found.isNull():
            announce(self, said)
        elif self._paper is not None:
            self._paper.setTextCursor(found)
