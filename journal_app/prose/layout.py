"""Lines of Markdown, put together to blocks.

Every line is looked at once for each container it stands in, and containers end at
`DEPTH`, so that the time grows with the length of the text and with nothing else.
Where people and CommonMark differ, the line as it was typed wins: a line break stays, an
unindented line ends a list or a quote, and `1984.` stays 1984 (docs/decisions 0030).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from journal_app.prose.blocks import (
    Block,
    Break,
    BulletList,
    Heading,
    Inline,
    Item,
    NumberedList,
    Paragraph,
    Quote,
    Rule,
    Run,
)

DEPTH = 12
"""How many lists and quotes may stand inside each other; deeper ones stay as typed."""

_TAB = 4
_NEST = 2  # a line belongs to an item when it is indented this much further
_DEEPEST_HEADING = 3
_RULE_MARKS = 3
_ONE = "1"

_MARKER = re.compile(r"( *)([-+*]|(?:0|[1-9][0-9]{0,8})[.)])(?:([ \t]+)(.*))?$", re.DOTALL)
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)$", re.DOTALL)
_QUOTE = re.compile(r" {0,3}> ?")
_FENCE = re.compile(r" {0,3}(`{3,})[^`]*$")
_TASK = re.compile(r"\[([ xX])\](?:[ \t]+(.*))?$", re.DOTALL)
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_INVISIBLE = re.compile("[\x00\x02\x03]")  # the engine for the marks uses two of them itself

Marks = Callable[[str], tuple[Inline, ...]]
"""Turns the text of one paragraph, its lines joined by a line feed, into runs."""


def lines(text: str) -> list[str]:
    """Return the lines of `text`, the white space before the first word as spaces."""
    tidy = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    return [_spaced(row) for row in tidy.split("\n")]


def blocks(rows: Sequence[str], marks: Marks, depth: int = 0) -> tuple[Block, ...]:
    """Return the blocks that `rows` make up, inside `depth` lists and quotes."""
    return _Layout(marks, depth).blocks(rows)


@dataclass(frozen=True, slots=True)
class _Taken:
    """Blocks that were read, and the row after them."""

    blocks: tuple[Block, ...]
    end: int


@dataclass(frozen=True, slots=True)
class _Marker:
    """The sign before an item: its place, its number if it has one, and the words after it."""

    indent: int
    width: int
    number: int | None
    words: str


class _Layout:
    """Reads the rows of one container."""

    def __init__(self, marks: Marks, depth: int) -> None:
        self._marks = marks
        self._depth = depth

    def blocks(self, rows: Sequence[str]) -> tuple[Block, ...]:
        """Return the blocks of `rows`."""
        found: list[Block] = []
        at = 0
        while at < len(rows):
            if not rows[at].strip():
                at += 1
                continue
            taken = self._take(rows, at)
            found.extend(taken.blocks)
            at = taken.end
        return tuple(found)

    def _take(self, rows: Sequence[str], at: int) -> _Taken:
        for attempt in (self._rule, self._heading, self._fence, self._quote, self._list):
            taken = attempt(rows, at)
            if taken is not None:
                return taken
        return self._paragraph(rows, at)

    def _rule(self, rows: Sequence[str], at: int) -> _Taken | None:
        return _Taken((Rule(),), at + 1) if _is_rule(rows[at]) else None

    def _heading(self, rows: Sequence[str], at: int) -> _Taken | None:
        title = _title(rows[at])
        if title is None:
            return None
        level, words = title
        return _Taken((Heading(min(level, _DEEPEST_HEADING), self._marks(words)),), at + 1)

    def _fence(self, rows: Sequence[str], at: int) -> _Taken | None:
        """Take everything between two lines of backticks, and those lines, just as typed."""
        opening = _FENCE.match(rows[at])
        if opening is None:
            return None
        end = at + 1
        while end < len(rows) and not _closes(rows[end], opening[1]):
            end += 1
        end = min(end + 1, len(rows))
        return _Taken((Paragraph(_verbatim(rows[at:end])),), end)

    def _quote(self, rows: Sequence[str], at: int) -> _Taken | None:
        if self._depth >= DEPTH:
            return None
        inside: list[str] = []
        while at < len(rows) and (mark := _QUOTE.match(rows[at])) is not None:
            inside.append(_spaced(rows[at][mark.end() :]))
            at += 1
        return _Taken((Quote(self._deeper(inside)),), at) if inside else None

    def _list(self, rows: Sequence[str], at: int) -> _Taken | None:
        first = None if self._depth >= DEPTH else _marker(rows[at])
        if first is None:
            return None
        numbers: list[int | None] = []
        items: list[Item] = []
        end = at
        while (marker := _sibling(rows, at, first)) is not None:
            end = _end_of_item(rows, at + 1, marker.indent)
            numbers.append(marker.number)
            items.append(self._item(marker, rows[at + 1 : end]))
            at = _after_blanks(rows, end)
        return _Taken(_lists(numbers, items), end)

    def _item(self, marker: _Marker, below: Sequence[str]) -> Item:
        task = _TASK.match(marker.words)
        words = marker.words if task is None else task[2] or ""
        # Those who nest by two spaces below "10. " mean a list inside, not a line beside.
        width = min([marker.width, *(_indent(row) for row in below if row.strip())])
        inside = [words, *(_outdented(row, width) for row in below)]
        checked = None if task is None else task[1] != " "
        return Item(self._deeper(inside), checked)

    def _deeper(self, rows: Sequence[str]) -> tuple[Block, ...]:
        return _Layout(self._marks, self._depth + 1).blocks(rows)

    def _paragraph(self, rows: Sequence[str], at: int) -> _Taken:
        end = at + 1
        while end < len(rows) and rows[end].strip() and not self._interrupts(rows[end]):
            end += 1
        return _Taken((Paragraph(self._marks(_joined(rows[at:end]))),), end)

    def _interrupts(self, row: str) -> bool:
        """Whether `row` begins a new block although no empty line stands before it."""
        if _is_rule(row) or _title(row) is not None or _FENCE.match(row):
            return True
        if self._depth >= DEPTH:
            return False
        marker = _marker(row)
        # "in the year / 1984. Then" is a sentence: only a list that begins at 1 is meant as one.
        begins = marker is not None and marker.words.strip() != "" and marker.number in {None, 1}
        return begins or _QUOTE.match(row) is not None


def _spaced(row: str) -> str:
    words = row.lstrip(" \t")
    return row[: len(row) - len(words)].expandtabs(_TAB) + words


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _outdented(row: str, width: int) -> str:
    return row[min(width, _indent(row)) :]


def _is_rule(row: str) -> bool:
    bare = row.replace(" ", "").replace("\t", "")
    return len(bare) >= _RULE_MARKS and bare[0] in "-*_" and bare == bare[0] * len(bare)


def _title(row: str) -> tuple[int, str] | None:
    found = _HEADING.match(row)
    if found is None:
        return None
    words = found[2].strip()
    bare = words.rstrip("#")
    if bare != words and bare.endswith((" ", "\t")):
        words = bare.strip()
    return (len(found[1]), words) if words.strip("#") else None


def _closes(row: str, opening: str) -> bool:
    bare = row.strip()
    return len(bare) >= len(opening) and bare == "`" * len(bare)


def _verbatim(rows: Sequence[str]) -> tuple[Inline, ...]:
    said: list[Inline] = []
    for row in rows:
        if said:
            said.append(Break())
        if row:
            said.append(Run(row, code=True))
    return tuple(said)


def _marker(row: str) -> _Marker | None:
    found = _MARKER.match(row)
    if found is None:
        return None
    sign = found[2]
    number = int(sign[:-1]) if sign[0].isdigit() else None
    indent = len(found[1])
    gap = min(len((found[3] or " ").expandtabs(_TAB)), _TAB)
    return _Marker(indent, indent + len(sign) + gap, number, found[4] or "")


def _sibling(rows: Sequence[str], at: int, first: _Marker) -> _Marker | None:
    """Return the marker in row `at`, if it goes on with the list that began with `first`."""
    if at >= len(rows) or _is_rule(rows[at]):
        return None
    marker = _marker(rows[at])
    same = marker is not None and (marker.number is None) == (first.number is None)
    return marker if same else None


def _end_of_item(rows: Sequence[str], at: int, indent: int) -> int:
    """Return the row after the last one that is indented below the item, past blank ones."""
    end = at
    while at < len(rows):
        if rows[at].strip():
            if _indent(rows[at]) < indent + _NEST:
                break
            end = at + 1
        at += 1
    return end


def _after_blanks(rows: Sequence[str], at: int) -> int:
    while at < len(rows) and not rows[at].strip():
        at += 1
    return at


def _lists(numbers: Sequence[int | None], items: Sequence[Item]) -> tuple[Block, ...]:
    """Return one list, or as many as it takes to keep every number that was typed."""
    if numbers[0] is None:
        return (BulletList(tuple(items)),)
    if set(numbers) == {1}:  # Markdown's lazy way to count
        return (NumberedList(tuple(items)),)
    runs: list[tuple[int, list[Item]]] = []
    for number, item in zip(numbers, items, strict=True):
        if runs and number == runs[-1][0] + len(runs[-1][1]):
            runs[-1][1].append(item)
        else:
            runs.append((number or 0, [item]))
    return tuple(NumberedList(tuple(together), start) for start, together in runs)


def _joined(rows: Sequence[str]) -> str:
    *upper, last = (row.strip() for row in rows)
    return "\n".join([*(_without_hard_break(row) for row in upper), last])


def _without_hard_break(row: str) -> str:
    """Return `row` without the backslash that CommonMark writes where a line ends."""
    marks = len(row) - len(row.rstrip("\\"))
    return row[:-1] if marks % 2 else row
