"""The dialog in which a whole journal is erased: what goes, what stays, and its name typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.fields import Field, TextField
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import INFORMATION, Note
from journal_app.ui.vault_care.erase_presenter import EraseState
from journal_app.ui.vault_care.large_dialog import LargeDialog
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.names import short_path


class EraseDialog(LargeDialog):
    """Both buttons say what they do; the way back has the keys.

    Signals:
        typed(str): what stands in the field.
        went_on(): erase it.
    """

    typed = Signal(str)
    went_on = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        theme, t = look.theme, look.t
        super().__init__(look, t.text("Erase this journal"), parent)
        self._message = MessageNote(look)
        self._deleted = label("", Text.SMALL)
        self._others = label("", Text.SMALL)
        self._backups = Note(theme, "", INFORMATION)
        self._name = TextField(t.text("The name of the journal"))
        self._name.textChanged.connect(self.typed)
        asked = t.text("Type the &name of the journal to be sure: {name}")
        self._field = Field(theme, asked.format(name=name), self._name)
        self._go = Button(theme, t.text("&Erase it for good"), ButtonKind.DANGER)
        leave = Button(theme, t.text("Keep it"), ButtonKind.PRIMARY)
        self._go.clicked.connect(self.went_on)
        leave.clicked.connect(self.reject)
        lead = label(
            t.text(
                "Its keys are deleted first, then everything else. "
                "Nobody can bring it back from this computer, and neither can you."
            )
        )
        gone = column(
            theme,
            label(t.text("This is deleted"), Text.OVER),
            self._deleted,
            self._others,
            gap=4,
            margins=(16, 12, 16, 12),
        )
        inside = column(
            theme,
            lead,
            frame(Ground.SUNKEN, gone),
            self._backups,
            self._field,
            self._message,
            gap=14,
        )
        self.fill(inside, self._go, leave)
        self._name.setFocus()

    def show_state(self, state: EraseState) -> None:
        """Show what goes and what stays."""
        t = self._look.t
        names = ", ".join(path.name for path in state.deleted)
        self._deleted.setText(
            t.text("{folder}, with {files}").format(folder=short_path(state.folder), files=names)
        )
        kept = ", ".join(path.name for path in state.kept)
        self._others.setText(t.text("Not the journal's, so it stays: {files}").format(files=kept))
        self._others.setVisible(bool(kept))
        self._backups.show_text(self._about_backups(state))
        self._message.show_message(state.message)
        self._go.setEnabled(state.fits)
        self.fit()

    def _about_backups(self, state: EraseState) -> str:
        t = self._look.t
        if not state.backups:
            return t.text(
                "No place for backups is known. Copies that you made yourself are not touched."
            )
        places = ", ".join(map(short_path, state.backups))
        words = t.text(
            "Backups stay where they are, and can still be opened: {places}. "
            "Delete them yourself if they should go, too."
        )
        return words.format(places=places)
