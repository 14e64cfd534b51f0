"""The part of the lock screen that asks for the passphrase, or for the recovery code."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.lock_screen.state import Asking, LockState
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.caps_lock import CapsLine
from journal_app.ui.shared.code_field import CodeField
from journal_app.ui.shared.fields import Field
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField

_SECOND_MS = 1_000


class AskingPart(QWidget):
    """One field, one button, and the other way in.

    Signals:
        secret_given(str): the person pressed Enter, or the button.
        forgot(): they want the other way in.
        waited(): the pause after several wrong tries is over.
    """

    secret_given = Signal(str)
    forgot = Signal()
    waited = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._secret = PassphraseField(look, t.text("Passphrase"))
        self._field = Field(theme, t.text("&Passphrase"), self._secret)
        self._caps = CapsLine(look, self._secret)
        self._code = CodeField(look)
        self._code_field = Field(
            theme,
            t.text("&Recovery code"),
            self._code,
            hint=t.text(
                "Six groups of five. Capital letters and gaps do not matter, "
                "and one slip is put right."
            ),
        )
        self._open = Button(theme, t.text("Unlock"), ButtonKind.PRIMARY, Icon.LOCK_KEY)
        self._pause = label("", Text.SMALL)
        self._forgot = Button(theme, "", ButtonKind.LINK)
        self._seconds = 0
        self._tick = QTimer(self, interval=_SECOND_MS)
        self._tick.timeout.connect(self._count)
        self._secret.returnPressed.connect(self._give)
        self._code.returnPressed.connect(self._give)
        self._open.clicked.connect(self._give)
        self._forgot.clicked.connect(self.forgot)
        self.setLayout(
            column(
                theme,
                self._field,
                self._caps,
                self._code_field,
                4,
                self._open,
                self._pause,
                row(theme, self._forgot, REST),
            )
        )

    def show_state(self, state: LockState) -> None:
        """Show what is asked for; the field keeps its words unless it is something else."""
        t = self._look.t
        for_code = state.asking is Asking.CODE
        self._field.setVisible(not for_code)
        self._caps.show_for_field(shown=not for_code)
        self._code_field.setVisible(for_code)
        self._forgot.show_text(
            t.text("Use the passphrase instead") if for_code else t.text("I forgot my passphrase")
        )
        can_try = not state.busy and not state.wait_s
        for each in (self._secret, self._code, self._open):
            each.setEnabled(can_try)
        self._forgot.setEnabled(not state.busy)
        self._open.show_text(t.text("Opening…") if state.busy else t.text("Unlock"))
        self._pause_for(state.wait_s)
        if can_try and self.isVisibleTo(self.window()):
            self._asked().setFocus(Qt.FocusReason.OtherFocusReason)
            self._asked().selectAll()

    def _pause_for(self, seconds: int) -> None:
        if seconds and not self._tick.isActive():
            self._tick.start()
            self._seconds = seconds
            self._tell_pause()
            announce(self, self._pause.text())
        elif not seconds:
            self._tick.stop()
        self._pause.setVisible(bool(seconds))

    def _count(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self._tell_pause()
        else:
            self._tick.stop()
            self.waited.emit()

    def _tell_pause(self) -> None:
        t, seconds = self._look.t, self._seconds
        words = t.plural(
            "Take a breath. The next try is in {n} second.",
            "Take a breath. The next try is in {n} seconds.",
            seconds,
        )
        self._pause.setText(words.format(n=seconds))

    def _asked(self) -> PassphraseField:
        return self._secret if self._code_field.isHidden() else self._code

    def _give(self) -> None:
        asked = self._asked()
        secret = asked.text()
        # A moment later it is out of the widget, whatever the answer will be.
        asked.clear()
        self.secret_given.emit(secret)
