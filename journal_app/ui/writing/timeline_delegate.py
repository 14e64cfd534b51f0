"""Paints one line of the timeline: an icon, a title, a day, and the first words."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal_app.ui.shared.fonts import STRONG, ui_font
from journal_app.ui.shared.icons import Icon, pixmap
from journal_app.ui.shared.kinds import kind_look
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.painting import paint_ring
from journal_app.ui.shared.tokens import Size
from journal_app.ui.writing.breaking import TextLine, broken, draw
from journal_app.ui.writing.timeline_model import HEADING_ROLE, TimelineModel
from journal_app.ui.writing.timeline_presenter import Line
from journal_app.ui.writing.timeline_words import marks

Index = QModelIndex | QPersistentModelIndex

HEADING = 40
"""Height of the band over the first line of a group, px at 100 %."""
_SIDE, _BETWEEN = 8, 3
_INSET, _TOP, _CIRCLE, _GAP = 14, 12, 34, 12
_TITLE, _LINE, _MARK, _FOOT = 22, 20, 21, 10
_RIGHT = 12


class TimelineDelegate(QStyledItemDelegate):
    """Knows how high a line is, and how it looks."""

    def __init__(self, look: Look, model: TimelineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._open = ""

    def mark_open(self, record: str) -> None:
        """Paint the line of this record as the one that is open."""
        self._open = record

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line in a list as wide as it is now."""
        px, line = self._look.theme.px, self._model.line(index.row())
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        lines = len(self._broken(line, self._words_width(width)))
        height = _TOP + _TITLE + lines * _LINE + _FOOT + 2 * _BETWEEN
        height += _MARK if marks(line, self._look) else 0
        height += HEADING if index.data(HEADING_ROLE) else 0
        return QSize(px(160), px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, box = self._look.theme.px, QRectF(option.rect)
        heading = index.data(HEADING_ROLE)
        if heading:
            self._paint_heading(painter, box, heading)
            box.adjust(0, px(HEADING), 0, 0)
        card = box.adjusted(px(_SIDE), px(_BETWEEN), -px(_SIDE), -px(_BETWEEN))
        line = self._model.line(index.row())
        self._paint_card(painter, option, card, line)
        self._paint_icon(painter, card, line)
        left = card.left() + px(_INSET + _CIRCLE + _GAP)
        words = QRectF(card)
        words.setLeft(left)
        words.setRight(card.right() - px(_RIGHT))
        self._paint_title(painter, words, line, self._model.day(index.row()))
        self._paint_words(painter, words, line)
        painter.restore()

    def _words_width(self, width: int) -> float:
        return width - self._look.theme.px(2 * _SIDE + _INSET + _CIRCLE + _GAP + _RIGHT)

    def _font(self) -> QFont:
        return ui_font(self._look.theme, Size.SMALL)

    def _broken(self, line: Line, width: float) -> tuple[TextLine, ...]:
        return broken(line.words.snippet, line.words.matches, self._font(), width)

    def _paint_heading(self, painter: QPainter, box: QRectF, heading: str) -> None:
        px = self._look.theme.px
        painter.setFont(ui_font(self._look.theme, Size.CAPTION, STRONG))
        painter.setPen(QColor(self._look.theme.palette.muted))
        band = QRectF(box.left() + px(20), box.top(), box.width() - px(32), px(HEADING - 6))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(band, flags, heading.upper())

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRectF, line: Line
    ) -> None:
        px, colours = self._look.theme.px, self._look.theme.palette
        opened = line.row.id == self._open
        if opened or option.state & QStyle.StateFlag.State_MouseOver:
            edge = QPen(QColor(colours.border), 1) if opened else QPen(Qt.PenStyle.NoPen)
            painter.setPen(edge)
            painter.setBrush(QColor(colours.surface if opened else colours.hover))
            painter.drawRoundedRect(card, px(10), px(10))
        if opened:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            bar = QRectF(card.left(), card.top() + px(10), px(4), card.height() - px(20))
            painter.drawRoundedRect(bar, px(2), px(2))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, colours.focus, card, px(10))

    def _paint_icon(self, painter: QPainter, card: QRectF, line: Line) -> None:
        px, size = self._look.theme.px, self._look.theme.px(18)
        look = kind_look(line.row.kind, self._look.theme.palette)
        circle = QRectF(card.left() + px(_INSET), card.top() + px(_TOP), px(_CIRCLE), px(_CIRCLE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawEllipse(circle)
        ratio = painter.device().devicePixelRatioF()
        inset = (circle.width() - size) / 2
        where = QPointF(circle.left() + inset, circle.top() + inset)
        painter.drawPixmap(where, pixmap(look.icon, look.colour, size, ratio))

    def _paint_title(self, painter: QPainter, words: QRectF, line: Line, day: str) -> None:
        px, theme = self._look.theme.px, self._look.theme
        top = QRectF(words.left(), words.top() + px(_TOP - 3), words.width(), px(_TITLE))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(ui_font(theme, Size.CAPTION))
        painter.setPen(QColor(theme.palette.muted))
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | middle, day)
        taken = QFontMetricsF(painter.font()).horizontalAdvance(day) + px(8)
        painter.setFont(ui_font(theme, Size.BODY, STRONG))
        painter.setPen(QColor(theme.palette.text))
        room = words.width() - taken
        title = QFontMetricsF(painter.font()).elidedText(
            line.words.title, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | middle, title)

    def _paint_words(self, painter: QPainter, words: QRectF, line: Line) -> None:
        px, colours = self._look.theme.px, self._look.theme.palette
        painter.setFont(self._font())
        painter.setPen(QColor(colours.muted))
        top = words.top() + px(_TOP + _TITLE)
        for each in self._broken(line, words.width()):
            draw(painter, each, QPointF(words.left(), top), colours)
            top += px(_LINE)
        self._paint_marks(painter, QPointF(words.left(), top), line)

    def _paint_marks(self, painter: QPainter, at: QPointF, line: Line) -> None:
        px, theme = self._look.theme.px, self._look.theme
        painter.setFont(ui_font(theme, Size.CAPTION))
        metrics, ratio = QFontMetricsF(painter.font()), painter.device().devicePixelRatioF()
        left, height = at.x(), px(_MARK)
        for text, seal in marks(line, self._look):
            icon = Icon.LOCK_SIMPLE if seal else Icon.CLOCK
            drawn = pixmap(icon, theme.palette.muted, px(14), ratio)
            painter.drawPixmap(QPointF(left, at.y() + (height - px(14)) / 2), drawn)
            left += px(19)
            box = QRectF(left, at.y(), metrics.horizontalAdvance(text) + 2, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
            left += box.width() + px(12)
