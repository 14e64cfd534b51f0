"""What a source of lock wishes is: the desktop, the sleeping computer, another person's turn."""

from PySide6.QtCore import QObject, Signal


class LockSource(QObject):
    """Listens to one part of the system.

    Signals:
        lock_wanted(): lock now. It is emitted directly, and the journal is locked on return.
    """

    lock_wanted = Signal()

    def listen(self) -> None:
        """Listen from now on. A system without this part is no error."""

    def opened(self) -> None:
        """Know that a journal is open."""

    def locked(self) -> None:
        """Know that the journal is locked."""
