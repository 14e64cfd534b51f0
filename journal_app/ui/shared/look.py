"""Look: how pages look and speak. Every page is given one."""

from dataclasses import dataclass

from journal_app.i18n import Translator
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.tokens import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """The theme, the words, and the way days and times are written."""

    theme: Theme
    t: Translator
    formats: Formats
