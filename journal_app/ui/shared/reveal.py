"""Scrolling to what has just opened, without losing sight of what opened it."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_AIR = 12
_SETTLED_MS = 100
"""By then the page has made room."""


def reveal(area: QScrollArea, opened: QWidget, keep: QWidget) -> None:
    """Scroll down until `opened` is seen, as far as `keep` above it stays in view.

    It happens while the page makes room for it, which Qt does in more than one step.
    """
    view, bar = area.viewport(), area.verticalScrollBar()

    def scroll() -> None:
        above = keep.mapTo(view, QPoint()).y() - _AIR
        below = opened.mapTo(view, QPoint(0, opened.height())).y() + _AIR - view.height()
        bar.setValue(bar.value() + max(0, min(above, below)))

    def follow(_lowest: int, _highest: int) -> None:
        scroll()

    bar.rangeChanged.connect(follow)
    QTimer.singleShot(0, area, scroll)
    QTimer.singleShot(_SETTLED_MS, area, lambda: bar.rangeChanged.disconnect(follow))
