"""Two versions in one text: what is new is underlined, what is gone is struck through."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from journal_app.domain.differences import Change, Piece
from journal_app.i18n import Translator
from journal_app.ui.shared.fonts import serif_font, ui_font
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Size

_MOST_TOLD = 12
"""So many changes are told to ears at once; the text itself can be read beside them."""


class DifferencesView(QTextBrowser):
    """Shows words and nothing else, and opens nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(look.t.text("What changed"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(look.theme.px(12))
        self.setFont(ui_font(look.theme, Size.READING))

    def show_pieces(self, title: tuple[Piece, ...], words: tuple[Piece, ...]) -> None:
        """Show a title and a text."""
        self.clear()
        cursor = QTextCursor(self.document())
        if title:
            self._insert(cursor, title, heading=True)
            below = QTextBlockFormat()
            below.setTopMargin(self._look.theme.px(10))
            cursor.insertBlock(below)
        self._insert(cursor, words, heading=False)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setAccessibleDescription(told((*title, *words), self._look.t))

    def _insert(self, cursor: QTextCursor, pieces: tuple[Piece, ...], *, heading: bool) -> None:
        for piece in pieces:
            cursor.insertText(piece.text, self._format(piece.change, heading=heading))

    def _format(self, change: Change, *, heading: bool) -> QTextCharFormat:
        theme = self._look.theme
        colours, made = theme.palette, QTextCharFormat()
        made.setFont(serif_font(theme, Size.H2) if heading else ui_font(theme, Size.READING))
        made.setForeground(QColor(colours.text))
        if change is Change.NEW:
            made.setFontUnderline(True)
            made.setForeground(QColor(colours.accent_text))
            made.setBackground(QColor(colours.accent_soft))
        elif change is Change.GONE:
            made.setFontStrikeOut(True)
            made.setForeground(QColor(colours.danger))
            made.setBackground(QColor(colours.danger_soft))
        return made


def told(pieces: tuple[Piece, ...], t: Translator) -> str:
    """Return the changes in words, for ears."""
    said = []
    for piece in pieces:
        words = " ".join(piece.text.split())
        if piece.change is Change.NEW and words:
            said.append(t.text("New: {words}").format(words=words))
        elif piece.change is Change.GONE and words:
            said.append(t.text("Gone: {words}").format(words=words))
    return ". ".join(said[:_MOST_TOLD]) or t.text("Nothing changed")
