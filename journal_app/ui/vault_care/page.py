"""Your journal: the ways in, the backups, and whether everything is in order."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.settings_tabs import JOURNAL, SettingsTabs
from journal_app.ui.vault_care.backups_card import BackupsCard
from journal_app.ui.vault_care.check_card import CheckCard
from journal_app.ui.vault_care.journals_card import JournalsCard
from journal_app.ui.vault_care.ways_in_card import WaysInCard

_WIDTH = 760


class VaultCarePage(QWidget):
    """The cards, one below the other.

    Signals:
        general_wanted(): the other half of the settings.
    """

    general_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ways_in, self.backups = WaysInCard(look), BackupsCard(look)
        self.check, self.journals = CheckCard(look), JournalsCard(look)
        tabs = SettingsTabs(look, JOURNAL)
        tabs.other_wanted.connect(self.general_wanted)
        title = row(theme, Grow(label(t.text("Settings"), Text.H1)))
        inside = column(
            theme,
            title,
            tabs,
            4,
            self.ways_in,
            self.backups,
            self.check,
            self.journals,
            REST,
            gap=16,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 24, 32, 24))
        self._area = scrolling(page, name=t.text("Your journal"))
        self.setLayout(column(theme, self._area, gap=0))

    def show_backups(self) -> None:
        """Scroll to the backups."""
        # Only when the page has its size does it know where anything is.
        QTimer.singleShot(0, self, lambda: self._show_top(self.backups))

    def show_ways_in(self) -> None:
        """Scroll to the ways in."""
        QTimer.singleShot(0, self, lambda: self._show_top(self.ways_in))

    def _show_top(self, card: QWidget) -> None:
        content = self._area.widget()
        if content is not None:
            top = card.mapTo(content, card.rect().topLeft()).y()
            self._area.verticalScrollBar().setValue(max(0, top - card.fontMetrics().height()))
