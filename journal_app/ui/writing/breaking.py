"""Breaking words into the lines of a row, with the found words marked in them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)

from journal_app.ui.shared.tokens import Palette

Span = tuple[int, int]
"""Start and end, in characters."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line, and the found words in it."""

    text: str
    matches: tuple[Span, ...]


def broken(
    text: str, matches: tuple[Span, ...], font: QFont, width: float
) -> tuple[TextLine, ...]:
    """Return `text` as at most two lines of `width` px, the second cut with an ellipsis."""
    if not text or width <= 0:
        return ()
    first = _first_line(text, font, width)
    if first >= len(text):
        return (TextLine(text, matches),)
    metrics = QFontMetricsF(font)
    rest = text[first:].lstrip()
    start = len(text) - len(rest)
    shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    kept = len(shown) if shown == rest else max(len(shown) - 1, 0)
    # A sign between figures says nothing at the end of a line.
    head = text[:first].rstrip(" ·")
    return (
        TextLine(head, _within(matches, 0, len(head))),
        TextLine(shown, _within(matches, start, start + kept)),
    )


def draw(painter: QPainter, line: TextLine, at: QPointF, colours: Palette) -> None:
    """Draw one line with its upper left corner at `at`, in the font and pen of `painter`."""
    layout = QTextLayout(line.text, painter.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    layout.draw(painter, at, [_marked(line.text, span, colours) for span in line.matches])


def _first_line(text: str, font: QFont, width: float) -> int:
    """Return how many characters fit into the first line."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    units = line.textLength()
    layout.endLayout()
    # Qt counts in halves of UTF-16, we in characters.
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _within(matches: tuple[Span, ...], first: int, last: int) -> tuple[Span, ...]:
    return tuple(
        (max(start, first) - first, min(end, last) - first)
        for start, end in matches
        if start < last and end > first
    )


def _marked(text: str, span: Span, colours: Palette) -> QTextLayout.FormatRange:
    start, end = span
    look = QTextCharFormat()
    look.setBackground(QBrush(QColor(colours.accent_soft)))
    look.setForeground(QBrush(QColor(colours.accent_text)))
    # Underlined as well: a colour alone says nothing to some eyes.
    look.setFontUnderline(True)
    found = QTextLayout.FormatRange()
    found.start, found.length = _units(text[:start]), _units(text[start:end])
    found.format = look
    return found


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
