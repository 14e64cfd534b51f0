"""A cover over the whole window, and nothing of the program left above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from journal_app.i18n import Translator
from journal_app.ui.shared.forms import Text, label

_MOST_POPUPS = 50
"""A popup that opens another one as it closes must not keep the journal open."""


class Cover(QWidget):
    """Hides the window within one painting: it is there before anything else is done."""

    def __init__(self, translator: Translator, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        words = label(translator.text("Locking…"), Text.MUTED, wrap=False)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self)
        inside.addWidget(words)
        self.hide()

    def fall(self) -> None:
        """Cover the window now, take away all that stands over it, and paint that at once."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.repaint()
        clear_above(self._window)


def clear_above(window: QWidget) -> None:
    """Close every popup, dialog and other window of the program but `window`.

    Loops that wait for a dialog's answer get a no. Nothing can refuse.
    """
    for _ in range(_MOST_POPUPS):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
        popup.hide()
    for other in QApplication.topLevelWidgets():
        if other is not window and not other.isHidden():
            _close(other)


def _close(other: QWidget) -> None:
    other.hide()  # at once, and whatever it says to being closed
    if isinstance(other, QDialog):
        other.reject()
    other.close()
