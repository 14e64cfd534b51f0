"""The place to type a tag in."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView

from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.tags import LONGEST


class TagField(TextField):
    """One line for a tag. Enter or a comma adds it, as does leaving; Escape does not.

    Signals:
        given(str): the person finished a tag.
        left(): the person is done with tags.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look.t.text("New tag"), placeholder=look.t.text("New tag"))
        self.setMaxLength(LONGEST)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.setFixedWidth(look.theme.px(170))
        self._used = QStringListModel(self)
        completer = QCompleter(self._used, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setProperty("kind", "popup")
        completer.setPopup(popup)
        self.setCompleter(completer)
        # Queued: the completer first writes its word into the field.
        completer.activated.connect(self._give, Qt.ConnectionType.QueuedConnection)

    def show_used(self, tags: tuple[str, ...]) -> None:
        """Suggest these tags."""
        self._used.setStringList(list(tags))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add the tag, or leave without it."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma}:
            self._give(self.text())
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Add what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._give(self.text())
            self.left.emit()

    def _give(self, tag: str) -> None:
        if tag.strip():
            self.given.emit(tag)
        self.clear()
