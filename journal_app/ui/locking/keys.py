"""The keys that lock, wherever the focus is."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LOCK_KEYS = frozenset(
    QKeyCombination(modifiers, Qt.Key.Key_L).toCombined()
    for modifiers in (_CONTROL, _CONTROL | _SHIFT)
)
_PRESSED = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class LockKeys(QObject):
    """Hears Ctrl+L and Ctrl+Shift+L before any dialog or menu does.

    A shortcut would not do: Qt keeps shortcuts of the window from working under a dialog.

    Signals:
        pressed(): lock now.
    """

    pressed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app

    def start(self) -> None:
        """Listen from now on."""
        self._app.installEventFilter(self)

    def stop(self) -> None:
        """Listen no longer: there is nothing to lock."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that lock, and nothing else."""
        if (
            event.type() in _PRESSED
            and isinstance(event, QKeyEvent)
            and event.keyCombination().toCombined() in LOCK_KEYS
        ):
            event.accept()
            # It locks when the key comes, not when Qt asks who wants it.
            if event.type() is QEvent.Type.KeyPress:
                self.pressed.emit()
            return True
        return super().eventFilter(watched, event)
