"""Sweeping: the file is written anew without what was erased, while nobody waits for it."""

from collections.abc import Callable

from journal_app.errors import JournalError, StorageBusy
from journal_app.ui.shared.running import Runner

Later = Callable[[Callable[[], None]], None]
"""Calls what it is given in a moment."""


class Sweeping:
    """Sweeps once more if something was erased meanwhile. What is left is swept at the next start.

    A disk that refuses is no reason to trouble anybody: the words are gone from every page of
    the program, and the file remembers that it is to be swept.
    """

    def __init__(self, tidy: Callable[[], None], runner: Runner, later: Later) -> None:
        """Take the slow work, who does it, and `later`."""
        self._tidy, self._runner, self._later = tidy, runner, later
        self._running = self._again = False

    def sweep(self) -> None:
        """Write the file anew soon."""
        if self._running:
            self._again = True
            return
        self._running = True
        self._runner.run(self._tidy, lambda _: self._done(), self._failed)

    def _done(self) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.sweep()

    def _failed(self, error: JournalError) -> None:
        self._running = self._again = False
        if isinstance(error, StorageBusy):
            self._later(self.sweep)
