"""One answer of a question: the whole cell is the target."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from journal_app.ui.shared.buttons import spoken
from journal_app.ui.shared.fonts import ui_font
from journal_app.ui.shared.painting import (
    longest_word,
    paint_radio,
    paint_ring,
    text_height,
)
from journal_app.ui.shared.tokens import Radius, Size, Theme

LOWEST = 52
"""Height of a cell with one line, px at 100 %."""

_EDGE, _MARK, _GAP, _AIR = 10, 18, 8, 10


class AnswerCell(QRadioButton):
    """A radio button as large as its cell. It grows with long words and large type.

    It chooses only by mouse, Space and Enter; which cells belong together, and all other
    keys, are the business of what it stands in.
    """

    def __init__(
        self, theme: Theme, text: str, *, detail: str = "", size: Size = Size.SMALL
    ) -> None:
        super().__init__(text)
        self._theme, self._detail, self._size = theme, detail, size
        self.setAccessibleName(spoken(text))
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether this is the answer, without a signal and for this cell alone."""
        # Qt lets nobody take back a choice among several; yet without "exclusive" ears
        # would hear of a check box.
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)

    def nextCheckState(self) -> None:
        """Choose; a second click does not take the choice back."""
        self.setChecked(True)

    def hitButton(self, position: QPoint) -> bool:
        """Return that every place in the cell is a place to click."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Space and Enter, and leave all else to the question."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self._theme.px(150)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a word would be cut."""
        width = self._outside() + longest_word(self._font(), self._shown())
        return QSize(width, self.heightForWidth(max(width, self._theme.px(112))))

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all its words in `width` px."""
        px, room = self._theme.px, width - self._outside()
        words = text_height(self._font(), self._shown(), room)
        if self._detail:
            words += px(2) + text_height(self._detail_font(), self._detail, room)
        return max(px(LOWEST), words + 2 * px(_AIR))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the cell."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, cell)
        centre = QPointF(cell.left() + self._theme.px(_EDGE + _MARK / 2), cell.center().y())
        paint_radio(painter, self._theme, centre, on=self.isChecked())
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter, cell: QRectF) -> None:
        colours, px, on = self._theme.palette, self._theme.px, self.isChecked()
        over = self.underMouse() and self.isEnabled()
        edge = colours.accent if on else colours.border_strong if over else colours.border
        ground = colours.accent_soft if on else colours.hover if over else colours.surface
        width = 2 if on else 1
        half = width / 2
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(
            cell.adjusted(half, half, -half, -half), px(Radius.CONTROL), px(Radius.CONTROL)
        )
        if self.hasFocus():
            paint_ring(painter, colours.text, cell.adjusted(3, 3, -3, -3), px(6))

    def _paint_words(self, painter: QPainter) -> None:
        colours, px = self._theme.palette, self._theme.px
        left = 1 + px(_EDGE) + px(_MARK) + px(_GAP)
        room = QRect(left, 0, self.width() - self._outside(), self.height())
        upper = text_height(self._font(), self._shown(), room.width())
        lower = text_height(self._detail_font(), self._detail, room.width())
        gap = px(2) if self._detail else 0
        top = (self.height() - upper - gap - lower) // 2
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        on = self.isChecked()
        painter.setPen(QColor(colours.accent_text if on else colours.text))
        painter.setFont(self._font())
        painter.drawText(QRect(left, top, room.width(), upper), flags, self._shown())
        painter.setPen(QColor(colours.text if on else colours.muted))
        painter.setFont(self._detail_font())
        painter.drawText(QRect(left, top + upper + gap, room.width(), lower), flags, self._detail)

    def _outside(self) -> int:
        """Return how much of the width is not for words."""
        px = self._theme.px
        return 2 + px(_EDGE) + px(_MARK) + px(_GAP) + px(5)

    def _shown(self) -> str:
        return spoken(self.text())

    def _font(self) -> QFont:
        # The same weight on and off, so that choosing never breaks the lines anew.
        return ui_font(self._theme, self._size)

    def _detail_font(self) -> QFont:
        return ui_font(self._theme, Size.CAPTION)
