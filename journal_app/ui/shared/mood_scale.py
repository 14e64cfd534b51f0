"""A scale from 0 to 10 that starts without an answer."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from journal_app.i18n import Translator
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.fonts import BOLD, ui_font
from journal_app.ui.shared.painting import paint_ring, text_height
from journal_app.ui.shared.tokens import Palette, Size, Theme

HIGHEST = 10

_MIDDLE, _PAGE = 5, 2
_SIDE, _TRACK, _HANDLE, _DOT = 22, 8, 34, 4
_TOP, _WORDS_AT = 22, 44
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageDown: -_PAGE,
    Qt.Key.Key_PageUp: _PAGE,
}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: HIGHEST, Qt.Key.Key_X: HIGHEST}


class ScaleHue(StrEnum):
    """The colour of a scale, to tell several on one page apart."""

    ACCENT = "accent"
    WARM = "warm"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class ScaleText:
    """The words of one scale."""

    name: str
    low: str
    """What 0 means."""
    high: str
    """What 10 means."""
    words: tuple[str, ...] = ()
    """What each step is called, from 0 to 10; or nothing at all."""

    def word(self, value: int) -> str:
        """Return what `value` is called; the number itself where it has no name."""
        return self.words[value] if value < len(self.words) else str(value)


class MoodScale(QAbstractSlider):
    """Eleven dots on a line, and once there is an answer a handle with its number.

    Keys: 0 to 9, X for ten, arrows, Home, End, Page Up and Down; Delete takes the answer
    back. The mouse wheel does nothing. The first arrow answers with the middle.

    Signals:
        answered(int): the person chose this value.
        cleared(): the person took the answer back.
    """

    answered = Signal(int)
    cleared = Signal()

    def __init__(
        self,
        theme: Theme,
        translator: Translator,
        text: ScaleText,
        hue: ScaleHue = ScaleHue.ACCENT,
    ) -> None:
        super().__init__()
        self._theme, self._t, self._text, self._hue = theme, translator, text, hue
        self._answer: int | None = None
        self._over: int | None = None
        self.setRange(0, HIGHEST)
        self.setPageStep(_PAGE)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text.name)
        self._describe()

    def answer(self) -> int | None:
        """Return the answer, or None when there is none."""
        return self._answer

    def show_answer(self, answer: int | None) -> None:
        """Show this answer, or none, without a signal."""
        self._answer = answer
        self.setValue(answer or 0)
        self._describe()
        self.update()

    def word(self) -> str:
        """Return the answer in words."""
        if self._answer is None:
            return self._t.text("Not answered")
        return self._text.word(self._answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, move, or take the answer back."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        key = Qt.Key(event.key())
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._choose(key - Qt.Key.Key_0)
        elif key in _ENDS:
            self._choose(_ENDS[key])
        elif key in _KEYS:
            self._step(_KEYS[key])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._clear()
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        # Nobody has said anything yet, so there is nothing to go up or down from.
        at = _MIDDLE if self._answer is None else self._answer + by
        self._choose(max(0, min(HIGHEST, at)))

    def _choose(self, value: int) -> None:
        self.show_answer(value)
        announce(self, f"{value}, {self.word()}" if self._text.words else str(value))
        self.answered.emit(value)

    def _clear(self) -> None:
        if self._answer is not None:
            self.show_answer(None)
            announce(self, self.word())
            self.cleared.emit()

    def _describe(self) -> None:
        ends = self._t.text("0 is {low}, 10 is {high}.").format(
            low=self._text.low, high=self._text.high
        )
        self.setAccessibleDescription(f"{self.word()}. {ends}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer with the dot that is nearest."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._nearest(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which dot a click would choose; drag the handle."""
        self._over = self._nearest(event.position().x())
        if event.buttons() & Qt.MouseButton.LeftButton and self._over != self._answer:
            self._choose(self._over)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the dot under the pointer."""
        super().leaveEvent(event)
        self._over = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: no answer is ever changed by scrolling."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = self._theme.px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size in which the dots can still be told apart."""
        width = self._theme.px(240)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Return that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of line and words in `width` px."""
        font, half = ui_font(self._theme, Size.SMALL), self._half(width)
        words = max(text_height(font, text, half) for text in (self._text.low, self._text.high))
        return self._theme.px(_WORDS_AT) + max(words, self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint line, dots, handle and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter)
        self._paint_dots(painter)
        if self._answer is not None:
            self._paint_handle(painter, self._answer)
        elif self.hasFocus():
            px = self._theme.px
            box = self._track(HIGHEST).adjusted(-px(8), -px(11), px(8), px(11))
            paint_ring(painter, self._theme.palette.focus, box, px(15))
        self._paint_words(painter)
        painter.end()

    def _paint_track(self, painter: QPainter) -> None:
        radius = self._theme.px(_TRACK) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.palette.border))
        painter.drawRoundedRect(self._track(HIGHEST), radius, radius)
        if self._answer is not None:
            painter.setBrush(self._colour())
            painter.drawRoundedRect(self._track(self._answer), radius, radius)

    def _paint_dots(self, painter: QPainter) -> None:
        colours, px = self._theme.palette, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        for value in range(HIGHEST + 1):
            reached = self._answer is not None and value <= self._answer
            painter.setBrush(QColor(colours.surface if reached else colours.border_strong))
            painter.drawEllipse(self._dot(value), px(_DOT) / 2, px(_DOT) / 2)
        if self._over is not None and self._over != self._answer:
            hint = self._colour()
            hint.setAlpha(50)
            painter.setBrush(hint)
            painter.drawEllipse(self._dot(self._over), px(14), px(14))

    def _paint_handle(self, painter: QPainter, value: int) -> None:
        colours, radius = self._theme.palette, self._theme.px(_HANDLE) / 2
        at = self._dot(value)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            ring = radius + self._theme.px(3)
            painter.drawEllipse(at, ring, ring)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour())
        painter.drawEllipse(at, radius, radius)
        painter.setPen(QColor(colours.on_accent))
        painter.setFont(ui_font(self._theme, Size.H3, BOLD))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))

    def _paint_words(self, painter: QPainter) -> None:
        px, half = self._theme.px, self._half(self.width())
        painter.setFont(ui_font(self._theme, Size.SMALL))
        painter.setPen(QColor(self._theme.palette.muted))
        top, height = px(_WORDS_AT), self.height() - px(_WORDS_AT)
        left = px(_SIDE - 10)
        right = self.width() - left - half
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        low, high = QRectF(left, top, half, height), QRectF(right, top, half, height)
        painter.drawText(low, flags | Qt.AlignmentFlag.AlignLeft, self._text.low)
        painter.drawText(high, flags | Qt.AlignmentFlag.AlignRight, self._text.high)

    def _half(self, width: int) -> int:
        """Return how wide the words at one end may be."""
        return (width - self._theme.px(2 * _SIDE)) * 9 // 20

    def _dot(self, value: int) -> QPointF:
        side = self._theme.px(_SIDE)
        return QPointF(side + (self.width() - 2 * side) * value / HIGHEST, self._theme.px(_TOP))

    def _nearest(self, x: float) -> int:
        side = self._theme.px(_SIDE)
        room = max(self.width() - 2 * side, 1)
        return max(0, min(HIGHEST, round((x - side) / room * HIGHEST)))

    def _track(self, until: int) -> QRectF:
        half = self._theme.px(_TRACK) / 2
        start, end = self._dot(0), self._dot(until)
        return QRectF(start.x() - half, start.y() - half, end.x() - start.x() + 2 * half, 2 * half)

    def _colour(self) -> QColor:
        colours: Palette = self._theme.palette
        return QColor(
            {
                ScaleHue.ACCENT: colours.accent,
                ScaleHue.WARM: colours.warm,
                ScaleHue.SESSION: colours.session,
            }[self._hue]
        )
