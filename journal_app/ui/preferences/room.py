"""The settings room: its page and its presenter, connected."""

from PySide6.QtCore import QObject, Signal

from journal_app.domain.help_line import Country
from journal_app.library.help_lines import country_of
from journal_app.library.safety import SafetyTexts
from journal_app.settings import Settings
from journal_app.ui.preferences.page import PreferencesPage
from journal_app.ui.preferences.presenter import PreferencesPresenter, PreferencesState
from journal_app.ui.shared.look import Look


class PreferencesRoom(QObject):
    """Holds the presenter for as long as the page is there.

    Signals:
        changed(object): other settings of this computer.
    """

    changed = Signal(object)

    def __init__(
        self,
        look: Look,
        settings: Settings,
        countries: tuple[Country, ...],
        safety: SafetyTexts,
    ) -> None:
        super().__init__()
        country = country_of(countries, settings.country)
        about = tuple(safety.with_number(each, country) for each in safety.about)
        self.page = PreferencesPage(look, countries, about)
        state = PreferencesState(settings, look.t.language)
        self.presenter = PreferencesPresenter(state, self.page, self.changed.emit)
        self.page.language_chosen.connect(self.presenter.language_chosen)
        self.page.theme_chosen.connect(self.presenter.theme_chosen)
        self.page.text_size_chosen.connect(self.presenter.text_size_chosen)
        self.page.idle_minutes_chosen.connect(self.presenter.idle_minutes_chosen)
        self.page.country_chosen.connect(self.presenter.country_chosen)

    def refresh(self) -> None:
        """Show the settings as they are."""
        self.presenter.refresh()

    def flush(self) -> None:
        """Nothing waits here: every choice is applied at once."""
