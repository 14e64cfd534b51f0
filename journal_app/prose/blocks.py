"""What a piece of Markdown says: blocks, and the styled runs inside them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Some words that look the same from the first to the last character."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    """An address that begins with http:, https: or mailto:, or nothing."""

    def saying(self, text: str) -> "Run":
        """Return other words that look the same."""
        # Not dataclasses.replace: this is called for each word of a text.
        return Run(text, self.bold, self.italic, self.strike, self.code, self.link)

    def looks_like(self, other: "Run") -> bool:
        """Return whether the words look the same, whatever they say."""
        return (self.bold, self.italic, self.strike, self.code, self.link) == (
            other.bold,
            other.italic,
            other.strike,
            other.code,
            other.link,
        )


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a block."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is kept in the vault, standing between the words."""

    attachment: str
    """The id after `attachment:`."""
    alt: str
    """What the picture shows, in words; may be empty."""


Inline = Run | Break | Picture


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside the text."""

    level: int
    """1, 2 or 3; what is written deeper is shown as 3."""
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list, with whatever stands below it."""

    blocks: "tuple[Block, ...]"
    checked: bool | None = None
    """Whether a task is done; None: it is no task."""


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points in no order. Its items may be tasks."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Points that count up by one."""

    items: tuple[Item, ...]
    start: int = 1
    """The number of the first item, as it was written."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of someone else, or of another day."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


Block = Paragraph | Heading | BulletList | NumberedList | Quote | Rule


@dataclass(frozen=True, slots=True)
class Prose:
    """A whole text, read."""

    blocks: tuple[Block, ...]
