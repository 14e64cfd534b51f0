"""Putting other widgets into a place of the page."""

from PySide6.QtWidgets import QLayout, QWidget


def refill(layout: QLayout, *widgets: QWidget) -> None:
    """Take everything out of `layout` for good, and put these in.

    They are there at once: Qt would show them only a moment later, and until then give them
    no keys.
    """
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
