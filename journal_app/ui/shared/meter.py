"""How strong a passphrase is: four bars, and the same in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.ui.shared.tokens import Theme

_BARS = 4
_HEIGHT, _GAP = 8, 6


class Meter(QWidget):
    """Four bars, as many of them full as the passphrase has levels. The words say it too."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._level = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int, words: str) -> None:
        """Show `level`, 0 to 4, which `words` says to ears."""
        self._level = level
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return its size."""
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the bars."""
        px, colours = self._theme.px, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - (_BARS - 1) * px(_GAP)) / _BARS
        for bar in range(_BARS):
            painter.setBrush(QColor(colours.accent if bar < self._level else colours.border))
            left = bar * (width + px(_GAP))
            painter.drawRoundedRect(QRectF(left, 0, width, px(_HEIGHT)), px(4), px(4))
        painter.end()
