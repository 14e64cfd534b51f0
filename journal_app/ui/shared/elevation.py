"""The shadow under what floats."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from journal_app.ui.shared.tokens import Theme


def shadow(theme: Theme, widget: QWidget) -> QGraphicsDropShadowEffect:
    """Return a soft shadow for `widget`; give it by `setGraphicsEffect`."""
    made = QGraphicsDropShadowEffect(widget)
    made.setBlurRadius(theme.px(48))
    made.setOffset(0, theme.px(10))
    made.setColor(QColor(theme.palette.shadow))
    return made
