"""A round button with an icon and a word or two: a tag, a link, a mark of an entry."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolButton

from journal_app.ui.shared.fonts import STRONG, ui_font
from journal_app.ui.shared.icons import Icon, pixmap
from journal_app.ui.shared.painting import paint_check, paint_ring
from journal_app.ui.shared.panels import Hue
from journal_app.ui.shared.tokens import Palette, Size, Theme

_HEIGHT, _SIDE, _GAP, _ICON, _SMALL_ICON = 30, 11, 6, 16, 14


@dataclass(frozen=True, slots=True)
class PillLook:
    """How a pill looks."""

    icon: Icon
    hue: Hue
    behind: Icon | None = None
    """An icon after the words."""
    outlined: bool = False
    """Only an edge: something that could be added."""
    box: bool = False
    """A box to tick stands in place of the icon."""


class PillButton(QToolButton):
    """Paints itself as a pill. Space and Enter press it."""

    def __init__(self, theme: Theme, text: str, look: PillLook) -> None:
        super().__init__()
        self._theme, self._pill = theme, look
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pill(self, text: str, look: PillLook) -> None:
        """Show other words, or look otherwise."""
        self._pill = look
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that icon and words take."""
        px = self._theme.px
        words = QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2
        width = px(_SIDE) * 2 + px(_ICON) + px(_GAP) + words
        width += px(_GAP + _SMALL_ICON) if self._pill.behind else 0
        return QSize(width, max(px(_HEIGHT), QFontMetrics(self._font()).height() + px(6)))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the first letters can still be read."""
        return QSize(self._theme.px(80), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it on Enter as well."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint ground, icons and words."""
        px, colours = self._theme.px, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        colour, ground = _colours(self._pill, colours)
        edged = self._pill.outlined or self.underMouse() or self._theme.plain
        painter.setPen(QPen(QColor(self._edge(colour)), 1) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            paint_ring(painter, colours.focus, QRectF(self.rect()), box.height() / 2)
        left = px(_SIDE)
        if self._pill.box:
            top = (self.height() - px(_ICON)) / 2
            paint_check(
                painter,
                self._theme,
                QRectF(left, top, px(_ICON), px(_ICON)),
                on=self.isChecked(),
            )
        else:
            self._paint_icon(painter, self._pill.icon, left, px(_ICON))
        self._paint_text(painter, colour, left + px(_ICON + _GAP))
        if self._pill.behind is not None:
            size = px(_SMALL_ICON)
            self._paint_icon(painter, self._pill.behind, self.width() - px(_SIDE) - size, size)
        painter.end()

    def _edge(self, colour: str) -> str:
        if self._pill.outlined and not self.underMouse():
            return self._theme.palette.border_strong
        return colour

    def _paint_icon(self, painter: QPainter, icon: Icon, left: int, size: int) -> None:
        colour, _ = _colours(self._pill, self._theme.palette)
        drawn = pixmap(icon, colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), drawn)

    def _paint_text(self, painter: QPainter, colour: str, left: int) -> None:
        px = self._theme.px
        behind = px(_GAP + _SMALL_ICON) if self._pill.behind else 0
        room = self.width() - left - px(_SIDE) - behind + 2
        painter.setFont(self._font())
        painter.setPen(QColor(colour))
        words = QFontMetrics(self._font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room
        )
        box = QRectF(left, 0, room, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _font(self) -> QFont:
        return ui_font(self._theme, Size.SMALL, STRONG)


def _colours(look: PillLook, colours: Palette) -> tuple[str, str]:
    """Return the colour of the words and that of the ground, which may be none."""
    words, ground = {
        Hue.ACCENT: (colours.accent_text, colours.accent_soft),
        Hue.SESSION: (colours.session, colours.session_soft),
        Hue.WARM: (colours.warm, colours.warm_soft),
        Hue.QUIET: (colours.muted, colours.hover),
    }[look.hue]
    return (colours.muted, "") if look.outlined else (words, ground)
