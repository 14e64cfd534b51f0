"""Paints one entry to choose: a box, its day, and its title."""

from datetime import date

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.painting import paint_check, paint_ring
from journal_app.ui.shared.tokens import Size
from journal_app.ui.sharing.entry_model import EntryModel, Index

ROW_HEIGHT = 38
_BOX, _GAP, _DAY_GAP, _RIGHT = 24, 12, 16, 8
_MONTHS = range(1, 13)
_LONG_DAY = 28


class EntryDelegate(QStyledItemDelegate):
    """Draws boxes as everywhere else in the window, with the days in a column of their own."""

    def __init__(self, look: Look, model: EntryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._model = look, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's own signature
        """Return the size of a line; all are equal."""
        return QSize(self._look.theme.px(160), self._look.theme.px(ROW_HEIGHT))

    def editorEvent(
        self,
        event: QEvent,  # noqa: ARG002 - Qt's own signature
        model: QAbstractItemModel,  # noqa: ARG002 - Qt's own signature
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's own signature
        index: Index,  # noqa: ARG002 - Qt's own signature
    ) -> bool:
        """Leave clicks to the list: there the whole line is the place to click."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        theme, line = self._look.theme, self._model.line(index.row())
        px, around = theme.px, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not option.state & QStyle.StateFlag.State_Enabled:
            painter.setOpacity(0.6)
        words = around.adjusted(px(_BOX + _GAP - 6), 1, 0, -1)
        self._paint_ground(painter, option, words)
        top = around.top() + (around.height() - px(_BOX)) / 2
        box = QRectF(around.left(), top, px(_BOX), px(_BOX))
        paint_check(painter, theme, box, on=line.chosen)
        self._paint_words(painter, words.adjusted(px(6), 0, -px(_RIGHT), 0), index)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, words: QRectF
    ) -> None:
        theme = self._look.theme
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, theme.palette.focus, words, theme.px(6))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.palette.hover))
            painter.drawRoundedRect(words, theme.px(6), theme.px(6))

    def _paint_words(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme, formats = self._look.theme, self._look.formats
        line = self._model.line(index.row())
        painter.setFont(ui_font(theme, Size.BODY))
        metrics = painter.fontMetrics()
        days = (date(line.day.year, month, _LONG_DAY) for month in _MONTHS)
        column = max(metrics.horizontalAdvance(formats.day_in_year(day)) for day in days)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setPen(QColor(theme.palette.muted))
        painter.drawText(box, flags, formats.day_in_year(line.day))
        title = box.adjusted(column + theme.px(_DAY_GAP), 0, 0, 0)
        painter.setPen(QColor(theme.palette.text))
        room = int(title.width())
        painter.drawText(
            title, flags, metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        )
