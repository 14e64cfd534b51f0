import json
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.bodies import decode, encode
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content, kind_of
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import Kind, RecordId
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import (
    AsPrescribed,
    Companion,
    Degree,
    Effect,
    EffectName,
    HomeBy,
    Medicine,
    Occasion,
    Route,
    Session,
    SessionState,
    Setting,
    Tone,
)
from journal_app.errors import RecordDamaged

DAY = date(2026, 3, 12)

texts = st.text(max_size=30)
ids = st.none() | st.uuids().map(lambda each: RecordId(str(each)))
tags = st.lists(texts, max_size=3).map(tuple)
questions = st.text(min_size=1, max_size=5).map(QuestionId)
answers = st.dictionaries(
    questions,
    st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts | tags,
    max_size=5,
)
entries = st.builds(
    Entry, st.dates(), texts, texts, ids, tags, sealed=st.booleans(), prompt=texts, source=texts
)
measurements = st.builds(
    Measurement,
    scale=texts.map(ScaleId),
    variant=texts,
    language=texts,
    revision=st.integers(),
    day=st.dates(),
    check_in=st.booleans(),
    answers=answers,
    skipped=st.frozensets(questions, max_size=3),
    session=ids,
    tags=tags,
    sealed=st.booleans(),
    from_paper=st.booleans(),
    source=texts,
)
effects = st.builds(
    Effect,
    st.sampled_from(EffectName),
    st.sampled_from(Degree),
    st.none() | st.sampled_from(Tone),
    texts,
    st.booleans(),
)
sessions = st.builds(
    Session,
    day=st.dates(),
    state=st.sampled_from(SessionState),
    start=st.none() | st.times(),
    end=st.none() | st.times(),
    setting=st.none() | st.sampled_from(Setting),
    companions=st.frozensets(st.sampled_from(Companion)),
    medicine=st.none() | st.sampled_from(Medicine),
    route=st.none() | st.sampled_from(Route),
    as_prescribed=st.none() | st.sampled_from(AsPrescribed),
    amount_prescribed=texts,
    amount_taken=texts,
    occasion=st.none() | st.sampled_from(Occasion),
    pressure_before=texts,
    pressure_after=texts,
    overall=st.none() | st.integers(0, 10),
    safe=st.none() | st.integers(0, 10),
    music=texts,
    place=texts,
    intention=texts,
    effects=st.lists(effects, max_size=3).map(tuple),
    home_by=st.none() | st.sampled_from(HomeBy),
    other_substances=texts,
    not_right=texts,
    sealed=st.booleans(),
)
asked = st.builds(Question, st.dates(), texts, st.booleans(), texts)


@given(entries | measurements | sessions | asked)
def test_what_was_written_is_read_again(content: Content) -> None:
    again = decode(kind_of(content), encode(content))

    assert again == content


@given(measurements)
def test_hours_stay_hours_and_choices_stay_choices(content: Measurement) -> None:
    again = decode(content.kind, encode(content))

    assert isinstance(again, Measurement)
    given_, read = content.answers, again.answers
    assert {name: type(given_[name]) for name in given_} == {
        name: type(read[name]) for name in read
    }


def test_one_content_has_one_text() -> None:
    forwards = {QuestionId("q1"): 1, QuestionId("q2"): 0}
    backwards = {QuestionId("q2"): 0, QuestionId("q1"): 1}

    first, second = (encode(_phq(answers)) for answers in (forwards, backwards))

    assert first == second
    assert first == (
        '{"answers":{"q1":1,"q2":0},"day":"2026-03-12","language":"en","revision":1,'
        '"scale":"phq-9","v":1,"variant":"standard"}'
    )


def test_what_is_empty_takes_no_room_and_a_nought_is_kept() -> None:
    assert (
        encode(Session(DAY, overall=0)) == '{"day":"2026-03-12","overall":0,"state":"past","v":1}'
    )


def test_a_missing_field_has_its_default() -> None:
    assert decode(Kind.SESSION, '{"v":1,"day":"2026-03-12"}') == Session(DAY)


def test_half_a_character_becomes_a_mark_and_two_halves_become_one() -> None:
    entry = decode(Kind.ENTRY, encode(Entry(DAY, text="a\ud83d\ude42b\ud83dc")))

    assert entry == Entry(DAY, text="a🙂b\N{REPLACEMENT CHARACTER}c")


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(v=2),
        lambda body: body.pop("v"),
        lambda body: body.update(v=True),
        lambda body: body.update(day="yesterday"),
        lambda body: body.pop("day"),
        lambda body: body.update(day=5),
        lambda body: body.update(title=None),
        lambda body: body.update(tags="one"),
        lambda body: body.update(tags=[1]),
        lambda body: body.update(sealed=1),
        lambda body: body.update(words_of_tomorrow="x"),
    ],
)
def test_another_shape_is_refused(change: Callable[[dict[str, object]], object]) -> None:
    body = json.loads(encode(Entry(DAY, "title", tags=("one",), sealed=True)))
    change(body)

    with pytest.raises(RecordDamaged):
        decode(Kind.ENTRY, json.dumps(body))


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (Kind.ENTRY, ""),
        (Kind.ENTRY, "[]"),
        (Kind.ENTRY, "[" * 100_000),
        (Kind.VISIT, '{"v":1,"day":"2026-03-12"}'),
        (Kind.CHECK_IN, '{"v":1,"day":"2026-03-12","revision":1,"answers":{"q":true}}'),
        (Kind.CHECK_IN, '{"v":1,"day":"2026-03-12","revision":1,"answers":{"q":NaN}}'),
        (Kind.CHECK_IN, '{"v":1,"day":"2026-03-12","revision":1,"answers":[1]}'),
        (Kind.SESSION, '{"v":1,"day":"2026-03-12","setting":"moon"}'),
        (Kind.SESSION, '{"v":1,"day":"2026-03-12","overall":1.5}'),
        (Kind.SESSION, '{"v":1,"day":"2026-03-12","start":"noon"}'),
        (Kind.SESSION, '{"v":1,"day":"2026-03-12","effects":[{"name":"nausea"}]}'),
    ],
)
def test_what_was_not_written_by_us_is_refused(kind: Kind, body: str) -> None:
    with pytest.raises(RecordDamaged):
        decode(kind, body)


def test_the_error_holds_nothing_that_was_read() -> None:
    with pytest.raises(RecordDamaged) as caught:
        decode(Kind.ENTRY, '{"text":"a secret"')

    assert caught.value.__cause__ is None
    assert caught.value.args == ()


def _phq(given_: dict[QuestionId, int]) -> Measurement:
    return Measurement(ScaleId("phq-9"), "standard", "en", 1, DAY, check_in=False, answers=given_)
