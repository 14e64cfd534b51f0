"""Records cross over whole, and nothing else crosses over."""

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.exchange.incoming import (
    ONE_TO_FIVE,
    Incoming,
    IncomingField,
    IncomingMood,
    IncomingRating,
    Kind,
    Reason,
    Unreadable,
)
from journal_app.exchange.lines import Ending, NotAMessage, decode, encode

WORDS = st.text(max_size=20).filter(lambda text: text.isprintable() or "\n" in text)
RECORDS = st.builds(
    Incoming,
    source=st.sampled_from(["markdown", "daylio"]),
    kind=st.sampled_from(Kind),
    day=st.dates(),
    original=st.binary(max_size=20),
    source_id=st.none() | WORDS,
    at=st.none()
    | st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    zone=st.none() | WORDS,
    clock=st.none() | st.times(),
    title=WORDS,
    text=WORDS,
    tags=st.lists(WORDS).map(tuple),
    starred=st.booleans(),
    mood=st.none() | st.builds(IncomingMood, WORDS, st.none() | st.integers(1, 5), WORDS),
    ratings=st.lists(
        st.builds(IncomingRating, WORDS, st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9))
    ).map(tuple),
    fields=st.lists(st.builds(IncomingField, WORDS, WORDS)).map(tuple),
)
MESSAGES = (
    RECORDS | st.builds(Unreadable, WORDS, st.sampled_from(Reason)) | st.sampled_from(Ending)
)
FULL = Incoming(
    source="daylio",
    kind=Kind.ENTRY,
    day=date(2025, 1, 16),
    original=b"row",
    at=datetime(2025, 1, 16, 7, 30, tzinfo=UTC),
    zone="Europe/Berlin",
    clock=time(8, 30),
    mood=IncomingMood(ONE_TO_FIVE, 4, "good"),
    tags=("a",),
    ratings=(IncomingRating("energy", 3),),
    fields=(IncomingField("people", "Ana"),),
)


@given(MESSAGES)
def test_a_message_comes_out_as_it_went_in(message: Incoming | Unreadable | Ending) -> None:
    line = encode(message)
    assert decode(line) == message
    assert line.count(b"\n") == 1


@pytest.mark.parametrize("line", [b"", b"\n", b"{", b"[]", b"1", b"{}", b"[" * 9_999, b"\xff"])
def test_a_line_that_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(NotAMessage):
        decode(line)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "session"),
        ("day", "2025-02-30"),
        ("day", 3),
        ("original", "?"),
        ("at", "2025-01-16T07:30:00+01:00"),
        ("at", "2025-01-16T07:30:00"),
        ("clock", "25:00"),
        ("text", None),
        ("text", ["a"]),
        ("tags", "ab"),
        ("tags", [1]),
        ("starred", 1),
        ("mood", ["a", 1]),
        ("mood", ["a", True, "b"]),
        ("mood", ["a", "1", "b"]),
        ("ratings", [["a", "b"]]),
        ("ratings", [["a", False]]),
        ("ratings", [["a", 10**15]]),
        ("ratings", [["a", float("inf")]]),
        ("ratings", [["a", float("nan")]]),
        ("fields", [["a"]]),
        ("fields", {"a": "b"}),
        ("reason", "boredom"),
        ("ending", "never"),
    ],
)
def test_a_record_that_is_not_of_our_form_is_refused(name: str, value: object) -> None:
    told: dict[str, Any] = json.loads(encode(FULL))
    told[name] = value
    with pytest.raises(NotAMessage):
        decode(json.dumps(told).encode())


def test_a_record_that_lacks_something_is_refused() -> None:
    told: dict[str, Any] = json.loads(encode(FULL))
    for name in told:
        with pytest.raises(NotAMessage):
            decode(json.dumps({key: told[key] for key in told if key != name}).encode())
