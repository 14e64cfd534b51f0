"""One gettext catalogue for every floor: words for people, in their language."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from journal_app.paths import resources

_DOMAIN = "ashore"


class Language(StrEnum):
    """The languages the program speaks in full."""

    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True, slots=True)
class Translator:
    """Turns the English words in the code into one language."""

    language: Language
    _catalogue: gettext.NullTranslations

    def text(self, message: str) -> str:
        """Return `message` in this language."""
        return self._catalogue.gettext(message)

    def context(self, context: str, message: str) -> str:
        """Return `message` in this language, as it is said in `context`."""
        return self._catalogue.pgettext(context, message)

    def plural(self, one: str, many: str, number: int) -> str:
        """Return the form of the message that goes with `number`, its `{n}` still unfilled."""
        return self._catalogue.ngettext(one, many, number)


def translator(language: Language) -> Translator:
    """Return the translator for `language`; English needs no catalogue."""
    if language is Language.ENGLISH:
        return Translator(language, gettext.NullTranslations())
    catalogue = gettext.translation(_DOMAIN, resources() / "locale", [language.value])
    return Translator(language, catalogue)


def system_language(environment: Mapping[str, str]) -> Language:
    """Return the language that the system's `environment` asks for, else English.

    The variables are looked at in gettext's own order.
    """
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        asked = environment.get(name, "")[:2].lower()
        if asked in set(Language):
            return Language(asked)
    return Language.ENGLISH
