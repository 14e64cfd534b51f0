"""Keeping a preference of the open journal, also when the disk is busy for a moment."""

from collections.abc import Callable

from journal_app.errors import StorageBusy, StoreError
from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences

Change = Callable[[Preferences], Preferences]


class Preferring:
    """Changes preferences one by one: what another page keeps meanwhile stays."""

    def __init__(self, journal: Journal, later: Callable[[Callable[[], None]], None]) -> None:
        """Take the journal, and `later`, which calls what it is given in a moment."""
        self._journal, self._later = journal, later

    def now(self) -> Preferences:
        """Return what is kept.

        Raises:
            StoreError: it cannot be read.
        """
        return self._journal.preferences

    def change(self, change: Change, failed: Callable[[StoreError], None]) -> None:
        """Keep what `change` makes of the preferences; a busy disk is tried again."""
        try:
            self._journal.prefer(change(self._journal.preferences))
        except StorageBusy:
            self._later(lambda: self.change(change, failed))
        except StoreError as error:
            failed(error)
