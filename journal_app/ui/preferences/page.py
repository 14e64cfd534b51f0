"""Settings of this computer: each is applied as it is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country
from journal_app.i18n import Language
from journal_app.settings import IDLE_MINUTES, TEXT_SIZES, ThemeChoice
from journal_app.ui.preferences.presenter import PreferencesState
from journal_app.ui.shared.choices import Alternative, Choice
from journal_app.ui.shared.fields import Field, Picker
from journal_app.ui.shared.forms import Text, card, label
from journal_app.ui.shared.languages import LANGUAGE_NAMES
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.settings_tabs import GENERAL, SettingsTabs


class PreferencesPage(QWidget):
    """What this computer remembers outside every journal.

    Signals:
        language_chosen(str), theme_chosen(str), text_size_chosen(int),
        idle_minutes_chosen(int), country_chosen(str): the person chose something else.
        journal_wanted(): the other half of the settings.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)
    idle_minutes_chosen = Signal(int)
    country_chosen = Signal(str)
    journal_wanted = Signal()

    def __init__(self, look: Look, countries: tuple[Country, ...], about: tuple[str, ...]) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._language = self._picker(
            t.text("Language"), [(each.value, LANGUAGE_NAMES[each]) for each in Language]
        )
        self._theme = Choice(theme, t.text("Appearance"), self._themes(), columns=3)
        self._size = Choice(theme, t.text("Text size"), self._sizes(), columns=len(TEXT_SIZES))
        self._idle = self._picker(t.text("Lock by itself"), self._minutes())
        self._country = self._picker(
            t.text("Country"), [(each.code, each.name) for each in countries]
        )
        self._connect()
        seen = card(
            theme,
            label(t.text("How it looks"), Text.H3),
            Field(theme, t.text("&Language"), self._language),
            Field(theme, t.text("&Appearance"), self._theme),
            Field(theme, t.text("&Text size"), self._size),
            gap=14,
        )
        safe = card(
            theme,
            label(t.text("Locking and help"), Text.H3),
            Field(
                theme,
                t.text("Lock &by itself"),
                self._idle,
                hint=t.text("You see ten seconds go by first, and can keep it open."),
            ),
            Field(
                theme,
                t.text("&Country"),
                self._country,
                hint=t.text("Whose help lines are shown."),
            ),
            gap=14,
        )
        limits = card(
            theme,
            label(t.text("About and limits"), Text.H3),
            *(label(each, Text.MUTED) for each in about),
            gap=10,
        )
        title = row(theme, Grow(label(t.text("Settings"), Text.H1)))
        tabs = SettingsTabs(look, GENERAL)
        tabs.other_wanted.connect(self.journal_wanted)
        inside = column(theme, title, tabs, 4, seen, safe, limits, REST, gap=16)
        page = centred(theme, inside, width=760, margins=(32, 24, 32, 24))
        self.setLayout(column(theme, scrolling(page, name=t.text("Settings")), gap=0))

    def _connect(self) -> None:
        for picker, told in (
            (self._language, self.language_chosen),
            (self._country, self.country_chosen),
        ):
            picker.activated.connect(lambda _at, each=picker, signal=told: signal.emit(each.key()))
        self._theme.chosen.connect(self.theme_chosen)
        self._size.chosen.connect(lambda key: self.text_size_chosen.emit(int(key)))
        self._idle.activated.connect(
            lambda _at: self.idle_minutes_chosen.emit(int(self._idle.key()))
        )

    def show_state(self, state: PreferencesState) -> None:
        """Show the settings."""
        settings = state.settings
        self._language.show_key(state.language.value)
        self._theme.show_key(settings.theme.value)
        self._size.show_key(str(settings.text_size))
        self._idle.show_key(str(settings.idle_minutes))
        self._country.show_key(settings.country)

    def _picker(self, name: str, choices: list[tuple[str, str]]) -> Picker:
        made = Picker(self._look.theme, name)
        for key, words in choices:
            made.add(key, words)
        return made

    def _themes(self) -> tuple[Alternative, ...]:
        t = self._look.t
        return (
            Alternative(ThemeChoice.SYSTEM.value, t.text("As the system")),
            Alternative(ThemeChoice.LIGHT.value, t.text("Light")),
            Alternative(ThemeChoice.DARK.value, t.text("Dark")),
        )

    def _sizes(self) -> tuple[Alternative, ...]:
        return tuple(Alternative(str(size), f"{size} %") for size in TEXT_SIZES)

    def _minutes(self) -> list[tuple[str, str]]:
        t = self._look.t
        return [
            (str(n), t.plural("after {n} minute", "after {n} minutes", n).format(n=n))
            for n in IDLE_MINUTES
        ]
