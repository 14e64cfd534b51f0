"""Attempts: doing something with the disk, which may be busy for a moment, or fail."""

from collections.abc import Callable

from journal_app.errors import JournalError, StorageBusy, StoreError
from journal_app.i18n import Translator
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.shared.saved import Saved

Tell = Callable[[Saved | None, Message | None], None]
"""Told how it stands: how the form relates to the disk, if that changed, and what went wrong."""


class Attempts:
    """Remembers what the person wanted while the disk was busy."""

    def __init__(self, t: Translator, tell: Tell) -> None:
        self._t, self._tell = t, tell
        self._waiting: Callable[[], None] | None = None

    def go(self, action: Callable[[], None]) -> None:
        """Do it, or tell why it could not be done. What waited before is forgotten."""
        self._waiting = None
        try:
            action()
        except JournalError as error:
            if isinstance(error, StorageBusy):
                self._waiting = action
            self._failed(error)

    def again(self, otherwise: Callable[[], None]) -> None:
        """Do what waits for the disk, or something else when nothing does."""
        self.go(self._waiting or otherwise)

    def must(self, action: Callable[[], None]) -> None:
        """Do it, or tell why it could not be done and stop.

        Raises:
            StoreError: it could not be written.
        """
        try:
            action()
        except StoreError as error:
            self._failed(error)
            raise

    def _failed(self, error: JournalError) -> None:
        if isinstance(error, StorageBusy):
            self._tell(Saved.WAITING, None)
            return
        saved = Saved.FAILED if isinstance(error, StoreError) else None
        self._tell(saved, explain(error, self._t))
