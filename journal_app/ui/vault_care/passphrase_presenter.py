"""Leads from the old passphrase to a new one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.ways_in import change_passphrase
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.chosen import NOTHING, Chosen, chosen


@dataclass(frozen=True, slots=True)
class PassphraseState:
    """All that the dialog shows."""

    today: date
    chosen: Chosen = NOTHING
    busy: bool = False
    done: bool = False
    message: Message | None = None

    @property
    def may_go_on(self) -> bool:
        """Whether it can be changed now."""
        return self.chosen.complete and not self.busy


class PassphraseView(Protocol):
    """What the presenter needs of the dialog."""

    def show_state(self, state: PassphraseState) -> None:
        """Show `state`."""
        ...


class PassphrasePresenter:
    """Changes the passphrase. Nothing is encrypted anew, so it takes a moment only."""

    def __init__(self, care: Care, view: PassphraseView, changed: Callable[[], None]) -> None:
        self._care, self._view, self._changed = care, view, changed
        self._state = PassphraseState(care.journal.clock.today())
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
        """Change it."""
        if not self._state.may_go_on:
            return
        folder, old, new, today = self._care.folder, self._old, self._new, self._state.today
        self._show(replace(self._state, busy=True, message=None))
        self._care.runner.run(
            lambda: change_passphrase(folder, old, new, today), self._done, self._failed
        )

    def closed(self) -> None:
        """The dialog is gone."""
        self._closed = True
        self._old = self._new = ""

    def _done(self, _nothing: None) -> None:
        self._old = self._new = ""
        self._changed()
        self._show(replace(self._state, busy=False, done=True))

    def _failed(self, error: JournalError) -> None:
        self._show(replace(self._state, busy=False, message=explain(error, self._care.t)))

    def _show(self, state: PassphraseState) -> None:
        self._state = state
        if not self._closed:
            self._view.show_state(state)
