"""The place below an effect where the emergency number stands at once."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country
from journal_app.library.safety import SafetyTexts
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.support_panel import SupportChoice, SupportPanel, SupportText

_LINES = "lines"


@dataclass(frozen=True, slots=True)
class EmergencyWords:
    """What there is to say, and where the person is."""

    safety: SafetyTexts
    country: Country

    @property
    def call(self) -> str:
        """The sentence with the number."""
        return self.safety.with_number(self.safety.emergency, self.country)


class EmergencySlot(QWidget):
    """Empty until it is needed. It takes no keys and holds nobody up.

    Signals:
        help_wanted(): show all help lines.
    """

    help_wanted = Signal()

    def __init__(self, look: Look, words: EmergencyWords) -> None:
        super().__init__()
        text = SupportText(
            opening=(words.call,),
            lines=(),
            choices=(SupportChoice(_LINES, look.t.text("My help lines")),),
            nobody_told=words.safety.nobody_told,
        )
        self._panel = SupportPanel(look.theme, look.t, look.formats, text)
        self._panel.chosen.connect(lambda _key: self.help_wanted.emit())
        self.setLayout(column(look.theme, self._panel, margins=(0, 0, 0, 4)))
        self.hide()

    def show_urgent(self, *, urgent: bool) -> bool:
        """Show it or not; return whether it has just opened."""
        opens = urgent and self.isHidden()
        self.setVisible(urgent)
        if opens:
            self._panel.show_folded(folded=False)
            self._panel.tell()
        return opens
