"""What comes in from elsewhere, as lines of a page: words, styles, lists, links; nothing more."""

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from journal_app.prose.blocks import Break, Inline, Paragraph, Picture, Prose, Run
from journal_app.prose.normal import address, normal
from journal_app.ui.writing.rich.documents import SEPARATOR, blocks_of
from journal_app.ui.writing.rich.formats import ATTACHMENT, picture_of
from journal_app.ui.writing.rich.guard import page_of
from journal_app.ui.writing.rich.lines import DEEPEST, PLAIN, Line, LineKind, Shape, lines_of

MARKDOWN = "text/markdown"
LONGEST_HTML = 2_000_000
"""In characters. Longer ones are taken as words only."""
_BOLD = QFont.Weight.DemiBold.value
_NUMBERED = (
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
)
_HEADINGS = (LineKind.HEADING_1, LineKind.HEADING_2, LineKind.HEADING_3)


def lines_in(source: QMimeData) -> tuple[Line, ...]:
    """Return what is pasted or dropped, in our subset; nothing: there are no words in it."""
    if any(url.isLocalFile() for url in source.urls()):
        return ()
    if source.hasFormat(MARKDOWN):
        text = bytes(source.data(MARKDOWN).data()).decode("utf-8", "replace")
        return page_of(text) or plain_lines(text)
    if source.hasHtml() and len(source.html()) <= LONGEST_HTML:
        return cleaned(source.html())
    return plain_lines(source.text()) if source.hasText() else ()


def plain_lines(text: str) -> tuple[Line, ...]:
    """Return plain `text`: a paragraph for each group of lines between empty ones."""
    return lines_of(normal(Prose((Paragraph((Run(text),)),)))) or ()


def cleaned(html: str) -> tuple[Line, ...]:
    """Return what a page of the web says, without its fonts, colours, scripts and pictures."""
    document = _Deaf()
    document.setHtml(html)
    lines = (_line(block) for block in blocks_of(document))
    return tuple(line for line in lines if line.inlines or line.shape.kind is LineKind.RULE)


class _Deaf(QTextDocument):
    """Loads nothing: no picture, no style sheet, from no disk and no network."""

    def loadResource(
        self,
        kind: int,
        name: QUrl | str,  # noqa: ARG002 - Qt's own signature
    ) -> QImage | QByteArray:
        """Return something empty: without an answer, Qt would look for a file itself."""
        return QImage() if kind == QTextDocument.ResourceType.ImageResource.value else QByteArray()


def _line(block: QTextBlock) -> Line:
    shape = _shape(block)
    inlines = tuple(_inlines(block, shape))
    (kept, *_) = normal(Prose((Paragraph(inlines),))).blocks or (Paragraph(()),)
    return Line(shape, kept.inlines if isinstance(kept, Paragraph) else ())


def _shape(block: QTextBlock) -> Shape:
    look = block.blockFormat()
    found: QTextList | None = block.textList()  # None outside of lists, whatever the stubs say
    if look.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value):
        return Shape(LineKind.RULE)
    if found is not None:
        style = found.format()
        numbered = style.style() in _NUMBERED
        kind = LineKind.NUMBER if numbered else LineKind.BULLET
        level = max(0, min(DEEPEST, style.indent() - 1))
        return Shape(kind, level, _ticked(look))
    if look.headingLevel():
        return Shape(_HEADINGS[min(look.headingLevel(), len(_HEADINGS)) - 1])
    quoted = look.intProperty(QTextFormat.Property.BlockQuoteLevel.value) > 0
    return Shape(LineKind.QUOTE) if quoted else PLAIN


def _ticked(look: QTextBlockFormat) -> bool | None:
    marker = QTextBlockFormat.MarkerType
    return {marker.Checked: True, marker.Unchecked: False}.get(look.marker())


def _inlines(block: QTextBlock, shape: Shape) -> Iterator[Inline]:
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        look = fragment.charFormat()
        if look.isImageFormat():
            yield from _kept_picture(picture_of(look.toImageFormat()), look)
        else:
            yield from _runs(fragment.text().replace("\ufffc", ""), look, shape)
        at += 1


def _kept_picture(picture: Picture, look: QTextCharFormat) -> Iterator[Inline]:
    if look.toImageFormat().name().startswith(ATTACHMENT):
        yield picture


def _runs(text: str, look: QTextCharFormat, shape: Shape) -> Iterator[Inline]:
    # Web pages hold words apart with hard spaces, which nobody sees.
    for number, line in enumerate(text.replace("\u00a0", " ").split(SEPARATOR)):
        if number:
            yield Break()
        if line:
            yield Run(
                line,
                bold=look.fontWeight() >= _BOLD and not shape.kind.heading,
                italic=look.fontItalic(),
                strike=look.fontStrikeOut(),
                code=look.fontFixedPitch(),
                link=address(look.anchorHref()) if look.isAnchor() else "",
            )
