"""Two fields for a new passphrase, and how strong it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import spoken
from journal_app.ui.shared.caps_lock import CapsLine
from journal_app.ui.shared.fields import Field
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.judged import Judged
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.meter import Meter
from journal_app.ui.shared.passphrase import PassphraseField


class NewPassphrase(QWidget):
    """Asks for a passphrase, and for the same once more.

    Signals:
        typed(str, str): both fields as they are.
        given(): the person pressed Enter.
    """

    typed = Signal(str, str)
    given = Signal()

    def __init__(self, look: Look, name: str = "") -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._t = t
        name = name or t.text("&Passphrase")
        self._first = PassphraseField(look, spoken(name))
        self._again = PassphraseField(look, t.text("The same once more"))
        self._meter = Meter(theme, t.text("Strength of the passphrase"))
        self._words = label("", Text.SMALL)
        self._again_field = Field(theme, t.text("The same once &more"), self._again)
        for each in (self._first, self._again):
            each.textChanged.connect(self._tell)
            each.returnPressed.connect(self.given)
        self.setFocusProxy(self._first)
        self.setLayout(
            column(
                theme,
                Field(theme, name, self._first),
                CapsLine(look, self._first, self._again),
                self._meter,
                self._words,
                self._again_field,
                gap=10,
            )
        )
        self.show_judged(Judged())

    def show_judged(self, judged: Judged) -> None:
        """Show how strong it is, and whether both are the same."""
        words = judged.words(self._t)
        self._meter.show_level(judged.level or 0, words)
        self._words.setText(words)
        differs = judged.begun_again and not judged.same
        self._again_field.show_problem(
            self._t.text("The two are not the same yet.") if differs else ""
        )

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be typed while it is being taken."""
        for each in (self._first, self._again):
            each.setEnabled(not busy)

    def fill(self, passphrase: str) -> None:
        """Put a suggested passphrase into the first field, readable, to be typed once more."""
        self._first.reveal()
        self._first.setText(passphrase)
        self._again.clear()
        self._again.setFocus()

    def clear(self) -> None:
        """Take both secrets out of the fields."""
        for each in (self._first, self._again):
            each.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            each.clear()
            each.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _tell(self) -> None:
        self.typed.emit(self._first.text(), self._again.text())
