"""Prose without its looks: for searching, for the line under a title, for counting."""

import re
from collections.abc import Iterator

from journal_app.prose.blocks import (
    Block,
    BulletList,
    Inline,
    NumberedList,
    Picture,
    Prose,
    Quote,
    Rule,
    Run,
)

_WORD = re.compile(r"\w+(?:['\u2019\-]\w+)*")  # an apostrophe, typed or typeset, joins
_ELLIPSIS = "…"


def to_text(prose: Prose) -> str:
    """Return the words of `prose`, a line for each line, an empty line between paragraphs.

    An address behind a link stands after its words, so that a search finds it.
    """
    return "\n\n".join(text for block in prose.blocks if (text := _block(block)))


def snippet(text: str, length: int) -> str:
    """Return the beginning of plain `text` in one line of at most `length` characters."""
    line = " ".join(text[: length * 4 + 4].split())  # room for white space that falls away
    if len(line) <= length and len(text) <= length * 4 + 4:
        return line
    cut = line[: max(length - 1, 0)]
    if len(line) > len(cut) and not line[len(cut)].isspace() and " " in cut:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip() + _ELLIPSIS


def count_words(text: str) -> int:
    """Return how many words plain `text` has; "don't" and "well-being" are one each."""
    return sum(1 for _ in _WORD.finditer(text))


def _block(block: Block) -> str:
    match block:
        case BulletList(items) | NumberedList(items):
            return "\n".join("\n".join(filter(None, map(_block, item.blocks))) for item in items)
        case Quote(blocks):
            return "\n".join(filter(None, map(_block, blocks)))
        case Rule():
            return ""
        case _:
            return "".join(_inlines(block.inlines))


def _inlines(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for at, inline in enumerate(inlines):
        match inline:
            case Run(text, link=link):
                yield text
                following = inlines[at + 1] if at + 1 < len(inlines) else None
                goes_on = isinstance(following, Run) and following.link == link
                if link and link != text and not goes_on:
                    yield f" ({link})"
            case Picture(alt=alt):
                yield alt
            case _:
                yield "\n"
