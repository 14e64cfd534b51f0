"""Safety: what is said after an alarming answer, and what the program is and is not.

The words are data with a status of their own, so that a clinician can review them in one place.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from journal_app.domain.help_line import Country
from journal_app.domain.scale import Support
from journal_app.library.bundled import (
    bundled_folder,
    parse_toml,
    read_bytes,
    refused_if_wrong,
    spoken,
)
from journal_app.library.fields import Fields, NotAsExpected, clean, fields

_REQUIRED = (
    *("language", "status", "source", "local_emergency", "nobody_told", "emergency"),
    *("treatment_day", "about", "opening", "choice", "first_run"),
)
_CHOICES = ("plan", "someone", "keep_writing")
_FIRST_RUN = ("is", "is_not", "for_whom", "agree")
_PLACES = {"emergency", None}
"""None: the words after the last place."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person can do next beside reaching a line. None of it is asked for."""

    plan: str
    someone: str
    keep_writing: str


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What a person reads before making a journal, and before choosing a country."""

    what_it_is: tuple[str, ...]
    what_it_is_not: tuple[str, ...]
    for_whom: str
    agree: str
    """What the person says about themself: of age, and in a clinician's care."""


@dataclass(frozen=True, slots=True)
class SafetyTexts:
    """All of it in one language. `{emergency}` still stands in texts: see `with_number`."""

    language: str
    status: str
    """Whether a clinician has reviewed the words."""
    source: str
    nobody_told: str
    """Stands below every opening."""
    emergency: str
    """For breathing trouble, chest pain, someone who cannot be woken, a fall with injury."""
    treatment_day: str
    """Heads what is filled in on the day of a session."""
    about: tuple[str, ...]
    """About and limits, a paragraph each."""
    choices: Choices
    first_run: FirstRun
    _local_emergency: str
    _openings: Mapping[Support, tuple[str, ...]]

    def opening(self, support: Support) -> tuple[str, ...]:
        """Return the paragraphs the support panel opens with, the most urgent first."""
        return self._openings[support]

    def with_number(self, text: str, country: Country) -> str:
        """Return `text` with the emergency number of `country` in its place.

        Where we know no number, it says "your local emergency number".
        """
        return text.replace("{emergency}", country.emergency or self._local_emergency)


def load_safety(language: str, folder: Path | None = None) -> SafetyTexts:
    """Return the texts in the language of the tag, else in English.

    Raises:
        ResourceDamaged: the file is missing or not as it should be.
    """
    path = bundled_folder(folder) / "safety" / f"{spoken(language)}.toml"
    with refused_if_wrong(path):
        parsed = parse_toml(read_bytes(path))
        _refuse_unknown_places(parsed)
        file = fields(parsed, _REQUIRED)
        if file.text("language") != path.stem:
            raise NotAsExpected("language", path.stem)
        return _read(file)


def _read(file: Fields) -> SafetyTexts:
    choice = file.child("choice", _CHOICES)
    opening = file.child("opening", tuple(Support))
    openings = {support: opening.texts(support) for support in Support}
    if not all(openings.values()):
        raise NotAsExpected("opening", "something to say")
    return SafetyTexts(
        language=file.text("language"),
        status=file.text("status"),
        source=file.text("source"),
        nobody_told=file.text("nobody_told"),
        emergency=file.text("emergency"),
        treatment_day=file.text("treatment_day"),
        about=file.texts("about"),
        choices=Choices(*(choice.text(key) for key in _CHOICES)),
        first_run=_read_first_run(file.child("first_run", _FIRST_RUN)),
        _local_emergency=file.text("local_emergency"),
        _openings=openings,
    )


def _read_first_run(said: Fields) -> FirstRun:
    return FirstRun(
        what_it_is=said.texts("is"),
        what_it_is_not=said.texts("is_not"),
        for_whom=said.text("for_whom"),
        agree=said.text("agree"),
    )


def _refuse_unknown_places(value: object) -> None:
    # A brace that nothing fills would stand on the screen in a bad hour.
    match value:
        case str():
            places = {place for _, place, _, _ in Formatter().parse(clean(value, "text"))}
            if not places <= _PLACES:
                raise NotAsExpected("text", "only the places we fill")
        case dict():
            for each in value.values():
                _refuse_unknown_places(each)
        case list():
            for each in value:
                _refuse_unknown_places(each)
        case _:
            pass
