"""Putting lines into a page where the cursor stands, and taking the marked ones out."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor, QTextDocument

from journal_app.prose.blocks import Prose
from journal_app.ui.writing.rich.documents import insert_inlines, one_step, read_document
from journal_app.ui.writing.rich.editing import Editing
from journal_app.ui.writing.rich.formats import shape_of
from journal_app.ui.writing.rich.lines import PLAIN, Line


def insert_lines(editing: Editing, lines: Sequence[Line]) -> None:
    """Write `lines` in the place of what is marked. The first goes on with the line it meets."""
    if not lines:
        return
    dress, cursor = editing.dress, editing.paper.textCursor()
    with one_step(cursor):
        cursor.removeSelectedText()
        _begin(editing, cursor, lines[0])
        for line in lines[1:]:
            cursor.insertBlock(dress.block(line.shape), dress.plain(line.shape))
            insert_inlines(cursor, line.inlines, line.shape, dress)
        editing.dress_again(cursor)
    editing.paper.setTextCursor(cursor)
    editing.paper.setCurrentCharFormat(dress.plain(editing.shape()))
    editing.paper.ensureCursorVisible()


def marked(cursor: QTextCursor) -> Prose:
    """Return what is marked."""
    document = QTextDocument()
    QTextCursor(document).insertFragment(cursor.selection())
    return read_document(document)


def _begin(editing: Editing, cursor: QTextCursor, line: Line) -> None:
    dress = editing.dress
    if not cursor.block().text() and line.shape != PLAIN:
        editing.set_shape(cursor.block(), line.shape)
    elif line.shape != PLAIN and not line.shape.kind.is_list:
        cursor.insertBlock(dress.block(line.shape), dress.plain(line.shape))
    insert_inlines(cursor, line.inlines, shape_of(cursor.blockFormat()), dress)
