"""Help lines on screen: one row a line, its number large enough to be read off."""

from datetime import date

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame

from journal_app.domain.help_line import HelpLine, Verb
from journal_app.i18n import Translator
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.forms import Text, label, selectable
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.tokens import Theme

# Qt names these after a country when the line serves the language as a whole.
_OWN_NAMES = {"en": "English", "es": "Español", "fr": "Français", "pt": "Português"}


class HelpLineRow(QFrame):
    """One line: who, the number, what one can do with it, when, in which languages."""

    def __init__(
        self, theme: Theme, translator: Translator, formats: Formats, line: HelpLine
    ) -> None:
        super().__init__()
        self.setProperty("kind", "sunken")
        self.setAccessibleName(line.name)
        number = selectable(line.number, Text.NUMBER)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        number.setAccessibleName(f"{line.name}: {line.number}")
        number.setAccessibleDescription(_ways(translator, line))
        head = column(theme, label(line.name, Text.STRONG), label(_ways(translator, line)), gap=2)
        details = [part for part in (line.hours, _languages(line), line.note) if part]
        self.setLayout(
            column(
                theme,
                row(theme, Grow(head, 3), Grow(number, 2), gap=16),
                label(" · ".join(details), Text.SMALL),
                label(_checked(translator, formats, line.checked_on), Text.CAPTION),
                gap=4,
                margins=(16, 12, 16, 12),
            )
        )


def _ways(t: Translator, line: HelpLine) -> str:
    """Return what one can do with the line; "text" only where texting exists."""
    return {
        frozenset({Verb.CALL}): t.text("Call"),
        frozenset({Verb.TEXT}): t.text("Text"),
        frozenset({Verb.CHAT}): t.text("Chat"),
        frozenset({Verb.CALL, Verb.TEXT}): t.text("Call or text"),
        frozenset({Verb.CALL, Verb.CHAT}): t.text("Call or chat"),
        frozenset({Verb.TEXT, Verb.CHAT}): t.text("Text or chat"),
        frozenset({Verb.CALL, Verb.TEXT, Verb.CHAT}): t.text("Call, text or chat"),
    }.get(frozenset(line.verbs), "")


def _languages(line: HelpLine) -> str:
    """Return the languages, each by its own name: those who need one can read it."""
    names = [_OWN_NAMES.get(tag) or QLocale(tag).nativeLanguageName() for tag in line.languages]
    return ", ".join(name[:1].upper() + name[1:] for name in names)


def _checked(t: Translator, formats: Formats, day: date | None) -> str:
    if day is None:
        return t.text("Not yet checked with the operator")
    return t.text("Checked on {day}").format(day=formats.day_in_year(day))
