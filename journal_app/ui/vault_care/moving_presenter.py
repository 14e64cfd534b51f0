"""Makes one backup to be carried to another computer."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.backup_places import require_outside
from journal_app.journal.backups import GoodBackup, make_backup
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.vault_care.care import Care


@dataclass(frozen=True, slots=True)
class MovingState:
    """All that the dialog shows."""

    busy: bool = False
    made: Path | None = None
    """The backup that was made and checked."""
    message: Message | None = None


class MovingView(Protocol):
    """What the presenter needs of the dialog."""

    def show_state(self, state: MovingState) -> None:
        """Show `state`."""
        ...


class MovingPresenter:
    """The place is used this once: it does not become a place for backups."""

    def __init__(self, care: Care, view: MovingView, flush: Callable[[], None]) -> None:
        """Take `flush`, which writes down what is being typed before it is copied."""
        self._care, self._view, self._flush = care, view, flush
        self._state = MovingState()
        self._closed = False

    def refresh(self) -> None:
        """Show how it stands."""
        self._show(self._state)

    def place_chosen(self, place: Path) -> None:
        """Make a backup in `place`."""
        if self._state.busy:
            return
        try:
            require_outside(place, self._care.folder)
            self._flush()
        except JournalError as error:
            self._failed(error)
            return
        folder, key, now = self._care.folder, self._care.key, self._care.journal.clock.now()
        self._show(MovingState(busy=True))
        self._care.runner.run(
            lambda: make_backup(folder, key, place, now), self._made, self._failed
        )

    def closed(self) -> None:
        """The dialog is gone."""
        self._closed = True

    def _made(self, good: GoodBackup) -> None:
        self._show(MovingState(made=good.path))

    def _failed(self, error: JournalError) -> None:
        message = explain(error, self._care.t)
        self._show(replace(self._state, busy=False, message=message))

    def _show(self, state: MovingState) -> None:
        self._state = state
        if not self._closed:
            self._view.show_state(state)
