"""The dialog that leads to a new recovery code: made, on paper, typed back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.fields import Field, TextField
from journal_app.ui.shared.forms import Ground, Text, frame, label, selectable
from journal_app.ui.shared.layouts import REST, column, holder
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, INFORMATION, Note
from journal_app.ui.shared.passphrase import PassphraseField
from journal_app.ui.shared.sheet_buttons import SheetButtons
from journal_app.ui.vault_care.large_dialog import LargeDialog
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.names import short_path
from journal_app.ui.vault_care.new_code_presenter import NewCodeState, Step
from journal_app.ui.vault_care.rehearsal import RehearsalFields
from journal_app.ui.vault_care.rehearsal_presenter import RehearsalState


class NewCodeDialog(LargeDialog):
    """Four steps. Escape leaves it at any of them; Today then reminds of what is open.

    Signals:
        passphrase_typed(str): what stands in the field.
        holder_typed(str): who will hold the sheet.
        went_on(), went_back(): between the steps.
        tried(): try what was typed back.
    """

    passphrase_typed = Signal(str)
    holder_typed = Signal(str)
    went_on = Signal()
    went_back = Signal()
    tried = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        theme, t = look.theme, look.t
        super().__init__(look, t.text("A new recovery code"), parent)
        self._state: NewCodeState | None = None
        self._may_try = False
        self.sheet = SheetButtons(look)
        self.rehearsal = RehearsalFields(look)
        self._message = MessageNote(look)
        self._steps = (self._asking(), self._showing(), self._trying(), self._done())
        self._back = Button(theme, t.text("&Show the code again"), ButtonKind.GHOST)
        self._leave = Button(theme, t.text("Cancel"))
        self._go = Button(theme, "", ButtonKind.PRIMARY)
        self._back.clicked.connect(self.went_back)
        self._leave.clicked.connect(self.reject)
        self._go.clicked.connect(self._gone_on)
        self.rehearsal.given.connect(self.tried)
        inside = column(theme, *self._steps, self._message, gap=14)
        self.fill(inside, self._leave, self._back, self._go)

    def show_state(self, state: NewCodeState) -> None:
        """Show the step, and what it knows."""
        before = None if self._state is None else self._state.step
        self._state = state
        self._show_words(state)
        self._message.show_message(state.message)
        if state.step is not before:
            self._arrive(state.step)
        self._show_ways()
        self.fit()

    def show_rehearsal(self, state: RehearsalState) -> None:
        """Show how it stands with typing it back."""
        self.rehearsal.show_rehearsal(state)
        self._may_try = state.may_go_on
        self._show_ways()
        self.fit()

    def _asking(self) -> QWidget:
        theme, t = self._look.theme, self._look.t
        self._passphrase = PassphraseField(self._look, t.text("Passphrase"))
        self._passphrase.textChanged.connect(self.passphrase_typed)
        self._passphrase.returnPressed.connect(self.went_on)
        self._about_old = label("", Text.BODY)
        lead = label(
            t.text("Have a printer or a pen at hand: the code is shown only once."), Text.MUTED
        )
        field = Field(theme, t.text("&Passphrase"), self._passphrase)
        return holder(column(theme, self._about_old, lead, field, REST, gap=12))

    def _showing(self) -> QWidget:
        theme, t = self._look.theme, self._look.t
        self._code = selectable("", Text.NUMBER)
        self._code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._holder = TextField(
            t.text("Who will hold the sheet"), placeholder=t.text("My sister, for example")
        )
        self._holder.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._holder.textEdited.connect(self.holder_typed)
        warning = Note(
            theme,
            t.text(
                "Whoever has the code and the journal's files can read your journal. "
                "Keep the paper away from this computer."
            ),
            INFORMATION,
        )
        return holder(
            column(
                theme,
                label(
                    t.text(
                        "Print the sheet, or copy the code by hand. "
                        "In the next step you type it back from the paper."
                    )
                ),
                frame(Ground.SUNKEN, column(theme, self._code, margins=(16, 22, 16, 22))),
                self.sheet,
                Field(theme, t.text("&Who will hold the sheet"), self._holder),
                warning,
                REST,
                gap=14,
            )
        )

    def _trying(self) -> QWidget:
        theme, t = self._look.theme, self._look.t
        lead = label(
            t.text("Read it off the paper, not off the screen: then you know that it can be read.")
        )
        return holder(column(theme, lead, self.rehearsal, REST, gap=14))

    def _done(self) -> QWidget:
        theme, t = self._look.theme, self._look.t
        done = Note(
            theme,
            t.text("Put the paper where you keep what matters, or give it to whom you trust."),
            DONE,
            title=t.text("Your recovery code is ready"),
        )
        self._old = Note(theme, "", INFORMATION)
        return holder(column(theme, done, self._old, REST, gap=14))

    def _show_words(self, state: NewCodeState) -> None:
        t = self._look.t
        self._about_old.setText(
            t.text(
                "The code you have now stops working at once. "
                "Backups made until today still open with it."
            )
            if state.has_old
            else t.text("With the code your journal opens when the passphrase is forgotten.")
        )
        groups = state.code.split()
        half = len(groups) // 2
        self._code.setText("\n".join(("  ".join(groups[:half]), "  ".join(groups[half:]))))
        self._code.setAccessibleName(" ".join(state.code))
        if self._holder.text() != state.holder and not self._holder.hasFocus():
            self._holder.setText(state.holder)
        self._passphrase.setEnabled(not state.busy)
        self._old.setVisible(bool(state.old_backups))
        self._old.show_text(self._old_words(state.old_backups), t.text("Backups to delete"))

    def _old_words(self, backups: tuple[Path, ...]) -> str:
        t = self._look.t
        words = t.text(
            "These were made with the old keys. When a new backup is there, delete them:"
        )
        return "\n".join((words, *(short_path(path) for path in backups)))

    def _arrive(self, step: Step) -> None:
        t = self._look.t
        for each, page in zip(Step, self._steps, strict=True):
            page.setVisible(each is step)
        if step is not Step.ASK:
            self._passphrase.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self._passphrase.clear()
        if step is Step.ASK:
            self._passphrase.setFocus()
        elif step is Step.SHEET:
            self._holder.setFocus()
        elif step is Step.BACK:
            self.rehearsal.take_focus()
        else:
            self._leave.setFocus()
            announce(self, t.text("Your recovery code is ready"))

    def _show_ways(self) -> None:
        state, t = self._state, self._look.t
        if state is None:
            return
        done = state.step is Step.DONE
        self._back.setVisible(state.step is Step.BACK)
        self._go.setVisible(not done)
        self._go.setEnabled(self._may_try if state.step is Step.BACK else state.may_go_on)
        self._go.show_text(
            {
                Step.ASK: t.text("Making it…") if state.busy else t.text("&Make a new code"),
                Step.SHEET: t.text("It is on &paper"),
                Step.BACK: t.text("&Check it"),
                Step.DONE: "",
            }[state.step]
        )
        later = state.step in {Step.SHEET, Step.BACK}
        leave = t.text("Close") if done else t.text("Later") if later else t.text("Cancel")
        self._leave.show_text(leave)

    def _gone_on(self) -> None:
        if self._state is not None and self._state.step is Step.BACK:
            self.tried.emit()
        else:
            self.went_on.emit()
