"""A window over the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget


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
        inside = self.layout()
        if inside is not None and inside.hasHeightForWidth():
            self.setMinimumHeight(inside.totalHeightForWidth(self.width()))
