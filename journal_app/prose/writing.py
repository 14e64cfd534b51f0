"""The one writer of Markdown: it reads what it wrote, and takes a safer spelling if it differs.

Pretty first. If that does not read back the same, every sign gets a backslash, then other marks
are tried; last, a style is dropped. A character never is (docs/decisions 0033).
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby

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
    Run,
)
from journal_app.prose.layout import blocks, lines
from journal_app.prose.normal import normal
from journal_app.prose.spelling import PLAINEST, SPELLINGS, Spelling, spelled, spelled_title

Titled = Paragraph | Heading
"""What has words of its own."""

Piece = tuple[Block, ...]
"""Neighbouring lists, or one block of another kind."""

_LISTS = (BulletList, NumberedList)
_STYLES = ("strike", "italic", "bold", "link", "code")
"""As `Run` names them, the one that may go first at the beginning."""


def write(prose: Prose) -> str:
    """Return `prose` as Markdown that reads back the same, but for room and dropped styles."""
    return Writer().write(prose)


def pieces(prose: Prose) -> Iterator[Piece]:
    """Return the parts of `prose` that are read on their own, and so are checked on their own.

    Two blocks with an empty line between them are read on their own, unless both are lists.
    """
    for is_list, group in groupby(prose.blocks, lambda block: isinstance(block, _LISTS)):
        if is_list:
            yield tuple(group)
        else:
            yield from ((block,) for block in group)


class Writer:
    """Writes one text again and again: what did not change since the last time is not checked."""

    def __init__(self) -> None:
        # Loaded with the first text, not with the program, as the reader does.
        from journal_app.prose.marks import Marks  # noqa: PLC0415

        self._marks = Marks()
        self._known: dict[Piece, str] = {}

    def write(self, prose: Prose) -> str:
        """Return `prose` as Markdown that reads back the same, but for room and dropped styles."""
        known = {}
        said = []
        for piece in pieces(prose):
            known[piece] = self.piece(piece)
            said.append(known[piece])
        self._known = known
        return "\n\n".join(text for text in said if text)

    def piece(self, piece: Piece) -> str:
        """Return one piece as Markdown, and remember it until the next `write`."""
        text = self._known.get(piece)
        if text is None:
            text = self._known[piece] = self._written(normal(Prose(piece)).blocks)
        return text

    def _written(self, piece: Piece) -> str:
        return "\n\n".join("\n".join(self._block(block)) for block in piece)

    def _block(self, block: Block) -> list[str]:
        match block:
            case Paragraph() | Heading():
                rows = self._spelled(block).split("\n")
            case Quote(inside):
                rows = [f"> {row}" if row else ">" for row in self._rows(inside)]
            case BulletList(items):
                rows = [row for item in items for row in self._item(item, "- ")]
            case NumberedList(items, start):
                numbered = enumerate(items, start)
                rows = [row for at, item in numbered for row in self._item(item, f"{at}. ")]
            case _:
                rows = ["---"]
        return rows

    def _rows(self, inside: Sequence[Block]) -> list[str]:
        said: list[str] = []
        for at, block in enumerate(inside):
            rows = self._block(block)
            if at and not (isinstance(inside[at - 1], Paragraph) and _goes_on(block, rows[0])):
                said.append("")
            said.extend(rows)
        return said

    def _item(self, item: Item, marker: str) -> Iterator[str]:
        rows = self._rows(item.blocks)
        task = {True: "[x] ", False: "[ ] ", None: ""}[item.checked]
        # A rule or a list cannot begin beside the sign: "- ---" is a rule itself.
        beside = bool(item.blocks) and isinstance(item.blocks[0], Paragraph | Heading)
        first = rows.pop(0) if beside else ""
        yield (marker + task + first).rstrip()
        indent = " " * len(marker)
        yield from (indent + row if row else "" for row in rows)

    def _spelled(self, block: Titled) -> str:
        """Return the prettiest spelling that reads back; with fewer styles, if none does."""
        for wanted in _weaker(block):
            for spelling in SPELLINGS:
                text = _spelling(wanted, spelling)
                if self._read(text) == (wanted,):
                    return text
        return _spelling(_without(block, _STYLES), PLAINEST)

    def _read(self, text: str) -> tuple[Block, ...]:
        # In its normal form: "**a** **b**" says the same as "**a b**".
        return normal(Prose(blocks(lines(text), self._marks.read))).blocks


def _goes_on(block: Block, row: str) -> bool:
    """Whether `block`, which begins with `row`, may stand right below a paragraph of its item."""
    begins = isinstance(block, BulletList) or (
        isinstance(block, NumberedList) and block.start == 1
    )
    return begins and len(row.split()) > 1


def _spelling(block: Titled, spelling: Spelling) -> str:
    if isinstance(block, Heading):
        return "#" * block.level + " " + spelled_title(block.inlines, spelling)
    return spelled(block.inlines, spelling)


def _weaker(block: Titled) -> Iterator[Titled]:
    """Return `block`, then the same with fewer and fewer styles, until it has none."""
    runs = [inline for inline in block.inlines if isinstance(inline, Run)]
    used = [style for style in _STYLES if any(getattr(run, style) for run in runs)]
    for count in range(len(used) + 1):
        for dropped in combinations(used, count):
            yield _without(block, dropped)


def _without(block: Titled, dropped: Container[str]) -> Titled:
    inlines = tuple(_plainer(inline, dropped) for inline in block.inlines)
    kept = normal(Prose((replace(block, inlines=inlines),))).blocks
    return kept[0] if kept and isinstance(kept[0], Titled) else block


def _plainer(inline: Inline, dropped: Container[str]) -> Inline:
    if not isinstance(inline, Run):
        return inline
    return Run(
        inline.text,
        bold=inline.bold and "bold" not in dropped,
        italic=inline.italic and "italic" not in dropped,
        strike=inline.strike and "strike" not in dropped,
        code=inline.code and "code" not in dropped,
        link="" if "link" in dropped else inline.link,
    )
