"""Scrolling to what has just opened, without losing sight of what opened it."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_AIR = 12


def reveal(area: QScrollArea, opened: QWidget, keep: QWidget) -> None:
    """Scroll down until `opened` is seen, as far as `keep` above it stays in view.

    It happens once the page has made room for it.
    """

    def scroll() -> None:
        view, bar = area.viewport(), area.verticalScrollBar()
        above = keep.mapTo(view, QPoint()).y() - _AIR
        below = opened.mapTo(view, QPoint(0, opened.height())).y() + _AIR - view.height()
        bar.setValue(bar.value() + max(0, min(above, below)))

    QTimer.singleShot(0, area, scroll)
