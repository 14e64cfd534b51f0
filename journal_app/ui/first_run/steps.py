"""The four steps of the first run, each a small widget that shows its part of the state."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.help_line import Country, Topic
from journal_app.i18n import Language
from journal_app.library.safety import SafetyTexts
from journal_app.ui.first_run.presenter import FirstRunState
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.fields import Field, Picker
from journal_app.ui.shared.forms import Ground, Text, frame, label, selectable
from journal_app.ui.shared.languages import LANGUAGE_NAMES
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.meter import Meter
from journal_app.ui.shared.panels import INFORMATION, Note
from journal_app.ui.shared.passphrase import PassphraseField


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


class PassphraseStep(QWidget):
    """The passphrase, twice, and where the journal will lie.

    Signals:
        typed(str, str): both fields as they are.
        place_wanted(): the person wants to choose another folder.
        given(): they pressed Enter.
    """

    typed = Signal(str, str)
    place_wanted = Signal()
    given = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._t = t
        self._first = PassphraseField(look, t.text("Passphrase"))
        self._again = PassphraseField(look, t.text("The same once more"))
        self._meter = Meter(theme, t.text("Strength of the passphrase"))
        self._words = label("", Text.SMALL)
        self._place = label("", Text.SMALL)
        change = Button(theme, t.text("Another place…"), ButtonKind.LINK)
        change.clicked.connect(self.place_wanted)
        self._again_field = Field(theme, t.text("The same once &more"), self._again)
        for each in (self._first, self._again):
            each.textChanged.connect(self._told)
            each.returnPressed.connect(self.given)
        no_reset = Note(
            theme,
            t.text(
                "Nobody can reset it, and nobody else has it. "
                "Next you get a recovery code for paper: the only other way in."
            ),
            INFORMATION,
        )
        self.setLayout(
            column(
                theme,
                label(t.text("A passphrase of your own"), Text.H1),
                label(
                    t.text(
                        "Four or five words that only you would put together. "
                        "At least 15 characters; spaces are fine, and so is pasting."
                    )
                ),
                Field(theme, t.text("&Passphrase"), self._first),
                self._meter,
                self._words,
                self._again_field,
                no_reset,
                row(theme, Grow(self._place), change),
                REST,
                gap=10,
            )
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show how strong it is, and where the journal will lie."""
        words = self._judged(state)
        self._meter.show_level(state.level or 0, words)
        self._words.setText(words)
        differs = bool(self._again.text()) and not state.same
        self._again_field.show_problem(
            self._t.text("The two are not the same yet.") if differs else ""
        )
        self._place.setText(self._t.text("Kept in {folder}").format(folder=_short(state.folder)))
        self._place.setToolTip(str(state.folder))
        for each in (self._first, self._again):
            each.setEnabled(not state.busy)

    def clear(self) -> None:
        """Take both secrets out of the fields."""
        for each in (self._first, self._again):
            each.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            each.clear()
            each.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _told(self) -> None:
        self.typed.emit(self._first.text(), self._again.text())

    def _judged(self, state: FirstRunState) -> str:
        t = self._t
        if state.level is None:
            return t.text("Its strength shows here.")
        if not state.long_enough:
            return t.text("Not long enough yet.")
        return (
            t.text("A computer would guess it at once."),
            t.text("A computer would guess it soon."),
            t.text("A patient guesser could find it. Add a word."),
            t.text("Strong: out of reach for most guessers."),
            t.text("Very strong."),
        )[state.level]


class CodeStep(QWidget):
    """The recovery code, shown this once.

    Signals:
        noted(bool): the person has copied it, or not.
    """

    noted = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._code = selectable("", Text.NUMBER)
        self._code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._noted = CheckRow(
            theme,
            t.text("I have written it down"),
            t.text("It is not shown again. Keep it away from this computer."),
        )
        self._noted.toggled.connect(self.noted)
        self.setLayout(
            column(
                theme,
                label(t.text("Your recovery code"), Text.H1),
                label(
                    t.text(
                        "If you ever forget your passphrase, this code opens your journal. "
                        "Copy it onto paper, and keep the paper where you keep what matters."
                    )
                ),
                frame(Ground.SUNKEN, column(theme, self._code, margins=(16, 24, 16, 24))),
                Note(
                    theme,
                    t.text("Whoever has this code can read your journal."),
                    INFORMATION,
                ),
                self._noted,
                REST,
                gap=12,
            )
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show the code while it is there."""
        groups = state.code.split()
        half = len(groups) // 2
        self._code.setText("\n".join(("  ".join(groups[:half]), "  ".join(groups[half:]))))
        self._code.setAccessibleName(" ".join(state.code))
        self._noted.setChecked(state.noted)


def _short(folder: Path) -> str:
    """Return `folder` with the person's home folder as `~`."""
    home = Path.home()
    return (
        str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
    )
