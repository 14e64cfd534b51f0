"""Words and frames: the small parts that every page is made of."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QVBoxLayout

from journal_app.ui.shared.icons import Icon, pixmap
from journal_app.ui.shared.layouts import Item, Margins, column
from journal_app.ui.shared.tokens import Palette, Theme

_COMFORTABLE = 36
"""The longest line one asks for, in heights of the type."""


class Text(StrEnum):
    """What a label is."""

    DISPLAY = "display"
    H1 = "h1"
    TITLE = "title"
    H2 = "h2"
    H3 = "h3"
    READING = "reading"
    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    SMALL = "small"
    CAPTION = "caption"
    OVER = "over"
    """A small heading over a group."""
    NUMBER = "number"
    """To be read off and typed into a telephone."""
    PROBLEM = "problem"


class Ground(StrEnum):
    """What a frame looks like."""

    CARD = "card"
    SUNKEN = "sunken"
    STAGE = "stage"
    """Behind pages shown as they will print."""
    SOFT = "soft"
    WARM = "warm"
    SESSION = "session"
    DANGER = "danger"
    QUIET = "quiet"
    SUPPORT = "support"


class Tint(StrEnum):
    """The colour of an icon that only illustrates."""

    ACCENT = "accent"
    ACCENT_TEXT = "accent_text"
    SESSION = "session"
    WARM = "warm"
    MUTED = "muted"
    TEXT = "text"
    OK = "ok"
    DANGER = "danger"


class Words(QLabel):
    """Words that break when they must, and ask for one line when there is room.

    A plain `QLabel` that may break asks for a square, and so breaks too early in a row.
    """

    def sizeHint(self) -> QSize:
        """Return the size in one line, or in lines of comfortable length."""
        if not self.wordWrap():
            return super().sizeHint()
        self.ensurePolished()  # only then the sheet has given it its type
        margins = self.contentsMargins()
        width = min(self._natural_width(), self.fontMetrics().height() * _COMFORTABLE)
        width += margins.left() + margins.right() + 2 * self.margin()
        return QSize(width, self.heightForWidth(width))

    def _natural_width(self) -> int:
        if self.textFormat() == Qt.TextFormat.RichText:
            document = QTextDocument()
            document.setDefaultFont(self.font())
            document.setHtml(self.text())
            document.setDocumentMargin(0)
            return round(document.idealWidth()) + 2
        lines = self.text().split("\n")
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(line) for line in lines) + 2


def label(text: str, kind: Text = Text.BODY, *, wrap: bool = True) -> QLabel:
    """Return words; those too long for their place go on in the next line."""
    made = Words(text)
    made.setProperty("kind", kind.value)
    made.setWordWrap(wrap)
    # A stray "<" in words of a person must stay a "<".
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def rich_label(text: str, kind: Text = Text.BODY) -> QLabel:
    """Return words of ours that hold <b> or <i>. Never for words of a person."""
    made = label(text, kind)
    made.setTextFormat(Qt.TextFormat.RichText)
    return made


def selectable(text: str, kind: Text = Text.BODY) -> QLabel:
    """Return words that can be marked and copied, with mouse and keys."""
    made = label(text, kind)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    # Qt lets one mark by key what it does not let one reach by key.
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setProperty("selectable", "true")
    made.setIndent(0)  # the edge for the ring would push the words in
    made.setAccessibleName(text)
    return made


class IconLabel(QLabel):
    """An icon that only illustrates; ears do not hear it."""

    def __init__(
        self, theme: Theme, icon: Icon, tint: Tint = Tint.MUTED, *, size: int = 20
    ) -> None:
        super().__init__()
        self._theme, self._icon, self._tint, self._size = theme, icon, tint, size
        self.setFixedSize(QSize(theme.px(size), theme.px(size)))
        self._draw()

    def show_icon(self, icon: Icon, tint: Tint) -> None:
        """Show another icon."""
        self._icon, self._tint = icon, tint
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        colour = tint_colour(self._theme.palette, self._tint)
        size, ratio = self._theme.px(self._size), self.devicePixelRatioF()
        self.setPixmap(pixmap(self._icon, colour, size, ratio))


def tint_colour(colours: Palette, tint: Tint) -> str:
    """Return the colour of `tint`."""
    return {
        Tint.ACCENT: colours.accent,
        Tint.ACCENT_TEXT: colours.accent_text,
        Tint.SESSION: colours.session,
        Tint.WARM: colours.warm,
        Tint.MUTED: colours.muted,
        Tint.TEXT: colours.text,
        Tint.OK: colours.ok,
        Tint.DANGER: colours.danger,
    }[tint]


def frame(ground: Ground, inside: QLayout) -> QFrame:
    """Return a frame around `inside`."""
    made = QFrame()
    made.setProperty("kind", ground.value)
    made.setLayout(inside)
    return made


def card(theme: Theme, *items: Item, gap: int = 8, margins: Margins = (20, 16, 20, 16)) -> QFrame:
    """Return `items` one below the other on a card."""
    return frame(Ground.CARD, column(theme, *items, gap=gap, margins=margins))


def line() -> QFrame:
    """Return a thin line across."""
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedHeight(1)
    return made


def section(theme: Theme, title: str, *items: Item, gap: int = 8) -> QVBoxLayout:
    """Return `items` under a heading."""
    return column(theme, label(title, Text.H2), *items, gap=gap)
