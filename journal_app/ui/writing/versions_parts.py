"""The parts of the page that show versions: a note over the entry, and a window over both."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from journal_app.ui.shared.later import soon
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.history_dialog import HistoryDialog
from journal_app.ui.writing.history_state import BesideState, HistoryState
from journal_app.ui.writing.page import WritingPage


class VersionsParts(QObject):
    """Opens the window when there is something to show in it.

    Signals:
        version_chosen(str): the id of the version the person looks at.
        back_wanted(): let the entry say what that version says.
        shown_kept(): keep what the entry says, of two versions.
        closed(): the window is gone.
    """

    version_chosen = Signal(str)
    back_wanted = Signal()
    shown_kept = Signal()
    closed = Signal()

    def __init__(self, look: Look, page: WritingPage) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self.dialog: HistoryDialog | None = None
        self.later = partial(soon, page)
        page.entry.head.beside.kept.connect(self.shown_kept)

    def show_beside(self, state: BesideState | None) -> None:
        """Say that there is another version; None: there is none."""
        self._page.entry.head.beside.show_beside(state)

    def show_history(self, state: HistoryState | None) -> None:
        """Show the versions over the page; None: no more."""
        if state is None:
            if self.dialog is not None:
                self.dialog.accept()
            return
        if self.dialog is None:
            self.dialog = self._made()
            self.dialog.show_state(state)
            self.dialog.open()
        else:
            self.dialog.show_state(state)

    def _made(self) -> HistoryDialog:
        dialog = HistoryDialog(self._look, self._page)
        dialog.version_chosen.connect(self.version_chosen)
        dialog.back_wanted.connect(self.back_wanted)
        dialog.shown_kept.connect(self.shown_kept)
        dialog.finished.connect(self._close)
        return dialog

    def _close(self) -> None:
        self.dialog = None
        self.closed.emit()
