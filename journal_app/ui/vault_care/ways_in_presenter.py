"""Tells how the two ways into the journal stand."""

from dataclasses import replace
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.ways_in import ways_in
from journal_app.messages.explaining import explain
from journal_app.ui.shared.drill import day_of
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.state import WaysInState


class WaysInView(Protocol):
    """What the presenter needs of the card."""

    def show_state(self, state: WaysInState) -> None:
        """Show `state`."""
        ...


class WaysInPresenter:
    """Reads the open part of the key file, and what the person noted."""

    def __init__(self, care: Care, view: WaysInView) -> None:
        self._care, self._view = care, view
        self._state = WaysInState(care.journal.clock.today())

    def refresh(self) -> None:
        """Look anew."""
        state = WaysInState(self._care.journal.clock.today())
        try:
            ways = ways_in(self._care.folder)
            kept = self._care.preferring.now()
        except JournalError as error:
            self._show(replace(state, message=explain(error, self._care.t)))
            return
        self._show(
            replace(
                state,
                passphrase_since=ways.passphrase_since,
                recovery_since=ways.recovery_since,
                checked=day_of(kept.recovery_checked) if ways.recovery_since else None,
                holder=kept.recovery_holder,
            )
        )

    def holder_noted(self, holder: str) -> None:
        """Keep who holds the sheet."""
        words = " ".join(holder.split())
        if words == self._state.holder:
            return
        self._state = replace(self._state, holder=words)
        self._care.preferring.change(
            lambda kept: replace(kept, recovery_holder=words), self._failed
        )

    def _failed(self, error: JournalError) -> None:
        self._show(replace(self._state, message=explain(error, self._care.t)))

    def _show(self, state: WaysInState) -> None:
        self._state = state
        self._view.show_state(state)
