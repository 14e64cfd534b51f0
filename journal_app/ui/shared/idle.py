"""Noticing that nobody is there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

WARNING_SECONDS = 10
"""How long one can still keep the journal open, and sees the seconds go."""

SLEPT_SECONDS = 30.0
"""A gap between wall clock and running clock that only a sleeping computer leaves."""

_TICK_MS = 1_000
_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


@dataclass(frozen=True, slots=True)
class Clocks:
    """Two clocks, both in seconds."""

    monotonic: Callable[[], float]
    """Never goes back. On Linux it stands still while the computer sleeps."""
    wall: Callable[[], float]
    """Goes on while the computer sleeps, and may be set by hand."""


class IdleWatch(QObject):
    """Watches every window of the program for keys, mouse, touch, pen and input methods.

    Signals:
        warned(int): nobody did anything; so many seconds are left, told once a second.
        resumed(): somebody did something while the seconds ran.
        expired(): the time is over, or the computer was asleep. The watch has stopped.
    """

    warned = Signal(int)
    resumed = Signal()
    expired = Signal()

    def __init__(self, app: QApplication, clocks: Clocks, limit_seconds: float) -> None:
        super().__init__(app)
        self._app, self._clocks, self._limit = app, clocks, limit_seconds
        self._active_at = self._ticked_at = clocks.monotonic()
        self._active_wall = self._ticked_wall = clocks.wall()
        self._warning = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Watch from now on."""
        self._touch()
        self._ticked_at, self._ticked_wall = self._clocks.monotonic(), self._clocks.wall()
        self._app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer: the journal is locked."""
        self._app.removeEventFilter(self)
        self._timer.stop()
        self._warning = False

    def set_limit(self, seconds: float) -> None:
        """Allow so many seconds without anybody there."""
        self._limit = seconds
        self.keep_open()

    def keep_open(self) -> None:
        """Begin again: somebody is there."""
        was_warning = self._warning
        self._touch()
        if was_warning:
            self.resumed.emit()

    def tick(self) -> None:
        """Look at the clocks. The timer does this every second."""
        slept = self._slept()
        self._ticked_at, self._ticked_wall = self._clocks.monotonic(), self._clocks.wall()
        left = self._left()
        if slept or left <= 0:
            self._expire()
        elif left <= WARNING_SECONDS:
            self._warning = True
            self.warned.emit(max(1, round(left)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what a person does; events that the program made itself do not count."""
        if event.type() in _ACTIVITY and event.spontaneous():
            # The first touch after a night's sleep must not win against the timer.
            if self._slept() or self._left() <= 0:
                self._expire()
            else:
                self.keep_open()
        return super().eventFilter(watched, event)

    def _slept(self) -> bool:
        wall = self._clocks.wall() - self._ticked_wall
        gap = wall - (self._clocks.monotonic() - self._ticked_at)
        return gap > min(SLEPT_SECONDS, self._limit)

    def _left(self) -> float:
        idle = self._clocks.monotonic() - self._active_at
        return self._limit - max(idle, self._clocks.wall() - self._active_wall)

    def _expire(self) -> None:
        self.stop()
        self.expired.emit()

    def _touch(self) -> None:
        self._active_at, self._active_wall = self._clocks.monotonic(), self._clocks.wall()
        self._warning = False
