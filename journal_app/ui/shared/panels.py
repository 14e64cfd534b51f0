"""Small panels: a note, a pill, a place where nothing is yet."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from journal_app.ui.shared.buttons import IconButton
from journal_app.ui.shared.forms import Ground, IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.tokens import Theme


class Hue(StrEnum):
    """The colour of a pill, by what it speaks of."""

    ACCENT = "accent"
    SESSION = "session"
    WARM = "warm"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class NoteStyle:
    """How a note looks."""

    ground: Ground
    icon: Icon
    tint: Tint


INFORMATION = NoteStyle(Ground.WARM, Icon.INFO, Tint.WARM)
SUGGESTION = NoteStyle(Ground.SOFT, Icon.LEAF, Tint.ACCENT_TEXT)
DONE = NoteStyle(Ground.SOFT, Icon.CHECK_CIRCLE, Tint.ACCENT_TEXT)
PROBLEM = NoteStyle(Ground.DANGER, Icon.WARNING_CIRCLE, Tint.DANGER)


class Note(QFrame):
    """A few words on a coloured ground, with an icon before them.

    Signals:
        closed(): the person does not want to see it.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, text: str, style: NoteStyle = INFORMATION, *, title: str = ""
    ) -> None:
        super().__init__()
        self.setProperty("kind", style.ground.value)
        self._title, self._words = label(title, Text.STRONG), label(text)
        if not title:
            self._title.hide()
        words = column(theme, self._title, self._words, gap=2)
        icon = IconLabel(theme, style.icon, style.tint, size=22)
        self._row: QHBoxLayout = row(theme, icon, Grow(words), gap=12, margins=(16, 12, 16, 12))
        self._row.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        self._theme = theme
        self.setLayout(self._row)
        self.setAccessibleName(f"{title} {text}".strip())

    def show_text(self, text: str, title: str = "") -> None:
        """Show other words."""
        self._words.setText(text)
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(f"{title} {text}".strip())

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the end of the row."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_close(self, name: str) -> None:
        """Offer to close it; `name` says what the button does."""
        close = IconButton(self._theme, Icon.X, name, size=18)
        close.clicked.connect(self.closed)
        self.add(close)


class Pill(QFrame):
    """A tag: an icon and a word or two, on a round ground."""

    def __init__(self, theme: Theme, text: str, hue: Hue, icon: Icon | None = None) -> None:
        super().__init__()
        self.setProperty("kind", f"pill-{hue.value}")
        self._words = QLabel(text)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("kind", "pill")
        tint = {
            Hue.ACCENT: Tint.ACCENT_TEXT,
            Hue.SESSION: Tint.SESSION,
            Hue.WARM: Tint.WARM,
            Hue.QUIET: Tint.MUTED,
        }[hue]
        inside = row(theme, gap=6, margins=(10, 4, 12, 4))
        if icon is not None:
            inside.addWidget(IconLabel(theme, icon, tint, size=16))
        inside.addWidget(self._words)
        self.setLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show other words."""
        self._words.setText(text)


class EmptyState(QWidget):
    """What stands where nothing is yet: a quiet picture, a sentence, perhaps a button."""

    def __init__(self, theme: Theme, icon: Icon, title: str, text: str) -> None:
        super().__init__()
        self._theme = theme
        heading, words = label(title, Text.H3), label(text, Text.MUTED)
        for words_of in (heading, words):
            words_of.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        picture = IconLabel(theme, icon, size=40)
        self._column = column(theme, REST, row(theme, REST, picture, REST), heading, words, gap=8)
        self._column.setContentsMargins(*(theme.px(24) for _ in range(4)))
        self._column.addStretch(2)
        self.setLayout(self._column)

    def add(self, widget: QWidget) -> None:
        """Offer a way on, below the words."""
        below = row(self._theme, REST, widget, REST, margins=(0, 8, 0, 0))
        self._column.insertLayout(self._column.count() - 1, below)
