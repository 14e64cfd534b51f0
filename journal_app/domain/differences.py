"""Differences: what changed from one text to another, in words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")
_WORD = re.compile(r"\s+|\w+|[^\w\s]")
# Comparing takes as long as both lengths multiplied. Above this (0.1 s or so) a passage counts
# as written anew, which is what a person would see in it, too.
_MOST_PAIRS = 1_000_000


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text, and what became of it."""

    change: Change
    text: str


def differences(older: str, newer: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in order.

    Those that are not new make up `older`, those that are not gone make up `newer`.
    """
    # Paragraph by paragraph first: words of one are not found again in another by chance.
    before, after = _PARAGRAPH.findall(older), _PARAGRAPH.findall(newer)
    return tuple(_joined(_within_paragraphs(before, after)))


def _within_paragraphs(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for gone, new, same in _compared(before, after):
        if same:
            yield Piece(Change.SAME, gone)
        else:
            yield from _within_words(_WORD.findall(gone), _WORD.findall(new))


def _within_words(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for gone, new, same in _spaces_taken_in(_compared(before, after)):
        if same:
            yield Piece(Change.SAME, gone)
        else:
            yield Piece(Change.GONE, gone)
            yield Piece(Change.NEW, new)


_Pair = tuple[str, str, bool]
"""What stood there, what stands there, and whether that is the same."""


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[_Pair]:
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    yield "".join(before[:start]), "".join(after[:start]), True
    yield from _matched(before[start : len(before) - end], after[start : len(after) - end])
    yield "".join(before[len(before) - end :]), "".join(after[len(after) - end :]), True


def _matched(before: Sequence[str], after: Sequence[str]) -> Iterator[_Pair]:
    if len(before) * len(after) > _MOST_PAIRS:
        yield "".join(before), "".join(after), False
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a_start, a_end, b_start, b_end in matcher.get_opcodes():
        yield "".join(before[a_start:a_end]), "".join(after[b_start:b_end]), tag == "equal"


def _spaces_taken_in(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """Let a gap between two changes be a part of them: one phrase reads better than its words."""
    gone, new = "", ""
    gap = ""
    for before, after, same in pairs:
        if not same:
            gone, new, gap = gone + gap + before, new + gap + after, ""
        elif (gone or new) and not gap and before.isspace():
            gap = before
        elif before:
            yield gone, new, False
            yield gap + before, gap + before, True
            gone, new, gap = "", "", ""
    yield gone, new, False
    yield gap, gap, True


def _shared(before: Sequence[str], after: Sequence[str]) -> int:
    for number, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return number
    return min(len(before), len(after))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    last: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if last is not None and last.change is piece.change:
            last = Piece(last.change, last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
