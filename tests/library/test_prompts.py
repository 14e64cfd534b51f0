"""Questions to begin writing with."""

import hashlib
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.phase import Phase
from journal_app.errors import ResourceDamaged
from journal_app.library.prompts import Prompt, load_prompts, prompt_for

ENGLISH, SPANISH = load_prompts("en"), load_prompts("es")
BOTH = pytest.mark.parametrize("prompts", [ENGLISH, SPANISH], ids=["en", "es"])
DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))
# SHA-256 of the forty English texts of the clinical ground, §3.3, one a line in their order, and
# of the standing note below them. They were weighed word by word (no "why", no "it taught you",
# nothing to be revealed): a change belongs there first, and then here.
TEXTS = "0f8047971d457c49b1b847f9c6a97047f28a69899a9191000483b109daff2dd0"
NOTE = "f0fe3a0b071f94f03063f2d42cfaeb8c331eef5c5f4e4420e8285e7fe17cdcde"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_english_words_are_those_that_were_weighed() -> None:
    assert sha256("\n".join(prompt.text for prompt in ENGLISH)) == TEXTS
    assert {sha256(prompt.standing_note) for prompt in ENGLISH if prompt.standing_note} == {NOTE}


@BOTH
def test_there_are_eight_for_every_phase(prompts: tuple[Prompt, ...]) -> None:
    for phase in Phase:
        ids = [prompt.id for prompt in prompts if prompt.phase is phase]
        assert ids == [f"{phase}-{number}" for number in range(1, 9)]


def test_both_languages_have_the_same_prompts_in_the_same_places() -> None:
    for english, spanish in zip(ENGLISH, SPANISH, strict=True):
        assert (english.id, english.phase, english.before) == (
            spanish.id,
            spanish.phase,
            spanish.before,
        )
        assert bool(english.standing_note) == bool(spanish.standing_note)
        assert english.text != spanish.text


@BOTH
def test_the_note_about_vivid_memories_stands_beside_the_first_three(
    prompts: tuple[Prompt, ...],
) -> None:
    noted = [prompt.id for prompt in prompts if prompt.standing_note]
    assert noted == ["first-days-1", "first-days-2", "first-days-3"]


@BOTH
def test_no_prompt_asks_for_a_reason_or_promises_a_message(prompts: tuple[Prompt, ...]) -> None:
    # The rules of the clinical ground, §3.2.
    never = r"\b(why|por qué|showed|told|taught|revealed|enseñó|reveló|sanar|heal\w*)\b"
    for prompt in prompts:
        assert not re.search(never, prompt.text, re.IGNORECASE)


@BOTH
def test_no_sentence_is_too_long_for_a_tired_reader(prompts: tuple[Prompt, ...]) -> None:
    for prompt in prompts:
        for sentence in re.split(r"[.?!:]", prompt.text):
            assert len(sentence.split()) <= 28


@given(st.sampled_from(Phase), DAYS)
def test_a_day_has_one_prompt_and_the_next_day_another(phase: Phase, day: date) -> None:
    today = prompt_for(ENGLISH, phase, day)
    assert today.phase is phase
    assert prompt_for(ENGLISH, phase, day) == today
    assert prompt_for(ENGLISH, phase, day + timedelta(days=1)) != today


@given(st.sampled_from(Phase), DAYS)
def test_every_prompt_has_its_turn(phase: Phase, day: date) -> None:
    seen = {prompt_for(ENGLISH, phase, day + timedelta(days=n)).id for n in range(8)}
    assert seen == {p.id for p in ENGLISH if p.phase is phase and not p.before}


@given(DAYS)
def test_after_a_session_nobody_is_asked_how_they_arrive(day: date) -> None:
    assert not prompt_for(ENGLISH, Phase.TREATMENT_DAY, day).before


@given(st.sampled_from(Phase), DAYS)
def test_both_languages_offer_the_same_on_one_day(phase: Phase, day: date) -> None:
    assert prompt_for(ENGLISH, phase, day).id == prompt_for(SPANISH, phase, day).id


def test_an_unknown_language_is_answered_in_english() -> None:
    assert load_prompts("fr") == ENGLISH
    assert load_prompts("es-AR") == SPANISH


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('phase = "preparation"', 'phase = "later"'),
        ('id = "preparation-2"', 'id = "preparation-1"'),
        ('language = "en"', 'language = "es"'),
        ('text = "What', 'text = " What'),
        ("standing_note = true\n", "standing_note = 1\n"),
        ("[[prompt]]", "[[question]]"),
    ],
)
def test_a_file_that_is_not_sound_is_refused(
    alter: Callable[[str, str, str], Path], old: str, new: str
) -> None:
    folder = alter("prompts/en.toml", old, new)
    with pytest.raises(ResourceDamaged) as raised:
        load_prompts("en", folder)
    assert raised.value.name == "prompts/en.toml"


def test_a_phase_without_a_prompt_is_refused(copied: Path) -> None:
    path = copied / "prompts" / "es.toml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index('[[prompt]]\nid = "maintenance-1"')], "utf-8")
    with pytest.raises(ResourceDamaged):
        load_prompts("es", copied)
