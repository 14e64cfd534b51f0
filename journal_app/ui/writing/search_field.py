"""The field one searches in. Escape empties it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.icons import Icon, tinted
from journal_app.ui.shared.look import Look

_ICON = 18


class SearchField(TextField):
    """One line with a glass before it, and once something stands in it a way to empty it.

    Signals:
        searched(str): what stands in it now, at every letter.
        left_downwards(): the person wants to go on to what was found.
    """

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, look: Look) -> None:
        words = look.t.text("Search your journal")
        super().__init__(words, placeholder=words)
        self._theme = look.theme
        # What is searched for tells as much as what is written.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._empty = QAction(look.t.text("Clear the search"), self)
        self._empty.triggered.connect(self.clear)
        self.addAction(self._empty, QLineEdit.ActionPosition.TrailingPosition)
        self._empty.setVisible(False)
        self._tint()
        self.textChanged.connect(self._changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty it, or go on to what was found."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _changed(self, text: str) -> None:
        self._empty.setVisible(bool(text))
        self.searched.emit(text)

    def _tint(self) -> None:
        colour, size = self._theme.palette.muted, self._theme.px(_ICON)
        self._glass.setIcon(tinted(Icon.MAGNIFYING_GLASS, colour, size))
        self._empty.setIcon(tinted(Icon.X, colour, size))
