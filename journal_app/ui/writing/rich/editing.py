"""What one can do with the lines of a page. Each of it is taken back with one Ctrl+Z."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from journal_app.prose.blocks import Run
from journal_app.ui.writing.rich.documents import SEPARATOR, one_step
from journal_app.ui.writing.rich.formats import Dress, run_of, shape_of
from journal_app.ui.writing.rich.lines import DEEPEST, PLAIN, LineKind, Shape
from journal_app.ui.writing.rich.typed_signs import RULE, shape_for

_KEEP = QTextCursor.MoveMode.KeepAnchor
_END = QTextCursor.MoveOperation.EndOfBlock
_START = QTextCursor.MoveOperation.StartOfBlock


class Style(StrEnum):
    """How words can look."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKE = "strike"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Editing:
    """Changes the page that a person writes on, where the cursor stands."""

    paper: QTextEdit
    dress: Dress

    # ---- what stands here

    def shape(self) -> Shape:
        """Return what the line of the cursor is."""
        return shape_of(self.paper.textCursor().blockFormat())

    def look(self) -> Run:
        """Return the look of what is marked, or of what would be typed now."""
        return run_of("", self.paper.currentCharFormat())

    # ---- what a line is

    def make(self, kind: LineKind, *, task: bool = False) -> None:
        """Make the marked lines this; if they all are it already, plain paragraphs."""
        blocks = list(_marked_blocks(self.paper.textCursor()))
        shapes = [shape_of(block.blockFormat()) for block in blocks]
        are = all(each.kind is kind and (each.checked is not None) == task for each in shapes)
        with one_step(self.paper.textCursor()):
            for block, shape in zip(blocks, shapes, strict=True):
                self.set_shape(block, PLAIN if are else _made(shape, kind, task=task))

    def set_shape(self, block: QTextBlock, shape: Shape) -> None:
        """Make the line in `block` this."""
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self.dress.block(shape))
        cursor.setBlockCharFormat(self.dress.plain(shape))
        cursor.movePosition(_END, _KEEP)
        self._restyle(cursor, lambda run: run)
        here = self.paper.textCursor()
        if here.block() == block and not here.hasSelection():
            self.paper.setCurrentCharFormat(self.dress.run(self.look(), shape))

    def tick(self, block: QTextBlock) -> bool | None:
        """Turn the tick of a task on or off; return how it is now, None: it is no task."""
        shape = shape_of(block.blockFormat())
        if shape.checked is None:
            return None
        turned = replace(shape, checked=not shape.checked)
        QTextCursor(block).setBlockFormat(self.dress.block(turned))
        return turned.checked

    def nest(self, by: int) -> bool:
        """Move the marked points of a list deeper or back; False: nothing could be moved."""
        moved = False
        cursor = self.paper.textCursor()
        with one_step(cursor):
            for block in _marked_blocks(cursor):
                shape = shape_of(block.blockFormat())
                level = max(0, min(_deepest(block), shape.level + by))
                if shape.kind.is_list and (level - shape.level) * by > 0:
                    self.set_shape(block, replace(shape, level=level, start=None))
                    moved = True
        return moved

    # ---- how words look

    def toggle(self, style: Style) -> None:
        """Turn a style on or off, for what is marked or for what is typed next."""
        on = not getattr(self.look(), style)
        self.change(lambda run: _with_style(run, style, on=on))

    def change(self, change: Callable[[Run], Run]) -> None:
        """Let what is marked, or what is typed next, look as `change` says."""
        cursor = self.paper.textCursor()
        if not cursor.hasSelection():
            look = self.dress.run(change(self.look()), self.shape())
            self.paper.setCurrentCharFormat(look)
            return
        with one_step(cursor):
            self._restyle(cursor, change)

    def link(self, link: str) -> None:
        """Let what is marked lead to `link`; without a mark, the link here, or the address."""
        cursor = self.paper.textCursor()
        here = self.look().link
        with one_step(cursor):
            if not cursor.hasSelection() and here:
                _mark_link(cursor, here)
            if cursor.hasSelection():
                self._restyle(cursor, lambda run: led_to(run, link))
            elif link:
                look = self.dress.run(led_to(self.look(), link), self.shape())
                cursor.insertText(link, look)

    # ---- keys

    def typed_space(self) -> bool:
        """Make the line what the signs before a space say, that was just typed."""
        cursor = self.paper.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        shape = shape_of(cursor.blockFormat())
        wanted = shape_for(before[:-1], shape) if before.endswith(" ") else None
        if wanted is None or cursor.hasSelection():
            return False
        with one_step(cursor):
            cursor.movePosition(_START, _KEEP)
            cursor.removeSelectedText()
            self.set_shape(cursor.block(), wanted)
        return True

    def enter(self) -> bool:
        """Go on as the line wants it; False: Qt's own way will do."""
        cursor, shape = self.paper.textCursor(), self.shape()
        words = cursor.block().text()
        if cursor.hasSelection() or (shape == PLAIN and words != RULE):
            return False
        if shape == PLAIN:
            self._draw_rule(cursor)
        elif words or shape.kind is LineKind.RULE:
            self._split(cursor, shape)
        else:
            self._step_out(shape)
        return True

    def break_line(self) -> bool:
        """End the line, and stay in the paragraph."""
        self.paper.textCursor().insertText(SEPARATOR, self.dress.plain(self.shape()))
        self.paper.ensureCursorVisible()
        return True

    def backspace(self) -> bool:
        """Take back what the line is, at its beginning; False: Qt's own way will do."""
        cursor = self.paper.textCursor()
        shape, before = self.shape(), cursor.block().previous()
        if cursor.hasSelection() or not cursor.atBlockStart():
            return False
        if shape.kind is not LineKind.PARAGRAPH:
            self._step_out(shape)
            return True
        if before.isValid() and is_rule(before):
            with one_step(cursor):
                cursor.deletePreviousChar()
                self.set_shape(cursor.block(), PLAIN)
            return True
        return False

    def dress_again(self, cursor: QTextCursor) -> None:
        """Let the words of the line at `cursor` look alike: two lines have become one."""
        line = QTextCursor(cursor.block())
        line.movePosition(_END, _KEEP)
        self._restyle(line, lambda run: run)

    # ---- inside

    def _step_out(self, shape: Shape) -> None:
        """Make a point of a list one of the list around it; anything else a paragraph."""
        deeper = shape.kind.is_list and shape.level > 0
        around = replace(shape, level=shape.level - 1, start=None) if deeper else PLAIN
        with one_step(self.paper.textCursor()):
            self.set_shape(self.paper.textCursor().block(), around)

    def _split(self, cursor: QTextCursor, shape: Shape) -> None:
        """Begin the next line; a heading is followed by a paragraph."""
        going_on = replace(shape, start=None, checked=None if shape.checked is None else False)
        after_title = shape.kind.heading or shape.kind is LineKind.RULE
        following = PLAIN if after_title and cursor.atBlockEnd() else going_on
        before, after = shape, following
        if cursor.atBlockStart() and cursor.block().text():
            before, after = (PLAIN if after_title else replace(going_on, start=shape.start)), shape
            after = replace(shape, start=None)
        with one_step(cursor):
            cursor.insertBlock(self.dress.block(after), self.dress.plain(after))
            if before != shape:
                self.set_shape(cursor.block().previous(), before)
        self.paper.setTextCursor(cursor)
        self.paper.ensureCursorVisible()

    def _draw_rule(self, cursor: QTextCursor) -> None:
        with one_step(cursor):
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.movePosition(_START)
            cursor.movePosition(_END, _KEEP)
            cursor.removeSelectedText()
            self.set_shape(cursor.block(), Shape(LineKind.RULE))
            cursor.insertBlock(self.dress.block(PLAIN), self.dress.plain(PLAIN))
        self.paper.setTextCursor(cursor)
        self.paper.ensureCursorVisible()

    def _restyle(self, cursor: QTextCursor, change: Callable[[Run], Run]) -> None:
        for start, end, look, shape in list(_marked_runs(cursor)):
            wanted = self.dress.run(change(run_of("", look)), shape)
            if wanted != look:
                part = QTextCursor(cursor.document())
                part.setPosition(start)
                part.setPosition(end, _KEEP)
                part.setCharFormat(wanted)


def led_to(run: Run, link: str = "") -> Run:
    """Return the same words, leading nowhere or to another `link`."""
    return Run(run.text, run.bold, run.italic, run.strike, run.code, link)


def is_rule(block: QTextBlock) -> bool:
    """Return whether `block` is shown as a line across the page."""
    return not block.text() and shape_of(block.blockFormat()).kind is LineKind.RULE


def _made(shape: Shape, kind: LineKind, *, task: bool) -> Shape:
    level = shape.level if kind.is_list and shape.kind.is_list else 0
    ticked = bool(shape.checked) if task else None
    return Shape(kind, level, ticked)


def _deepest(block: QTextBlock) -> int:
    """Return how deep a point may stand here: one below the point above it."""
    above = shape_of(block.previous().blockFormat()) if block.previous().isValid() else PLAIN
    return min(DEEPEST, above.level + 1) if above.kind.is_list else 0


def _with_style(run: Run, style: Style, *, on: bool) -> Run:
    return Run(
        run.text,
        bold=on if style is Style.BOLD else run.bold,
        italic=on if style is Style.ITALIC else run.italic,
        strike=on if style is Style.STRIKE else run.strike,
        code=on if style is Style.CODE else run.code,
        link=run.link,
    )


def _marked_blocks(cursor: QTextCursor) -> Iterator[QTextBlock]:
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if cursor.hasSelection() and cursor.selectionEnd() == last.position() and last != block:
        last = last.previous()  # nothing of the last line is marked
    while block.isValid():
        yield block
        if block == last:
            return
        block = block.next()


def _marked_runs(cursor: QTextCursor) -> Iterator[tuple[int, int, QTextCharFormat, Shape]]:
    """Return start, end and format of each marked run of words, and the shape of its line."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    for block in _marked_blocks(cursor):
        shape = shape_of(block.blockFormat())
        at = block.begin()
        while not at.atEnd():
            run = at.fragment()
            start, end = max(first, run.position()), min(last, run.position() + run.length())
            if start < end and not run.charFormat().isImageFormat():
                yield start, end, run.charFormat(), shape
            at += 1


def _mark_link(cursor: QTextCursor, link: str) -> None:
    """Mark all of the link that `cursor` stands in, whatever styles its words have."""
    end = QTextCursor(cursor)
    # The format of a cursor is that of the letter before it.
    while end.charFormat().anchorHref() == link and not end.atBlockEnd():
        end.movePosition(QTextCursor.MoveOperation.NextCharacter)
    if end.charFormat().anchorHref() != link:
        end.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    while cursor.charFormat().anchorHref() == link and not cursor.atBlockStart():
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    cursor.setPosition(end.position(), _KEEP)
