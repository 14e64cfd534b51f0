"""The entry as it reads, without its marks."""

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlock, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextBrowser

from journal_app.prose.html import to_html
from journal_app.prose.reading import read
from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Size
from journal_app.ui.writing.paper import space_lines

_HEADINGS = {1: 26, 2: 22, 3: 19}
"""px at 100 %: inside an entry, below its title."""


class Preview(QTextBrowser):
    """Shows words and nothing else: it loads no file or address, and opens no link."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._theme = look.theme
        self.setAccessibleName(look.t.text("Preview of the entry"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(look.theme.px(2))
        self.document().setIndentWidth(look.theme.px(28))
        self.setFont(ui_font(look.theme, Size.READING))

    def show_words(self, words: str) -> None:
        """Show what `words`, which are Markdown, say."""
        self.setHtml(to_html(read(words)))
        space_lines(self.document())
        self._size_headings()

    def loadResource(
        self,
        kind: int,
        name: QUrl | str,  # noqa: ARG002 - Qt's own signature
    ) -> QImage | QByteArray:
        """Return something empty: without an answer, Qt would look for a file itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage()
        return QByteArray()

    def _size_headings(self) -> None:
        block = self.document().begin()
        while block.isValid():
            size = _HEADINGS.get(block.blockFormat().headingLevel())
            if size is not None:
                self._size(block, self._theme.px(size))
            block = block.next()

    def _size(self, block: QTextBlock, pixels: int) -> None:
        runs, at = [], block.begin()
        while not at.atEnd():
            run = at.fragment()
            runs.append((run.position(), run.length(), run.charFormat()))
            at += 1
        for start, length, look in runs:
            # Qt's own size of a heading would win over any other.
            look.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
            look.setProperty(QTextFormat.Property.FontPixelSize.value, pixels)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
