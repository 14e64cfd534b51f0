"""Values of a bundled file are taken only as what they should be."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.library.fields import NotAsExpected, clean, fields


def test_every_key_is_known_and_there() -> None:
    held = fields({"a": "x", "b": 1}, ("a",), ("b", "c"))
    assert ("b" in held, "c" in held) == (True, False)


@pytest.mark.parametrize("value", [{}, {"a": 1, "z": 2}, {"b": 1}, [], "a", None])
def test_a_missing_or_unknown_key_is_refused(value: object) -> None:
    with pytest.raises(NotAsExpected):
        fields(value, ("a",), ("b",))


@pytest.mark.parametrize(
    "value", ["", " x", "x ", "x\n", "a\tb", "a\nb", "e\u0301", "zero\u200bwidth", "\u00a0x", 1]
)
def test_a_text_that_could_not_stand_on_a_page_is_refused(value: object) -> None:
    with pytest.raises(NotAsExpected):
        clean(value, "text")


@given(st.text())
def test_a_text_that_is_taken_can_be_seen_whole(value: str) -> None:
    try:
        taken = clean(value, "text")
    except NotAsExpected:
        return
    assert taken == value == value.strip()
    assert value
    assert value.isprintable()


def test_texts_are_read_one_by_one() -> None:
    assert fields({"a": ["x", "y"]}, ("a",)).texts("a") == ("x", "y")
    with pytest.raises(NotAsExpected):
        fields({"a": ["x", 1]}, ("a",)).texts("a")


@pytest.mark.parametrize("value", [-1, True, 1.0, "1", None])
def test_an_integer_is_nothing_else(value: object) -> None:
    assert fields({"a": 0}, ("a",)).integer("a") == 0
    with pytest.raises(NotAsExpected):
        fields({"a": value}, ("a",)).integer("a")


@pytest.mark.parametrize("value", [0, "true", None])
def test_yes_or_no_is_nothing_else(value: object) -> None:
    assert fields({"a": True}, ("a",)).flag("a")
    with pytest.raises(NotAsExpected):
        fields({"a": value}, ("a",)).flag("a")


@pytest.mark.parametrize("value", [datetime(2026, 5, 4, tzinfo=UTC), "2026-05-04", None])
def test_a_day_has_no_time_of_day(value: object) -> None:
    assert fields({"a": date(2026, 5, 4)}, ("a",)).day("a") == date(2026, 5, 4)
    with pytest.raises(NotAsExpected):
        fields({"a": value}, ("a",)).day("a")


def test_a_list_is_nothing_else() -> None:
    assert fields({"a": [1, "x"]}, ("a",)).children("a") == (1, "x")
    with pytest.raises(NotAsExpected):
        fields({"a": "xy"}, ("a",)).children("a")


def test_an_object_within_is_read_as_strictly() -> None:
    assert fields({"a": {"b": "x"}}, ("a",)).child("a", ("b",)).text("b") == "x"
    with pytest.raises(NotAsExpected):
        fields({"a": {"b": "x"}}, ("a",)).child("a", ("c",))


def test_names_that_a_file_chooses_itself_are_kept() -> None:
    assert fields({"a": {"any": 1}}, ("a",)).named("a") == {"any": 1}
    with pytest.raises(NotAsExpected):
        fields({"a": []}, ("a",)).named("a")
