"""The card about the passphrase, the recovery code, and copies in other hands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.fields import Field, TextField
from journal_app.ui.shared.forms import Ground, Text, Tint, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.vault_care.line import Line
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.state import WaysInState


class WaysInCard(QFrame):
    """Tells how the ways in stand, and leads to changing them.

    Signals:
        passphrase_wanted(): change the passphrase.
        rehearsal_wanted(): look whether the code still works.
        new_code_wanted(): make a new code.
        holder_noted(str): who holds the sheet.
        rekey_wanted(): somebody may have had the file.
    """

    passphrase_wanted = Signal()
    rehearsal_wanted = Signal()
    new_code_wanted = Signal()
    holder_noted = Signal(str)
    rekey_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.CARD.value)
        self._message = MessageNote(look)
        change = Button(theme, t.text("C&hange the passphrase…"))
        change.clicked.connect(self.passphrase_wanted)
        self._passphrase = Line(look, Icon.LOCK_KEY, t.text("Passphrase"), change)
        self._check = Button(theme, t.text("Check the &code…"))
        self._new = Button(theme, "", ButtonKind.GHOST)
        self._check.clicked.connect(self.rehearsal_wanted)
        self._new.clicked.connect(self.new_code_wanted)
        self._code = Line(look, Icon.KEY, t.text("Recovery code"), self._check, self._new)
        self.holder = TextField(
            t.text("Who holds the sheet"), placeholder=t.text("My sister, for example")
        )
        self.holder.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.holder.editingFinished.connect(lambda: self.holder_noted.emit(self.holder.text()))
        self._holder_field = Field(theme, t.text("&Who holds the sheet"), self.holder)
        self._code.put_between(self._holder_field)
        rekey = Button(theme, t.text("Change all &keys…"), ButtonKind.LINK)
        rekey.clicked.connect(self.rekey_wanted)
        self._rekey = Line(look, Icon.SEAL_WARNING, t.text("Someone may have had my file"), rekey)
        self._rekey.badge.show_icon(Icon.SEAL_WARNING, Tint.MUTED)
        self._rekey.show_words(
            t.text("A copy of the journal or of a backup went astray? All keys can be changed.")
        )
        self._lay_out()

    def show_state(self, state: WaysInState) -> None:
        """Show how the ways in stand."""
        t, day = self._look.t, self._look.formats.full_day
        self._message.show_message(state.message)
        if state.passphrase_since is not None:
            words = t.text("Set on {day}. It is kept nowhere, and nobody can reset it.")
            self._passphrase.show_words(words.format(day=day(state.passphrase_since)))
        has_code = state.recovery_since is not None
        self._code.show_words(self._about_code(state))
        urgent = has_code and state.drill_due
        tint = Tint.WARM if urgent or not has_code else Tint.ACCENT_TEXT
        self._code.badge.show_icon(Icon.KEY, tint)
        self._check.setVisible(has_code)
        self._holder_field.setVisible(has_code)
        self._new.show_text(
            t.text("Make a &new code…") if has_code else t.text("Make a recovery &code…")
        )
        if not self.holder.hasFocus():
            self.holder.setText(state.holder)

    def finish_typing(self) -> None:
        """Tell what stands in the field, also while the keys are in it."""
        self.holder_noted.emit(self.holder.text())

    def _about_code(self, state: WaysInState) -> str:
        t, day = self._look.t, self._look.formats.full_day
        if state.recovery_since is None:
            return t.text("There is none: without the passphrase, nobody could open your journal.")
        made = t.text("Made on {day}.").format(day=day(state.recovery_since))
        if state.checked is None:
            return f"{made} " + t.text("Not rehearsed: it was never typed back from the paper.")
        checked = t.text("Typed back on {day}.").format(day=day(state.checked))
        if state.drill_due:
            return f"{made} {checked} " + t.text("Do you still find the paper?")
        return f"{made} {checked}"

    def _lay_out(self) -> None:
        theme, t = self._look.theme, self._look.t
        self.setLayout(
            column(
                theme,
                label(t.text("Ways in"), Text.H2),
                label(t.text("Two ways open your journal. Nobody else has either."), Text.MUTED),
                self._message,
                6,
                self._passphrase,
                line(),
                self._code,
                line(),
                self._rekey,
                gap=12,
                margins=(24, 20, 24, 20),
            )
        )
