"""Signs that are typed at the beginning of a line and mean what the line is."""

import re

from journal_app.ui.writing.rich.lines import PLAIN, LineKind, Shape

_NUMBER = re.compile(r"([0-9]{1,9})[.)]")
_TASKS = {"[]": False, "[ ]": False, "[x]": True, "[X]": True}
_SHAPES = {
    **dict.fromkeys("-*+•", Shape(LineKind.BULLET)),
    "#": Shape(LineKind.HEADING_1),
    "##": Shape(LineKind.HEADING_2),
    "###": Shape(LineKind.HEADING_3),
    ">": Shape(LineKind.QUOTE),
}
_TAKE_TASKS = {LineKind.PARAGRAPH, LineKind.BULLET}
RULE = "---"
"""Typed alone on a line, with Enter after it."""


def shape_for(before: str, shape: Shape) -> Shape | None:
    """Return what a line becomes when a space is typed after `before`; None: it stays.

    Args:
        before: all that stands in the line before the cursor.
        shape: what the line is.
    """
    ticked = _TASKS.get(before)
    if ticked is not None and shape.kind in _TAKE_TASKS and shape.checked is None:
        return Shape(LineKind.BULLET, shape.level, ticked)
    number = _NUMBER.fullmatch(before)
    if shape != PLAIN or number is None:
        return _SHAPES.get(before) if shape == PLAIN else None
    first = int(number[1])
    return Shape(LineKind.NUMBER, start=None if first == 1 else first)
