"""Rooms that wait out of sight, because their last page could not be saved when they locked."""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from journal_app.errors import StoreError

RETRY_MS = 5_000
"""How often a page that could not be saved at locking is tried again."""


class Leaving(Protocol):
    """What holding needs of the rooms."""

    def leave(self) -> None:
        """Write everything down, and close the journal.

        Raises:
            StoreError: it could not be written; the journal stays open.
        """
        ...


R = TypeVar("R", bound=Leaving)


class Holding(QObject, Generic[R]):
    """Saves the rooms of a journal that locks; keeps them, and tries again, until that is done.

    Signals:
        saved(rooms): what waited is written down; nothing waits any longer.
    """

    saved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rooms: R | None = None
        self._retry = QTimer(self, interval=RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    @property
    def rooms(self) -> R | None:
        """What waits here, if anything does."""
        return self._rooms

    def take(self, rooms: R) -> bool:
        """Save `rooms` and close their journal; return whether that was done.

        Else they wait here. They wait too when our own mistake stops the saving.
        """
        self._rooms = rooms
        self._retry.start()
        return self._save(rooms)

    def give_back(self) -> R | None:
        """Return what waits, and keep it no longer."""
        self._retry.stop()
        rooms, self._rooms = self._rooms, None
        return rooms

    def try_again(self) -> None:
        """Save what waits, if it can be saved by now."""
        rooms = self._rooms
        if rooms is not None and self._save(rooms):
            self.saved.emit(rooms)

    def _save(self, rooms: R) -> bool:
        try:
            rooms.leave()
        except StoreError:
            return False
        self.give_back()
        return True
