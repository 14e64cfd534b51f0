"""Asks for the passphrase of another copy, or for its recovery code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.caps_lock import CapsLine
from journal_app.ui.shared.code_field import CodeField
from journal_app.ui.shared.fields import Field
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField


class SecretPart(QWidget):
    """One field, and a way to the other kind of secret.

    Signals:
        given(str): the person pressed Enter.
        other_wanted(): they want the other kind of secret.
    """

    given = Signal(str)
    other_wanted = Signal()

    def __init__(self, look: Look, hint: str) -> None:
        super().__init__()
        self._t = look.t
        theme, t = look.theme, look.t
        self._secret = PassphraseField(look, t.text("Passphrase"))
        self._field = Field(theme, t.text("&Passphrase"), self._secret, hint=hint)
        self._caps = CapsLine(look, self._secret)
        self._code = CodeField(look)
        self._code_field = Field(theme, t.text("&Recovery code"), self._code)
        self._other = Button(theme, "", ButtonKind.LINK)
        self._other.clicked.connect(self.other_wanted)
        for each in (self._secret, self._code):
            each.returnPressed.connect(self.give)
        self.setLayout(
            column(theme, self._field, self._caps, self._code_field, row(theme, self._other, REST))
        )
        self.show_asked(by_code=False, busy=False)

    def show_asked(self, *, by_code: bool, busy: bool) -> None:
        """Show what is asked for."""
        t = self._t
        self._field.setVisible(not by_code)
        self._caps.show_for_field(shown=not by_code)
        self._code_field.setVisible(by_code)
        self._other.show_text(
            t.text("Use the passphrase instead") if by_code else t.text("Use the recovery code")
        )
        for each in (self._secret, self._code, self._other):
            each.setEnabled(not busy)

    def take_focus(self) -> None:
        """Send the keys to the field."""
        self._asked().setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self) -> None:
        """Hand on what is typed; a moment later it is out of the widget."""
        asked = self._asked()
        secret = asked.text()
        asked.clear()
        if secret:
            self.given.emit(secret)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter, which a field hands on, press no button of a dialog as well."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        else:
            super().keyPressEvent(event)

    def _asked(self) -> PassphraseField:
        return self._secret if self._code_field.isHidden() else self._code
