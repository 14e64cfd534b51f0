"""A ring over what scrolls, so that eyes see where the arrow keys go."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journal_app.ui.shared.painting import paint_ring
from journal_app.ui.shared.tokens import Theme

_RADIUS = 8


class FocusRing(QWidget):
    """Lies over something that scrolls, and is there while that has the keys."""

    def __init__(self, theme: Theme, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._theme, self._area = theme, area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keys, and keep the size of what is below."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize}:
            self.setGeometry(self._area.rect())
            self.setVisible(self._area.hasFocus())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, radius = self._theme.palette.focus, self._theme.px(_RADIUS)
        paint_ring(painter, colour, QRectF(self.rect()), radius)
        painter.end()


def stop_where_it_scrolls(theme: Theme, area: QAbstractScrollArea) -> None:
    """Let Tab stop at `area` while it is too low for what is in it, and only then."""

    def decide(_least: int, most: int) -> None:
        policy = Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus
        area.setFocusPolicy(policy)

    FocusRing(theme, area)
    area.verticalScrollBar().rangeChanged.connect(decide)
