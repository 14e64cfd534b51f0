"""Front matter is read as words, whatever it tries to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.exchange.front_matter import LONGEST, FrontMatter, front_matter


def test_fields_are_words_and_lists_of_words() -> None:
    text = """---
Title: "A: b"
date: 2025-01-16
starred: no
time: 12:30
tags: [one, "two words"]
people:
  - Ana
  - Ben
sleep: {hours: 7, quality: good}
empty:
nothing: null
quoted: ""
---

Body
---
more
"""
    assert front_matter(text) == FrontMatter(
        {
            "title": ("A: b",),
            "date": ("2025-01-16",),
            "starred": ("no",),
            "time": ("12:30",),
            "tags": ("one", "two words"),
            "people": ("Ana", "Ben"),
            "sleep": ("hours", "7", "quality", "good"),
            "empty": (),
            "nothing": (),
            "quoted": (),
        },
        "\nBody\n---\nmore\n",
    )


@pytest.mark.parametrize("text", ["", "Body", "---", "---\nno end\n", "a\n---\nb: c\n---\n"])
def test_a_text_without_such_a_block_is_all_body(text: str) -> None:
    assert front_matter(text) == FrontMatter({}, text)


def test_the_block_may_be_empty_or_end_with_dots() -> None:
    assert front_matter("---\n---\nBody") == FrontMatter({}, "Body")
    assert front_matter("---\na: b\n...\nBody") == FrontMatter({"a": ("b",)}, "Body")


def test_an_unsound_block_loses_nothing_and_still_tells_its_lines() -> None:
    text = "---\ntitle: Me: a story\ndate: '2025-01-16'\n\tbad: [\n---\nBody"
    assert front_matter(text) == FrontMatter(
        {"title": ("Me: a story",), "date": ("2025-01-16",)}, text
    )


@pytest.mark.parametrize(
    "block",
    [
        "a: &x [y]\nb: *x",
        "a: " + "[" * 60_000,
        "a: " + "{b: " * 10_000,
        "a: [" + "b, " * 15_000 + "]",
        "- a\n- b",
        "just words",
        "? [a, b]\n: c",
        "a: \x07",
        "a: b: c",
    ],
)
def test_a_hostile_block_is_left_as_text(block: str) -> None:
    text = f"---\n{block}\n---\nBody"
    assert front_matter(text).body == text


def test_no_tag_is_obeyed() -> None:
    text = "---\na: !!python/object/apply:os.system ['true']\nb: !!binary eA==\n---\n"
    assert front_matter(text).fields == {"a": ("true",), "b": ("eA==",)}


def test_a_block_without_end_in_sight_is_text() -> None:
    text = "---\n" + "a: b\n" * LONGEST + "---\n"
    assert front_matter(text) == FrontMatter({}, text)


@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@#?,. \n\t\\x0u", max_size=80))
def test_no_block_is_too_strange(block: str) -> None:
    assert front_matter(f"---\n{block}\n---\nBody").body.endswith("Body")
