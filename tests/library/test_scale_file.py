"""A scale's file is taken whole and sound, or not at all."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.scale import Answering, Better, Flag, QuestionId, Scale, Support
from journal_app.library.fields import NotAsExpected
from journal_app.library.scale_file import read_scale

Damage = Callable[[dict[str, Any]], object]
NINE = QuestionId("q9")


def test_a_published_form_is_read_as_it_stands(phq: dict[str, Any]) -> None:
    scale = read_scale(phq)
    assert (scale.id, scale.language, scale.revision) == ("phq-9", "en", 1)
    assert scale.recall_days == 14
    assert [item.answering for item in scale.items] == [Answering.CHOICE] * 10
    assert [item.scored for item in scale.items] == [True] * 9 + [False]
    assert scale.item(QuestionId("q2")).text == "Feeling down, depressed, or hopeless"
    assert scale.item(QuestionId("q2")).short == scale.item(QuestionId("q2")).text
    assert [option.text for option in scale.item(NINE).options] == [
        "Not at all",
        "Several days",
        "More than half the days",
        "Nearly every day",
    ]
    assert scale.flags == (
        Flag(NINE, 1, Support.THOUGHTS),
        Flag(NINE, 3, Support.THOUGHTS_NEARLY_EVERY_DAY),
    )
    assert scale.bands_are_publishers


def test_every_kind_of_question_is_read(check_in: dict[str, Any]) -> None:
    check_in["items"].append({"id": "which", "kind": "ticks", "text": "W", "answers": "safety"})
    scale = read_scale(check_in)
    mood = scale.item(QuestionId("mood"))
    assert {item.answering for item in scale.items} == set(Answering)
    assert (mood.low, mood.high, mood.better) == ("very low", "very good", Better.HIGHER)
    assert (mood.words[0], mood.words[6]) == ("as low as it gets", "a bit above the middle")
    assert (scale.recall_days, scale.is_check_in) == (0, True)


def test_hours_may_say_which_way_is_better(check_in: dict[str, Any]) -> None:
    check_in["items"][3]["better"] = "higher"
    assert read_scale(check_in).items[3].better is Better.HIGHER


@pytest.mark.parametrize(("iso", "days"), [("P0D", 0), ("P7D", 7), ("P2W", 14), ("P1M", 30)])
def test_how_far_an_answer_looks_back_is_counted_in_days(
    phq: dict[str, Any], iso: str, days: int
) -> None:
    phq["recall"]["iso"] = iso
    assert read_scale(phq).recall_days == days


def test_a_flag_for_the_summary_alone_opens_no_panel(phq: dict[str, Any]) -> None:
    phq["flags"] = [{"item": "q9", "at_least": 3, "show": "please-notice"}]
    assert read_scale(phq).flags == ()


def test_bands_in_our_own_words_are_marked_so(phq: dict[str, Any]) -> None:
    phq["bands_are"] = "our translation of the publisher's words"
    assert not read_scale(phq).bands_are_publishers


def put(*path: str | int, value: object) -> Damage:
    def damage(file: Any) -> None:
        for step in path[:-1]:
            file = file[step]
        file[path[-1]] = value

    return damage


def without(*path: str | int) -> Damage:
    def damage(file: Any) -> None:
        for step in path[:-1]:
            file = file[step]
        del file[path[-1]]

    return damage


@pytest.mark.parametrize(
    "damage",
    [
        put("format", value="ashore-scale/2"),
        put("surprise", value=1),
        without("rights"),
        put("rights", "text", value=""),
        put("rights", "spdx", value=""),
        put("revision", value="1"),
        put("recall", "iso", value="P1Y"),
        put("title", value="PHQ-9 "),
        put("items", 0, "text", value=" Little interest or pleasure in doing things"),
        put("items", 0, "text", value="Little interest\nor pleasure in doing things"),
        put("items", 0, "id", value="q2"),
        put("items", 0, "answers", value="nothing"),
        put("items", 0, "kind", value="essay"),
        put("items", 0, "kind", value=["choice"]),
        put("items", 0, "low", value="none"),
        put("items", 0, value="a question"),
        put("items", value=[]),
        put("items", value={}),
        put("items", 9, "scored", value="no"),
        put("items", 9, "scored", value=True),
        put("items", 0, "scored", value=False),
        put("answers", "frequency", 0, "text", value="Not at all sure"),
        put("answers", "frequency", 0, "text", value="not at all SURE"),
        put("answers", "frequency", 0, "text", value="Several days"),
        put("answers", "frequency", 0, "text", value="Not at all "),
        put("answers", "frequency", 0, "value", value=1),
        put("answers", "frequency", 0, "value", value=2),
        put("answers", "frequency", 0, "value", value=True),
        put("answers", "frequency", value=[{"value": 0, "text": "Only"}]),
        put("answers", "frequency", value="Not at all"),
        put("answers", value=[]),
        put("scores", value=[]),
        put("flags", 0, "item", value="q11"),
        put("flags", 0, "at_least", value=4),
        put("flags", 0, "show", value="alarm"),
        put("flags", 0, "color", value="red"),
        put("sources", 0, value=""),
        put("note", value="Not at all sure of this"),
        without("bands_are"),
    ],
)
def test_a_file_that_is_not_whole_and_sound_is_refused(
    phq: dict[str, Any], damage: Damage
) -> None:
    damage(phq)
    with pytest.raises(ValueError, match=r"expected|not a valid"):
        read_scale(phq)


@pytest.mark.parametrize(
    "damage",
    [
        put("items", 0, "words", value=["low", "high"]),
        put("items", 0, "better", value="up"),
        put("items", 0, "scored", value=True),
        without("items", 0, "low"),
        without("items", 0, "better"),
        put("items", 7, "answers", value="safety"),
        put("bands_are", value="publisher"),
    ],
)
def test_a_check_in_that_is_not_sound_is_refused(check_in: dict[str, Any], damage: Damage) -> None:
    damage(check_in)
    with pytest.raises(ValueError, match=r"expected|not a valid"):
        read_scale(check_in)


def test_two_scores_with_one_name_are_refused(phq: dict[str, Any]) -> None:
    phq["scores"].append(phq["scores"][0])
    with pytest.raises(NotAsExpected):
        read_scale(phq)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(value=JSON)
def test_whatever_is_no_scale_is_refused_as_such(value: object) -> None:
    with pytest.raises(NotAsExpected):
        read_scale(value)


@given(data=st.data(), value=JSON)
def test_one_value_put_wrong_never_breaks_the_reader(data: st.DataObject, value: object) -> None:
    file: Any = {
        "format": "ashore-scale/1",
        **dict.fromkeys(("id", "variant", "language", "title", "about", "stem", "note"), "x"),
        "revision": 1,
        "recall": {"iso": "P7D", "text": "x"},
        "answers": {"yes": [{"value": 0, "text": "no"}, {"value": 1, "text": "yes"}]},
        "items": [{"id": "a", "text": "x", "answers": "yes"}],
        "scores": [
            {
                "id": "total",
                "sum": ["a"],
                "range": [0, 1],
                "better": "lower",
                "missing": {"most": 0, "rule": "none"},
            }
        ],
        "flags": [{"item": "a", "at_least": 1, "show": "thoughts"}],
        "rights": {"spdx": "CC0-1.0", "text": "x"},
        "sources": ["x"],
        "checked_against_publisher": None,
    }
    assert isinstance(read_scale(file), Scale)
    place = file
    while isinstance(place, dict | list) and place:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or data.draw(st.booleans()):
            place[key] = value
            break
        place = place[key]
    try:
        read_scale(file)
    except ValueError:
        return
