"""The place below a question where the support panel opens, at once and without a question."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country
from journal_app.domain.scale import Support
from journal_app.i18n import Translator
from journal_app.library.help_lines import lines_after
from journal_app.library.safety import SafetyTexts
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.refill import refill
from journal_app.ui.shared.support_panel import SupportChoice, SupportPanel, SupportText

_LINES = "lines"


@dataclass(frozen=True, slots=True)
class SupportWords:
    """What there is to say after a hard answer, and where the person is."""

    safety: SafetyTexts
    country: Country

    def text(self, support: Support, t: Translator) -> SupportText:
        """Return what the panel says after `support`."""
        said = self.safety.opening(support)
        return SupportText(
            opening=tuple(self.safety.with_number(each, self.country) for each in said),
            lines=lines_after(self.country, support),
            choices=(SupportChoice(_LINES, t.text("My help lines")),),
            nobody_told=self.safety.nobody_told,
        )


class SupportSlot(QWidget):
    """Empty until a hard answer is given. It takes no keys and holds nobody up.

    Signals:
        help_wanted(): show all help lines.
    """

    help_wanted = Signal()

    def __init__(self, look: Look, words: SupportWords) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._support: Support | None = None
        self.panel: SupportPanel | None = None
        """The open panel, if there is one."""
        self._column = column(look.theme, gap=0, margins=(0, 4, 0, 8))
        self.setLayout(self._column)
        self.hide()

    def show_support(self, support: Support | None) -> bool:
        """Show the panel with these words, or none; return whether it has just opened.

        While the words stay the same the panel stays, folded or not.
        """
        if support is self._support:
            return False
        self._support = support
        self.setVisible(support is not None)
        self.panel = None
        if support is None:
            refill(self._column)
        else:
            self._open(support)
        return support is not None

    def _open(self, support: Support) -> None:
        look = self._look
        text = self._words.text(support, look.t)
        panel = SupportPanel(look.theme, look.t, look.formats, text)
        panel.chosen.connect(lambda _key: self.help_wanted.emit())
        refill(self._column, panel)
        self.panel = panel
        panel.tell()
