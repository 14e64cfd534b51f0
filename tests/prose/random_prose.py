"""Random documents for the writer: all that an editor can hold, with many nasty words."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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
from journal_app.prose.normal import normal
from journal_app.prose.reading import read
from journal_app.prose.writing import write

WORDS = (
    *("calm", "lake", "a", "I", "é", "ñandú", "日本", "😀", "the shore", "x", "7", "1984"),
    *("*", "**", "***", "_", "__", "~", "~~", "`", "``", "```", "\\", "\\\\", "[", "]", "(", ")"),
    *("!", "![", "](", "<b>", "</b>", "&amp;", "#", "##", "#tag", "-", "--", "---", "+", ">"),
    *("1.", "1)", "12.", "0.", "[ ]", "[x]", "[]", ":", "=", "===", "|---|", "http://x.y", "|"),
    *("2*3*4", "C:\\Users\\new", "snake_case", "*star*", "_under_", "~~gone~~", "`tick`"),
    *("\u00a0", "\u200b", "\u2003", "\t", "\x1f", "\x85", "\x01", ".", ",", "…", "“quoted”"),
    *("don't", "¿no?", "a_b_c", "\N{WOMAN}\u200d\N{WOMAN}\u200d\N{GIRL}"),
)
LINKS = (
    "https://example.org",
    "http://x.y/a_(b)?q=*1*",
    "mailto:ana@example.org",
    "https://a/~b/_c_",
)


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What many random documents came to."""

    documents: int
    changed: int
    """Documents whose words or shape changed, or whose text was not stable."""
    dropped: int
    """Runs that lost a style."""
    runs: int


def fuzz(documents: int, seed: int) -> Fuzzed:
    """Write and read that many random documents, and count what changed."""
    chance = random.Random(seed)  # noqa: S311 - it hides nothing
    changed = dropped = runs = 0
    for _ in range(documents):
        prose = random_prose(chance)
        wanted, found = normal(prose), normal(read(write(prose)))
        again = normal(read(write(found)))
        changed += unstyled(found) != unstyled(wanted) or again != found
        before, after = list(styled(wanted.blocks)), list(styled(found.blocks))
        runs += len(before)
        dropped += found != wanted and len(lost(before, after))
    return Fuzzed(documents, changed, dropped, runs)


def random_prose(chance: random.Random) -> Prose:
    """Return a document of up to six blocks."""
    return Prose(tuple(_block(chance) for _ in range(chance.randint(0, 6))))


def unstyled(prose: Prose) -> Prose:
    """Return `prose` in its normal form, with its blocks and words and no style."""
    return normal(Prose(tuple(_bare(prose.blocks))))


def styled(blocks: Iterable[Block]) -> Iterator[Run]:
    """Return every run of `blocks` that has a style."""
    for inline in _inlines_of(blocks):
        if isinstance(inline, Run) and inline != Run(inline.text):
            yield inline


def lost(before: list[Run], after: list[Run]) -> list[Run]:
    """Return the runs of `before` that are not in `after`."""
    left = list(after)
    gone = []
    for run in before:
        if run in left:
            left.remove(run)
        else:
            gone.append(run)
    return gone


def _block(chance: random.Random) -> Block:
    kind = chance.random()
    if kind < 0.5:
        return Paragraph(_inlines(chance))
    if kind < 0.6:
        return Heading(chance.randint(1, 3), _inlines(chance))
    if kind < 0.67:
        return Quote(tuple(Paragraph(_inlines(chance)) for _ in range(chance.randint(1, 3))))
    return Rule() if kind < 0.7 else _list(chance, 1)


def _list(chance: random.Random, level: int) -> BulletList | NumberedList:
    items = tuple(_item(chance, level) for _ in range(chance.randint(1, 4)))
    if chance.random() < 0.6:
        return BulletList(items)
    return NumberedList(items, chance.choice((1, 1, 1, 0, 2, 9, 1984)))


def _item(chance: random.Random, level: int) -> Item:
    below: tuple[Block, ...] = ()
    if level < 4 and chance.random() < 0.2:
        below = tuple(_list(chance, level + 1) for _ in range(chance.randint(1, 2)))
    words = () if chance.random() < 0.1 else (Paragraph(_one_block(chance)),)
    return Item((*words, *below), chance.choice((None, None, True, False)))


def _one_block(chance: random.Random) -> tuple[Inline, ...]:
    """Return the words of an item, which has no empty line in it."""
    said: list[Inline] = []
    for inline in _inlines(chance):
        if not (isinstance(inline, Break) and (not said or isinstance(said[-1], Break))):
            said.append(inline)
    return tuple(each for each in said if not isinstance(each, Run) or each.text.strip())


def _inlines(chance: random.Random) -> tuple[Inline, ...]:
    return tuple(_inline(chance) for _ in range(chance.randint(0, 7)))


def _inline(chance: random.Random) -> Inline:
    kind = chance.random()
    if kind < 0.08:
        return Break()
    if kind < 0.12:
        return Picture(chance.choice(("a-1", "0f3c")), _words(chance))
    run = Run(_words(chance))
    return run if kind < 0.5 else _with_style(run, chance)


def _with_style(run: Run, chance: random.Random) -> Run:
    return replace(
        run,
        bold=chance.random() < 0.45,
        italic=chance.random() < 0.4,
        strike=chance.random() < 0.2,
        code=chance.random() < 0.1,
        link=chance.choice(LINKS) if chance.random() < 0.12 else "",
    )


def _words(chance: random.Random) -> str:
    said = [chance.choice(WORDS) for _ in range(chance.randint(1, 4))]
    gap = chance.choice(("", " ", " ", "  "))
    before, after = chance.choice(("", "", " ")), chance.choice(("", "", " "))
    return before + gap.join(said) + after


def _bare(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Paragraph(inlines):
                yield Paragraph(tuple(map(_plain, inlines)))
            case Heading(level, inlines):
                yield Heading(level, tuple(map(_plain, inlines)))
            case Quote(inside):
                yield Quote(tuple(_bare(inside)))
            case BulletList(items):
                yield BulletList(tuple(_bare_items(items)))
            case NumberedList(items, start):
                yield NumberedList(tuple(_bare_items(items)), start)
            case _:
                yield block


def _bare_items(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield Item(tuple(_bare(item.blocks)), item.checked)


def _plain(inline: Inline) -> Inline:
    return Run(inline.text) if isinstance(inline, Run) else inline


def _inlines_of(blocks: Iterable[Block]) -> Iterator[Inline]:
    for block in blocks:
        match block:
            case Paragraph(inlines) | Heading(inlines=inlines):
                yield from inlines
            case Quote(inside):
                yield from _inlines_of(inside)
            case BulletList(items) | NumberedList(items):
                for item in items:
                    yield from _inlines_of(item.blocks)
            case _:
                pass
