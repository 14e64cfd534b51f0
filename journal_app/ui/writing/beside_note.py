"""Says over an entry that there is another version of it."""

from PySide6.QtCore import Signal

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import INFORMATION, Note
from journal_app.ui.writing.history_state import BesideState


class BesideNote(Note):
    """Only there when two copies of the journal were brought together.

    Signals:
        look_wanted(): look at both versions.
        kept(): keep the one that is shown.
    """

    look_wanted = Signal()
    kept = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme, "", INFORMATION)
        theme, t = look.theme, look.t
        self._look = look
        self._both = Button(theme, t.text("Look at both"))
        self._keep = Button(theme, "", ButtonKind.GHOST)
        self.add(self._both)
        self.add(self._keep)
        self._both.clicked.connect(self.look_wanted)
        self._keep.clicked.connect(self.kept)
        self.hide()

    def show_beside(self, state: BesideState | None) -> None:
        """Say that there is another version; None: there is none."""
        self.setVisible(state is not None)
        if state is None:
            return
        t = self._look.t
        self._both.setVisible(not state.removed)
        self._keep.show_text(t.text("Keep it") if state.removed else t.text("Keep this one"))
        self.show_text(self._said(state))

    def _said(self, state: BesideState) -> str:
        t, day = self._look.t, self._look.formats.full_day(state.day)
        if state.removed:
            words = t.text("In another copy it was moved to the trash on {day}. Here it stays.")
        elif state.here:
            words = t.text("There is another version, written on this computer on {day}.")
        else:
            words = t.text("There is another version, written elsewhere on {day}.")
        return words.format(day=day)
