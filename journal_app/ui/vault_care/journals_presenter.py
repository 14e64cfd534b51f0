"""Shows the journals that this computer knows, and leads to another one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.ways_in import ways_in
from journal_app.messages.explaining import explain
from journal_app.settings import Settings
from journal_app.ui.vault_care.names import journal_name
from journal_app.ui.vault_care.state import JournalsState, KnownJournal


@dataclass(frozen=True, slots=True)
class Computer:
    """What this room is told about the computer."""

    settings: Callable[[], Settings]
    """As they are now."""
    data: Path
    """Where this computer keeps what belongs to vaults, outside of them."""
    can_block_screenshots: bool
    """The system can keep the window out of pictures of the screen."""


class JournalsView(Protocol):
    """What the presenter needs of the card."""

    def show_state(self, state: JournalsState) -> None:
        """Show `state`."""
        ...


class JournalsPresenter:
    """Looks whether there is a journal before the open one is closed for it."""

    def __init__(
        self,
        folder: Path,
        computer: Computer,
        view: JournalsView,
        t: Translator,
        go: Callable[[Path], None],
    ) -> None:
        """Take the folder of the open journal, and `go`, which closes it for another one."""
        self._folder, self._computer, self._view = folder, computer, view
        self._t, self._go = t, go
        self._state = JournalsState(can_block_screenshots=computer.can_block_screenshots)

    def refresh(self) -> None:
        """Look anew."""
        settings = self._computer.settings()
        known = tuple(
            KnownJournal(
                folder=each,
                name=journal_name(each),
                open_now=each == self._folder,
                there=each.is_dir(),
            )
            for each in settings.vaults
        )
        blocked = settings.block_screenshots
        self._show(replace(self._state, known=known, screenshots_blocked=blocked, message=None))

    def chosen(self, folder: Path) -> None:
        """Close this journal and open the one in `folder`, if there is one."""
        if folder == self._folder:
            return
        try:
            ways_in(folder)
        except JournalError as error:
            self._show(replace(self._state, message=explain(error, self._t)))
        else:
            self._go(folder)

    def _show(self, state: JournalsState) -> None:
        self._state = state
        self._view.show_state(state)
