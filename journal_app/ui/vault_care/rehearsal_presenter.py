"""Looks whether the recovery code, typed back, still opens the journal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.ways_in import rehearse
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.vault_care.care import Care

CODE_LENGTH = 30
"""Characters of a code without its gaps."""


@dataclass(frozen=True, slots=True)
class RehearsalState:
    """All that the rehearsal shows."""

    given: int = 0
    """So many characters stand in the field, gaps not counted."""
    busy: bool = False
    fits: bool = False
    """The code opens the journal."""
    message: Message | None = None

    @property
    def may_go_on(self) -> bool:
        """Whether there is something to check."""
        return self.given > 0 and not (self.busy or self.fits)


class RehearsalView(Protocol):
    """What the presenter needs of the page."""

    def show_rehearsal(self, state: RehearsalState) -> None:
        """Show `state`."""
        ...


class RehearsalPresenter:
    """Tries the code. It changes nothing in the vault."""

    def __init__(self, care: Care, view: RehearsalView, fitted: Callable[[], None]) -> None:
        self._care, self._view, self._fitted = care, view, fitted
        self._state = RehearsalState()
        self._typed = ""
        self._closed = False

    def refresh(self) -> None:
        """Show how it stands."""
        self._show(self._state)

    def typed(self, code: str) -> None:
        """What stands in the field."""
        self._typed = code
        given = sum(each.isalnum() for each in code)
        self._show(replace(self._state, given=given, message=None))

    def go_on(self) -> None:
        """Try it."""
        if not self._state.may_go_on:
            return
        folder, typed = self._care.folder, self._typed
        self._show(replace(self._state, busy=True, message=None))
        self._care.runner.run(lambda: rehearse(folder, typed), self._fits, self._failed)

    def closed(self) -> None:
        """The page is gone."""
        self._closed = True
        self._typed = ""

    def _fits(self, _nothing: None) -> None:
        self._typed = ""
        today = self._care.journal.clock.today().isoformat()
        self._care.preferring.change(
            lambda kept: replace(kept, recovery_rehearsed=True, recovery_checked=today),
            self._failed,
        )
        self._show(replace(self._state, busy=False, fits=True))
        self._fitted()

    def _failed(self, error: JournalError) -> None:
        self._show(replace(self._state, busy=False, message=explain(error, self._care.t)))

    def _show(self, state: RehearsalState) -> None:
        self._state = state
        if not self._closed:
            self._view.show_rehearsal(state)
