"""Prepares the change of all keys, for when somebody may have had the file."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.unlocking import find_key
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.chosen import NOTHING, Chosen, chosen


@dataclass(frozen=True, slots=True)
class RekeyState:
    """All that the dialog shows."""

    chosen: Chosen = NOTHING
    busy: bool = False
    message: Message | None = None

    @property
    def may_go_on(self) -> bool:
        """Whether it can begin now."""
        return self.chosen.complete and not self.busy


class RekeyView(Protocol):
    """What the presenter needs of the dialog."""

    def show_state(self, state: RekeyState) -> None:
        """Show `state`."""
        ...


@dataclass(frozen=True, slots=True)
class Ready:
    """The passphrase is right, and the new one is chosen: the journal can be closed for it."""

    passphrase: str = field(repr=False)
    new_passphrase: str = field(repr=False)
    key: VaultKey
    """What opens the journal as it is now."""


class RekeyPresenter:
    """Tries the passphrase while the journal is still open: nobody is sent out for a slip."""

    def __init__(self, care: Care, view: RekeyView, ready: Callable[[Ready], None]) -> None:
        self._care, self._view, self._ready = care, view, ready
        self._state = RekeyState()
        self._old = self._new = ""
        self._closed = False

    def refresh(self) -> None:
        """Show how it stands."""
        self._show(self._state)

    def typed(self, old: str, new: str, again: str) -> None:
        """The three fields as they are."""
        self._old, self._new = old, new
        self._show(replace(self._state, chosen=chosen(old, new, again), message=None))

    def go_on(self) -> None:
        """Try the passphrase, then begin."""
        if not self._state.may_go_on:
            return
        folder, old = self._care.folder, self._old
        self._show(replace(self._state, busy=True, message=None))
        self._care.runner.run(lambda: find_key(folder, old), self._found, self._failed)

    def closed(self) -> None:
        """The dialog is gone."""
        self._closed = True
        self._old = self._new = ""

    def _found(self, key: VaultKey) -> None:
        if self._closed:
            return
        ready = Ready(self._old, self._new, key)
        self._old = self._new = ""
        self._ready(ready)

    def _failed(self, error: JournalError) -> None:
        self._show(replace(self._state, busy=False, message=explain(error, self._care.t)))

    def _show(self, state: RekeyState) -> None:
        self._state = state
        if not self._closed:
            self._view.show_state(state)
