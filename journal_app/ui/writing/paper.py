"""The paper one writes on: plain words, with room between the lines."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QTextEdit

from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Size

LEADING = 152
"""Distance between the lines, in per cent of their height."""

_PARAGRAPHS = str.maketrans("\u2029\u2028\ufdd0\ufdd1", "\n\n\n\n")
"""What Qt puts at the ends of paragraphs, lines and frames."""


class Paper(QTextEdit):
    """Shows and takes words only: no fonts, pictures or files come in with a paste. Tab goes on.

    Signals:
        typed(str): the whole text, at every letter.
        left(): the keys go elsewhere.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "paper")
        self.setAccessibleName(look.t.text("Entry"))
        self.setPlaceholderText(look.t.text("Write as it comes. Everything stays here."))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        # Not to be remembered by the dictionary of an input method.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhMultiLine
        )
        self.document().setDocumentMargin(look.theme.px(2))
        self.setFont(ui_font(look.theme, Size.READING))
        self._showing = False
        space_lines(self.document())
        self.textChanged.connect(self._changed)

    def words(self) -> str:
        """Return what stands on the paper, every space as it was typed."""
        return self.document().toRawText().translate(_PARAGRAPHS)

    def show_words(self, words: str) -> None:
        """Show other words. What was undone before cannot be undone in them."""
        self._showing = True
        self.setPlainText(words)
        space_lines(self.document())
        self._showing = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's own name
        """Return whether there are words in what is pasted or dropped."""
        return _plain(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take the words in, without how they looked elsewhere."""
        words = _plain(source)
        if words is not None:
            self.insertPlainText(words)
            self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Return the marked words, and nothing but the words."""
        copied = QMimeData()
        copied.setText(self.textCursor().selectedText().translate(_PARAGRAPHS))
        return copied

    def _changed(self) -> None:
        if not self._showing:
            self.typed.emit(self.words())


def space_lines(document: QTextDocument) -> None:
    """Give every paragraph of `document` its leading; what is typed later takes it over."""
    leading = QTextBlockFormat()
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    leading.setLineHeight(LEADING, kind.value)
    undoable = document.isUndoRedoEnabled()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(leading)
    document.setUndoRedoEnabled(undoable)


def _plain(source: QMimeData) -> str | None:
    """Return the words in `source`; a file that is dropped has none."""
    if any(url.isLocalFile() for url in source.urls()):
        return None
    if source.hasFormat("text/plain"):
        return source.text()
    if source.hasHtml():
        return QTextDocumentFragment.fromHtml(source.html()).toPlainText()
    return None
