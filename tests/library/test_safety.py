"""What is said after an alarming answer."""

import hashlib
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.domain.help_line import Country
from journal_app.domain.scale import Support
from journal_app.errors import ResourceDamaged
from journal_app.library.safety import SafetyTexts, load_safety
from journal_app.paths import resources

ENGLISH, SPANISH = load_safety("en"), load_safety("es")
BOTH = pytest.mark.parametrize("texts", [ENGLISH, SPANISH], ids=["en", "es"])
SPAIN = Country("ES", "Spain", "112", ())
ELSEWHERE = Country("", "Somewhere else", "", ())
# SHA-256 of the exact English wording in the clinical ground (§4.4, §4.7, §1.4 A) and in decision
# 26. A person may read these words in their worst hour: they are changed there, by people who
# answer for them, and only then here.
THOUGHTS = "b82b21bad02c49a340b5b4aa27c081ae74c0a32ed3f381f03bd0599239303332"
ACT = "263b747ce1609f6a62b072de4c54372cd335d3788b5633fefafadc5be3b3abb1"
EMERGENCY = "ea3d9416017ac4cad7950d90674f51348cb97b2b639846bfea07f3d68b8d8039"
TREATMENT_DAY = "d3e51f1dbe858d769772bca53c84e9644061e1d9ed76e01e992cdf0e8642e774"
NOBODY_TOLD = "36903a1733ce44d2f5224afb8207787f9e0a1c7a72f23c7e494f534edebd62e0"
ABOUT = "e291a18bc189243ff55edf715cec1e0ec3015655d0149306add62e0fbfa07734"


def sha256(*paragraphs: str) -> str:
    return hashlib.sha256(" ".join(paragraphs).encode()).hexdigest()


def everything(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for each in value.values() for text in everything(each)]
        case list():
            return [text for each in value for text in everything(each)]
        case _:
            raise AssertionError(value)


def file_of(language: str) -> dict[str, object]:
    return tomllib.loads((resources() / "safety" / f"{language}.toml").read_text("utf-8"))


def test_thoughts_are_answered_in_the_exact_words() -> None:
    assert [sha256(each) for each in ENGLISH.opening(Support.THOUGHTS)] == [THOUGHTS]


def test_thoughts_nearly_every_day_begin_with_the_emergency_number() -> None:
    opening = ENGLISH.opening(Support.THOUGHTS_NEARLY_EVERY_DAY)
    assert [sha256(each) for each in opening] == [ACT, THOUGHTS]


def test_the_other_texts_are_the_exact_ones_as_well() -> None:
    assert sha256(ENGLISH.emergency) == EMERGENCY
    assert sha256(ENGLISH.treatment_day) == TREATMENT_DAY
    assert sha256(ENGLISH.nobody_told) == NOBODY_TOLD
    assert sha256(*ENGLISH.about) == ABOUT


@BOTH
def test_not_feeling_safe_has_words_of_its_own(texts: SafetyTexts) -> None:
    unsafe = texts.opening(Support.UNSAFE)
    assert not set(unsafe).intersection(texts.opening(Support.THOUGHTS_NEARLY_EVERY_DAY))
    assert "{emergency}" in unsafe[0]


@BOTH
def test_words_for_feeling_unsafe_name_no_cause(texts: SafetyTexts) -> None:
    # It may be oneself, and it may be the person who reads along (decision 26).
    named = r"thought|suicid|violen|partner|abuse|home|pensamient|suicid|pareja|maltrat|casa\b"
    assert not re.search(named, " ".join(texts.opening(Support.UNSAFE)), re.IGNORECASE)


@BOTH
def test_the_panel_never_says_must_and_sounds_no_alarm(texts: SafetyTexts) -> None:
    # The words not to use are those of the clinical ground, §4.4.
    alarm = (
        r"\b(must|debes|relapse|addict\w*|non-compliant|violation|dangerous|warning|overdose|"
        r"recaída|adict\w*|peligros\w*|advertencia|sobredosis)\b|!"
    )
    for support in Support:
        assert not re.search(alarm, " ".join(texts.opening(support)), re.IGNORECASE)


@BOTH
def test_nobody_is_said_to_be_watching(texts: SafetyTexts) -> None:
    said = " ".join([*texts.first_run.what_it_is_not, texts.nobody_told])
    assert not re.search(r"we (will|have)|has been told|se ha avisado", said)


@BOTH
def test_a_person_hears_whom_it_is_for_before_making_a_journal(texts: SafetyTexts) -> None:
    assert "18" in texts.first_run.for_whom
    assert "ketamin" in texts.first_run.for_whom
    assert "18" in texts.first_run.agree


@BOTH
def test_the_number_takes_its_place(texts: SafetyTexts) -> None:
    said = texts.with_number(texts.emergency, SPAIN)
    assert " 112 " in said
    assert "{" not in said


def test_where_no_number_is_known_the_sentence_still_reads_well() -> None:
    assert ENGLISH.with_number(ENGLISH.emergency, ELSEWHERE).startswith(
        "Please call your local emergency number now, or"
    )
    assert SPANISH.with_number(SPANISH.emergency, ELSEWHERE).startswith(
        "Por favor, llama al número de emergencias de tu país ahora, o"
    )


@BOTH
def test_what_is_read_before_a_country_is_chosen_needs_no_number(texts: SafetyTexts) -> None:
    first = texts.first_run
    for text in (*first.what_it_is, *first.what_it_is_not, first.for_whom, first.agree):
        assert "{" not in text


@BOTH
def test_the_words_say_that_no_clinician_has_reviewed_them_yet(texts: SafetyTexts) -> None:
    assert texts.status in {
        "not yet reviewed by a clinician",
        "todavía sin revisar por un profesional de la salud",
    }


def test_both_languages_say_the_same_things_with_the_same_numbers() -> None:
    english, spanish = file_of("en"), file_of("es")
    assert layout(english) == layout(spanish)


def layout(value: object) -> object:
    match value:
        case dict():
            return {key: layout(each) for key, each in value.items()}
        case list():
            return [layout(each) for each in value]
        case _:
            return re.findall(r"\{\w+\}", str(value))


def test_spanish_speaks_to_one_person_as_tu() -> None:
    # docs/decisions/0040
    said = " ".join(everything(file_of("es")))
    assert not re.search(r"\b(usted|ustedes|vos|vosotros)\b", said, re.IGNORECASE)


def test_an_unknown_language_is_answered_in_english() -> None:
    assert load_safety("de") == ENGLISH
    assert load_safety("es-CO") == SPANISH


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('language = "en"', 'language = "fr"'),
        ("call {emergency} now", "call {number} now"),
        ("call {emergency} now", "call {} now"),
        ("call {emergency} now", "call { now"),
        ("nobody_told", "nobody"),
        ('plan = "My safety plan"', "plan = 1"),
        ("[opening]", "[openings]"),
        ("unsafe = [", "unsafe = []\nsafe = ["),
        ("thoughts = [", "thoughts = []\n[more]\nrest = ["),
    ],
)
def test_a_file_that_is_not_sound_is_refused(
    alter: Callable[[str, str, str], Path], old: str, new: str
) -> None:
    folder = alter("safety/en.toml", old, new)
    with pytest.raises(ResourceDamaged) as raised:
        load_safety("en", folder)
    assert raised.value.name == "safety/en.toml"


def test_an_opening_that_says_nothing_is_refused(copied: Path) -> None:
    path = copied / "safety" / "en.toml"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"unsafe = \[.*?\n\]", "unsafe = []", text, flags=re.DOTALL), "utf-8")
    with pytest.raises(ResourceDamaged):
        load_safety("en", copied)
