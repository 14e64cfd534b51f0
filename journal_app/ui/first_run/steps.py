"""The first two steps: what the program is, and whose help lines are at hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country, Topic
from journal_app.i18n import Language
from journal_app.library.safety import SafetyTexts
from journal_app.ui.first_run.state import FirstRunState
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.fields import Field, Picker
from journal_app.ui.shared.forms import Ground, Text, frame, label, selectable
from journal_app.ui.shared.languages import LANGUAGE_NAMES
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look


class WelcomeStep(QWidget):
    """What the program is and is not.

    Signals:
        language_chosen(str): a language code.
        confirmed(bool): the person is an adult in a clinician's care, or not.
    """

    language_chosen = Signal(str)
    confirmed = Signal(bool)

    def __init__(self, look: Look, safety: SafetyTexts, elsewhere: Country) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        first = safety.first_run
        languages = Picker(theme, t.text("Language"))
        for language in Language:
            languages.add(language.value, LANGUAGE_NAMES[language])
        languages.show_key(t.language.value)
        languages.setMinimumContentsLength(8)
        languages.currentIndexChanged.connect(lambda: self.language_chosen.emit(languages.key()))
        self._adult = CheckRow(theme, first.agree)
        self._adult.toggled.connect(self.confirmed)
        what_it_is = [label(each) for each in (*first.what_it_is, first.for_whom)]
        # The country is asked for on the next step, so no number is named yet.
        what_it_is_not = [
            label(safety.with_number(each, elsewhere)) for each in first.what_it_is_not
        ]
        self.setLayout(
            column(
                theme,
                row(theme, Grow(label(t.text("Welcome"), Text.DISPLAY)), languages),
                *what_it_is,
                frame(Ground.SUNKEN, column(theme, *what_it_is_not, margins=(16, 12, 16, 12))),
                self._adult,
                REST,
                gap=12,
            )
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show whether it was confirmed."""
        self._adult.setChecked(state.adult_in_care)


class HelpStep(QWidget):
    """Whose help lines are shown.

    Signals:
        country_chosen(str): an ISO 3166 code, or nothing for elsewhere.
    """

    country_chosen = Signal(str)

    def __init__(self, look: Look, countries: tuple[Country, ...], chosen: str) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._t = t
        self._countries = {country.code: country for country in countries}
        self._picker = Picker(theme, t.text("Country"))
        for country in countries:
            self._picker.add(country.code, country.name)
        self._picker.show_key(chosen)
        self._emergency = selectable("", Text.NUMBER)
        self._line = label("", Text.BODY)
        self._number = selectable("", Text.NUMBER)
        self._unchecked = label(
            t.text("Not yet checked with the operator. Ask your care team to confirm it."),
            Text.SMALL,
        )
        self._picker.currentIndexChanged.connect(self._chosen)
        emergency = column(
            theme, label(t.text("Emergency number"), Text.OVER), self._emergency, gap=4
        )
        crisis = column(theme, self._line, self._number, self._unchecked, gap=4)
        self.setLayout(
            column(
                theme,
                label(t.text("In case it gets hard"), Text.H1),
                label(t.text("Which country's help lines should be at hand?")),
                Field(theme, t.text("&Country"), self._picker),
                frame(
                    Ground.SUPPORT,
                    column(theme, emergency, crisis, gap=16, margins=(20, 16, 20, 16)),
                ),
                label(
                    t.text(
                        "You find them at any time with F1, also when the journal is locked. "
                        "This program tells nobody and cannot call for you."
                    ),
                    Text.MUTED,
                ),
                REST,
                gap=12,
            )
        )
        self._show(self._picker.key())

    def show_state(self, state: FirstRunState) -> None:
        """The country is a setting of this computer, not a part of the state."""

    def country(self) -> str:
        """Return the country that is chosen now."""
        return self._picker.key()

    def _chosen(self) -> None:
        self._show(self._picker.key())
        self.country_chosen.emit(self._picker.key())

    def _show(self, code: str) -> None:
        country = self._countries[code]
        lines = country.about(Topic.CRISIS)
        emergency = country.emergency or self._t.text("your local emergency number")
        self._emergency.setText(emergency)
        spoken = self._t.text("Emergency number: {number}").format(number=emergency)
        self._emergency.setAccessibleName(spoken)
        for each in (self._line, self._number, self._unchecked):
            each.setVisible(bool(lines))
        if lines:
            self._line.setText(lines[0].name)
            self._number.setText(lines[0].number)
            self._number.setAccessibleName(f"{lines[0].name}: {lines[0].number}")
            self._unchecked.setVisible(lines[0].checked_on is None)
