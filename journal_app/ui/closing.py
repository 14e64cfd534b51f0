"""Leaves the rooms for work that needs the journal closed, and finds the way back in."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from journal_app.errors import JournalError, StoreError
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain
from journal_app.ui.desk import Desk
from journal_app.ui.shared.ask import tell
from journal_app.ui.shared.closed_work import ClosedPage, ClosedWork, Outcome
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.running import Runner

if TYPE_CHECKING:
    from journal_app.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Passage:
    """The ways of the window."""

    look: Callable[[], Look]
    rooms: Callable[[], "Workspace | None"]
    """The rooms of the open journal, if one is open."""
    left: Callable[[], None]
    """The journal was closed: let go of its rooms and of what ran for them."""
    enter: Callable[[Journal, VaultKey], None]
    """Show the rooms of this journal."""
    gone: Callable[[Path], None]
    """Forget this vault, and show the door."""
    door: Callable[[], None]
    """Show the door."""


class Closing(QObject):
    """One piece of closed work at a time. Belongs to the window."""

    def __init__(self, desk: Desk, runner: Runner, passage: Passage, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._runner, self._passage = desk, runner, passage
        self._locked = False

    def begin(self, wanted: ClosedWork) -> None:
        """Close the journal, say what is being done, and do it."""
        rooms = self._passage.rooms()
        if rooms is None:
            return
        try:
            rooms.leave(keep=wanted.keeps_words)
        except StoreError as error:
            self._tell(error)
            return
        self._locked = False
        self._passage.left()
        page = ClosedPage(self._passage.look(), wanted.title, wanted.words)
        self._window.setCentralWidget(page)
        self._runner.run(wanted.work, partial(self._done, wanted), partial(self._failed, wanted))

    @property
    def locked(self) -> bool:
        """Whether it was locked while the journal was closed for work."""
        return self._locked

    def lock(self) -> None:
        """Stay outside when the work is done: the person has locked meanwhile."""
        self._locked = True

    def _done(self, wanted: ClosedWork, outcome: Outcome) -> None:
        if outcome.key is None:
            self._passage.gone(wanted.folder)
        elif self._locked:
            self._passage.door()
        else:
            self._enter(wanted.folder, outcome.key, restored=outcome.restored)
            rooms = self._passage.rooms()
            if rooms is not None and outcome.recovery_code:
                rooms.show_new_code(outcome.recovery_code, outcome.old_backups)

    def _failed(self, wanted: ClosedWork, error: JournalError) -> None:
        if self._locked:
            self._passage.door()
        else:
            self._enter(wanted.folder, wanted.key)
            self._tell(error)

    def _tell(self, error: JournalError) -> None:
        look = self._passage.look()
        tell(look.theme, look.t, explain(error, look.t), self._window)

    def _enter(self, folder: Path, key: VaultKey, *, restored: bool = False) -> None:
        clock, seen = self._desk.clock, self._desk.places.data / "seen"
        try:
            journal = open_journal(folder, key, clock, seen, accept_older=restored)
        except JournalError as error:
            self._passage.door()
            self._tell(error)
        else:
            self._passage.enter(journal, key)
