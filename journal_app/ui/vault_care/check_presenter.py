"""Looks through the whole journal when asked to, and says in words what it found."""

from dataclasses import replace
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.looking import Checkup, look
from journal_app.messages.explaining import explain
from journal_app.ui.shared.opening_words import opening_words
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.check_words import seen_words
from journal_app.ui.vault_care.state import CheckState


class CheckView(Protocol):
    """What the presenter needs of the card."""

    def show_state(self, state: CheckState) -> None:
        """Show `state`."""
        ...


class CheckPresenter:
    """The look goes on away from the window, on a connection of its own."""

    def __init__(self, care: Care, view: CheckView) -> None:
        self._care, self._view = care, view
        self._state = CheckState(opening=opening_words(care.journal, care.t))

    def refresh(self) -> None:
        """Show what was found, if it was looked for."""
        self._show(self._state)

    def look(self) -> None:
        """Look now."""
        if self._state.checking:
            return
        folder, key, now = self._care.folder, self._care.key, self._care.journal.clock.now()
        self._show(replace(self._state, checking=True, message=None))
        self._care.runner.run(lambda: look(folder, key, now), self._found, self._failed)

    def _found(self, found: Checkup) -> None:
        self._show(replace(self._state, checking=False, seen=seen_words(found, self._care.t)))

    def _failed(self, error: JournalError) -> None:
        message = explain(error, self._care.t)
        self._show(replace(self._state, checking=False, seen=None, message=message))

    def _show(self, state: CheckState) -> None:
        self._state = state
        self._view.show_state(state)
