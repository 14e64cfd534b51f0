"""The simple HTML of other programs' notes, as Markdown.

Only the tags named here are markup. Anything else in angle brackets is what somebody wrote
(`<sighs>`, `<i think>`, `I <3 you`) and stays.
"""

import html
import re

_TAG = re.compile(
    r"<(/?)(b|strong|i|em|u|s|strike|del|br|div|p|ul|ol|li|h[1-3]|a|span|font)"
    r"""((?:\s{1,4}[\w:-]{1,40}\s?=\s?(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}')){0,20})\s?/?>""",
    re.IGNORECASE,
)
_HREF = re.compile(
    r"""\bhref\s?=\s?["']((?:https?://|mailto:)[^"'<>()\s]{1,2000})["']""", re.IGNORECASE
)
_STYLES = {"b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "strike": "~~", "del": "~~"}
_TITLES = {"h1": "# ", "h2": "## ", "h3": "### "}
_LINES = frozenset({"div", "p"})
_LISTS = frozenset({"ul", "ol"})
_DEEPEST = 12  # as deep as prose reads
# Bounded: the standard library would read a number of any length, and fail over it.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LINE_ENDS = re.compile(r"\r\n?")
_GAPS = re.compile(r"\n{3,}")


def to_markdown(note: str) -> str:
    """Return `note`, plain or in simple HTML, as Markdown."""
    writer = _Writer()
    at = 0
    for tag in _TAG.finditer(note):
        writer.say(_unescaped(note[at : tag.start()]))
        name = tag[2].lower()
        writer.end(name) if tag[1] else writer.begin(name, tag[3])
        at = tag.end()
    writer.say(_unescaped(note[at:]))
    lines = _LINE_ENDS.sub("\n", writer.text()).split("\n")
    return _GAPS.sub("\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


class _Writer:
    """Writes Markdown down, tag by tag."""

    def __init__(self) -> None:
        self._styled: list[tuple[str, str]] = []  # the tags that wait for their end, and marks
        self._said: list[list[str]] = [[]]  # what was said inside each of them
        self._lists: list[int | None] = []  # the number of the last item; None: bullets
        self._end = "\n\n"

    def text(self) -> str:
        """Return all that was said; tags that were never closed end here."""
        while self._styled:
            self._close()
        return "".join(self._said[0])

    def say(self, words: str) -> None:
        """Write words down."""
        if words:
            indent = "   " * len(self._lists)
            self._said[-1].append(words.replace("\n", f"\n{indent}") if indent else words)
            self._end = (self._end + words)[-2:]

    def begin(self, name: str, attributes: str) -> None:
        """Begin what the tag `name` stands for."""
        if name == "br":
            self.say("\n")
        elif name in _TITLES:
            self._gap(2)
            self.say(_TITLES[name])
        elif name == "li":
            self._item()
        elif name in _LISTS:
            self._gap(1)
            del self._lists[_DEEPEST - 1 :]
            self._lists.append(0 if name == "ol" else None)
        elif name in _LINES:
            self._gap(2 if name == "p" else 1)
        else:
            self._style(name, attributes)

    def end(self, name: str) -> None:
        """End what the tag `name` stands for."""
        if name in _LISTS and self._lists:
            self._lists.pop()
            self._gap(1 if self._lists else 2)
        elif name in _LINES or name in _TITLES or name == "li":
            self._gap(1 if name in {"div", "li"} else 2)
        elif name in (styled for styled, _ in self._styled):
            closed = ""
            while closed != name:
                closed = self._close()

    def _item(self) -> None:
        self._gap(1)
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        marker = "- " if number is None else f"{number + 1}. "
        self._said[-1].append("   " * (len(self._lists) - 1) + marker)
        self._end = marker

    def _gap(self, lines: int) -> None:
        """Go to a new line, or leave one empty, unless that is so already."""
        missing = lines - (len(self._end) - len(self._end.rstrip("\n")))
        if missing > 0:
            self._said[-1].append("\n" * missing)
            self._end = (self._end + "\n" * missing)[-2:]

    def _style(self, name: str, attributes: str) -> None:
        href = _HREF.search(attributes) if name == "a" else None
        mark = f"]({href[1]})" if href else _STYLES.get(name, "")
        if mark and len(self._styled) < _DEEPEST:
            self._styled.append((name, mark))
            self._said.append([])

    def _close(self) -> str:
        """Put the marks around what the innermost tag holds, line by line, and return its name."""
        name, mark = self._styled.pop()
        words = "".join(self._said.pop())
        self._said[-1].append("\n".join(_marked(line, mark) for line in words.split("\n")))
        return name


def _unescaped(words: str) -> str:
    return _ENTITY.sub(lambda found: html.unescape(found[0]), words)


def _marked(line: str, mark: str) -> str:
    """Return `line` in the style of `mark`, the spaces at its ends outside, as Markdown wants."""
    core = line.strip()
    if not core:
        return line
    head = line[: len(line) - len(line.lstrip())]
    tail = line[len(line.rstrip()) :]
    opening = "[" if mark.startswith("]") else mark
    return f"{head}{opening}{core}{mark}{tail}"
