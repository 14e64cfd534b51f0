"""Choosing one of a few, and saying yes or no, with room for a word of explanation."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from journal_app.ui.shared.answer_cell import AnswerCell
from journal_app.ui.shared.buttons import spoken
from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.painting import paint_check, paint_ring, text_height
from journal_app.ui.shared.roving import RovingStop
from journal_app.ui.shared.tokens import Size, Theme

_BOX, _GAP, _AIR, _RIGHT = 24, 12, 6, 6


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the things to choose from."""

    key: str
    title: str
    detail: str = ""


class Choice(QWidget):
    """A few alternatives as cells. Arrows move, Space and Enter choose, Delete clears.

    Signals:
        chosen(str): the key of the alternative the person chose.
        cleared(): the person took the choice back; only if that was allowed.
    """

    chosen = Signal(str)
    cleared = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        alternatives: tuple[Alternative, ...],
        *,
        columns: int = 1,
        clearable: bool = False,
    ) -> None:
        super().__init__()
        self._alternatives, self._columns = alternatives, columns
        self._clearable = clearable
        self.setAccessibleName(name)
        self._cells = [
            AnswerCell(theme, each.title, detail=each.detail, size=Size.BODY)
            for each in alternatives
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        for at, (each, cell) in enumerate(zip(alternatives, self._cells, strict=True)):
            grid.addWidget(cell, at // columns, at % columns)
            cell.setAccessibleDescription(f"{each.detail} {name}".strip())
            cell.clicked.connect(lambda _=False, key=each.key: self._choose(key))
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        self._stop = RovingStop(self._cells)

    def key(self) -> str | None:
        """Return the key of the choice, or None when there is none."""
        for each, cell in zip(self._alternatives, self._cells, strict=True):
            if cell.isChecked():
                return each.key
        return None

    def show_key(self, key: str | None) -> None:
        """Show this choice, or none, without a signal."""
        for at, (each, cell) in enumerate(zip(self._alternatives, self._cells, strict=True)):
            cell.show_chosen(chosen=each.key == key)
            if each.key == key:
                self._stop.keep(at)

    def take_focus(self) -> None:
        """Send the keys to the choice."""
        self._stop.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the alternatives, or take the choice back."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._stop.step(steps[key])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._clearable:
            self.show_key(None)
            self.cleared.emit()
        else:
            event.ignore()

    def _choose(self, key: str) -> None:
        self.show_key(key)
        if self._stop.has_focus():
            self._stop.take_focus()
        self.chosen.emit(key)


class CheckRow(QCheckBox):
    """A check box whose words may break, with a smaller line of explanation."""

    def __init__(self, theme: Theme, title: str, detail: str = "") -> None:
        super().__init__(title)
        self._theme, self._detail = theme, detail
        self.setAccessibleName(spoken(title))
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_detail(self, detail: str) -> None:
        """Show other words of explanation."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def hitButton(self, position: QPoint) -> bool:
        """Return that the words are a place to click, too."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        """Return the size in which nothing breaks."""
        widest = max(
            self.fontMetrics().horizontalAdvance(spoken(self.text())) + 2,
            self.fontMetrics().horizontalAdvance(self._detail),
        )
        width = self._left() + widest + self._theme.px(_RIGHT)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which it can still be read."""
        width = self._left() + self._theme.px(120)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all its words in `width` px."""
        px, room = self._theme.px, width - self._left() - self._theme.px(_RIGHT)
        words = text_height(self._font(), spoken(self.text()), room)
        if self._detail:
            words += px(2) + text_height(self._detail_font(), self._detail, room)
        return max(px(_BOX), words) + 2 * px(_AIR)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint box and words."""
        px, colours = self._theme.px, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QRectF(self.rect()).adjusted(self._left() - px(6), 0, 0, 0)
        if self.hasFocus():
            paint_ring(painter, colours.focus, words, px(6))
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(words, px(6), px(6))
        if not self.isEnabled():
            painter.setOpacity(0.6)
        box = QRectF(0, px(_AIR), px(_BOX), px(_BOX))
        paint_check(painter, self._theme, box, on=self.isChecked())
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        px, colours = self._theme.px, self._theme.palette
        width = self.width() - self._left() - px(_RIGHT)
        title = text_height(self._font(), spoken(self.text()), width)
        # One line of words stands level with the box, however large the type is.
        first = self.fontMetrics().height()
        top = px(_AIR) + max(0, (px(_BOX) - first) // 2)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._font())
        painter.setPen(QColor(colours.text))
        painter.drawText(QRect(self._left(), top, width, title), flags, spoken(self.text()))
        painter.setFont(self._detail_font())
        painter.setPen(QColor(colours.muted))
        below = QRect(self._left(), top + title + px(2), width, self.height())
        painter.drawText(below, flags, self._detail)

    def _left(self) -> int:
        return self._theme.px(_BOX + _GAP)

    def _font(self) -> QFont:
        return ui_font(self._theme, Size.BODY)

    def _detail_font(self) -> QFont:
        return ui_font(self._theme, Size.CAPTION)
