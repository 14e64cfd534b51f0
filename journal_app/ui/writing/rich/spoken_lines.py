"""What a line is, in words, for people who do not see the sign before it."""

from journal_app.i18n import Translator
from journal_app.ui.writing.rich.lines import LineKind, Shape


def spoken_line(t: Translator, shape: Shape) -> str:
    """Return what a line of this shape is called."""
    if shape.checked is not None:
        return t.text("To tick off: done") if shape.checked else t.text("To tick off: not done")
    names = {
        LineKind.HEADING_1: t.text("Large heading"),
        LineKind.HEADING_2: t.text("Heading"),
        LineKind.HEADING_3: t.text("Small heading"),
        LineKind.BULLET: t.text("List with bullets"),
        LineKind.NUMBER: t.text("List with numbers"),
        LineKind.QUOTE: t.text("Quote"),
        LineKind.RULE: t.text("A line across the page"),
    }
    return names.get(shape.kind, t.text("Plain text"))
