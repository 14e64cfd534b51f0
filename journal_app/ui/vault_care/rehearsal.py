"""The field in which the recovery code is typed back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.code_field import CodeField
from journal_app.ui.shared.fields import Field
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, Note
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.rehearsal_presenter import RehearsalState


class RehearsalFields(QWidget):
    """Takes the code as one types it: small letters, no gaps, even with a slip.

    Signals:
        typed(str): what stands in the field.
        given(): the person pressed Enter.
    """

    typed = Signal(str)
    given = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._t = t
        self._code = CodeField(look)
        self._code.setPlaceholderText("XXXXX XXXXX XXXXX XXXXX XXXXX XXXXX")
        self._field = Field(
            theme,
            t.text("&Recovery code, from the paper"),
            self._code,
            hint=t.text(
                "Six groups of five. Capital letters and gaps do not matter; one slip is forgiven."
            ),
        )
        self._message = MessageNote(look)
        self._fits = Note(theme, "", DONE)
        self._code.textChanged.connect(self.typed)
        self._code.returnPressed.connect(self.given)
        self.setLayout(column(theme, self._field, self._message, self._fits, gap=12))

    def show_rehearsal(self, state: RehearsalState) -> None:
        """Show how it stands."""
        t = self._t
        self._field.setVisible(not state.fits)
        returned = not state.busy and not self._code.isEnabled()
        self._code.setEnabled(not state.busy)
        if returned and not state.fits:
            self._code.setFocus()  # what was out of use has lost the keys
        self._message.show_message(state.message)
        self._fits.setVisible(state.fits)
        self._fits.show_text(
            t.text(
                "With this paper you can open your journal, whatever happens to the passphrase. "
                "In a year you will be asked to look once more."
            ),
            t.text("The code opens your journal"),
        )
        if state.fits:
            self._code.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self._code.clear()
            self._code.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def take_focus(self) -> None:
        """Send the keys to the field."""
        self._code.setFocus()
