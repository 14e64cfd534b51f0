"""A hand held out after a hard answer: inside the page, without alarm."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from journal_app.domain.help_line import HelpLine
from journal_app.i18n import Translator
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, IconButton
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.help_lines import HelpLineRow
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, holder, row
from journal_app.ui.shared.tokens import Theme


@dataclass(frozen=True, slots=True)
class SupportChoice:
    """One of the things a person can do next."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class SupportText:
    """What the panel says."""

    opening: tuple[str, ...]
    """The first paragraphs, the most urgent first."""
    lines: tuple[HelpLine, ...]
    choices: tuple[SupportChoice, ...]
    nobody_told: str
    """That only the person sees this, and the program contacts no one."""


class SupportPanel(QFrame):
    """Stays until it is folded away. It takes no keys, asks nothing, blocks nothing.

    Signals:
        chosen(str): the key of the choice that was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, translator: Translator, formats: Formats, text: SupportText
    ) -> None:
        super().__init__()
        self._t, self._text = translator, text
        self.setProperty("kind", "support")
        self.setAccessibleName(translator.text("Support"))
        first, *others = text.opening
        self._fold = IconButton(theme, Icon.CARET_UP, translator.text("Fold"), size=18)
        self._fold.clicked.connect(self._turn)
        mark = IconLabel(theme, Icon.HAND_HEART, Tint.ACCENT, size=24)
        head = row(theme, mark, Grow(label(first, Text.STRONG)), self._fold, gap=12)
        rows = [HelpLineRow(theme, translator, formats, line) for line in text.lines]
        said = [label(paragraph) for paragraph in others]
        told = label(text.nobody_told, Text.SMALL)
        buttons = FlowLayout(theme, *(self._button(theme, each) for each in text.choices))
        self._body = holder(column(theme, *said, *rows, buttons, told, gap=10))
        self.setLayout(column(theme, head, self._body, gap=12, margins=(20, 16, 16, 16)))

    def tell(self) -> None:
        """Say the first words to those who do not see the panel appear."""
        announce(self, self._text.opening[0])

    def show_folded(self, *, folded: bool) -> None:
        """Show the first words only, or everything."""
        self._body.setVisible(not folded)
        self._fold.show_icon(Icon.CARET_DOWN if folded else Icon.CARET_UP)
        self._fold.show_name(self._t.text("Unfold") if folded else self._t.text("Fold"))

    def is_folded(self) -> bool:
        """Return whether only the first words are shown."""
        return self._body.isHidden()

    def _turn(self) -> None:
        self.show_folded(folded=not self.is_folded())

    def _button(self, theme: Theme, choice: SupportChoice) -> Button:
        button = Button(theme, choice.text)
        button.clicked.connect(lambda: self.chosen.emit(choice.key))
        return button
