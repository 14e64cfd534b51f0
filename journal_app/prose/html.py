"""Prose as the small HTML that a text view shows. Everything a person wrote is escaped."""

import html
import re
from collections.abc import Iterable

from journal_app.prose.blocks import (
    Block,
    BulletList,
    Heading,
    Inline,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Prose,
    Quote,
    Run,
)

_SPACES = re.compile(r"(^| ) ")  # HTML would fold them, and indented code would lose its shape
_SCHEMES = ("http://", "https://", "mailto:")


def to_html(prose: Prose) -> str:
    """Return `prose` as HTML: p h1 h2 h3 ul ol li blockquote hr br b i s code a img, no style.

    A task is a list item of class `checked` or `unchecked`; a picture's address is
    `attachment:<id>`.
    """
    return _blocks(prose.blocks)


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Paragraph(inlines):
            said = f"<p>{_inlines(inlines)}</p>"
        case Heading(level, inlines):
            said = f"<h{level}>{_inlines(inlines)}</h{level}>"
        case BulletList(items):
            said = f"<ul>{_items(items)}</ul>"
        case NumberedList(items, start):
            said = f'<ol start="{start}">{_items(items)}</ol>'
        case Quote(blocks):
            said = f"<blockquote>{_blocks(blocks)}</blockquote>"
        case _:
            said = "<hr>"
    return said


def _items(items: Iterable[Item]) -> str:
    return "".join(_item(item) for item in items)


def _item(item: Item) -> str:
    state = {True: ' class="checked"', False: ' class="unchecked"', None: ""}[item.checked]
    # A paragraph element would part the first line from its bullet.
    first, rest = item.blocks[:1], item.blocks[1:]
    head = _inlines(first[0].inlines) if first and isinstance(first[0], Paragraph) else ""
    below = _blocks(rest if head else item.blocks)
    return f"<li{state}>{head}{below}</li>"


def _inlines(inlines: Iterable[Inline]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Run():
            said = _run(inline)
        case Picture(attachment, alt):
            source = html.escape(f"attachment:{attachment}")
            said = f'<img src="{source}" alt="{html.escape(alt)}">'
        case _:
            said = "<br>"
    return said


def _run(run: Run) -> str:
    said = html.escape(run.text)
    if run.code:
        said = _SPACES.sub(r"\1&nbsp;", said)
    for wanted, tag in (
        (run.code, "code"),
        (run.strike, "s"),
        (run.italic, "i"),
        (run.bold, "b"),
    ):
        if wanted:
            said = f"<{tag}>{said}</{tag}>"
    if run.link.lower().startswith(_SCHEMES):
        said = f'<a href="{html.escape(run.link)}">{said}</a>'
    return said
