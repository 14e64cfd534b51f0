"""The one reader of Markdown for the whole program.

The subset: paragraphs, line breaks, three levels of headings, bullet, numbered and task
lists, quotes, rules, bold, italic, strike, inline code, links, pictures of the vault. What
lies outside it (tables, HTML, entities, footnotes) is shown as it was typed.
"""

from journal_app.prose.blocks import Block, Break, Inline, Paragraph, Prose, Run
from journal_app.prose.layout import blocks, lines

LONGEST = 200_000
"""The longest text, in characters, that is read as Markdown; a longer one is shown as source."""


def read(text: str) -> Prose:
    """Return what `text` says. Never fails and never loses a word, whatever it is given."""
    if is_long(text):
        return Prose(_as_typed(lines(text)))
    # Loaded with the first text, not with the program: the lock screen shows none.
    from journal_app.prose.marks import Marks  # noqa: PLC0415

    return Prose(blocks(lines(text), Marks().read))


def is_long(text: str) -> bool:
    """Return whether `text` is so long that it is shown as source."""
    return len(text) > LONGEST


def _as_typed(rows: list[str]) -> tuple[Block, ...]:
    """Return a paragraph for each group of rows between empty ones, with no mark read."""
    found: list[Block] = []
    said: list[Inline] = []
    for row in [*rows, ""]:
        if row.strip():
            said.extend([Break(), Run(row)] if said else [Run(row)])
        elif said:
            found.append(Paragraph(tuple(said)))
            said = []
    return tuple(found)
