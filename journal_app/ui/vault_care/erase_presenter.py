"""Asks for the name of the journal before all of it is erased."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.journal.erase_vault import Erasable, erasable
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.names import journal_name


@dataclass(frozen=True, slots=True)
class EraseState:
    """All that the dialog shows."""

    name: str
    """What has to be typed."""
    folder: Path
    deleted: tuple[Path, ...] = ()
    """The files that will be gone."""
    kept: tuple[Path, ...] = ()
    """Files in the folder that are none of ours, and stay."""
    backups: tuple[Path, ...] = ()
    """The places whose backups stay."""
    fits: bool = False
    """The name was typed."""
    message: Message | None = None


class EraseView(Protocol):
    """What the presenter needs of the dialog."""

    def show_state(self, state: EraseState) -> None:
        """Show `state`."""
        ...


class ErasePresenter:
    """Says what will be gone and what stays. Who owns the window closes the journal for it."""

    def __init__(self, care: Care, view: EraseView, erase: Callable[[], None]) -> None:
        self._care, self._view, self._erase = care, view, erase
        self._state = EraseState(journal_name(care.folder), care.folder)

    def refresh(self) -> None:
        """Look at the folder."""
        found, message = Erasable((), ()), None
        try:
            found = erasable(self._care.folder)
        except JournalError as error:
            message = explain(error, self._care.t)
        self._show(
            replace(
                self._state,
                deleted=found.ours,
                kept=found.others,
                backups=self._care.backing.state.places,
                message=message,
            )
        )

    def typed(self, name: str) -> None:
        """What stands in the field."""
        wanted = self._state.name.casefold()
        fits = " ".join(name.split()).casefold() == wanted
        self._show(replace(self._state, fits=fits))

    def go_on(self) -> None:
        """Erase it."""
        if self._state.fits:
            self._erase()

    def _show(self, state: EraseState) -> None:
        self._state = state
        self._view.show_state(state)
