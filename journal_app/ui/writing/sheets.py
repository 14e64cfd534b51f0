"""The sheets of one entry: the page, its Markdown, and how that reads if no page can show it."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from journal_app.ui.shared.look import Look
from journal_app.ui.writing.paper import Paper
from journal_app.ui.writing.preview import Preview
from journal_app.ui.writing.rich.guard import page_of
from journal_app.ui.writing.rich.rich_paper import RichPaper


class Sheet(StrEnum):
    """What is shown of an entry."""

    PAGE = "page"
    """As it reads, to be written on."""
    SOURCE = "source"
    """As Markdown, because the person wants it so or no page can show all of it."""
    PREVIEW = "preview"
    """Such a source as it reads."""


class Sheets(QStackedWidget):
    """Shows the words of an entry on one of three sheets, and never loses one between them.

    Signals:
        typed(str): the whole text as Markdown, at every change.
        left(): the keys go elsewhere.
        turned(object): another `Sheet` is shown.
        undo_allowed(bool): whether there is anything to take back.
        redo_allowed(bool): whether there is anything to make again.
    """

    typed = Signal(str)
    left = Signal()
    turned = Signal(object)
    undo_allowed = Signal(bool)
    redo_allowed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.page, self.source, self.preview = RichPaper(look), Paper(look), Preview(look)
        self.source.setAccessibleName(look.t.text("Entry as Markdown"))
        self._sheets = {
            Sheet.PAGE: self.page,
            Sheet.SOURCE: self.source,
            Sheet.PREVIEW: self.preview,
        }
        self.sheet = Sheet.PAGE
        self.only_source = False
        """No page can show all that stood there when it was opened."""
        self._wanted = Sheet.PAGE
        """What the person chose last; a text may not allow it."""
        for sheet in self._sheets.values():
            self.addWidget(sheet)
        for paper in (self.page, self.source):
            paper.typed.connect(self.typed)
            paper.left.connect(self.left)
            paper.undoAvailable.connect(lambda _: self._tell_steps())
            paper.redoAvailable.connect(lambda _: self._tell_steps())

    @property
    def paper(self) -> Paper:
        """What is written on now, or would be after the preview."""
        return self.page if self.sheet is Sheet.PAGE else self.source

    def show_words(self, words: str) -> None:
        """Show other words, on the page if it can show all of them."""
        lines = page_of(words)
        self.only_source = lines is None
        if lines is None or self._wanted is Sheet.SOURCE:
            self.source.show_words(words)
            previewed = self.sheet is Sheet.PREVIEW and lines is None
            self._turn(Sheet.PREVIEW if previewed else Sheet.SOURCE)
        else:
            self.page.show_lines(words, lines)
            self._turn(Sheet.PAGE)

    def show_markdown(self, on: bool) -> bool:  # noqa: FBT001 - it is shown or not
        """Show Markdown, or the page; False: no page can show all that stands there."""
        words = self.paper.words()
        if not on and page_of(words) is None:
            return False
        self._wanted = Sheet.SOURCE if on else Sheet.PAGE
        if (self.sheet is Sheet.PAGE) == on:
            self.show_words(words)
        return True

    def show_preview(self, on: bool) -> None:  # noqa: FBT001
        """Show how the source reads, or the source."""
        if self.sheet is not Sheet.PAGE:
            self._turn(Sheet.PREVIEW if on else Sheet.SOURCE)

    def undo(self) -> None:
        """Take the last change back."""
        self.paper.undo()

    def redo(self) -> None:
        """Make it again."""
        self.paper.redo()

    def take_focus(self) -> None:
        """Send the keys to the sheet that is shown."""
        self._sheets[self.sheet].setFocus()

    def _turn(self, sheet: Sheet) -> None:
        if sheet is Sheet.PREVIEW:
            self.preview.show_words(self.source.words())
        self.sheet = sheet
        self.setCurrentWidget(self._sheets[sheet])
        self._tell_steps()
        self.turned.emit(sheet)

    def _tell_steps(self) -> None:
        document = self.paper.document()
        self.undo_allowed.emit(document.isUndoAvailable())
        self.redo_allowed.emit(document.isRedoAvailable())
