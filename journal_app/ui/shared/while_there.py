"""A runner whose reports are dropped when whoever waits for them is gone."""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject

from journal_app.errors import JournalError
from journal_app.ui.shared.running import Runner

T = TypeVar("T")


class WhileThere:
    """The rooms may be built anew, in another language, while work of theirs is running."""

    def __init__(self, runner: Runner, owner: QObject) -> None:
        self._runner, self._owner = runner, owner

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[JournalError], None],
    ) -> None:
        """Run `work`; then call `done` or `failed`, unless the owner is gone."""

        def if_there(result: T) -> None:
            if shiboken6.isValid(self._owner):
                done(result)

        def if_there_failed(error: JournalError) -> None:
            if shiboken6.isValid(self._owner):
                failed(error)

        self._runner.run(work, if_there, if_there_failed)
