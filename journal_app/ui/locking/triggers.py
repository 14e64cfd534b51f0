"""Every reason of the system to lock, as one signal."""

import sys
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from journal_app.ui.locking.sources import LockSource


class LockTriggers(QObject):
    """Tells when the system wants the journal locked.

    Signals:
        lock_wanted(): lock now. It is emitted directly, and the journal is locked on return.
    """

    lock_wanted = Signal()

    def __init__(self, parent: QObject, sources: Iterable[LockSource] = ()) -> None:
        super().__init__(parent)
        self._sources = tuple(sources)
        for source in self._sources:
            source.setParent(self)
            source.lock_wanted.connect(self.lock_wanted)

    def listen(self) -> None:
        """Listen from now on, also before a journal opens: one may just be opening."""
        for source in self._sources:
            source.listen()

    def opened(self) -> None:
        """Know that a journal is open: the computer does not sleep before it is locked."""
        for source in self._sources:
            source.opened()

    def locked(self) -> None:
        """Know that the journal is locked: the computer may sleep."""
        for source in self._sources:
            source.locked()


def make_triggers(parent: QObject, environment: Mapping[str, str]) -> LockTriggers:
    """Return the triggers of this system. What it does not have is left out, quietly."""
    if sys.platform == "win32":
        from journal_app.ui.locking.windows import WindowsSession  # noqa: PLC0415 - its own

        return LockTriggers(parent, (WindowsSession(),))
    if sys.platform == "darwin":
        from journal_app.ui.locking.macos import MacSession  # noqa: PLC0415 - its own

        return LockTriggers(parent, (MacSession(),))
    from journal_app.ui.locking.buses import linux_sources  # noqa: PLC0415 - D-Bus is Linux's

    return LockTriggers(parent, linux_sources(environment))
