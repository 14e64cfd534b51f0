"""When the schedule looks whether a backup is due."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

FIRST_LOOK_MS = 5_000
"""After the door: the first page comes before."""
LOOK_MS = 10 * 60 * 1000
"""A backup is made hourly at most; this is how exactly the hour is met."""


class BackupClock(QObject):
    """Calls `look` soon, and then again and again for as long as it lives."""

    def __init__(self, look: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(look)
        self._timer.start()
        QTimer.singleShot(FIRST_LOOK_MS, self, look)
