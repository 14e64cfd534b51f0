import pytest

from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    Degree,
    Effect,
    EffectName,
    Medicine,
    Occasion,
    Setting,
    Tone,
)
from journal_app.reports import terms


@pytest.mark.parametrize(
    ("said", "choices"),
    [
        (terms.setting, Setting),
        (terms.medicine, Medicine),
        (terms.as_prescribed, AsPrescribed),
        (terms.occasion, Occasion),
        (terms.effect_name, EffectName),
    ],
)
def test_every_choice_has_words(said, choices, english):
    words = [said(each, english) for each in choices]

    assert (all(words), len(set(words))) == (True, len(words))


def test_who_was_there_is_told_in_one_order(english):
    assert (
        terms.companions(frozenset(Companion), english) == "clinician, therapist, sitter, no one"
    )


@pytest.mark.parametrize("degree", Degree)
@pytest.mark.parametrize("tone", [*Tone, None])
def test_an_effect_is_told_with_degree_and_tone(degree, tone, english):
    told = terms.effect_in_full(Effect(EffectName.NAUSEA, degree, tone), english)

    assert told == f"nausea ({', '.join([degree.value, *([tone.value] if tone else [])])})"


def test_an_effect_that_went_says_when(english):
    gone = Effect(EffectName.NAUSEA, Degree.SOME, gone_by="the evening")
    there = Effect(EffectName.NAUSEA, Degree.SOME, gone_by="?", still_there=True)

    assert terms.effect_in_full(gone, english) == "nausea (some, gone by: the evening)"
    assert terms.effect_in_full(there, english) == "nausea (some, still there)"


@pytest.mark.parametrize(
    ("degree", "there", "worth"),
    [
        (Degree.SOME, False, False),
        (Degree.STRONG, False, True),
        (Degree.SOME, True, True),
        (Degree.NONE, False, False),
    ],
)
def test_strong_effects_and_those_still_there_are_worth_a_line(degree, there, worth):
    assert terms.is_worth_a_line(Effect(EffectName.NAUSEA, degree, still_there=there)) is worth
