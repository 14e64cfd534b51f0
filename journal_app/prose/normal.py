"""What of a text is kept when it is written down, in the one form that reads back the same.

Kept: every word, every space between two words, line breaks, styles, links, pictures. Room is
not: white space where a line begins or ends, empty lines beyond one, empty paragraphs, and the
style of white space, which nobody sees.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journal_app.prose.blocks import (
    Block,
    Break,
    BulletList,
    Heading,
    Inline,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Prose,
    Quote,
    Rule,
    Run,
)
from journal_app.prose.layout import DEPTH

_LINE_ENDS = re.compile("\r\n|[\r\n\u2028\u2029]")
_GONE = re.compile("[\x00\x02\x03\ud800-\udfff\ufdd0\ufdd1]")  # no reader knows one of these
_UNTIDY = re.compile(f"{_LINE_ENDS.pattern}|{_GONE.pattern}")
_ADDRESS = re.compile(r"(?:https?://|mailto:)(?:[^()<>\s\x02]|\([^()<>\s\x02]{0,500}\)){1,2000}")
_NO_ADDRESS = re.compile(r"[<>\s\x02\\`\[\]()]")
_ATTACHMENT = re.compile(r"[0-9A-Za-z-]{1,64}")
_LONGEST_ALT = 90  # escaped signs are counted five-fold by the reader's limit of 500
_HIGHEST = 999_999_999  # the longest number a list may begin with


def normal(prose: Prose) -> Prose:
    """Return `prose` as it reads when it was written down and every style could be kept."""
    return Prose(_blocks(prose.blocks, 0))


def address(link: str) -> str:
    """Return `link` as it can stand in a text; nothing if it leads to no page and no mailbox."""
    bare = link.strip()
    if not _ADDRESS.fullmatch(bare) or _NO_ADDRESS.search(bare.replace("(", "").replace(")", "")):
        bare = _NO_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}", bare)
    return bare if _ADDRESS.fullmatch(bare) else ""


def _blocks(blocks: Iterable[Block], depth: int) -> tuple[Block, ...]:
    found: list[Block] = []
    for block in blocks:
        for each in _block(block, depth):
            _append(found, each)
    return tuple(found)


def _block(block: Block, depth: int) -> Iterator[Block]:
    match block:
        case Paragraph(inlines):
            yield from (Paragraph(part) for part in _paragraphs(inlines))
        case Heading(level, inlines):
            title = _inlines([_one_line(each) for each in inlines])
            if title:
                yield Heading(max(1, min(level, 3)), title)
        case Rule():
            yield block
        case Quote(inside) if depth < DEPTH:
            kept = _blocks(inside, depth + 1)
            if kept:
                yield Quote(kept)
        case Quote(inside):
            yield from _blocks(inside, depth)
        case _:
            yield from _list(block, depth)


def _list(block: BulletList | NumberedList, depth: int) -> Iterator[Block]:
    if depth >= DEPTH:
        yield from _blocks([each for item in block.items for each in item.blocks], depth)
        return
    items = tuple(Item(_blocks(item.blocks, depth + 1), item.checked) for item in block.items)
    if not items:
        return
    if isinstance(block, BulletList):
        yield BulletList(items)
        return
    start = max(0, block.start)
    yield NumberedList(items, start if start + len(items) <= _HIGHEST else 1)


def _append(found: list[Block], block: Block) -> None:
    """Add `block`; a list goes on with the one before if a reader could not tell them apart."""
    last = found[-1] if found else None
    match (last, block):
        case (BulletList(items), BulletList(more)):
            found[-1] = BulletList(items + more)
        case (NumberedList(items, start), NumberedList(more, then)) if then == start + len(
            items
        ) or (start, then, len(items), len(more)) == (1, 1, 1, 1):
            found[-1] = NumberedList(items + more, start)
        case _:
            found.append(block)


def _one_line(inline: Inline) -> Inline:
    match inline:
        case Break():
            return Run(" ")
        case Run(text):
            return inline.saying(_LINE_ENDS.sub(" ", text))
        case _:
            return inline


def _paragraphs(inlines: Sequence[Inline]) -> Iterator[tuple[Inline, ...]]:
    """Return the paragraphs that `inlines` are: an empty line inside parts them."""
    part: list[Inline] = []
    for line in _lines(_inlines(inlines)):
        if line:
            part.extend([Break(), *line] if part else line)
        elif part:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


def _inlines(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    said: list[Inline] = []
    for number, line in enumerate(_lines(_tidied(inlines))):
        if number:
            said.append(Break())
        said.extend(_line(line))
    while said and isinstance(said[-1], Break):
        said.pop()
    while said and isinstance(said[0], Break):
        said.pop(0)
    return tuple(said)


def _lines(inlines: Iterable[Inline]) -> list[list[Inline]]:
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Break):
            lines.append([])
        else:
            lines[-1].append(inline)
    return lines


def _tidied(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Run():
                yield from _run(inline)
            case Picture():
                yield from _picture(inline)
            case _:
                yield inline


def _run(run: Run) -> Iterator[Inline]:
    text = run.text
    if not run.link and not _UNTIDY.search(text):
        if text:
            yield run
        return
    style = replace(run, link=address(run.link))
    for number, line in enumerate(_LINE_ENDS.split(_GONE.sub("", text))):
        if number:
            yield Break()
        if line:
            yield style.saying(line)


def _picture(picture: Picture) -> Iterator[Inline]:
    words = " ".join(_GONE.sub("", picture.alt).split())
    if not _ATTACHMENT.fullmatch(picture.attachment):
        yield Run(words)
        return
    yield Picture(picture.attachment, words[:_LONGEST_ALT].rstrip())
    if words[_LONGEST_ALT:]:
        yield Run(words[_LONGEST_ALT:])


def _line(line: Sequence[Inline]) -> Iterator[Inline]:
    """Return `line` with no white space at its ends, and white space between runs unstyled."""
    pieces = [piece for inline in line for piece in _pieces(inline)]
    while pieces and _is_room(pieces[0]):
        pieces.pop(0)
    while pieces and _is_room(pieces[-1]):
        pieces.pop()
    yield from _merged(
        _between(pieces, at) if _is_room(piece) else piece for at, piece in enumerate(pieces)
    )


def _pieces(inline: Inline) -> Iterator[Inline]:
    """Return `inline` in parts: white space at its beginning, words, white space at its end."""
    if not isinstance(inline, Run) or inline.code:
        yield inline
        return
    text = inline.text
    words = text.strip()
    if words == text:
        yield inline
        return
    begin = len(text) - len(text.lstrip())
    for part in (text[:begin], words, text[begin + len(words) :]):
        if part:
            yield inline.saying(part)


def _is_room(inline: Inline) -> bool:
    return isinstance(inline, Run) and not inline.code and not inline.text.strip()


def _between(pieces: Sequence[Inline], at: int) -> Inline:
    """Return the white space at `at` in the styles that the words on both sides share."""
    room = pieces[at]
    before = next(each for each in reversed(pieces[:at]) if not _is_room(each))
    after = next(each for each in pieces[at:] if not _is_room(each))
    if not (isinstance(room, Run) and isinstance(before, Run) and isinstance(after, Run)):
        return Run(room.text) if isinstance(room, Run) else room
    return Run(
        room.text,
        bold=before.bold and after.bold,
        italic=before.italic and after.italic,
        strike=before.strike and after.strike,
        link=before.link if before.link == after.link else "",
    )


def _merged(inlines: Iterable[Inline]) -> Iterator[Inline]:
    last: Run | None = None
    for inline in inlines:
        if isinstance(inline, Run) and last and inline.looks_like(last):
            last = last.saying(last.text + inline.text)
            continue
        if last:
            yield last
        last = inline if isinstance(inline, Run) else None
        if not isinstance(inline, Run):
            yield inline
    if last:
        yield last
