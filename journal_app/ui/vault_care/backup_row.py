"""One backup in the list of a place."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.vault_care.sizes import size_words
from journal_app.ui.vault_care.state import BackupRow


class BackupLine(QWidget):
    """When it was made, how large it is, and what can be done with it.

    Signals:
        check_wanted(Path): look whether all of it is as it was written.
        restore_wanted(Path): bring it back, beside what is there.
    """

    check_wanted = Signal(Path)
    restore_wanted = Signal(Path)

    def __init__(self, look: Look, backup: BackupRow, when: str) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        size = size_words(backup.bytes, look.formats, t)
        words = label(f"{when} · {size}", Text.BODY)
        words.setToolTip(backup.path.name)
        self._check = Button(theme, t.text("Check"), ButtonKind.QUIET)
        restore = Button(theme, t.text("Restore…"), ButtonKind.QUIET)
        self._check.setAccessibleName(t.text("Check the backup of {when}").format(when=when))
        restore.setAccessibleName(t.text("Restore the backup of {when}").format(when=when))
        self._check.clicked.connect(lambda: self.check_wanted.emit(backup.path))
        restore.clicked.connect(lambda: self.restore_wanted.emit(backup.path))
        self._outcome, self._problem = label("", Text.SMALL), label("", Text.PROBLEM)
        ways = QWidget()
        ways.setLayout(FlowLayout(theme, self._check, restore, gap=2))
        head = row(theme, Grow(words), ways, gap=10)
        head.setAlignment(ways, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(theme, head, self._outcome, self._problem, gap=0))
        self.show_outcome(backup)

    def show_outcome(self, backup: BackupRow) -> None:
        """Show what checking it found."""
        t = self._look.t
        self._check.setEnabled(not backup.checking)
        said = t.text("Checking…") if backup.checking else backup.outcome
        for words, shown in ((self._outcome, backup.sound), (self._problem, not backup.sound)):
            words.setText(said)
            words.setVisible(bool(said) and shown)
