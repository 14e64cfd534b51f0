"""Slow work, away from the window."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from journal_app.errors import JournalError

T = TypeVar("T")


class Background(QObject):
    """Runs one piece of slow work at a time, and reports back on the window's thread.

    Hand over plain functions of plain values: never a widget, never an open journal.
    Call `abandon` before letting go of it.
    """

    _finished = Signal(int, object)  # a generation, and a function to call

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self, maxThreadCount=1)
        self._generation = 0
        self._finished.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[JournalError], None],
    ) -> None:
        """Run `work`; then call `done` with its result, or `failed` with its error.

        An exception that is no `JournalError` is a bug: it is raised again on the
        window's thread, where the crash dialog catches it.
        """
        generation = self._generation

        def job() -> None:
            outcome: Future[T] = Future()
            try:
                outcome.set_result(work())
            except BaseException as error:  # noqa: BLE001 - carried over, not swallowed
                outcome.set_exception(error)
            if generation == self._generation:
                self._finished.emit(generation, partial(_report, outcome, done, failed))

        self._pool.start(job)

    def abandon(self) -> None:
        """Drop waiting work, and the reports of work that is still running."""
        self._generation += 1
        self._pool.clear()

    def wait(self, milliseconds: int) -> bool:
        """Give running work so much time to end; return whether it did."""
        return self._pool.waitForDone(milliseconds)

    @Slot(int, object)
    def _hear(self, generation: int, report: Callable[[], None]) -> None:
        if generation == self._generation:
            report()


def _report(
    outcome: Future[T], done: Callable[[T], None], failed: Callable[[JournalError], None]
) -> None:
    try:
        result = outcome.result()
    except JournalError as error:
        failed(error)
    else:
        done(result)
