"""Shows the journals that this computer knows, and forgets one when asked to."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from journal_app.settings import Settings
from journal_app.ui.vault_care.names import journal_name
from journal_app.ui.vault_care.state import JournalsState, KnownJournal


class JournalsView(Protocol):
    """What the presenter needs of the card."""

    def show_state(self, state: JournalsState) -> None:
        """Show `state`."""
        ...


class JournalsPresenter:
    """Forgetting changes the list of this computer, and no journal."""

    def __init__(
        self,
        folder: Path,
        settings: Callable[[], Settings],
        view: JournalsView,
        *,
        screenshots_blocked: bool,
    ) -> None:
        """Take the folder of the open journal, and a way to the settings as they are now."""
        self._folder, self._settings, self._view = folder, settings, view
        self._screenshots_blocked = screenshots_blocked

    def refresh(self) -> None:
        """Look anew."""
        known = tuple(
            KnownJournal(
                folder=each,
                name=journal_name(each),
                open_now=each == self._folder,
                there=each.is_dir(),
            )
            for each in self._settings().vaults
        )
        self._view.show_state(JournalsState(known, screenshots_blocked=self._screenshots_blocked))
