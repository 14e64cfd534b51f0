"""What can only be done while the journal is closed, and the way back in.

The rooms are left, a calm page says what is being done, and behind it the work runs. Then the
journal opens again with the key it has now; or, when it is gone, the door is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from journal_app.errors import JournalError
from journal_app.journal.vault_key import VaultKey
from journal_app.ui.shared.forms import IconLabel, Text, Tint, card, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.running import Runner

_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the vault is now."""

    key: VaultKey | None
    """What opens it; None: it is gone."""
    recovery_code: str = ""
    """A new recovery code, to be shown once; nothing if it is the old one."""
    old_backups: tuple[Path, ...] = ()
    """Backups that open with the old keys only."""


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


@dataclass(frozen=True, slots=True)
class Passage:
    """The ways of the window that closed work takes."""

    show: Callable[[QWidget], None]
    """Show this page in place of the rooms."""
    enter: Callable[[Path, VaultKey], None]
    """Open the journal, and show its rooms."""
    show_code: Callable[[str, tuple[Path, ...]], None]
    """In the rooms, show a new recovery code once, and the backups with the old keys."""
    gone: Callable[[Path], None]
    """Forget this vault, and show the door."""
    door: Callable[[], None]
    """Show the door."""
    tell: Callable[[JournalError], None]


class ClosedRun(QObject):
    """One piece of closed work, from the page to the way back."""

    def __init__(self, look: Look, passage: Passage, wanted: ClosedWork, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._passage, self._wanted = look, passage, wanted
        self._locked = False

    def start(self, runner: Runner) -> None:
        """Show the page and begin. The journal is closed, and nobody holds it."""
        self._passage.show(ClosedPage(self._look, self._wanted.title, self._wanted.words))
        runner.run(self._wanted.work, self._done, self._failed)

    def lock(self) -> None:
        """Stay outside when the work is done: the person locked meanwhile."""
        self._locked = True

    def _done(self, outcome: Outcome) -> None:
        folder = self._wanted.folder
        if outcome.key is None:
            self._passage.gone(folder)
        elif self._locked:
            self._passage.door()
        else:
            self._passage.enter(folder, outcome.key)
            if outcome.recovery_code:
                self._passage.show_code(outcome.recovery_code, outcome.old_backups)

    def _failed(self, error: JournalError) -> None:
        if self._locked:
            self._passage.door()
            return
        self._passage.enter(self._wanted.folder, self._wanted.key)
        self._passage.tell(error)


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
