"""The desktop's screen lock, as the usual desktops tell of it."""

from PySide6.QtCore import Slot
from PySide6.QtDBus import QDBusConnection

from journal_app.ui.locking.sources import LockSource
from journal_app.ui.locking.subscribing import Origin, subscribe

INTERFACES = (
    "org.freedesktop.ScreenSaver",  # KDE, LXQt, light-locker
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
SIGNAL = "ActiveChanged"


class ScreenSavers(LockSource):
    """Wants the journal locked when the screen is."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus

    def listen(self) -> None:
        """Listen to all desktops: which one is running matters little."""
        for interface in INTERFACES:
            # Their paths differ, and who sends it may start after us.
            subscribe(self._bus, Origin("", "", interface, SIGNAL, "b"), self, "changed(bool)")

    @Slot(bool)
    def changed(self, active: bool) -> None:  # noqa: FBT001 - as the bus calls it
        """Hear that the screen was locked, or unlocked."""
        if active:
            self.lock_wanted.emit()
