"""The page one writes on: real bold, real lists. What is told and kept is Markdown."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)

from journal_app.prose.blocks import Prose
from journal_app.prose.plain import to_text
from journal_app.prose.writing import Writer, pieces, write
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.icons import Icon, pixmap
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.paper import Paper
from journal_app.ui.writing.rich.documents import fill_lines, one_step
from journal_app.ui.writing.rich.editing import Editing, led_to
from journal_app.ui.writing.rich.formats import ATTACHMENT, Dress
from journal_app.ui.writing.rich.inserting import insert_lines, marked
from journal_app.ui.writing.rich.keys import Key, key_of
from journal_app.ui.writing.rich.lines import PLAIN, Line
from journal_app.ui.writing.rich.mirror import Mirror
from journal_app.ui.writing.rich.pasting import MARKDOWN, lines_in, plain_lines
from journal_app.ui.writing.rich.places import place_at, places
from journal_app.ui.writing.rich.signs import Signs
from journal_app.ui.writing.rich.spoken_lines import spoken_line

_WARM_MS = 20
"""Pause between two pieces that are checked before anybody types."""
_PICTURE = 40
"""px at 100 %."""


class RichPaper(Paper):
    """Shows Markdown as it reads, and lets it be changed so.

    An untouched text is given back letter for letter.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._dress, self._signs = Dress(look.theme), Signs(look.theme)
        self.editing = Editing(self, self._dress)
        self._source = self._told = ""
        self._writer = Writer()
        self._said_shape = PLAIN
        self._cold = pieces(Prose(()))
        self._warming = QTimer(self, interval=_WARM_MS)
        self._warming.timeout.connect(self._warm)
        self._mirror = Mirror(self.document())
        self.setAcceptRichText(True)
        self.viewport().setMouseTracking(True)
        self.show_lines("", (Line(PLAIN),))
        self.document().contentsChange.connect(self._mirror.changed)
        self.cursorPositionChanged.connect(self._leave_link)
        self.cursorPositionChanged.connect(self._say_line)

    def words(self) -> str:
        """Return all that stands on the page as Markdown; an untouched text as it came."""
        self._mirror.read()
        return self._said()

    def show_words(self, words: str) -> None:
        """Show plain words, in which no mark is read."""
        self.show_lines(words, plain_lines(words))

    def show_lines(self, source: str, lines: tuple[Line, ...]) -> None:
        """Show `lines`, which are what `source` says. What was undone before is forgotten."""
        self._showing = True
        self._source = self._told = source
        fill_lines(self.document(), lines, self._dress)
        self._mirror.read()
        self._showing = False
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setCurrentCharFormat(self._dress.run(self.editing.look(), self.editing.shape()))
        self._cold = pieces(self._mirror.prose())
        self._warming.start()

    def set_link(self, link: str) -> None:
        """Let the marked words, or the link the cursor stands in, lead there; or nowhere."""
        self.editing.link(link)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the lines go on as they are meant to."""
        key = key_of(event)
        if self._pressed(key):
            return
        if key in {Key.BACKSPACE, Key.DELETE}:
            # What is joined is dressed in the same step, so that it is taken back at once.
            with one_step(self.textCursor()):
                super().keyPressEvent(event)
                self.editing.dress_again(self.textCursor())
        else:
            super().keyPressEvent(event)
        if key is Key.SPACE:
            self.editing.typed_space()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method or a dead key gives."""
        super().inputMethodEvent(event)
        if event.commitString() == " ":
            self.editing.typed_space()

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001 - Qt's own name
        """Nest inside a list; from anywhere else the keys go on."""
        return self.editing.nest(1 if forwards else -1) or super().focusNextPrevChild(forwards)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick a task."""
        block = self._box_at(event)
        if block is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self._tick(block)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a box can be ticked."""
        super().mouseMoveEvent(event)
        over = Qt.CursorShape.PointingHandCursor if self._box_at(event) else None
        self.viewport().setCursor(over or Qt.CursorShape.IBeamCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, then the signs before them."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in places(self, self._mirror):
            self._signs.draw(painter, place)
        painter.end()

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:
        """Return a picture of the vault, else nothing: Qt would look for a file itself."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        address = name.toString() if isinstance(name, QUrl) else name
        if not address.startswith(ATTACHMENT):
            return QImage()
        theme = self._look.theme
        return pixmap(
            Icon.IMAGE, theme.palette.muted, theme.px(_PICTURE), self.devicePixelRatioF()
        ).toImage()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Return whether there are words in what is pasted or dropped."""
        return bool(lines_in(source))

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Take in words, styles and lists; no fonts, pictures of others or files."""
        insert_lines(self.editing, lines_in(source))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Return what is marked as plain words, and as Markdown for another page."""
        prose = marked(self.textCursor())
        copied = QMimeData()
        copied.setText(to_text(prose))
        copied.setData(MARKDOWN, QByteArray(write(prose).encode()))
        return copied

    def _changed(self) -> None:
        # Words that an input method only offers change nothing yet.
        if not self._showing and (words := self._said()) != self._told:
            self._told = words
            self.typed.emit(words)

    def _said(self) -> str:
        if not self.document().isModified():
            return self._source
        return self._writer.write(self._mirror.prose())

    def _pressed(self, key: Key) -> bool:
        actions = {
            Key.ENTER: self.editing.enter,
            Key.BREAK: self.editing.break_line,
            Key.TICK: lambda: self._tick(self.textCursor().block()),
            Key.BACKSPACE: self.editing.backspace,
        }
        return key in actions and actions[key]()

    def _tick(self, block: QTextBlock) -> bool:
        ticked = self.editing.tick(block)
        if ticked is not None:
            t = self._look.t
            announce(self, t.text("Done") if ticked else t.text("Not done"))
        return ticked is not None

    def _box_at(self, event: QMouseEvent) -> QTextBlock | None:
        found = place_at(self, self._mirror, event.position())
        if found is None or found[1].line.shape.checked is None:
            return None
        block, place = found
        return block if self._signs.box(place).contains(event.position()) else None

    def _say_line(self) -> None:
        shape = replace(self.editing.shape(), start=None)
        if shape != self._said_shape and self.hasFocus():
            announce(self, spoken_line(self._look.t, shape))
        self._said_shape = shape

    def _leave_link(self) -> None:
        """Let words that are typed after a link stand beside it."""
        cursor = self.textCursor()
        link = self.currentCharFormat().anchorHref()
        if not link or cursor.hasSelection():
            return
        following = QTextCursor(cursor)
        inside = (
            following.movePosition(QTextCursor.MoveOperation.NextCharacter)
            and not cursor.atBlockEnd()
            and following.charFormat().anchorHref() == link
        )
        if not inside:
            self.editing.change(led_to)

    def _warm(self) -> None:
        """Check one piece before the first letter is typed, so that the letter need not wait."""
        piece = next(self._cold, None)
        if piece is None or self.document().isModified():
            self._warming.stop()
        else:
            self._writer.piece(piece)
