"""When to save what is being typed."""

from PySide6.QtCore import QObject, QTimer, Signal

QUIET_MS = 1_000
LIMIT_MS = 10_000


class Autosave(QObject):
    """Says when to save: after a quiet second, and at the latest after ten.

    Signals:
        due(): save now.
    """

    due = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        quiet_ms: int = QUIET_MS,
        limit_ms: int = LIMIT_MS,
    ) -> None:
        super().__init__(parent)
        self._quiet = self._timer(quiet_ms)
        self._limit = self._timer(limit_ms)

    def touch(self) -> None:
        """Note that something changed."""
        self._quiet.start()
        if not self._limit.isActive():
            self._limit.start()

    def waiting(self) -> bool:
        """Return whether something changed that was not saved yet."""
        return self._quiet.isActive() or self._limit.isActive()

    def flush(self) -> None:
        """Save now, if anything is waiting."""
        if self.waiting():
            self.forget()
            self.due.emit()

    def forget(self) -> None:
        """Save nothing: what was waiting is gone or already saved."""
        self._quiet.stop()
        self._limit.stop()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(self.flush)
        return timer
