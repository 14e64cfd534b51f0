"""Runner: what a presenter needs of the background worker, without knowing Qt."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from journal_app.errors import JournalError

T = TypeVar("T")


class Runner(Protocol):
    """Runs one piece of slow work at a time, and reports back on the window's thread."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[JournalError], None],
    ) -> None:
        """Run `work`; then call `done` with its result, or `failed` with its error."""
        ...
