"""How lines and runs look on the page, and what Qt's formats remember of them.

What a line is stands in properties of its block format, so that undo brings it back.
"""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextImageFormat,
)

from journal_app.prose.blocks import Picture, Run
from journal_app.ui.shared.fonts import BOLD, REGULAR, STRONG
from journal_app.ui.shared.tokens import Size, Theme
from journal_app.ui.writing.paper import LEADING
from journal_app.ui.writing.rich.lines import PLAIN, LineKind, Shape

ATTACHMENT = "attachment:"
INDENT = 30
"""Room for the sign before a point of a list, px at 100 %."""
_QUOTE = 22
_HEADINGS = {1: 26, 2: 22, 3: 19}
"""px at 100 %: inside an entry, below its title."""
QUOTE_GAP = 8
"""Between the paragraphs of a quote, px at 100 %."""
_BELOW = {LineKind.BULLET: 3, LineKind.NUMBER: 3, LineKind.QUOTE: QUOTE_GAP}
_USUALLY_BELOW = 12


class Mark(IntEnum):
    """The properties that are ours, in the formats of blocks and characters."""

    KIND = QTextFormat.Property.UserProperty.value + 1
    LEVEL = QTextFormat.Property.UserProperty.value + 2
    CHECKED = QTextFormat.Property.UserProperty.value + 3
    START = QTextFormat.Property.UserProperty.value + 4
    CODE = QTextFormat.Property.UserProperty.value + 5


def shape_of(look: QTextBlockFormat) -> Shape:
    """Return what a block with this format is."""
    kind = look.property(Mark.KIND)
    if kind is None:
        return PLAIN
    checked, start = look.property(Mark.CHECKED), look.property(Mark.START)
    return Shape(LineKind(kind), look.intProperty(Mark.LEVEL), checked, start)


def run_of(text: str, look: QTextCharFormat) -> Run:
    """Return `text` in the styles of this format."""
    return Run(
        text,
        bold=look.fontWeight() >= BOLD.value,
        italic=look.fontItalic(),
        strike=look.fontStrikeOut(),
        code=look.boolProperty(Mark.CODE),
        link=look.anchorHref() if look.isAnchor() else "",
    )


def picture_of(look: QTextImageFormat) -> Picture:
    """Return the picture that this format shows."""
    words = look.property(QTextFormat.Property.ImageAltText.value)
    return Picture(look.name().removeprefix(ATTACHMENT), str(words or ""))


@dataclass(frozen=True, slots=True)
class Dress:
    """Makes formats in one theme."""

    theme: Theme

    def block(self, shape: Shape) -> QTextBlockFormat:
        """Return how a line of this shape stands on the page."""
        px, kind = self.theme.px, shape.kind
        look = QTextBlockFormat()
        look.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setBottomMargin(px(_BELOW.get(kind, _USUALLY_BELOW)))
        if kind is not LineKind.PARAGRAPH:
            look.setProperty(Mark.KIND, kind.value)
        if kind.heading:
            look.setHeadingLevel(kind.heading)
            look.setTopMargin(px(6))
            look.setBottomMargin(px(6))
        if kind.is_list:
            look.setLeftMargin(px(INDENT * (shape.level + 1)))
            look.setProperty(Mark.LEVEL, shape.level)
        if kind is LineKind.QUOTE:
            look.setLeftMargin(px(_QUOTE))
            look.setTopMargin(0 if shape.start is None else px(QUOTE_GAP))
        for mark, value in ((Mark.CHECKED, shape.checked), (Mark.START, shape.start)):
            if value is not None:
                look.setProperty(mark, value)
        return look

    def plain(self, shape: Shape) -> QTextCharFormat:
        """Return how words without a style look in a line of this shape."""
        return self.run(Run(""), shape)

    def run(self, run: Run, shape: Shape) -> QTextCharFormat:
        """Return how `run` looks in a line of this shape."""
        look = QTextCharFormat()
        size = _HEADINGS.get(shape.kind.heading, Size.READING)
        look.setProperty(QTextFormat.Property.FontPixelSize.value, self.theme.px(size))
        plain = STRONG if shape.kind.heading else REGULAR
        look.setFontWeight(BOLD if run.bold else plain)
        look.setFontItalic(run.italic)
        look.setFontStrikeOut(run.strike)
        if run.code:
            self._code(look)
        if run.link:
            look.setAnchor(True)
            look.setAnchorHref(run.link)
            look.setFontUnderline(True)
            look.setForeground(QColor(self.theme.palette.accent))
        return look

    def picture(self, picture: Picture) -> QTextImageFormat:
        """Return the format that shows `picture`."""
        look = QTextImageFormat()
        look.setName(ATTACHMENT + picture.attachment)
        look.setProperty(QTextFormat.Property.ImageAltText.value, picture.alt)
        return look

    def _code(self, look: QTextCharFormat) -> None:
        look.setProperty(Mark.CODE, True)  # noqa: FBT003 - Qt's own signature
        look.setFontFixedPitch(True)
        look.setFontStyleHint(QFont.StyleHint.Monospace)
        look.setBackground(QColor(self.theme.palette.hover))
