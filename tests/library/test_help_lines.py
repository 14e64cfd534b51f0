"""Where to find a person to talk to."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.help_line import Country, HelpLine, Topic, Verb
from journal_app.domain.scale import Support
from journal_app.errors import ResourceDamaged
from journal_app.library.help_lines import lines_after, load_countries

ENGLISH, SPANISH = load_countries("en"), load_countries("es")
BOTH = pytest.mark.parametrize("countries", [ENGLISH, SPANISH], ids=["en", "es"])
CRISIS = {
    # Copied by hand from the clinical ground, §4.6: emergency number, then the crisis lines.
    "US": ("911", "988"),
    "CA": ("911", "988"),
    "GB": ("999", "116 123", "111", "85258"),
    "IE": ("112 or 999", "116 123", "50808"),
    "AU": ("000", "13 11 14", "0477 13 11 14"),
    "NZ": ("111", "1737", "0508 828 865"),
    "ES": ("112", "024"),
    "MX": ("911", "800 911 2000"),
    "AR": ("911 or 107", "0800-999-0091", "135", "(011) 5275-1135"),
    "CO": ("123", "106", "300 754 8933"),
    "CL": ("131", "*4141"),
    "DE": ("112", "0800 1110111", "0800 1110222"),
    "FR": ("15 or 112", "3114"),
}


def by_code(countries: tuple[Country, ...], code: str) -> Country:
    return next(country for country in countries if country.code == code)


def lines_of(countries: tuple[Country, ...]) -> list[HelpLine]:
    return [line for country in countries for line in country.lines]


def test_every_number_is_the_one_that_was_found() -> None:
    found = {
        country.code: (country.emergency, *(line.number for line in country.about(Topic.CRISIS)))
        for country in ENGLISH[:-1]
    }
    assert found == CRISIS


@BOTH
def test_every_country_has_an_emergency_number_but_elsewhere(
    countries: tuple[Country, ...],
) -> None:
    assert all(country.emergency for country in countries[:-1])
    assert (countries[-1].code, countries[-1].emergency) == ("", "")


@BOTH
def test_a_number_can_be_typed_as_it_stands(countries: tuple[Country, ...]) -> None:
    # No letter O for a nought, no long dash, no narrow space.
    for line in lines_of(countries[:-1]):
        assert re.fullmatch(r"[0-9*() -]+", line.number)
    for country in countries[:-1]:
        assert re.fullmatch(r"[0-9]{2,3}( (or|o) [0-9]{2,3})?", country.emergency)


@BOTH
def test_countries_stand_by_name_and_elsewhere_last(countries: tuple[Country, ...]) -> None:
    names = [country.name for country in countries]
    assert names[-1] in {"Somewhere else", "Otro lugar"}
    assert names[:2] == (
        ["Argentina", "Australia"] if names[-1] == "Somewhere else" else ["Alemania", "Argentina"]
    )
    assert len(countries) == 14


def test_names_with_an_accent_stand_where_one_looks_for_them() -> None:
    names = [country.name for country in SPANISH]
    assert names.index("México") < names.index("Nueva Zelanda")
    assert names.index("España") < names.index("Estados Unidos")


def test_both_languages_give_the_same_lines() -> None:
    for english in ENGLISH:
        spanish = by_code(SPANISH, english.code)
        for one, other in zip(english.lines, spanish.lines, strict=True):
            assert (one.number, one.verbs, one.topic, one.checked_on) == (
                other.number,
                other.verbs,
                other.topic,
                other.checked_on,
            )
            assert bool(one.note) == bool(other.note)
            assert one.hours != other.hours


def test_no_line_was_checked_with_its_operator_yet() -> None:
    assert {line.checked_on for line in lines_of(ENGLISH)} == {None}
    assert all(line.source for line in lines_of(ENGLISH))


def test_the_day_of_a_check_is_read(alter: Callable[[str, str, str], Path]) -> None:
    folder = alter(
        "help_lines.toml", 'topic = "crisis"', 'topic = "crisis"\nchecked_on = 2026-07-01'
    )
    first = by_code(load_countries("en", folder), "US").about(Topic.CRISIS)[0]
    assert first.checked_on == date(2026, 7, 1)


def test_nobody_is_told_to_text_where_nobody_reads() -> None:
    assert by_code(ENGLISH, "US").about(Topic.CRISIS)[0].verbs == (
        Verb.CALL,
        Verb.TEXT,
        Verb.CHAT,
    )
    for code in ("ES", "MX", "AR", "CL", "DE", "FR"):
        for line in by_code(ENGLISH, code).about(Topic.CRISIS):
            assert line.verbs == (Verb.CALL,)


def test_a_line_by_whatsapp_says_so() -> None:
    for code, number in (("CO", "300 754 8933"), ("ES", "600 000 016")):
        line = next(each for each in by_code(SPANISH, code).lines if each.number == number)
        assert line.verbs == (Verb.TEXT,)
        assert "WhatsApp" in line.note


@BOTH
def test_every_country_has_a_crisis_line(countries: tuple[Country, ...]) -> None:
    assert all(country.about(Topic.CRISIS) for country in countries)


def test_spanish_speakers_in_the_united_states_hear_how_to_be_understood() -> None:
    line = by_code(SPANISH, "US").about(Topic.CRISIS)[0]
    assert "AYUDA" in line.note
    assert "es" in line.languages


@BOTH
def test_a_line_for_women_says_so(countries: tuple[Country, ...]) -> None:
    for code, number in (("GB", "0808 2000 247"), ("IE", "1800 341 900"), ("DE", "116 016")):
        line = next(each for each in by_code(countries, code).lines if each.number == number)
        assert re.search(r"women|mujeres", line.note)


def test_thoughts_are_answered_with_crisis_lines() -> None:
    spain = by_code(ENGLISH, "ES")
    for support in (Support.THOUGHTS, Support.THOUGHTS_NEARLY_EVERY_DAY):
        assert lines_after(spain, support) == spain.about(Topic.CRISIS)


def test_feeling_unsafe_is_answered_with_both_kinds_of_lines() -> None:
    numbers = [line.number for line in lines_after(by_code(ENGLISH, "ES"), Support.UNSAFE)]
    assert numbers == ["016", "600 000 016", "024"]


@BOTH
def test_nobody_is_left_without_a_line(countries: tuple[Country, ...]) -> None:
    for country in countries:
        for support in Support:
            assert lines_after(country, support)


def test_spanish_speaks_to_one_person_as_tu() -> None:
    # docs/decisions/0040
    for line in lines_of(SPANISH):
        assert not re.search(r"\b(usted|marque|envíe|elija|vos)\b", line.note, re.IGNORECASE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('code = "CA"', 'code = "US"'),
        ('emergency = ["911"]', "emergency = []"),
        ('emergency = ["911"]', 'emergency = ["911", "912", "913"]'),
        ('verbs = ["call"]', 'verbs = ["fax"]'),
        ('topic = "crisis"', 'topic = "weather"'),
        ('number = "988"', 'number = " 988"'),
        ('topic = "crisis"', 'topic = "crisis"\nchecked_on = "yesterday"'),
        ('topic = "crisis"', 'topic = "crisis"\nchecked_on = 2026-07-01T10:00:00Z'),
        ('es = "Estados Unidos"', 'fr = "États-Unis"'),
        ('topic = "crisis"\nname = "Find', 'topic = "substances"\nname = "Find'),
        ("either =", "neither ="),
    ],
)
def test_a_file_that_is_not_sound_is_refused(
    alter: Callable[[str, str, str], Path], old: str, new: str
) -> None:
    folder = alter("help_lines.toml", old, new)
    for language in ("en", "es"):
        with pytest.raises(ResourceDamaged) as raised:
            load_countries(language, folder)
        assert raised.value.name == "resources/help_lines.toml"


def test_a_missing_file_is_refused(copied: Path) -> None:
    (copied / "help_lines.toml").unlink()
    with pytest.raises(ResourceDamaged):
        load_countries("en", copied)
