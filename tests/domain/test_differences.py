import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.differences import Change, Piece, differences

TEXTS = st.lists(
    st.sampled_from(["sea", "hill", "river", " ", " ", "\n", "\n\n", ",", ".", "ma\u00f1ana"]),
    max_size=30,
).map("".join)


def marked(older: str, newer: str) -> str:
    signs = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}
    return "".join(signs[piece.change].format(piece.text) for piece in differences(older, newer))


@pytest.mark.parametrize(
    ("older", "newer", "shown"),
    [
        ("the sea is calm", "the sea is calm", "the sea is calm"),
        ("the sea is calm", "the lake is calm", "the [-sea-]{+lake+} is calm"),
        ("the sea", "the quiet sea", "the {+quiet +}sea"),
        ("the quiet sea", "the sea", "the [-quiet -]sea"),
        ("one two three", "four five three", "[-one two-]{+four five+} three"),
        ("", "new", "{+new+}"),
        ("old", "", "[-old-]"),
        ("", "", ""),
        ("First.\n\nSecond.", "First.\n\nNew.\n\nSecond.", "First.\n\n{+New.\n\n+}Second."),
        ("I went home", "I went home.", "I went home{+.+}"),
    ],
)
def test_changed_words_stand_between_those_that_stayed(older: str, newer: str, shown: str) -> None:
    assert marked(older, newer) == shown


@given(older=TEXTS, newer=TEXTS)
def test_both_texts_can_be_read_off(older: str, newer: str) -> None:
    pieces = differences(older, newer)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.NEW) == older
    assert "".join(piece.text for piece in pieces if piece.change is not Change.GONE) == newer


@given(text=TEXTS)
def test_the_same_text_has_no_differences(text: str) -> None:
    assert {piece.change for piece in differences(text, text)} <= {Change.SAME}


@given(older=TEXTS, newer=TEXTS)
def test_no_piece_is_empty_and_no_two_neighbours_are_of_a_kind(older: str, newer: str) -> None:
    pieces = differences(older, newer)
    assert all(piece.text for piece in pieces)
    assert all(a.change is not b.change for a, b in pairwise(pieces))


def test_long_texts_without_anything_in_common_do_not_keep_a_person_waiting() -> None:
    older = " ".join(f"sea{number} and" for number in range(20_000))
    newer = " ".join(f"hill{number} or" for number in range(20_000))
    started = time.perf_counter()
    pieces = differences(older, newer)
    assert time.perf_counter() - started < 5
    assert pieces == (Piece(Change.GONE, older), Piece(Change.NEW, newer))
