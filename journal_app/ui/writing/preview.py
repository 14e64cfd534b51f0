"""The entry as it reads, without its marks."""

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from journal_app.prose.html import to_html
from journal_app.prose.reading import read
from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Size
from journal_app.ui.writing.paper import space_lines

_HEADINGS = (("h1", 26), ("h2", 22), ("h3", 19))
"""px at 100 %: inside an entry, below its title."""


class Preview(QTextBrowser):
    """Shows words and nothing else: it loads no file or address, and opens no link."""

    def __init__(self, look: Look) -> None:
        super().__init__()
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
        px = look.theme.px
        self.document().setDefaultStyleSheet(
            "\n".join(f"{tag} {{ font-size: {px(size)}px; }}" for tag, size in _HEADINGS)
        )

    def show_words(self, words: str) -> None:
        """Show what `words`, which are Markdown, say."""
        self.setHtml(to_html(read(words)))
        space_lines(self.document())

    def loadResource(
        self,
        kind: int,
        name: QUrl | str,  # noqa: ARG002 - Qt's own signature
    ) -> QImage | QByteArray:
        """Return something empty: without an answer, Qt would look for a file itself."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return QImage()
        return QByteArray()
