"""A document of Qt as the lines of a page, and back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from journal_app.prose.blocks import Break, Inline, Picture, Prose, Run
from journal_app.ui.writing.rich.formats import Dress, picture_of, run_of, shape_of
from journal_app.ui.writing.rich.lines import PLAIN, Line, Shape, lines_of, prose_of

SEPARATOR = "\u2028"
"""What Qt puts where a line ends inside a paragraph."""
_OBJECT = "\ufffc"


def fill(document: QTextDocument, prose: Prose, dress: Dress) -> bool:
    """Show `prose` in `document`, without a past; False, and nothing is shown, if it cannot."""
    lines = lines_of(prose)
    if lines is not None:
        fill_lines(document, lines, dress)
    return lines is not None


def fill_lines(document: QTextDocument, lines: Sequence[Line], dress: Dress) -> None:
    """Show `lines` in `document`, unmodified and without a past."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, line in enumerate(lines or (Line(PLAIN),)):
        look, words = dress.block(line.shape), dress.plain(line.shape)
        if number:
            cursor.insertBlock(look, words)
        else:
            cursor.setBlockFormat(look)
            cursor.setBlockCharFormat(words)
            cursor.setCharFormat(words)
        insert_inlines(cursor, line.inlines, line.shape, dress)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def insert_inlines(
    cursor: QTextCursor, inlines: Sequence[Inline], shape: Shape, dress: Dress
) -> None:
    """Write `inlines` at `cursor`, into a line of this shape."""
    for inline in inlines:
        match inline:
            case Run(text):
                cursor.insertText(text, dress.run(inline, shape))
            case Picture():
                cursor.insertImage(dress.picture(inline))
            case _:
                cursor.insertText(SEPARATOR, dress.plain(shape))


def read_document(document: QTextDocument) -> Prose:
    """Return what `document` says."""
    return prose_of(read_line(block) for block in blocks_of(document))


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Return every block of `document`."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def read_line(block: QTextBlock) -> Line:
    """Return what stands in `block`."""
    return Line(shape_of(block.blockFormat()), tuple(_inlines(block)))


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Let all that is done to the document be taken back at once."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def _inlines(block: QTextBlock) -> Iterator[Inline]:
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        look = fragment.charFormat()
        if look.isImageFormat():
            picture = picture_of(look.toImageFormat())
            yield from (picture for sign in fragment.text() if sign == _OBJECT)
        else:
            yield from _lines(run_of(fragment.text(), look))
        at += 1


def _lines(run: Run) -> Iterator[Inline]:
    if SEPARATOR not in run.text:
        yield run
        return
    for number, text in enumerate(run.text.split(SEPARATOR)):
        if number:
            yield Break()
        if text:
            yield Run(text, run.bold, run.italic, run.strike, run.code, run.link)
