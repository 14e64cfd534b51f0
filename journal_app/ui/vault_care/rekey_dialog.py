"""The dialog for when somebody may have had the file: what it means, and what is needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import label
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.vault_care.large_dialog import LargeDialog
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.passphrase_fields import PassphraseFields
from journal_app.ui.vault_care.rekey_presenter import RekeyState


class RekeyDialog(LargeDialog):
    """Explains in three sentences, and asks for both passphrases.

    Signals:
        went_on(): change all keys.
    """

    went_on = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        theme, t = look.theme, look.t
        super().__init__(look, t.text("Change all keys"), parent)
        self.fields = PassphraseFields(look)
        self._message = MessageNote(look)
        self._go = Button(theme, t.text("&Change all keys"), ButtonKind.PRIMARY)
        leave = Button(theme, t.text("Cancel"))
        self._go.clicked.connect(self.went_on)
        leave.clicked.connect(self.reject)
        self.fields.given.connect(self.went_on)
        explained = label(
            t.text(
                "The whole journal is encrypted anew, with a new passphrase and a new recovery "
                "code. Whoever has an old copy can still read that copy if they know the old "
                "passphrase or code, but nothing that you write from now on. The journal closes "
                "for a moment and opens again, and then you get the new sheet."
            )
        )
        self.fill(column(theme, explained, self.fields, self._message, gap=14), leave, self._go)
        self.fields.take_focus()

    def show_state(self, state: RekeyState) -> None:
        """Show how it stands."""
        t = self._look.t
        self.fields.show_chosen(state.chosen, busy=state.busy)
        self._message.show_message(state.message)
        self._go.setEnabled(state.may_go_on)
        self._go.show_text(t.text("Checking…") if state.busy else t.text("&Change all keys"))
        self.fit()
