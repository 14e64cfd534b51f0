"""The dialog in which one looks whether the recovery code is still at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.vault_care.large_dialog import LargeDialog
from journal_app.ui.vault_care.rehearsal import RehearsalFields
from journal_app.ui.vault_care.rehearsal_presenter import RehearsalState


class RehearsalDialog(LargeDialog):
    """Asks for the code, and says whether it opens the journal.

    Signals:
        went_on(): try it.
        new_code_wanted(): the paper cannot be found.
    """

    went_on = Signal()
    new_code_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        theme, t = look.theme, look.t
        super().__init__(look, t.text("Does the recovery code still work?"), parent)
        self.fields = RehearsalFields(look)
        self._go = Button(theme, t.text("&Check it"), ButtonKind.PRIMARY)
        self._leave = Button(theme, t.text("Not now"))
        self._lost = Button(theme, t.text("I cannot &find the paper…"), ButtonKind.LINK)
        self._go.clicked.connect(self.went_on)
        self._leave.clicked.connect(self.reject)
        self._lost.clicked.connect(self.new_code_wanted)
        self.fields.given.connect(self.went_on)
        self._lead = label(
            t.text(
                "Fetch the paper and type the code back. Nothing is changed by this; "
                "it only tells you that the paper is there, and can be read."
            ),
            Text.MUTED,
        )
        lost = row(theme, self._lost, REST)
        inside = column(theme, self._lead, self.fields, lost, gap=14)
        self.fill(inside, self._leave, self._go)
        self.fields.take_focus()

    def show_rehearsal(self, state: RehearsalState) -> None:
        """Show how it stands."""
        t = self._look.t
        arrived = state.fits and self._go.isVisible()
        self.fields.show_rehearsal(state)
        for each in (self._lead, self._lost, self._go):
            each.setVisible(not state.fits)
        self._go.setEnabled(state.may_go_on)
        self._go.show_text(t.text("Checking…") if state.busy else t.text("&Check it"))
        self._leave.show_text(t.text("Close") if state.fits else t.text("Not now"))
        if arrived:
            self._leave.setFocus()
            announce(self, t.text("The code opens your journal"))
        self.fit()
