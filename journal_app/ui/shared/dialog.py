"""A window over the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

_EDGE = 24


class Dialog(QDialog):
    """A dialog that is gone when it is closed, and never too low for its words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The title is read over shoulders, in task bars and in recordings of the screen.
        self.setWindowTitle("Ashore")
        self.setAccessibleName(name)

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for the words: Qt itself forgets that lines may break."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Make room for the words that are shown now."""
        inside = self.layout()
        if inside is not None and inside.hasHeightForWidth():
            inside.activate()
            self.setMinimumHeight(inside.totalHeightForWidth(self.width()))


def width_within(parent: QWidget | None, wanted: int) -> int:
    """Return `wanted` px, or as much as there is in the window of `parent`."""
    return wanted if parent is None else min(wanted, parent.window().width() - _EDGE)
