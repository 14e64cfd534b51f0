"""Decides what the lock screen shows, and opens the journal behind it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import (
    VaultKey,
    find_key,
    find_key_by_code,
    open_journal,
)
from journal_app.messages import Message, explain
from journal_app.ui.shared.running import Runner


class Asking(Enum):
    """What the lock screen asks for."""

    PASSPHRASE = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class LockState:
    """All that the lock screen shows."""

    vault: str
    """The folder's name, which is shown only where there is more than one."""
    asking: Asking = Asking.PASSPHRASE
    busy: bool = False
    message: Message | None = None
    unsaved: bool = False
    """The disk was full when it locked: the last page waits in memory."""


class LockView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: LockState) -> None:
        """Show `state`."""
        ...


class LockPresenter:
    """Turns a passphrase, or the recovery code, into an open journal."""

    def __init__(
        self,
        vault: Path,
        view: LockView,
        door: "Door",
    ) -> None:
        self._vault = vault
        self._view = view
        self._door = door
        self._state = LockState(vault.stem, unsaved=door.held)

    def refresh(self) -> None:
        """Show the door as it is."""
        self._show(self._state)

    def unlock(self, secret: str) -> None:
        """Try `secret`: the passphrase, or the recovery code if that was asked for."""
        if self._state.busy or not secret:
            return
        vault = self._vault
        find = find_key if self._state.asking is Asking.PASSPHRASE else find_key_by_code
        self._show(replace(self._state, busy=True, message=None))
        self._door.runner.run(lambda: find(vault, secret), self._found, self._refused)
        self._door.prepare()

    def forgot(self) -> None:
        """Ask for the recovery code instead, or for the passphrase again."""
        other = Asking.CODE if self._state.asking is Asking.PASSPHRASE else Asking.PASSPHRASE
        self._show(replace(self._state, asking=other, message=None))

    def _found(self, key: VaultKey) -> None:
        try:
            if self._door.held:
                self._door.bring_back()
            else:
                self._door.enter(open_journal(self._vault, key, self._door.clock), key)
        except JournalError as error:
            self._refused(error)

    def _refused(self, error: JournalError) -> None:
        message = explain(error, self._door.t)
        self._show(replace(self._state, busy=False, message=message))

    def _show(self, state: LockState) -> None:
        self._state = state
        self._view.show_state(state)


@dataclass(frozen=True, slots=True)
class Door:
    """What lies around the lock screen, and what lies behind it."""

    t: Translator
    clock: Clock
    runner: Runner
    enter: Callable[[Journal, VaultKey], None]
    held: bool = False
    """A workspace waits in memory because its last page could not be saved."""
    bring_back: Callable[[], None] = lambda: None
    prepare: Callable[[], None] = lambda: None
    """Called while the key is being derived."""
