"""A text as the lines of a page: each is one paragraph of one kind. Nothing of Qt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from journal_app.prose.blocks import (
    Block,
    BulletList,
    Heading,
    Inline,
    Item,
    NumberedList,
    Paragraph,
    Prose,
    Quote,
    Rule,
)
from journal_app.prose.normal import normal

DEEPEST = 3
"""The deepest level of a list that the page can show; the first is 0."""


class LineKind(StrEnum):
    """What a line of the page is."""

    PARAGRAPH = "paragraph"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    BULLET = "bullet"
    NUMBER = "number"
    QUOTE = "quote"
    RULE = "rule"
    """A line across the page, as long as no word stands in it."""

    @property
    def is_list(self) -> bool:
        """Whether it is a point of a list."""
        return self in {LineKind.BULLET, LineKind.NUMBER}

    @property
    def heading(self) -> int:
        """The level of a heading; 0: it is none."""
        return _HEADINGS.index(self) + 1 if self in _HEADINGS else 0


_HEADINGS = (LineKind.HEADING_1, LineKind.HEADING_2, LineKind.HEADING_3)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a line is, without its words."""

    kind: LineKind = LineKind.PARAGRAPH
    level: int = 0
    """How deep it stands in a list, from 0."""
    checked: bool | None = None
    """Whether a task is done; None: it is no task."""
    start: int | None = None
    """A list begins here, at this number; a quote begins here. None: it goes on."""


PLAIN = Shape()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page."""

    shape: Shape
    inlines: tuple[Inline, ...] = ()


def lines_of(prose: Prose) -> tuple[Line, ...] | None:
    """Return `prose` as lines; None if a page cannot show all of it."""
    try:
        lines = tuple(line for block in prose.blocks for line in _block(block))
    except _NotHeldError:
        return None
    shown = prose_of(lines)
    return lines if shown == prose or normal(shown) == normal(prose) else None


def prose_of(lines: Iterable[Line]) -> Prose:
    """Return what `lines` say."""
    blocks: list[Block] = []
    together: list[Line] = []
    for line in lines:
        if together and not _goes_on(together[-1].shape, line.shape):
            blocks.extend(_together(together))
            together = []
        together.append(line)
    if together:
        blocks.extend(_together(together))
    return Prose(tuple(blocks))


def numbers(shapes: Sequence[Shape]) -> list[int]:
    """Return the number before each line; 0 where there is none."""
    counts: list[int | None] = [None] * (DEEPEST + 1)
    found = []
    for shape in shapes:
        last = None
        if not shape.kind.is_list:
            counts = [None] * (DEEPEST + 1)
        else:
            counts[shape.level + 1 :] = [None] * (DEEPEST - shape.level)
            last = counts[shape.level]
        if shape.kind is LineKind.NUMBER:
            following = last + 1 if last is not None else 1
            counts[shape.level] = following if shape.start is None else shape.start
        elif shape.kind is LineKind.BULLET:
            counts[shape.level] = None
        is_number = shape.kind is LineKind.NUMBER
        found.append(counts[shape.level] or 0 if is_number else 0)
    return found


class _NotHeldError(Exception):
    """The page cannot show this."""


def _block(block: Block) -> Iterator[Line]:
    match block:
        case Paragraph(inlines):
            yield Line(PLAIN, inlines)
        case Heading(level, inlines):
            yield Line(Shape(_HEADINGS[level - 1]), inlines)
        case Quote(inside):
            yield from _quote(inside)
        case Rule():
            yield Line(Shape(LineKind.RULE))
        case _:
            yield from _list(block, 0)


def _quote(inside: Sequence[Block]) -> Iterator[Line]:
    if not inside:
        raise _NotHeldError
    for number, block in enumerate(inside):
        if not isinstance(block, Paragraph):
            raise _NotHeldError
        yield Line(Shape(LineKind.QUOTE, start=None if number else 1), block.inlines)


def _list(block: BulletList | NumberedList, level: int) -> Iterator[Line]:
    if level > DEEPEST:
        raise _NotHeldError
    numbered = isinstance(block, NumberedList)
    kind = LineKind.NUMBER if numbered else LineKind.BULLET
    first = block.start if isinstance(block, NumberedList) else None
    for number, item in enumerate(block.items):
        shape = Shape(kind, level, item.checked, None if number else first)
        yield from _item(item, shape)


def _item(item: Item, shape: Shape) -> Iterator[Line]:
    below = item.blocks
    inlines: tuple[Inline, ...] = ()
    if below and isinstance(below[0], Paragraph):
        inlines, below = below[0].inlines, below[1:]
    yield Line(shape, inlines)
    for block in below:
        if not isinstance(block, BulletList | NumberedList):
            raise _NotHeldError
        yield from _list(block, shape.level + 1)


def _goes_on(before: Shape, after: Shape) -> bool:
    if after.kind is LineKind.QUOTE:
        return before.kind is LineKind.QUOTE and after.start is None
    return before.kind.is_list and after.kind.is_list


def _together(lines: Sequence[Line]) -> Sequence[Block]:
    kind = lines[0].shape.kind
    if kind is LineKind.QUOTE:
        return [Quote(tuple(Paragraph(line.inlines) for line in lines))]
    if kind.is_list:
        return _lists(_stepwise(lines), 0)
    if kind is LineKind.RULE and not lines[0].inlines:
        return [Rule()]
    inlines = lines[0].inlines
    return [Heading(kind.heading, inlines) if kind.heading else Paragraph(inlines)]


def _stepwise(lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, none more than one level deeper than the one before it."""
    found: list[Line] = []
    for line in lines:
        deepest = found[-1].shape.level + 1 if found else 0
        level = min(line.shape.level, deepest)
        found.append(replace(line, shape=replace(line.shape, level=level)))
    return found


def _lists(lines: Sequence[Line], level: int) -> list[Block]:
    """Return the lists that `lines` make; the first of them stands at `level`."""
    heads = [at for at, line in enumerate(lines) if line.shape.level == level]
    found: list[Block] = []
    for at, end in pairwise([*heads, len(lines)]):
        shape = lines[at].shape
        item = _read_item(lines[at], _lists(lines[at + 1 : end], level + 1))
        last = found[-1] if found else None
        match (last, shape.kind):
            case (BulletList(items), LineKind.BULLET):
                found[-1] = BulletList((*items, item))
            case (NumberedList(items, start), LineKind.NUMBER) if shape.start is None:
                found[-1] = NumberedList((*items, item), start)
            case (_, LineKind.NUMBER):
                found.append(NumberedList((item,), 1 if shape.start is None else shape.start))
            case _:
                found.append(BulletList((item,)))
    return found


def _read_item(line: Line, below: Sequence[Block]) -> Item:
    words: tuple[Block, ...] = (Paragraph(line.inlines),) if line.inlines else ()
    return Item((*words, *below), line.shape.checked)
