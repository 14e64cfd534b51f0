"""The round picture of a kind of record."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journal_app.domain.record import Kind
from journal_app.ui.shared.icons import pixmap
from journal_app.ui.shared.kinds import kind_look
from journal_app.ui.shared.tokens import Theme

_CIRCLE, _ICON = 38, 20


class KindBadge(QWidget):
    """Only illustrates: ears do not hear it."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        self.setFixedSize(QSize(theme.px(_CIRCLE), theme.px(_CIRCLE)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the icon on its ground."""
        look = kind_look(self._kind, self._theme.palette)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawEllipse(QRectF(self.rect()))
        size = self._theme.px(_ICON)
        inset = (self.width() - size) / 2
        drawn = pixmap(look.icon, look.colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(inset, inset), drawn)
        painter.end()
