"""The line of steps: what to include, check the pages, save or print."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from journal_app.ui.shared.fonts import STRONG, ui_font
from journal_app.ui.shared.forms import Text, label, line
from journal_app.ui.shared.icons import Icon, pixmap
from journal_app.ui.shared.layouts import REST, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Size, Theme
from journal_app.ui.sharing.breaking_row import BreakingRow

_DISC, _CHECK, _LINE = 28, 18, 40


class _Disc(QWidget):
    """A number in a circle: filled where one is, ticked where one was."""

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
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self._number < self._at:
            self._paint_check(painter, ink)
        else:
            painter.setPen(QColor(ink))
            painter.setFont(ui_font(self._theme, Size.SMALL, STRONG))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _paint_check(self, painter: QPainter, ink: str) -> None:
        size = self._theme.px(_CHECK)
        air = (self.width() - size) / 2
        mark = pixmap(Icon.CHECK, ink, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(air, air), mark)


class StepsLine(QWidget):
    """Three steps, and which of them one is at. It only shows; buttons lead on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        t = look.t
        self._look = look
        names = (t.text("What to include"), t.text("Check the pages"), t.text("Save or print"))
        self._names = names
        self._discs = [_Disc(look.theme, number) for number in range(1, len(names) + 1)]
        self._labels = [_step_label(name) for name in names]
        steps = [
            self._step(disc, words, last=words is self._labels[-1])
            for disc, words in zip(self._discs, self._labels, strict=True)
        ]
        self.setLayout(BreakingRow(look.theme, *steps, gap=10, lines_gap=6))

    def _step(self, disc: _Disc, words: QLabel, *, last: bool) -> QWidget:
        theme = self._look.theme
        if last:
            return holder(row(theme, disc, words, REST, gap=8))
        to_next = line()
        to_next.setFixedWidth(theme.px(_LINE))
        return holder(row(theme, disc, words, to_next, gap=8))

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


def _step_label(name: str) -> QLabel:
    made = label(name, Text.MUTED, wrap=False)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return made
