"""The two halves of the settings: the program, and the journal that is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Chip
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.look import Look

GENERAL, JOURNAL = "general", "journal"


class SettingsTabs(QWidget):
    """Stands below the title of either half.

    Signals:
        other_wanted(): the person pressed the other one.
    """

    other_wanted = Signal()

    def __init__(self, look: Look, here: str) -> None:
        super().__init__()
        t = look.t
        chips = []
        for key, words in ((GENERAL, t.text("&General")), (JOURNAL, t.text("&Your journal"))):
            chip = Chip(words)
            chip.setChecked(key == here)
            # It stays pressed: one is here until the other page is there.
            chip.clicked.connect(lambda _on, chip=chip, on=key == here: chip.setChecked(on))
            if key != here:
                chip.clicked.connect(self.other_wanted)
            chips.append(chip)
        self.setLayout(FlowLayout(look.theme, *chips))
