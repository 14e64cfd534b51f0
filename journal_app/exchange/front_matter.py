"""The block of fields at the head of a Markdown file, read as plain words.

YAML is taken apart by its events: no value is turned into anything (`no` stays a word and
`12:30` is no number of seconds), no tag is obeyed, no alias is followed, and depth and
number are bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

LONGEST = 64_000
"""The longest block, in characters, that is taken for front matter."""

_DEPTH = 8  # of lists and mappings inside each other
_MOST = 2_000  # values in one block
_LINE = re.compile(r"^([^\s:#-][^:\n]{0,60}):[ \t]+(\S[^\n]*)$", re.MULTILINE)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Fields and the text below them."""

    fields: dict[str, tuple[str, ...]]
    """Every field by its name in lower case, with its values as they were written."""
    body: str
    """What stands below. If the block was unsound, the whole text, so that nothing is lost."""


class _Unsound(Exception):
    """The block is no YAML, or none that we are willing to read."""


def front_matter(text: str) -> FrontMatter:
    """Return the fields at the head of `text`, none if it has no such block.

    From an unsound block the lines of the form `name: value` are still read.
    """
    parts = _parted(text)
    if parts is None:
        return FrontMatter({}, text)
    block, body = parts
    try:
        return FrontMatter(_fields(block), body)
    except (_Unsound, yaml.YAMLError):
        return FrontMatter(dict(_lines(block)), text)


def _lines(block: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for found in _LINE.finditer(block):
        yield found[1].strip().lower(), (found[2].strip().strip("\"'"),)


def _parted(text: str) -> tuple[str, str] | None:
    """Return the block between the first two lines of dashes, and what stands below them."""
    head = text[: LONGEST + 10].split("\n")
    if head[0].rstrip() != "---":
        return None
    for number, line in enumerate(head[1:], 1):
        if line.rstrip() in {"---", "..."}:
            above = head[: number + 1]
            return "\n".join(above[1:-1]), text[sum(len(row) + 1 for row in above) :]
    return None


def _fields(block: str) -> dict[str, tuple[str, ...]]:
    reader = _Events()
    # libyaml is many times faster, and every wheel has it; a source build may not.
    loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    for number, event in enumerate(yaml.parse(block, Loader=loader)):
        if number > _MOST:
            raise _Unsound
        reader.take(event)
    return {name: tuple(values) for name, values in reader.fields.items()}


class _Events:
    """Collects the words below each name of the outermost mapping."""

    def __init__(self) -> None:
        self.fields: dict[str, list[str]] = {}
        self._depth = 0
        self._values: list[str] | None = None

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the block."""
        match event:
            case yaml.AliasEvent():
                raise _Unsound
            case yaml.ScalarEvent():
                self._scalar(event.value, plain=event.implicit[0])
            case yaml.CollectionStartEvent():
                self._open(mapping=isinstance(event, yaml.MappingStartEvent))
            case yaml.CollectionEndEvent():
                self._depth -= 1
                self._close()
            case _:
                pass

    def _open(self, *, mapping: bool) -> None:
        outermost = self._depth == 0
        if outermost != (self._values is None) or (outermost and not mapping):
            raise _Unsound
        self._depth += 1
        if self._depth > _DEPTH:
            raise _Unsound

    def _scalar(self, text: str, *, plain: bool) -> None:
        if self._depth == 0:
            raise _Unsound
        if self._values is None:
            self._values = self.fields.setdefault(text.strip().lower(), [])
            return
        if text.strip() and not (plain and text in _NOTHING):
            self._values.append(text.strip())
        self._close()

    def _close(self) -> None:
        """Let the next word be a name again, if the value of the last one is complete."""
        if self._depth <= 1:
            self._values = None
