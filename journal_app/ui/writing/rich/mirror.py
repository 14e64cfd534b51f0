"""The lines of a document, kept up to date while one writes: only what changes is read."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

from journal_app.prose.blocks import Prose
from journal_app.ui.writing.rich.documents import blocks_of, read_line
from journal_app.ui.writing.rich.lines import Line, numbers, prose_of


class Mirror:
    """Holds what stands in a document. Tell it of every change (`contentsChange`)."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._lines: list[Line] = []
        self._numbers: list[int] | None = None
        self.read()

    def read(self) -> None:
        """Read all of it."""
        self._lines = [read_line(block) for block in blocks_of(self._document)]
        self._numbers = None

    def changed(self, position: int, removed: int, added: int) -> None:
        """Read what stands between `position` and `position + added` now."""
        if not removed and not added:
            return
        document = self._document
        first = document.findBlock(position)
        last = document.findBlock(position + added)
        if not first.isValid():
            self.read()
            return
        if not last.isValid():
            last = document.lastBlock()
        at, end = first.blockNumber(), last.blockNumber()
        beyond = document.blockCount() - 1 - end
        self._lines[at : len(self._lines) - beyond] = map(read_line, _from(first, end - at + 1))
        self._numbers = None

    def prose(self) -> Prose:
        """Return what the document says."""
        return prose_of(self._lines)

    def line(self, number: int) -> Line | None:
        """Return the line in the block of this number; None if there is none."""
        return self._lines[number] if number < len(self._lines) else None

    def number(self, line: int) -> int:
        """Return the number that stands before a point of a list; 0: none does."""
        if self._numbers is None:
            self._numbers = numbers([each.shape for each in self._lines])
        return self._numbers[line] if line < len(self._numbers) else 0


def _from(block: QTextBlock, count: int) -> Iterator[QTextBlock]:
    for _ in range(count):
        yield block
        block = block.next()
