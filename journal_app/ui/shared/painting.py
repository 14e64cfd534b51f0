"""What the widgets that paint themselves have in common."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from journal_app.ui.shared.icons import Icon, pixmap
from journal_app.ui.shared.tokens import Theme

_ENDLESS = 100_000


def text_height(font: QFont, text: str, width: int) -> int:
    """Return how high `text` is when its lines break at `width` px."""
    if not text:
        return 0
    room = QRect(0, 0, max(width, 1), _ENDLESS)
    return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def longest_word(font: QFont, text: str) -> int:
    """Return the width of the widest word in px: below this, words would be cut."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def paint_radio(painter: QPainter, theme: Theme, centre: QPointF, *, on: bool) -> None:
    """Paint the circle of one choice among several, 18 px wide at 100 %."""
    colours, radius = theme.palette, theme.px(18) / 2
    painter.setPen(QPen(QColor(colours.accent if on else colours.border_strong), theme.px(2)))
    painter.setBrush(QColor(colours.surface))
    painter.drawEllipse(centre, radius, radius)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(centre, radius / 2 + 0.5, radius / 2 + 0.5)


def paint_check(painter: QPainter, theme: Theme, box: QRectF, *, on: bool) -> None:
    """Paint the square of a yes or no."""
    colours, px = theme.palette, theme.px
    painter.setPen(QPen(QColor(colours.accent if on else colours.border_strong), px(2)))
    painter.setBrush(QColor(colours.accent if on else colours.surface))
    inset = px(2) / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), px(5), px(5))
    if on:
        size = round(box.width()) - px(6)
        ratio = painter.device().devicePixelRatio()
        mark = pixmap(Icon.CHECK, colours.on_accent, size, ratio)
        painter.drawPixmap(QPointF(box.x() + px(3), box.y() + px(3)), mark)


def paint_ring(painter: QPainter, colour: str, box: QRectF, radius: float) -> None:
    """Paint the ring that says where the keys go."""
    painter.setPen(QPen(QColor(colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
