"""The lock screen: a quiet door, with help lines beside it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from journal_app.i18n import Language
from journal_app.ui.lock_screen.asking_part import AskingPart
from journal_app.ui.lock_screen.renewing_part import RenewingPart
from journal_app.ui.lock_screen.state import LockState
from journal_app.ui.lock_screen.ways_part import WaysPart
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.elevation import shadow
from journal_app.ui.shared.fields import Field, Picker
from journal_app.ui.shared.forms import IconLabel, Text, Tint, card, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.landscape import Landscape
from journal_app.ui.shared.languages import LANGUAGE_NAMES
from journal_app.ui.shared.layouts import REST, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.other_journal import OtherJournal
from journal_app.ui.shared.panels import INFORMATION, PROBLEM, Note

CARD_WIDTH = 440
_MARGIN = 96
_NARROW = 760


class LockPage(QWidget):
    """Asks for the passphrase, or for the recovery code; or says why that is not enough.

    Signals:
        language_chosen(str): a language code.
        help_wanted(): they want the help lines.
        vault_picked(int): another of the journals this computer knows.
        way_chosen(object): one of `Way`.
    """

    language_chosen = Signal(str)
    help_wanted = Signal()
    vault_picked = Signal(int)
    way_chosen = Signal(object)

    def __init__(self, look: Look, greeting: str) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._land = Landscape(theme, self)
        self._unsaved = Note(theme, "", INFORMATION)
        self._message = Note(theme, "", PROBLEM)
        self._vaults = Picker(theme, t.text("Journal"))
        self._vault_field = Field(theme, t.text("&Journal"), self._vaults)
        self._vaults.activated.connect(self.vault_picked)
        self.asking = AskingPart(look)
        self.renewing = RenewingPart(look)
        self._ways = WaysPart(look)
        self._ways.chosen.connect(self.way_chosen)
        self._card = self._built_card(greeting)
        self._middle = column(theme, REST, row(theme, self._card, REST), REST)
        area = scrolling(self._middle, name=t.text("Locked journal"))
        self.setLayout(column(theme, area, gap=0))

    def _built_card(self, greeting: str) -> QFrame:
        theme, t = self._look.theme, self._look.t
        languages = Picker(theme, t.text("Language"))
        for language in Language:
            languages.add(language.value, LANGUAGE_NAMES[language])
        languages.show_key(t.language.value)
        languages.setMinimumContentsLength(8)
        languages.currentIndexChanged.connect(lambda: self.language_chosen.emit(languages.key()))
        helping = Button(theme, t.text("Crisis help"), ButtonKind.GHOST, Icon.LIFEBUOY)
        helping.clicked.connect(self.help_wanted)
        self._where = label("", Text.MUTED)
        self.other = OtherJournal(self._look, t.text("Open another journal…"))
        brand = row(
            theme,
            IconLabel(theme, Icon.LEAF_FILL, Tint.ACCENT, size=30),
            label("Ashore", Text.H3, wrap=False),
            REST,
            gap=10,
        )
        made = card(
            theme,
            brand,
            14,
            label(greeting, Text.DISPLAY),
            self._where,
            8,
            self._unsaved,
            self._message,
            self._vault_field,
            self.asking,
            self.renewing,
            self._ways,
            row(theme, self.other, REST),
            4,
            line(),
            row(theme, languages, REST, helping),
            gap=8,
            margins=(36, 32, 36, 24),
        )
        made.setFixedWidth(theme.px(CARD_WIDTH))
        made.setGraphicsEffect(shadow(theme, made))
        return made

    def show_state(self, state: LockState) -> None:
        """Show `state`."""
        self._show_vaults(state)
        asks = not state.ways and state.renewing is None
        self._where.setText(self._where_words(state))
        self._where.setVisible(asks)
        self._unsaved.setVisible(state.unsaved)
        self._unsaved.show_text(
            self._look.t.text(
                "One page is not saved yet. It is kept until there is room on the disk."
            ),
        )
        self._show_message(state)
        renews = not state.ways and state.renewing is not None
        arrived = renews and self.renewing.isHidden()
        for part, shown in (
            (self.asking, asks),
            (self.renewing, renews),
            (self._ways, bool(state.ways)),
            (self.other, state.renewing is None and not state.unsaved),
        ):
            part.setVisible(shown)
        self.asking.show_state(state)
        self.renewing.show_judged(state.renewing, state.suggested, busy=state.busy)
        if arrived:
            self.renewing.take_focus()
        self._ways.show_ways(state.ways)

    def _show_vaults(self, state: LockState) -> None:
        shown = bool(state.names) and not state.ways and state.renewing is None
        self._vault_field.setVisible(shown)
        if [self._vaults.itemText(at) for at in range(self._vaults.count())] != list(state.names):
            self._vaults.clear()
            for name in state.names:
                self._vaults.add(name, name)
        self._vaults.setCurrentIndex(state.chosen)
        self._vaults.setEnabled(not state.busy)

    def _where_words(self, state: LockState) -> str:
        t = self._look.t
        return t.text(
            "“{name}” is locked. Everything in it stays encrypted on this computer."
        ).format(name=state.vault)

    def _show_message(self, state: LockState) -> None:
        message = state.message
        said = message is not None and self._message.isHidden()
        self._message.setVisible(message is not None)
        if message is not None:
            self._message.show_text(f"{message.what_happened} {message.what_to_do}", message.title)
            if said:
                announce(self._message, message.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hills behind everything, and the card within reach."""
        super().resizeEvent(event)
        self._land.resize(self.size())
        self._land.lower()
        theme = self._look.theme
        room = self.width() / theme.scale
        left = _MARGIN if room > _NARROW + CARD_WIDTH else max(16, (room - CARD_WIDTH) / 2)
        margins = (theme.px(left), theme.px(24), theme.px(16), theme.px(24))
        self._middle.setContentsMargins(*margins)
