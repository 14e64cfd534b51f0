"""Keeping what stands below a scrolling page in line with what scrolls."""

from PySide6.QtWidgets import QLayout, QScrollArea


def keep_level(area: QScrollArea, below: QLayout) -> None:
    """Leave as much room beside `below` as the scroll bar of `area` takes."""
    bar = area.verticalScrollBar()

    def follow(lowest: int, highest: int) -> None:
        room = bar.sizeHint().width() if highest > lowest else 0
        below.setContentsMargins(0, 0, room, 0)

    bar.rangeChanged.connect(follow)
