"""Where to find a person to talk to. Also shown while the journal is locked."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country, HelpLine, Topic
from journal_app.i18n import Translator
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.forms import Ground, Text, frame, label, selectable
from journal_app.ui.shared.help_lines import HelpLineRow
from journal_app.ui.shared.layouts import REST, Grow, Item, column, row, scrolling
from journal_app.ui.shared.tokens import Theme


@dataclass(frozen=True, slots=True)
class HelpText:
    """What the panel shows."""

    country: Country
    nobody_told: str
    """That the program contacts no one."""


class HelpPanel(QWidget):
    """The emergency number, and the lines of one country. Public facts only."""

    def __init__(
        self, theme: Theme, translator: Translator, formats: Formats, text: HelpText
    ) -> None:
        super().__init__()
        self._theme, self._t, self._formats = theme, translator, formats
        parts: list[Item] = [self._emergency(text.country)]
        for topic, title in (
            (Topic.CRISIS, ""),
            (Topic.VIOLENCE, translator.text("If someone hurts or threatens you")),
            (Topic.SUBSTANCES, translator.text("Support for substance use")),
        ):
            parts += self._about(title, text.country.about(topic))
        parts.append(label(text.nobody_told, Text.MUTED))
        self.setLayout(column(theme, *parts, REST, gap=10))
        self.setAccessibleName(translator.text("Crisis help"))

    def _emergency(self, country: Country) -> QWidget:
        t = self._t
        words = (
            t.text("If someone is in danger right now, call the emergency number")
            if country.emergency
            else t.text("If someone is in danger right now, call your local emergency number")
        )
        number = selectable(country.emergency, Text.H1)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not country.emergency:
            number.hide()
        where = label(country.name, Text.SMALL)
        if not country.name:
            where.hide()
        said = column(self._theme, label(words, Text.STRONG), where, gap=2)
        inside = row(self._theme, Grow(said, 3), Grow(number, 1), gap=16)
        inside.setContentsMargins(*(self._theme.px(16) for _ in range(4)))
        return frame(Ground.WARM, inside)

    def _about(self, title: str, lines: tuple[HelpLine, ...]) -> list[Item]:
        if not lines:
            return []
        heading = [label(title, Text.H3)] if title else []
        rows = [HelpLineRow(self._theme, self._t, self._formats, line) for line in lines]
        return [*heading, *rows]


class HelpDialog(Dialog):
    """The help panel in a window of its own."""

    def __init__(
        self,
        theme: Theme,
        translator: Translator,
        panel: HelpPanel,
        parent: QWidget | None = None,
    ) -> None:
        title = translator.text("Crisis help")
        super().__init__(title, parent)
        close = Button(theme, translator.text("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        heading = label(translator.text("Get help now"), Text.H1)
        area = scrolling(column(theme, panel, margins=(0, 0, 12, 0)), name=title)
        margins = (28, 22, 20, 20)
        self.setLayout(
            column(theme, heading, Grow(area), row(theme, REST, close), gap=12, margins=margins)
        )
        self.resize(theme.px(640), theme.px(680))
        close.setFocus()
