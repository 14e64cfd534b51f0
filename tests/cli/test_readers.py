from argparse import ArgumentTypeError
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journal_app.cli.readers import Readers
from journal_app.domain.record import Kind
from journal_app.domain.selection import Paper
from journal_app.i18n import Language, translator

READ = Readers(translator(Language.ENGLISH))


@pytest.mark.parametrize(
    ("read", "typed", "value"),
    [
        (READ.day, "2026-03-12", date(2026, 3, 12)),
        (READ.number(1, 5), "5", 5),
        (READ.kind, "check-in", Kind.CHECK_IN),
        (READ.paper, "a4", Paper.A4),
        (READ.language, "es", Language.SPANISH),
        (READ.mood, "so=so=3", ("so=so", 3)),
        (READ.file, "./-", Path("-")),
    ],
)
def test_a_word_becomes_a_value(read: Callable[[str], object], typed: str, value: object) -> None:
    assert read(typed) == value


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (READ.day, "12.3.2026"),
        (READ.number(1, 5), "0"),
        (READ.number(1, 5), "-1"),
        (READ.number(1, 5), "six"),
        (READ.kind, "care-plan"),
        (READ.paper, "A3"),
        (READ.language, "fr"),
        (READ.mood, "great=6"),
        (READ.mood, "=3"),
        (READ.mood, "great"),
        (READ.file, "-"),
        (READ.file, ""),
    ],
)
def test_a_word_that_does_not_fit_is_refused_with_what_would(
    read: Callable[[str], object], typed: str
) -> None:
    with pytest.raises(ArgumentTypeError, match=r"\w"):
        read(typed)
