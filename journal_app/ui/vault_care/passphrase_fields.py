"""The passphrase as it is, and a new one typed twice with its strength below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.caps_lock import CapsLine
from journal_app.ui.shared.fields import Field
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.meter import Meter
from journal_app.ui.shared.passphrase import PassphraseField
from journal_app.ui.vault_care.chosen import Chosen


class PassphraseFields(QWidget):
    """Three fields. What stands in them is told at every letter.

    Signals:
        typed(str, str, str): the old one, the new one, and the new one again.
        given(): the person pressed Enter.
    """

    typed = Signal(str, str, str)
    given = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._t = t
        self._old = PassphraseField(look, t.text("Passphrase as it is now"))
        self._new = PassphraseField(look, t.text("New passphrase"))
        self._again = PassphraseField(look, t.text("The new one once more"))
        self._new_field = Field(theme, t.text("&New passphrase"), self._new)
        self._again_field = Field(theme, t.text("The new one once &more"), self._again)
        self._meter = Meter(theme, t.text("Strength of the passphrase"))
        self._words = label("", Text.SMALL)
        for each in (self._old, self._new, self._again):
            each.textChanged.connect(self._told)
            each.returnPressed.connect(self.given)
        advice = label(
            t.text(
                "Four or five words that only you would put together. "
                "At least 15 characters; spaces are fine, and so is pasting."
            ),
            Text.SMALL,
        )
        self.setLayout(
            column(
                theme,
                Field(theme, t.text("Passphrase as it is n&ow"), self._old),
                4,
                self._new_field,
                CapsLine(look, self._old, self._new, self._again),
                column(theme, self._meter, self._words, gap=6),
                advice,
                4,
                self._again_field,
                gap=10,
            )
        )

    def show_chosen(self, chosen: Chosen, *, busy: bool) -> None:
        """Show how good the new one is."""
        judged = chosen.judged
        words = judged.words(self._t)
        self._meter.show_level(judged.level or 0, words)
        self._words.setText(words)
        self._new_field.show_problem(
            self._t.text("That is the one you have now.") if chosen.unchanged else ""
        )
        differs = judged.begun_again and not judged.same
        self._again_field.show_problem(
            self._t.text("The two are not the same yet.") if differs else ""
        )
        returned = not busy and not self._old.isEnabled()
        for each in (self._old, self._new, self._again):
            each.setEnabled(not busy)
        if returned:
            self._old.setFocus()  # what was out of use has lost the keys

    def take_focus(self) -> None:
        """Send the keys to the first field."""
        self._old.setFocus()

    def clear(self) -> None:
        """Take every secret out of the fields."""
        for each in (self._old, self._new, self._again):
            each.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            each.clear()
            each.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _told(self) -> None:
        self.typed.emit(self._old.text(), self._new.text(), self._again.text())
