"""Tab goes as the eye does, also through what was put in later."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_INSIDE_BOX = "qt_spinbox_lineedit"
"""Qt's name of the field inside a box with steps: it is given the keys by its box."""


def in_order(*widgets: QWidget) -> None:
    """Let Tab go through these, and all that is in them, one after the other."""
    stops = [stop for widget in widgets for stop in _stops(widget)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> list[QWidget]:
    return [
        each
        for each in (widget, *widget.findChildren(QWidget))
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.objectName() != _INSIDE_BOX
        and each.window() is widget.window()
    ]
