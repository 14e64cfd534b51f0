"""The marks inside a paragraph, read with the `markdown` package: the one place that names it.

Only its inline engine is used, and of that the element tree, never its HTML. Every pattern
is ours and bounded; entities, raw HTML, references and automatic links are not among them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor, Pattern
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.util import INLINE_PLACEHOLDER_RE, AtomicString, Registry

from journal_app.prose.blocks import Break, Inline, Picture, Run

MOST = 2_000
"""A paragraph with more marks than this is shown as it was typed: the engine slows down."""

_DEEPEST = 50  # a style inside a style inside a style: more than any text has
_MARK = re.compile(r"[`*_~\[]")
_ESCAPE_OR_TICKS = re.compile(r"\\([!-/:-@\[-`{-~])|`+")
_MOST_TICKS = 40
_CODE = rf"(?<!`)(`{{1,{_MOST_TICKS}}})(?!`)"
_PICTURE = r"!\[([^\[\]]{0,500})\]\(attachment:([0-9A-Za-z-]{1,64})\)"
_LINK = (
    r"(?<!!)\[([^\[\]]{1,500})\]"
    r"\(((?:https?://|mailto:)(?:[^()<>\s\x02]|\([^()<>\s\x02]{0,500}\)){1,2000})\)"
)
_STRIKE = r"(?<!~)~~(?=[^\s~])([^~]+)(?<=[^\s~])~~(?!~)"
_ESCAPED = re.compile("\x02([0-9]+)\x03")
_MAY_GO = re.compile(r"[\s\\`*_~]")  # what styles are made of, and nothing else


class Marks:
    """Turns the text of a paragraph into runs."""

    def __init__(self) -> None:
        self._engine = _Engine()

    def read(self, text: str) -> tuple[Inline, ...]:
        """Return what `text` says; with every sign that is no mark, or else as typed."""
        if not _MARK.search(text) and "\\" not in text:
            return plain(text)
        kept = _escaped(text)
        marks = sum(1 for _ in _MARK.finditer(kept))
        return self._said(text, kept) if marks <= MOST else plain(text)

    def _said(self, text: str, kept: str) -> tuple[Inline, ...]:
        root = Element("div")
        SubElement(root, "p").text = kept
        self._engine.tree.run(root)
        pen = _Pen()
        pen.write(root, Run(""), _DEEPEST)
        # The engine is not ours, and `**a *b **c*d` loses its d in it: what does not come back
        # whole stays as typed.
        whole = _bare("".join(pen.seen)) == _bare(text)
        return tuple(pen.said) if whole else plain(text)


def plain(text: str) -> tuple[Inline, ...]:
    """Return the lines of `text` with no mark read."""
    said: list[Inline] = []
    for line in text.split("\n"):
        if line:
            said.append(Run(line))
        said.append(Break())
    return tuple(said[:-1])


class _Engine(Markdown):
    """The package with nothing in it but our own inline patterns."""

    tree: InlineTree

    def build_parser(self) -> "_Engine":
        """Give the package its parts, as its documentation has subclasses do."""
        patterns: Registry[Pattern] = Registry()
        patterns.register(_Code(_CODE, self), "code", 50)
        patterns.register(_Pattern(_PICTURE, self, self._picture), "picture", 40)
        patterns.register(_Pattern(_LINK, self, _link), "link", 30)
        patterns.register(_Pattern(_STRIKE, self, _strike), "strike", 20)
        emphasis = DelimiterProcessor("*", "strong,em", self)
        patterns.register(emphasis, "emphasis", 10)
        emphasis.add("_", "strong,em", smart=True)
        self.inlinePatterns = patterns
        self.tree = InlineTree(self)
        return self

    def _picture(self, found: re.Match[str]) -> Element:
        return _element(
            "img", "", alt=INLINE_PLACEHOLDER_RE.sub(self._unstashed, found[1]), src=found[2]
        )

    def _unstashed(self, found: re.Match[str]) -> str:
        """Return the words of what an earlier pattern put aside."""
        node = self.tree.stashed_nodes[found[1]]
        return node if isinstance(node, str) else "".join(node.itertext())


_Found = tuple[Element | str | None, int | None, int | None]  # what it is, and where from and to


class _Pattern(InlineProcessor):
    """One of our patterns, and the function that makes an element of what it finds."""

    def __init__(
        self, pattern: str, engine: Markdown, make: Callable[[re.Match[str]], Element]
    ) -> None:
        super().__init__(pattern, engine)
        self._make = make

    # The stubs give the package's older class, which hands over no `data`, as the base.
    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the element that `m` stands for."""
        return self._make(m), m.start(), m.end()


class _Code(InlineProcessor):
    """Words between equally many backticks."""

    def handleMatch(self, m: re.Match[str], data: str) -> _Found:  # type: ignore[override]  # noqa: N802
        """Return the code, or the backticks as the engine keeps them from other patterns."""
        closing = _closing(m[1], data, m.end())
        if closing < 0:
            return _kept(m[1]), m.start(), m.end()
        code = _element("code", AtomicString(_unpadded(data[m.end() : closing])))
        return code, m.start(), closing + len(m[1])


@dataclass(slots=True)
class _Pen:
    """Writes an element tree down as runs."""

    said: list[Inline] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    """The source again, without the signs that styles are made of."""

    def write(self, element: Element, style: Run, deeper: int) -> None:
        """Write `element` and all in it, as words in `style`; no styles below `deeper` levels."""
        inside = _styled(element, style)
        if element.tag == "img":
            self._picture(element)
        elif not deeper:
            self.add("".join(element.itertext()), inside)
        else:
            self._inside(element, inside, deeper - 1)
        self.add(element.tail or "", style)

    def _inside(self, element: Element, style: Run, deeper: int) -> None:
        address = element.get("href")
        self.seen.append("[" if address else "")
        self.add(element.text or "", style)
        for child in element:
            self.write(child, style, deeper)
        self.seen.append(f"]({address})" if address else "")

    def add(self, text: str, style: Run) -> None:
        """Write `text` in `style`, line by line."""
        text = _ESCAPED.sub(lambda found: chr(int(found[1])), text)
        self.seen.append(text)
        for number, line in enumerate(text.split("\n")):
            if number:
                self.said.append(Break())
            if line:
                self._line(line, style)

    def _line(self, line: str, style: Run) -> None:
        last = self.said[-1] if self.said else None
        if isinstance(last, Run) and last.looks_like(style):
            self.said[-1] = last.saying(last.text + line)
        else:
            self.said.append(style.saying(line))

    def _picture(self, element: Element) -> None:
        alt = _ESCAPED.sub(lambda found: chr(int(found[1])), element.get("alt", ""))
        source = element.get("src", "")
        self.said.append(Picture(source, alt))
        self.seen.append(f"![{alt}](attachment:{source})")


def _styled(element: Element, style: Run) -> Run:
    return Run(
        "",
        bold=style.bold or element.tag == "strong",
        italic=style.italic or element.tag == "em",
        strike=style.strike or element.tag == "del",
        code=style.code or element.tag == "code",
        link=element.get("href", style.link),
    )


def _bare(text: str) -> str:
    return _MAY_GO.sub("", text)


def _element(tag: str, text: str, **attributes: str) -> Element:
    element = Element(tag, attributes)
    element.text = text
    return element


def _link(found: re.Match[str]) -> Element:
    return _element("a", found[1], href=found[2])


def _strike(found: re.Match[str]) -> Element:
    return _element("del", found[1])


def _escaped(text: str) -> str:
    """Return `text`, every sign after a backslash kept; what stands between backticks stays.

    Done before the engine looks: a thousand signs that are no marks cost it nothing.
    """
    if "\\" not in text:
        return text
    said: list[str] = []
    at = 0
    while (found := _ESCAPE_OR_TICKS.search(text, at)) is not None:
        said.append(text[at : found.start()])
        at = found.end()
        if found[1]:
            said.append(_kept(found[1]))
            continue
        closing = _closing(found[0], text, at)
        end = at if closing < 0 else closing + len(found[0])
        said.append(text[found.start() : end])
        at = end
    return "".join([*said, text[at:]])


def _closing(ticks: str, text: str, at: int) -> int:
    """Return where exactly as many backticks as `ticks` stand in `text`, from `at` on; or -1."""
    if len(ticks) > _MOST_TICKS:
        return -1
    found = re.compile(rf"(?<!`){ticks}(?!`)").search(text, at)
    return -1 if found is None else found.start()


def _kept(signs: str) -> str:
    """Return `signs` as numbers, which no pattern takes for a mark; `_ESCAPED` undoes it."""
    return "".join(f"\x02{ord(sign)}\x03" for sign in signs)


def _unpadded(code: str) -> str:
    """Return `code` without the one space that keeps a backtick off the marks."""
    padded = code.startswith(" ") and code.endswith(" ") and code.strip() != ""
    return code[1:-1] if padded else code
