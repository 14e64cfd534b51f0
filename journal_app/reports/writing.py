"""Writing: chosen entries, as they will stand on paper."""

import unicodedata
from collections.abc import Iterator
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
    Quote,
    Rule,
    Run,
)
from journal_app.prose.reading import read
from journal_app.reports.characters import says_something
from journal_app.reports.document import Entry, Passage
from journal_app.reports.material import ChosenEntry
from journal_app.reports.reader import Reader

_RIGHT_TO_LEFT = {"R", "AL"}
_LEFT_TO_RIGHT = "L"
ENTRY_LEVEL = 2
"""The level of an entry's own heading."""


def entry(chosen: ChosenEntry, reader: Reader) -> Entry:
    """Return a chosen entry: its day and remarks in the margin, its text in blocks."""
    title = " ".join(chosen.title.split()) if says_something(chosen.title) else ""
    return Entry(
        reader.calendar.day(chosen.day),
        _remarks(chosen, reader),
        title,
        reads_right_to_left(title),
        tuple(
            Passage(block, reads_right_to_left(_words(block)))
            for block in _levelled(read(chosen.text).blocks)
        ),
    )


def _levelled(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield `blocks` with their headings under the entry's own, and no level skipped.

    Readers for ears climb from heading to heading; tagged pages allow no gap.
    """
    before = ENTRY_LEVEL
    for block in blocks:
        if isinstance(block, Heading) and says_something(_words(block)):
            before = min(ENTRY_LEVEL + block.level, before + 1)
            yield replace(block, level=before)
        else:
            yield _without_headings(block)


def _without_headings(block: Block) -> Block:
    """Return a block in which headings inside lists and quotes are bold paragraphs."""
    match block:
        case Heading(inlines=inlines):
            return Paragraph(tuple(map(_bold, inlines)))
        case BulletList(items) | NumberedList(items):
            return replace(
                block,
                items=tuple(
                    replace(item, blocks=tuple(map(_without_headings, item.blocks)))
                    for item in items
                ),
            )
        case Quote(blocks):
            return Quote(tuple(map(_without_headings, blocks)))
        case _:
            return block


def _bold(inline: Inline) -> Inline:
    return replace(inline, bold=True) if isinstance(inline, Run) else inline


def reads_right_to_left(text: str) -> bool:
    """Tell the direction of `text` by its first letter that has one."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _RIGHT_TO_LEFT:
            return True
        if direction == _LEFT_TO_RIGHT:
            return False
    return False


def _remarks(chosen: ChosenEntry, reader: Reader) -> tuple[str, ...]:
    t = reader.t
    weekday = reader.calendar.weekday(chosen.day)
    said = [weekday[:1].upper() + weekday[1:]]
    if chosen.session is not None:
        said.append(t.text("Session {number}").format(number=chosen.session))
    if chosen.on_treatment_day:
        said.append(t.text("Written on treatment day"))
    if chosen.late:
        day = reader.calendar.short(chosen.recorded)
        said.append(t.text("Entered later, on {day}").format(day=day))
    return tuple(said)


def _words(block: Block) -> str:
    match block:
        case BulletList(items) | NumberedList(items):
            return " ".join(_item_words(item) for item in items)
        case Quote(blocks):
            return " ".join(_words(each) for each in blocks)
        case Rule():
            return ""
        case _:
            return "".join(_inline_words(inline) for inline in block.inlines)


def _item_words(item: Item) -> str:
    return " ".join(_words(each) for each in item.blocks)


def _inline_words(inline: Inline) -> str:
    match inline:
        case Run(text):
            return text
        case Picture(alt=alt):
            return alt
        case Break():
            return " "
