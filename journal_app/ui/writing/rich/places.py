"""Where the lines of a page stand in its window."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from journal_app.ui.writing.rich.lines import LineKind, Shape
from journal_app.ui.writing.rich.mirror import Mirror
from journal_app.ui.writing.rich.signs import Place


def places(paper: QTextEdit, mirror: Mirror) -> Iterator[Place]:
    """Return the lines that can be seen, the uppermost first."""
    block = paper.cursorForPosition(QPoint(0, 0)).block()
    bottom = paper.viewport().height()
    while block.isValid():
        place = _place(paper, mirror, block)
        if place is None or place.block.top() > bottom:
            return
        yield place
        block = block.next()


def place_at(paper: QTextEdit, mirror: Mirror, point: QPointF) -> tuple[QTextBlock, Place] | None:
    """Return the line at `point`, which is given in the window of the page."""
    block = paper.cursorForPosition(point.toPoint()).block()
    place = _place(paper, mirror, block)
    return None if place is None else (block, place)


def _place(paper: QTextEdit, mirror: Mirror, block: QTextBlock) -> Place | None:
    line = mirror.line(block.blockNumber())
    if line is None:
        return None
    rect = paper.document().documentLayout().blockBoundingRect(block)
    moved = rect.translated(
        -paper.horizontalScrollBar().value(), -paper.verticalScrollBar().value()
    )
    number, following = block.blockNumber(), mirror.line(block.blockNumber() + 1)
    begin = QRectF(paper.cursorRect(QTextCursor(block)))
    joined = following is not None and following.shape == Shape(LineKind.QUOTE)
    return Place(line, mirror.number(number), begin, moved, joined)
