"""The lines of the timeline, as the list reads them: only as many as were scrolled to."""

from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from journal_app.ui.shared.look import Look
from journal_app.ui.writing.timeline_presenter import Line
from journal_app.ui.writing.timeline_words import heading, spoken_line

HEADING_ROLE = int(Qt.ItemDataRole.UserRole)
"""The heading that stands over the line; nothing for most."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TimelineModel(QAbstractListModel):
    """Holds the lines that were read so far.

    Signals:
        more_wanted(): the list was scrolled to its end.
    """

    more_wanted = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[Line] = []
        self._more = False
        self._today = date.min

    def show_today(self, today: date) -> None:
        """Call days as one does on this day."""
        self._today = today

    def show_lines(self, lines: tuple[Line, ...], *, more: bool) -> None:
        """Hold these lines and no others."""
        self.beginResetModel()
        self._lines, self._more = list(lines), more
        self.endResetModel()

    def add_lines(self, lines: tuple[Line, ...], *, more: bool) -> None:
        """Hold these lines as well, below the others."""
        self._more = more
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def replace_line(self, at: int, line: Line) -> None:
        """Hold another line in this place."""
        self._lines[at] = line
        self.dataChanged.emit(self.index(at), self.index(at))

    def line(self, at: int) -> Line:
        """Return the line in this place."""
        return self._lines[at]

    def place(self, record: str) -> int | None:
        """Return where the line of `record` is, or None."""
        return next((n for n, line in enumerate(self._lines) if line.row.id == record), None)

    def day(self, at: int) -> str:
        """Return how one says the day of a line."""
        return self._look.formats.near_day(self._lines[at].row.day, self._today)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines were read."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return the title for eyes, the whole line for ears."""
        if not index.isValid():
            return None
        at = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[at].words.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = spoken_line(self._lines[at], self._look, self._today)
            return f"{self._heading(at)}: {said}" if self._heading(at) else said
        return self._heading(at) if role == HEADING_ROLE else None

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether there is more below."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if not parent.isValid():
            self.more_wanted.emit()

    def _heading(self, at: int) -> str:
        group = self._lines[at].group
        if at and self._lines[at - 1].group == group:
            return ""
        return heading(group, self._look)
