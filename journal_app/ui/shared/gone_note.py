"""Says that something was thrown away, and offers it back."""

from PySide6.QtCore import Signal

from journal_app.domain.measurement import Measurement
from journal_app.domain.session import Session
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.form_keeper import Gone
from journal_app.ui.shared.forms import Ground, Tint
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Note, NoteStyle

_QUIET = NoteStyle(Ground.QUIET, Icon.TRASH, Tint.MUTED)


class GoneNote(Note):
    """A quiet line with one button.

    Signals:
        undo_wanted(): have it back.
    """

    undo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme, "", _QUIET)
        self._t = look.t
        self._gone: Gone[Measurement] | Gone[Session] | None = None
        undo = Button(look.theme, look.t.text("Undo"), ButtonKind.GHOST)
        undo.clicked.connect(self.undo_wanted)
        self.add(undo)
        self.hide()

    def show_gone(self, gone: Gone[Measurement] | Gone[Session] | None) -> None:
        """Say what was thrown away; None: nothing was."""
        self.setVisible(gone is not None)
        if gone is not None and gone is not self._gone:
            trashed = self._t.text("It is in the trash.")
            said = trashed if gone.trashed else self._t.text("What was filled in is discarded.")
            self.show_text(said)
            announce(self, said)
        self._gone = gone
