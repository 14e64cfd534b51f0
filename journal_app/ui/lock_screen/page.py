"""The lock screen: a quiet door, with help lines beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from journal_app.i18n import Language
from journal_app.ui.lock_screen.presenter import Asking, LockState
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.elevation import shadow
from journal_app.ui.shared.fields import Field, Picker
from journal_app.ui.shared.forms import IconLabel, Text, Tint, card, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.landscape import Landscape
from journal_app.ui.shared.languages import LANGUAGE_NAMES
from journal_app.ui.shared.layouts import REST, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import INFORMATION, PROBLEM, Note
from journal_app.ui.shared.passphrase import PassphraseField

CARD_WIDTH = 440
_MARGIN = 96
_NARROW = 760


class LockPage(QWidget):
    """Asks for the passphrase, or for the recovery code.

    Signals:
        secret_given(str): the person pressed Enter, or the button.
        forgot(): they want the other way in.
        language_chosen(str): a language code.
        help_wanted(): they want the help lines.
        other_wanted(): they want to open another journal.
    """

    secret_given = Signal(str)
    forgot = Signal()
    language_chosen = Signal(str)
    help_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, look: Look, greeting: str) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._land = Landscape(theme, self)
        self._unsaved = Note(theme, "", INFORMATION)
        self._message = Note(theme, "", PROBLEM)
        self._secret = PassphraseField(look, t.text("Passphrase"))
        self._field = Field(theme, t.text("&Passphrase"), self._secret)
        self._code = PassphraseField(look, t.text("Recovery code"), shown=True)
        self._code_field = Field(
            theme,
            t.text("&Recovery code"),
            self._code,
            hint=t.text("Six groups of five. Capital letters and gaps do not matter."),
        )
        self._open = Button(theme, t.text("Unlock"), ButtonKind.PRIMARY, Icon.LOCK_KEY)
        self._forgot = Button(theme, "", ButtonKind.LINK)
        self._card = self._built_card(greeting)
        self._secret.returnPressed.connect(self._give)
        self._code.returnPressed.connect(self._give)
        self._open.clicked.connect(self._give)
        self._forgot.clicked.connect(self.forgot)
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
        other = Button(theme, t.text("Open another journal…"), ButtonKind.LINK)
        other.clicked.connect(self.other_wanted)
        self._where = label("", Text.MUTED)
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
            self._field,
            self._code_field,
            4,
            self._open,
            row(theme, self._forgot, REST),
            row(theme, other, REST),
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
        """Show `state`; the field keeps its words unless it asks for something else."""
        t = self._look.t
        for_code = state.asking is Asking.CODE
        self._field.setVisible(not for_code)
        self._code_field.setVisible(for_code)
        self._forgot.show_text(
            t.text("Use the passphrase instead") if for_code else t.text("I forgot my passphrase")
        )
        self._where.setText(
            t.text(
                "“{name}” is locked. Everything in it stays encrypted on this computer."
            ).format(name=state.vault)
        )
        self._unsaved.setVisible(state.unsaved)
        self._unsaved.show_text(
            t.text("One page is not saved yet. It is kept until there is room on the disk."),
        )
        self._message.setVisible(state.message is not None)
        if state.message is not None:
            message = state.message
            self._message.show_text(f"{message.what_happened} {message.what_to_do}", message.title)
        for each in (self._secret, self._code, self._open, self._forgot):
            each.setEnabled(not state.busy)
        self._open.show_text(t.text("Opening…") if state.busy else t.text("Unlock"))
        if not state.busy:
            self._asked().setFocus(Qt.FocusReason.OtherFocusReason)
            self._asked().selectAll()

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

    def _asked(self) -> PassphraseField:
        return self._secret if self._code_field.isHidden() else self._code

    def _give(self) -> None:
        asked = self._asked()
        secret = asked.text()
        # A moment later it is out of the widget, whatever the answer will be.
        asked.clear()
        self.secret_given.emit(secret)
