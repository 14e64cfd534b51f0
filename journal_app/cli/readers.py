"""Readers: one word of the command line as a value, or a sentence about what it should be."""

from argparse import ArgumentTypeError
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from journal_app.domain.record import Kind
from journal_app.domain.selection import Paper
from journal_app.i18n import Language, Translator

KINDS = (
    Kind.ENTRY,
    Kind.CHECK_IN,
    Kind.QUESTIONNAIRE,
    Kind.SESSION,
    Kind.VISIT,
    Kind.CHANGE,
    Kind.STEP,
    Kind.QUESTION,
)
"""Kinds that stand in the list."""
_LEVELS = range(1, 6)

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Readers:
    """Every method raises ArgumentTypeError for a word that does not fit."""

    t: Translator

    def day(self, typed: str) -> date:
        """Read a day."""
        try:
            return date.fromisoformat(typed)
        except ValueError:
            raise ArgumentTypeError(
                self.t.text("a day is written like 2026-03-12, not {typed}").format(typed=typed)
            ) from None

    def number(self, lowest: int, highest: int) -> Callable[[str], int]:
        """Return a reader of whole numbers from `lowest` to `highest`."""

        def read(typed: str) -> int:
            if typed.isdecimal() and lowest <= int(typed) <= highest:
                return int(typed)
            raise ArgumentTypeError(
                self.t.text("a whole number from {lowest} to {highest}, not {typed}").format(
                    lowest=lowest, highest=highest, typed=typed
                )
            )

        return read

    def kind(self, typed: str) -> Kind:
        """Read a kind of record."""
        return self._one_of(KINDS, typed)

    def paper(self, typed: str) -> Paper:
        """Read a sheet."""
        return self._one_of(tuple(Paper), typed)

    def language(self, typed: str) -> Language:
        """Read a language."""
        return self._one_of(tuple(Language), typed)

    def mood(self, typed: str) -> tuple[str, int]:
        """Read the name of a mood and its level."""
        name, _, level = typed.rpartition("=")
        if name.strip() and level.isdecimal() and int(level) in _LEVELS:
            return name.strip(), int(level)
        raise ArgumentTypeError(
            self.t.text("a mood is written like great=5, from 1 to 5, not {typed}").format(
                typed=typed
            )
        )

    def file(self, typed: str) -> Path:
        """Read the name of a file that is neither standard input nor output."""
        if typed in {"", "-"}:
            raise ArgumentTypeError(self.t.text("the name of a file"))
        return Path(typed)

    def word(self, words: tuple[str, ...], typed: str) -> str:
        """Read one of `words`."""
        if typed in words:
            return typed
        raise self._other_than(words, typed)

    def _one_of(self, words: tuple[_Word, ...], typed: str) -> _Word:
        for word in words:
            if word == typed:
                return word
        raise self._other_than(words, typed)

    def _other_than(self, words: tuple[str, ...], typed: str) -> ArgumentTypeError:
        told = self.t.text("one of {words}, not {typed}")
        return ArgumentTypeError(told.format(words=", ".join(words), typed=typed))
