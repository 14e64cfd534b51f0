"""A column of lines that lead to records, filled anew only when something changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.record_row import RecordRow, RowText
from journal_app.ui.shared.refill import refill

Lines = tuple[tuple[str, RowText], ...]
"""The id of each record, and the words of its line."""


class RecordList(QWidget):
    """Lines to press.

    Signals:
        opened(str): the id of the record whose line was pressed.
    """

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Lines = ()
        self._rows: QVBoxLayout = column(look.theme, gap=2)
        self.setLayout(self._rows)

    def show_lines(self, lines: Lines) -> None:
        """Show these lines and no others."""
        if lines == self._shown:
            return
        self._shown = lines
        refill(self._rows, *(self._row(record, text) for record, text in lines))

    def _row(self, record: str, text: RowText) -> RecordRow:
        made = RecordRow(self._look, text)
        made.clicked.connect(lambda: self.opened.emit(record))
        return made
