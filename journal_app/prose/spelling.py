"""Spelling the inside of a paragraph as Markdown, prettily or carefully."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from journal_app.prose.blocks import Inline, Picture, Run

_LINK_PART = 80  # escaped signs are counted five-fold by the reader's limit of 500
_SIGN = re.compile(r"\\(?=[!-/:-@\[-`{-~]|$)|[`*\[\]~]|(?<![^\W_])_|_(?![^\W_])|!$|!(?=\[)")
_TICKS = re.compile("`+")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])(?=[ \t]|$)")
_SIGNS_FIRST = re.compile(
    r">|[-+*](?=[ \t]|$)|-[-\s]*$|_[_\s]*$|#{1,6}(?=[ \t])|\[[ xX]\](?=[ \t]|$)"
)
_LAST_HASHES = re.compile(r"(^|[ \t])(#+)$")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write styles down."""

    bold: str = "**"
    italic: str = "*"
    careful: bool = False
    """Every sign that could be a mark has a backslash before it."""
    apart: bool = False
    """Every run has marks of its own."""


SPELLINGS = (
    Spelling(),
    Spelling(careful=True),
    Spelling(italic="_", careful=True),
    Spelling(bold="__", careful=True),
    Spelling(italic="_", careful=True, apart=True),
    Spelling(bold="__", careful=True, apart=True),
)
"""Ways to try, the prettiest first."""
PLAINEST = Spelling(careful=True)


def spelled(inlines: Sequence[Inline], spelling: Spelling) -> str:
    """Return `inlines`, which are in their normal form, as Markdown: a line for each line."""
    pen = _Pen(spelling, _parts(inlines))
    return "\n".join(_safe(line) for line in pen.written().split("\n"))


def spelled_title(inlines: Sequence[Inline], spelling: Spelling) -> str:
    """Return the words of a heading, without the signs before them."""
    text = _Pen(spelling, _parts(inlines)).written()
    return _LAST_HASHES.sub(r"\1\\\2", text)


def _safe(line: str) -> str:
    """Return `line` with a backslash where it would begin a block of another kind."""
    if _SIGNS_FIRST.match(line):
        return "\\" + line
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def _parts(inlines: Sequence[Inline]) -> list[Inline]:
    """Return `inlines`, the words of links in parts that are short enough for the reader."""
    return [part for inline in inlines for part in _shortened(inline)]


def _shortened(inline: Inline) -> Iterator[Inline]:
    if not isinstance(inline, Run) or not inline.link or inline.code:
        yield inline
        return
    for at in range(0, len(inline.text), _LINK_PART):
        yield inline.saying(inline.text[at : at + _LINK_PART])


@dataclass(slots=True)
class _Pen:
    """Writes runs, and opens and closes the marks between them."""

    spelling: Spelling
    parts: list[Inline]
    said: list[str] = field(default_factory=list)
    room: str = ""
    """White space that waits: no mark may close after it, and none open before it."""
    stack: list[str] = field(default_factory=list)
    """The styles that are open; a link stands for itself by its address."""
    linked: int = 0
    """Characters written since the link was opened."""

    def written(self) -> str:
        """Return all parts."""
        for at, part in enumerate(self.parts):
            match part:
                case Run():
                    self._run(at, part)
                case Picture(attachment, alt):
                    self._close(())
                    self._say(f"![{self._escaped(alt)}](attachment:{attachment})")
                case _:
                    self.room += "\n"
        self._close(())
        return "".join(self.said)

    def _run(self, at: int, run: Run) -> None:
        words = run.text.strip() if not run.code else run.text
        if not words:
            self.room += run.text
            return
        wanted = _styles(run)
        self._close(wanted)
        begin = run.text.index(words)
        self.room += run.text[:begin]
        new = [style for style in wanted if style not in self.stack]
        self._open(sorted(new, key=lambda style: -self._reach(at, style)))
        self._say(_code(words) if run.code else self._escaped(words))
        self.linked += len(words)
        self.room += run.text[begin + len(words) :]

    def _close(self, wanted: Sequence[str]) -> None:
        """Close what is not `wanted` any more, and all that was opened inside it."""
        too_long = self.linked >= _LINK_PART
        kept = 0
        while kept < len(self.stack) and not self.spelling.apart:
            style = self.stack[kept]
            if style not in wanted or (too_long and style not in _MARKS):
                break
            kept += 1
        while len(self.stack) > kept:
            style = self.stack.pop()
            self.said.append(self._mark(style) if style in _MARKS else f"]({style})")

    def _open(self, new: Sequence[str]) -> None:
        for style in new:
            if style not in _MARKS:
                self.linked = 0
            self._say(self._mark(style) if style in _MARKS else "[")
            self.stack.append(style)

    def _say(self, text: str) -> None:
        self.said.extend([self.room, text])
        self.room = ""

    def _reach(self, at: int, style: str) -> int:
        """Return how many parts from `at` on have `style`, so that it is opened first."""
        reach = at
        while reach < len(self.parts):
            part = self.parts[reach]
            if isinstance(part, Picture) or (isinstance(part, Run) and style not in _styles(part)):
                break
            reach += 1
        return reach

    def _mark(self, style: str) -> str:
        return {_BOLD: self.spelling.bold, _ITALIC: self.spelling.italic, _STRIKE: "~~"}[style]

    def _escaped(self, text: str) -> str:
        return _SIGN.sub(r"\\\g<0>", text) if self.spelling.careful else text


_BOLD, _ITALIC, _STRIKE = "bold", "italic", "strike"
_MARKS = frozenset({_BOLD, _ITALIC, _STRIKE})


def _styles(run: Run) -> list[str]:
    wanted = ((_BOLD, run.bold), (_ITALIC, run.italic), (_STRIKE, run.strike))
    return [*([run.link] if run.link else []), *(style for style, on in wanted if on)]


def _code(text: str) -> str:
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=0)
    lengths = {len(ticks) for ticks in _TICKS.findall(text)}
    fence = "`" * next(n for n in range(1, longest + 2) if n not in lengths)
    padded = text.strip() != "" and (text[0] in "` " or text[-1] in "` ")
    needed = padded and (text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " "))
    return f"{fence} {text} {fence}" if needed else f"{fence}{text}{fence}"
