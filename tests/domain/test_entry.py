"""One piece of writing."""

from datetime import date

import pytest

from journal_app.domain.entry import Entry

DAY = date(2026, 5, 4)


@pytest.mark.parametrize(("title", "text"), [("", ""), (" ", "\n\t "), ("", "\n")])
def test_spaces_and_empty_lines_are_not_writing(title: str, text: str) -> None:
    assert Entry(DAY, title=title, text=text).is_blank


@pytest.mark.parametrize(("title", "text"), [("A title", ""), ("", "A word"), ("A", "B")])
def test_a_title_or_a_word_is_enough(title: str, text: str) -> None:
    assert not Entry(DAY, title=title, text=text).is_blank
