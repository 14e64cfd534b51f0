"""Locking: the window is covered, the journal saved and closed, the process replaced."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from journal_app.process import end_workers
from journal_app.ui.desk import Desk
from journal_app.ui.locking.cover import Cover
from journal_app.ui.locking.holding import Holding
from journal_app.ui.locking.keys import LockKeys
from journal_app.ui.locking.relaunching import Reopening, Shown
from journal_app.ui.shared.background import Background
from journal_app.ui.shared.clipboard import SecretClipboard
from journal_app.ui.shared.countdown import Countdown
from journal_app.ui.shared.idle import IdleWatch
from journal_app.ui.shared.look import Look

if TYPE_CHECKING:
    from journal_app.ui.workspace import Workspace

WORKER_MS = 300
"""How long a lock waits for work that was told to stop."""


@dataclass(frozen=True, slots=True)
class Exits:
    """The ways out, as the window knows them."""

    take_rooms: Callable[[], "Workspace | None"]
    """Give the rooms of the open journal, and count them as open no longer."""
    leave_door: Callable[[], bool]
    """Take away what can be read or opens at the door; tell whether there was anything."""
    keep_place: Callable[[], None]
    """Write down where the window stands."""
    vault: Callable[[], Path | None]
    """Whose lock screen is to be shown."""
    door: Callable[[], None]
    """Show it."""


class Locker(QObject):
    """Knows every reason to lock, and does it.

    Signals:
        locked(): the journal is closed or out of sight. Where the process can be replaced
            nobody is left to hear it.
    """

    locked = Signal()

    def __init__(
        self, desk: Desk, window: QMainWindow, background: Background, exits: Exits
    ) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._background, self._exits = background, exits
        self.holding: Holding[Workspace] = Holding(self)
        self.holding.saved.connect(self._saved_later)
        self.idle = IdleWatch(desk.app, desk.clocks, desk.settings.idle_minutes * 60)
        self._keys = LockKeys(desk.app)
        self._triggers = desk.triggers(self)
        self._clipboard: SecretClipboard | None = None
        self._countdown: Countdown | None = None
        self._cover: Cover | None = None
        self.idle.expired.connect(self.lock)
        self._keys.pressed.connect(self.lock)
        self._triggers.lock_wanted.connect(self.lock)

    def dress(self, look: Look) -> None:
        """Speak and look like this from now on."""
        for old in (self._countdown, self._cover):
            if old is not None:
                old.deleteLater()
        self._countdown = Countdown(look.theme, look.t, self._window)
        self._countdown.kept_open.connect(self.idle.keep_open)
        self.idle.warned.connect(self._countdown.show_seconds)
        self.idle.resumed.connect(self._countdown.hide)
        self._cover = Cover(look.t, self._window)

    def appear(self, reopening: Reopening | None) -> None:
        """Show the window as it stood on the screen before, and listen to the system.

        A lock may come while a journal is only opening.
        """
        window, shown = self._window, reopening.shown if reopening else Shown.IN_FRONT
        # Behind: nobody is there who would want it in front of what they do.
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, shown is Shown.BEHIND)
        if shown is Shown.MINIMISED:
            window.showMinimized()
        else:
            window.show()
        if shown is Shown.BEHIND:
            window.lower()
        QTimer.singleShot(0, self, self._triggers.listen)

    def watch(self) -> None:
        """Look for every reason to lock: something can be read from now on."""
        self.idle.start()
        self._keys.start()
        self._triggers.opened()
        if self._clipboard is None:
            self._clipboard = SecretClipboard(QGuiApplication.clipboard(), self)
        if self._countdown is not None:
            self._countdown.raise_()

    def rest(self) -> None:
        """Look no longer, stop slow work, and take back what was copied."""
        self.idle.stop()
        self._keys.stop()
        if self._countdown is not None:
            self._countdown.hide()
        self._background.abandon()
        end_workers()
        self._background.wait(WORKER_MS)
        if self._clipboard is not None:
            self._clipboard.clear()

    def lock(self) -> None:
        """Cover, save, close the journal, and go on in a fresh process that knows nothing of it.

        When the disk is full the rooms wait out of sight, and are saved as soon as it goes.
        """
        rooms, shown = self._exits.take_rooms(), self._how_shown()
        if rooms is None:
            if self._exits.leave_door():
                self._fall()
                self.rest()
                self._begin_anew(shown)
            return
        self._fall()
        self.rest()
        saved = False
        try:
            saved = self.holding.take(rooms)
        finally:  # also when our own mistake stops the saving
            self._window.takeCentralWidget()
            rooms.hide()
            if saved:
                self._begin_anew(shown, rooms)
            else:
                self._show_door()

    def begin_anew(self) -> None:
        """Replace the process at the door: it has worked with keys."""
        self._begin_anew(self._how_shown())

    def _begin_anew(self, shown: Shown, rooms: "Workspace | None" = None) -> None:
        self._exits.keep_place()
        if rooms is not None:
            rooms.deleteLater()
        vault = self._exits.vault()
        if vault is not None:
            self._desk.relaunch(Reopening(vault, shown))
        # Only where the process could not be replaced does the window go on from here.
        self._show_door()

    def _show_door(self) -> None:
        self._exits.door()
        if self._cover is not None:
            self._cover.hide()
        self._triggers.locked()
        self.locked.emit()

    def _saved_later(self, rooms: "Workspace") -> None:
        self._fall()
        self._begin_anew(self._how_shown(), rooms)

    def _fall(self) -> None:
        if self._cover is not None:
            self._cover.fall()

    def _how_shown(self) -> Shown:
        if self._window.isMinimized():
            return Shown.MINIMISED
        active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        return Shown.IN_FRONT if active else Shown.BEHIND
