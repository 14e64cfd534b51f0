"""What can only be done while the journal is closed, and the way back in.

The rooms are left, a calm page says what is being done, and behind it the work runs. Then the
journal opens again with the key it has now; or, when it is gone, the door is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from journal_app.journal.vault_key import VaultKey
from journal_app.ui.shared.forms import IconLabel, Text, Tint, card, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the vault is now."""

    key: VaultKey | None
    """What opens it; None: it is gone."""
    recovery_code: str = field(default="", repr=False)
    """A new recovery code, to be shown once; nothing if it is the old one."""
    old_backups: tuple[Path, ...] = ()
    """Backups that open with the old keys only."""
    restored: bool = False
    """It comes from a backup, so that it may be older than what this computer has seen."""


@dataclass(frozen=True, slots=True)
class ClosedWork:
    """Something to do while the journal is closed."""

    folder: Path
    title: str
    words: str
    """What the person reads meanwhile."""
    work: Callable[[], Outcome]
    """Slow, of plain values, away from the window. Raises a JournalError."""
    key: VaultKey
    """What opens the journal when nothing came of it."""
    keeps_words: bool = True
    """What is being typed is written down before; else the journal is going, and it with it."""


class ClosedPage(QWidget):
    """Says what is being done, and that one may wait."""

    def __init__(self, look: Look, title: str, words: str) -> None:
        super().__init__()
        theme = look.theme
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(title)
        mark = IconLabel(theme, Icon.LEAF_FILL, Tint.ACCENT, size=30)
        made = card(
            theme,
            row(theme, mark, Grow(label(title, Text.H1)), gap=12),
            label(words, Text.BODY),
            8,
            bar,
            gap=12,
            margins=(36, 28, 36, 32),
        )
        made.setMaximumWidth(theme.px(_WIDTH))
        middle = row(theme, REST, Grow(made, 1000), REST, margins=(24, 24, 24, 24))
        self.setLayout(column(theme, REST, middle, REST))
