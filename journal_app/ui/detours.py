"""Detours: the ways on from the lock screen where a journal cannot simply be opened."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from journal_app.errors import JournalError
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain
from journal_app.messages.message import Message
from journal_app.ui.behind import Behind
from journal_app.ui.shared.ask import tell
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.running import Runner

if TYPE_CHECKING:
    from journal_app.ui.salvage.presenter import SalvagePresenter

# The lock screen is back within a second because it loads no way that is seldom gone.


@dataclass(frozen=True, slots=True)
class At:
    """Where a detour begins."""

    look: Look
    window: QWidget
    folder: Path
    """Of the journal."""


class Detours(QObject):
    """Restores, brings in a backup, or shows what can be read; then opens the journal.

    Signals:
        reading(object): a page that shows what can be read, without opening the journal.
        over(Path): back to the lock screen of this vault.
        help_wanted(): the help lines.
    """

    reading = Signal(object)
    over = Signal(Path)
    help_wanted = Signal()

    def __init__(
        self, clock: Clock, seen: Path, runner: Runner, behind: Behind, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock, self._seen, self._runner, self._behind = clock, seen, runner, behind
        self._shown: tuple[At, SalvagePresenter] | None = None
        self._dialog: QDialog | None = None

    def read(self, at: At, key: VaultKey, *, damaged: bool) -> None:
        """Show what can be read of a journal, and offer a sound one if it is damaged."""
        from journal_app.ui.salvage.page import SalvagePage  # noqa: PLC0415 - see the top
        from journal_app.ui.salvage.presenter import SalvagePresenter, Unopened  # noqa: PLC0415 - see the top

        page = SalvagePage(at.look, at.folder.stem)
        unopened = Unopened(
            t=at.look.t,
            clock=self._clock,
            runner=self._runner,
            folder=at.folder,
            key=key,
            damaged=damaged,
            rebuilt=lambda folder: self._open_rebuilt(at, folder, key),
        )
        presenter = SalvagePresenter(page, unopened)
        page.chosen.connect(presenter.choose)
        page.rebuild_wanted.connect(presenter.rebuild)
        page.restore_wanted.connect(lambda: self.restore(at, at.folder))
        page.help_wanted.connect(self.help_wanted)
        page.back_wanted.connect(self.leave)
        self._shown = (at, presenter)
        self.reading.emit(page)
        presenter.start()

    def restore(self, at: At, target: Path, path: Path | None = None) -> None:
        """Make a journal anew from a backup, in `target` unless another place is chosen."""
        from journal_app.ui.restoring.dialog import RestoreDialog, RestoreWish  # noqa: PLC0415 - see the top

        wish = RestoreWish(self._runner, self._clock, target, path)
        dialog = RestoreDialog(at.look, wish, at.window)
        dialog.open_wanted.connect(lambda folder, key: self._open(at, folder, key))
        self._show(dialog)

    def bring_in(self, at: At, key: VaultKey) -> None:
        """Open an older copy only to bring in a backup, and go on with both as one."""
        from journal_app.ui.merging.dialog import MergeDialog  # noqa: PLC0415 - see the top
        from journal_app.ui.merging.newest import newest_backup  # noqa: PLC0415 - see the top

        try:
            # What this computer saw is not noted anew: the person may still turn back.
            journal = open_journal(at.folder, key, self._clock)
        except JournalError as error:
            self._tell(at, error)
            return
        dialog = MergeDialog(at.look, self._runner, journal, key, at.window)
        came_in: list[object] = []
        dialog.merged.connect(came_in.append)
        dialog.finished.connect(lambda _: self._brought_in(at, journal, key if came_in else None))
        newest = newest_backup(journal)
        if newest is not None:
            dialog.choose(newest)
        self._show(dialog)

    def leave(self) -> bool:
        """Take away whatever can be read, and tell whether there was anything."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()
        shown, self._shown = self._shown, None
        if shown is not None:
            at, presenter = shown
            presenter.leave()
            self.over.emit(at.folder)
        return shown is not None or dialog is not None

    def _show(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _brought_in(self, at: At, journal: Journal, key: VaultKey | None) -> None:
        journal.close()
        if key is not None:
            self._open(at, at.folder, key)

    def _open(self, at: At, folder: Path, key: VaultKey) -> None:
        # It is older than what this computer saw, and the person has just said that it is right.
        try:
            journal = open_journal(folder, key, self._clock, self._seen, accept_older=True)
        except JournalError as error:
            self._tell(at, error)
            return
        if self._shown is not None:
            self._shown[1].leave()
            self._shown = None
        self._behind.enter(journal, key)

    def _open_rebuilt(self, at: At, folder: Path, key: VaultKey) -> None:
        self._open(at, folder, key)
        t = at.look.t
        message = Message(
            t.text("A sound journal was made"),
            t.text("It holds all that could be read. The damaged one is kept whole beside it."),
            t.text("Keep it for a while: a later version may be able to read more of it."),
        )
        tell(at.look.theme, t, message, at.window)

    def _tell(self, at: At, error: JournalError) -> None:
        tell(at.look.theme, at.look.t, explain(error, at.look.t), at.window)
