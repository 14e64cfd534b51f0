"""Keeps the schedule going while the rooms are there, and makes the last backup at the end."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from journal_app.ui.backing_up.clock import BackupClock
from journal_app.ui.backing_up.presenter import BackupSchedule
from journal_app.ui.backing_up.quit_dialog import QuitDialog
from journal_app.ui.shared.look import Look

_ASKED_MS = 1_000
"""If the rooms are still there so long after they were left, the person has stayed."""


class BackupKeeper(QObject):
    """Belongs to the rooms, and is gone with them."""

    def __init__(self, schedule: BackupSchedule, look: Look, rooms: QWidget) -> None:
        super().__init__(rooms)
        self._schedule, self._look, self._rooms = schedule, look, rooms
        self._leaving = False
        self._go: Callable[[], object] | None = None
        self._dialog: QuitDialog | None = None
        self._clock = BackupClock(self._when_shown, self)

    def before_quitting(self, go: Callable[[], object]) -> bool:
        """Make a backup if one is due, in sight, and then call `go`; tell whether it does."""
        if self._leaving or not self._schedule.is_due():
            return False
        self._leaving, self._go = True, go
        self._dialog = QuitDialog(self._look, self._rooms)
        self._dialog.finished.connect(self._leave)
        self._dialog.open()
        self._schedule.back_up(self._made)
        return True

    def _made(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _leave(self) -> None:
        self._dialog = None
        # Not from inside the dialog that is being closed by it.
        if self._go is not None:
            QTimer.singleShot(0, self, self._go)
        QTimer.singleShot(_ASKED_MS, self, self._stayed)

    def _when_shown(self) -> None:
        # Rooms that wait out of sight have locked: they are left alone.
        if self._rooms.isVisible():
            self._schedule.look()

    def _stayed(self) -> None:
        self._leaving = False
