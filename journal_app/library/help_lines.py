"""Help lines: where to find a person to talk to, by country. Shown even when locked."""

import unicodedata
from pathlib import Path

from journal_app.domain.help_line import Country, HelpLine, Topic, Verb
from journal_app.domain.scale import Support
from journal_app.i18n import Language
from journal_app.library.bundled import (
    bundled_folder,
    parse_toml,
    read_bytes,
    refused_if_wrong,
    spoken,
)
from journal_app.library.fields import Fields, NotAsExpected, fields

_LINE = ("topic", "name", "number", "verbs", "hours", "languages", "source")
_TWO = 2
"""A country has one emergency number, or two."""


def load_countries(language: str, folder: Path | None = None) -> tuple[Country, ...]:
    """Return the countries by name, and "somewhere else" last, in the language of the tag.

    Raises:
        ResourceDamaged: the file is missing or not as it should be.
    """
    path = bundled_folder(folder) / "help_lines.toml"
    with refused_if_wrong(path):
        file = fields(parse_toml(read_bytes(path)), ("either", "country", "elsewhere"))
        tongue = _Tongue(spoken(language), file)
        countries = [tongue.country(each) for each in file.children("country")]
        if len({country.code for country in countries}) != len(countries):
            raise NotAsExpected("code", "every country once")
        return (*sorted(countries, key=_by_name), tongue.elsewhere())


def country_of(countries: tuple[Country, ...], code: str) -> Country:
    """Return the country with this ISO 3166 code, or "somewhere else"."""
    return next((country for country in countries if country.code == code), countries[-1])


def lines_after(country: Country, support: Support) -> tuple[HelpLine, ...]:
    """Return the lines to offer beside the words of `support`, the first to try first.

    Someone who does not feel safe may be afraid of another person or of themself, so both
    kinds of lines are offered.
    """
    crisis = country.about(Topic.CRISIS)
    return (*country.about(Topic.VIOLENCE), *crisis) if support is Support.UNSAFE else crisis


class _Tongue:
    """Reads the file in one language."""

    def __init__(self, language: Language, file: Fields) -> None:
        self._language = language
        self._file = file

    def country(self, value: object) -> Country:
        country = fields(value, ("code", "name", "emergency", "line"))
        numbers = country.texts("emergency")
        if not 1 <= len(numbers) <= _TWO:
            raise NotAsExpected("emergency", "one number or two")
        return Country(
            code=country.text("code"),
            name=self._words(country, "name"),
            emergency=self._either(numbers),
            lines=self._lines(country),
        )

    def elsewhere(self) -> Country:
        place = self._file.child("elsewhere", ("name", "line"))
        return Country("", self._words(place, "name"), "", self._lines(place))

    def _either(self, numbers: tuple[str, ...]) -> str:
        if len(numbers) < _TWO:
            return numbers[0]
        return self._words(self._file, "either").format(first=numbers[0], second=numbers[1])

    def _lines(self, place: Fields) -> tuple[HelpLine, ...]:
        lines = tuple(self._line(each) for each in place.children("line"))
        if not any(line.topic is Topic.CRISIS for line in lines):
            raise NotAsExpected("line", "a crisis line in every country")
        return lines

    def _line(self, value: object) -> HelpLine:
        line = fields(value, _LINE, ("note", "checked_on"))
        return HelpLine(
            topic=Topic(line.text("topic")),
            name=line.text("name"),
            number=line.text("number"),
            verbs=tuple(Verb(verb) for verb in line.texts("verbs")),
            hours=self._words(line, "hours"),
            languages=line.texts("languages"),
            note=self._words(line, "note") if "note" in line else "",
            checked_on=line.day("checked_on") if "checked_on" in line else None,
            source=line.text("source"),
        )

    def _words(self, holder: Fields, key: str) -> str:
        words = holder.child(key, tuple(Language))
        # All languages are looked at, so that a gap in one is found in every one.
        return {language: words.text(language) for language in Language}[self._language]


def _by_name(country: Country) -> str:
    # By the letters without their accents, as a person looks for a name.
    return unicodedata.normalize("NFD", country.name).casefold()
