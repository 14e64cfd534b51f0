"""The hills behind the lock page, by day and by night. It only decorates."""

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRadialGradient,
)
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.tokens import Theme

_DAY_SKY = ((0.0, "#F3E9DA"), (0.45, "#F7E6D0"), (0.75, "#F3D9BF"))
_NIGHT_SKY = ((0.0, "#141A22"), (0.55, "#1E2A2E"), (1.0, "#23312F"))
_DAY_HILLS = ("#C9D3C2", "#A9C0B3", "#7FA69B", "#4E837A", "#2B675F")
_NIGHT_HILLS = ("#2A3B3A", "#243434", "#1D2B2C", "#172324", "#111B1C")
_GLOW = ((0.0, 110), (0.30, 80), (0.55, 34), (1.0, 0))
_STARS = 80
_SEED = 4


class Landscape(QWidget):
    """Layered hills under a sun or a moon, as large as it is asked to be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint sky, light and hills; with more contrast asked for, one plain colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._theme.plain:
            painter.fillRect(self.rect(), QColor(self._theme.palette.bg))
        else:
            self._paint_sky(painter)
            self._paint_light(painter)
            for layer, colour in enumerate(self._by_hour(_DAY_HILLS, _NIGHT_HILLS)):
                painter.setBrush(QColor(colour))
                painter.drawPath(self._hill(layer))
        painter.end()

    def _by_hour(self, day: tuple[str, ...], night: tuple[str, ...]) -> tuple[str, ...]:
        return night if self._theme.dark else day

    def _paint_sky(self, painter: QPainter) -> None:
        sky = QLinearGradient(0, 0, 0, self.height())
        for at, colour in _NIGHT_SKY if self._theme.dark else _DAY_SKY:
            sky.setColorAt(at, QColor(colour))
        painter.fillRect(self.rect(), sky)
        if self._theme.dark:
            self._paint_stars(painter)

    def _paint_stars(self, painter: QPainter) -> None:
        # The same stars every night: nothing here is a secret.
        chance = random.Random(_SEED)  # noqa: S311
        centre, radius = self._light()
        for _ in range(_STARS):
            size = chance.choice((0.7, 0.9, 1.3))
            star = QPointF(chance.random() * self.width(), chance.random() * self.height() * 0.52)
            painter.setBrush(QColor(255, 250, 235, chance.choice((70, 110, 160))))
            away = star - centre
            if math.hypot(away.x(), away.y()) > radius * 1.6:
                painter.drawEllipse(star, size, size)

    def _paint_light(self, painter: QPainter) -> None:
        centre, radius = self._light()
        dark = self._theme.dark
        glow = QRadialGradient(centre, radius * 3.6)
        for at, alpha in _GLOW:
            shine = QColor("#E9E3CF" if dark else "#F3B267")
            shine.setAlpha(alpha // 2 if dark else alpha)
            glow.setColorAt(at, shine)
        painter.setBrush(glow)
        painter.drawEllipse(centre, radius * 3.6, radius * 3.6)
        painter.setBrush(QColor("#EFE8D3" if dark else "#F4C48A"))
        painter.drawEllipse(centre, radius, radius)

    def _light(self) -> tuple[QPointF, float]:
        """Return where sun or moon stand, and their radius."""
        width, height = self.width(), self.height()
        if self._theme.dark:
            return QPointF(width * 0.77, height * 0.30), height * 0.055
        return QPointF(width * 0.77, height * 0.47), height * 0.085

    def _hill(self, layer: int) -> QPainterPath:
        area = QRectF(self.rect())
        width, height = area.width(), area.height()
        base = height * (0.60 + layer * 0.085)
        path = QPointF(0, height)
        hill = QPainterPath(path)
        for x in range(0, int(width) + 8, 8):
            turn = x / width * math.tau
            long = math.sin(turn * (0.9 + 0.23 * layer) + layer * 1.9)
            short = math.sin(turn * (2.3 + 0.3 * layer) + layer)
            hill.lineTo(x, base + height * (0.040 * long + 0.018 * short))
        hill.lineTo(width, height)
        hill.closeSubpath()
        return hill
