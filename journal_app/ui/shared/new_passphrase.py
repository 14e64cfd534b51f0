"""Two fields for a new passphrase, and how strong it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind, spoken
from journal_app.ui.shared.caps_lock import CapsLine
from journal_app.ui.shared.fields import Field
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.judged import Judged
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.meter import Meter
from journal_app.ui.shared.passphrase import PassphraseField


class NewPassphrase(QWidget):
    """Asks for a passphrase, and for the same once more.

    Signals:
        typed(str, str): both fields as they are.
        suggestion_wanted(): they would like one to be made up for them.
        given(): the person pressed Enter.
    """

    typed = Signal(str, str)
    suggestion_wanted = Signal()
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
        self._suggested = ""
        suggest = Button(theme, t.text("Su&ggest one"), ButtonKind.QUIET)
        suggest.clicked.connect(self.suggestion_wanted)
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
                row(theme, Grow(self._words), suggest),
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

    def show_suggested(self, passphrase: str) -> None:
        """Put a passphrase that was made up into the first field, readable, once."""
        if passphrase and passphrase != self._suggested:
            self._first.reveal()
            self._again.clear()
            self._first.setText(passphrase)
            self._again.setFocus()
        self._suggested = passphrase

    def clear(self) -> None:
        """Take both secrets out of the fields."""
        for each in (self._first, self._again):
            each.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            each.clear()
            each.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _tell(self) -> None:
        self.typed.emit(self._first.text(), self._again.text())
