"""The line of steps: what to include, check the pages, save or print."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal_app.ui.shared.fonts import STRONG, ui_font
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import REST, Item, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Size, Theme

_DISC = 28


class _Disc(QWidget):
    """A number in a circle: filled where one is, soft where one was."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number, self._at = theme, number, 0
        self.setFixedSize(theme.px(_DISC), theme.px(_DISC))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_current(self, current: int) -> None:
        """Show where one is, from 1."""
        self._at = current
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint circle and number."""
        colours = self._theme.palette
        if self._number == self._at:
            ground, ink, edge = colours.accent, colours.on_accent, colours.accent
        elif self._number < self._at:
            ground, ink, edge = colours.accent_soft, colours.accent_text, colours.accent_soft
        else:
            ground, ink, edge = colours.surface, colours.muted, colours.border_strong
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(QColor(ink))
        painter.setFont(ui_font(self._theme, Size.SMALL, STRONG))
        sign = "✓" if self._number < self._at else str(self._number)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()


class StepsLine(QWidget):
    """Three steps, and which of them one is at. It only shows; buttons lead on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        t = look.t
        self._look = look
        names = (t.text("What to include"), t.text("Check the pages"), t.text("Save or print"))
        self._names = names
        self._discs = [_Disc(look.theme, number) for number in range(1, len(names) + 1)]
        self._labels = [label(name, Text.MUTED, wrap=False) for name in names]
        items: list[Item] = []
        for disc, words in zip(self._discs, self._labels, strict=True):
            items += [disc, words, 12]
        self.setLayout(row(look.theme, *items, REST, gap=8))

    def show_current(self, current: int) -> None:
        """Show where one is, from 1."""
        for number, (disc, words) in enumerate(
            zip(self._discs, self._labels, strict=True), start=1
        ):
            disc.show_current(current)
            words.setProperty("kind", (Text.STRONG if number == current else Text.MUTED).value)
            words.style().polish(words)
        said = self._look.t.text("Step {n} of {all}: {name}")
        self.setAccessibleName(
            said.format(n=current, all=len(self._names), name=self._names[current - 1])
        )
