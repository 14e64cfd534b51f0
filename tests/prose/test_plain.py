"""Plain text for searching, for the line under a title, for counting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.prose.plain import count_words, snippet, to_text
from journal_app.prose.reading import read


def test_the_marks_go_and_the_words_stay() -> None:
    text = "# A **b**\n\nc\n~~d~~\n\n- [x] e\n  - f\n2. g\n\n---\n\n> h\n>\n> i"
    assert to_text(read(text)) == "A b\n\nc\nd\n\ne\nf\n\ng\n\nh\ni"


def test_an_address_can_be_found_behind_its_words() -> None:
    text = "[a **b**](https://c.org) [https://d.org](https://d.org) ![e](attachment:f)"
    assert to_text(read(text)) == "a b (https://c.org) https://d.org e"


def test_a_snippet_is_one_line_that_ends_between_words() -> None:
    assert snippet("One two\n\nthree  four", 40) == "One two three four"
    assert snippet("One two three four", 18) == "One two three four"
    assert snippet("One two three four", 17) == "One two three…"
    assert snippet("One two three four", 14) == "One two three…"
    assert snippet("One two three four", 13) == "One two…"
    assert snippet("Donaudampfschiff", 8) == "Donauda…"
    assert snippet("", 8) == ""


@given(st.text(max_size=300), st.integers(1, 60))
def test_a_snippet_is_never_longer_than_asked(text: str, length: int) -> None:
    short = snippet(text, length)
    assert len(short) <= length
    assert "\n" not in short


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Don't count well-being twice.", 4),
        ("It\u2019s ¿qué? \u2013 10 años…", 4),
        ("a\nb - c", 3),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    assert count_words(text) == words
