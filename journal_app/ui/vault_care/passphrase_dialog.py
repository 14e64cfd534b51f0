"""The dialog in which the passphrase is changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import column, holder
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, INFORMATION, Note
from journal_app.ui.vault_care.large_dialog import LargeDialog
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.passphrase_fields import PassphraseFields
from journal_app.ui.vault_care.passphrase_presenter import PassphraseState


class PassphraseDialog(LargeDialog):
    """Asks for the old one and for a new one; then says that it is changed.

    Signals:
        went_on(): change it.
    """

    went_on = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        theme, t = look.theme, look.t
        super().__init__(look, t.text("Change the passphrase"), parent)
        self.fields = PassphraseFields(look)
        self._message = MessageNote(look)
        self._done = Note(theme, "", DONE)
        self._old_backups = Note(theme, "", INFORMATION)
        self._go = Button(theme, t.text("&Change it"), ButtonKind.PRIMARY)
        self._leave = Button(theme, t.text("Cancel"))
        self._go.clicked.connect(self.went_on)
        self._leave.clicked.connect(self.reject)
        self.fields.given.connect(self.went_on)
        lead = label(
            t.text("Your journal stays as it is: only the way in changes, in a moment."),
            Text.MUTED,
        )
        self._asking = holder(column(theme, lead, 4, self.fields, gap=8))
        self.fill(
            column(theme, self._asking, self._done, self._message, self._old_backups, gap=14),
            self._leave,
            self._go,
        )
        self.fields.take_focus()

    def show_state(self, state: PassphraseState) -> None:
        """Show how it stands."""
        t = self._look.t
        arrived = state.done and self._done.isHidden()
        self.fields.show_chosen(state.chosen, busy=state.busy)
        self._message.show_message(state.message)
        self._asking.setVisible(not state.done)
        self._done.setVisible(state.done)
        self._done.show_text(
            t.text("From now on only the new one opens your journal."),
            t.text("The passphrase is changed"),
        )
        self._old_backups.show_text(self._about_backups(state))
        self._go.setVisible(not state.done)
        self._go.setEnabled(state.may_go_on)
        self._go.show_text(t.text("Changing…") if state.busy else t.text("&Change it"))
        self._leave.show_text(t.text("Close") if state.done else t.text("Cancel"))
        if arrived:
            self.fields.clear()
            self._leave.setFocus()
            announce(self, t.text("The passphrase is changed"))
        self.fit()

    def _about_backups(self, state: PassphraseState) -> str:
        t = self._look.t
        words = t.text(
            "Backups made until today still open with the old passphrase: "
            "your passphrase as it was until {day}. The recovery code stays the same."
        )
        return words.format(day=self._look.formats.full_day(state.today))
