"""The signs before the lines of a page: bullets, numbers, boxes to tick, bars, rules."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.tokens import Size, Theme
from journal_app.ui.writing.rich.formats import INDENT, QUOTE_GAP
from journal_app.ui.writing.rich.lines import Line, LineKind

_BOX = 17
_GAP = 9
_BAR = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands in the window of the page, in pixels."""

    line: Line
    number: int
    """Before a numbered point."""
    begin: QRectF
    """The cursor at the beginning of its words."""
    block: QRectF
    """All of it."""
    joined: bool = False
    """The next line goes on with the same quote."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Draws what stands before the words."""

    theme: Theme

    def draw(self, painter: QPainter, place: Place) -> None:
        """Draw what stands before the words of one line."""
        shape = place.line.shape
        match shape.kind:
            case LineKind.BULLET if shape.checked is None:
                self._bullet(painter, place)
            case LineKind.NUMBER:
                self._number(painter, place)
            case LineKind.QUOTE:
                self._bar(painter, place)
            case LineKind.RULE if not place.line.inlines:
                self._rule(painter, place)
            case _:
                pass
        if shape.checked is not None:
            self._box(painter, self.box(place), ticked=shape.checked)

    def box(self, place: Place) -> QRectF:
        """Return where the box of a task is."""
        size, gap = self.theme.px(_BOX), self.theme.px(_GAP)
        middle = place.begin.center().y()
        left = place.begin.left() - gap - size
        if place.line.shape.kind is LineKind.NUMBER:
            left -= self.theme.px(INDENT)
        return QRectF(left, middle - size / 2, size, size)

    def _bullet(self, painter: QPainter, place: Place) -> None:
        level = place.line.shape.level
        radius = self.theme.px(3) if level else self.theme.px(3.5)
        middle = QPointF(place.begin.left() - self.theme.px(_GAP + 4), place.begin.center().y())
        ink = QColor(self.theme.palette.muted if level else self.theme.palette.text)
        painter.setPen(QPen(ink, self.theme.px(1.5)) if level % 2 else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if level % 2 else ink)
        painter.drawEllipse(middle, radius, radius)

    def _number(self, painter: QPainter, place: Place) -> None:
        font = ui_font(self.theme, Size.READING)
        metrics = QFontMetricsF(font)
        words = f"{place.number}."
        right = place.begin.left() - self.theme.px(_GAP - 1)
        base = place.begin.top() + metrics.ascent()
        painter.setFont(font)
        painter.setPen(QColor(self.theme.palette.muted))
        painter.drawText(QPointF(right - metrics.horizontalAdvance(words), base), words)

    def _bar(self, painter: QPainter, place: Place) -> None:
        wide, colour = self.theme.px(_BAR), QColor(self.theme.palette.accent)
        gap = self.theme.px(QUOTE_GAP) if place.joined else 0
        rect = QRectF(self.theme.px(4), place.block.top(), wide, place.block.height() + gap)
        painter.fillRect(rect, colour)

    def _rule(self, painter: QPainter, place: Place) -> None:
        y, colours = place.begin.center().y(), self.theme.palette
        painter.setPen(QPen(QColor(colours.border_strong), 1))
        painter.drawLine(QPointF(place.block.left(), y), QPointF(place.block.right(), y))

    def _box(self, painter: QPainter, box: QRectF, *, ticked: bool) -> None:
        colours, radius = self.theme.palette, self.theme.px(4)
        edge = QColor(colours.accent if ticked else colours.border_strong)
        painter.setPen(QPen(edge, self.theme.px(1.5)))
        painter.setBrush(QColor(colours.accent) if ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        if ticked:
            tick = QPainterPath(QPointF(box.left() + box.width() * 0.25, box.center().y()))
            tick.lineTo(box.left() + box.width() * 0.44, box.bottom() - box.height() * 0.28)
            tick.lineTo(box.right() - box.width() * 0.22, box.top() + box.height() * 0.28)
            painter.setPen(QPen(QColor(colours.on_accent), self.theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(tick)
