"""A button that opens another journal: from its folder, or from a backup file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.look import Look


class OtherJournal(Button):
    """Asks where the other journal is.

    Signals:
        folder_wanted(): it lies in a folder.
        backup_wanted(): there is a backup file of it.
    """

    folder_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look.theme, words, ButtonKind.LINK)
        t = look.t
        self._menu = QMenu(self)
        self._menu.addAction(t.text("From its &folder…"), self.folder_wanted.emit)
        self._menu.addAction(t.text("From a &backup file…"), self.backup_wanted.emit)
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
