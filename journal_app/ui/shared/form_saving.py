"""When a form saves what is filled in, and when it tries again."""

from PySide6.QtCore import QObject, QTimer, Signal

from journal_app.ui.shared.autosave import Autosave
from journal_app.ui.shared.saved import Saved

RETRY_MS = 200
"""After so long a busy disk is tried again."""


class FormSaving(QObject):
    """Says when to save: after a quiet second, at the latest after ten, or when the disk is free.

    Signals:
        due(): save now.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._autosave = Autosave(self)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._autosave.due.connect(self.due)
        self._retry.timeout.connect(self.due)

    def show_saved(self, saved: Saved) -> None:
        """Follow how the form relates to the disk."""
        match saved:
            case Saved.CHANGED:
                self._autosave.touch()
            case Saved.WAITING:
                self._autosave.forget()
                self._retry.start()
            case _:
                self.rest()

    def save_now(self) -> None:
        """Ask for a save at once, if anything waits."""
        self._autosave.flush()

    def rest(self) -> None:
        """Save nothing: what was waiting is gone or already saved."""
        self._autosave.forget()
        self._retry.stop()
