"""The entries of the chosen days as Qt's views want them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.state import EntryLine

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TICK = Qt.ItemDataRole.CheckStateRole


class EntryModel(QAbstractListModel):
    """One row for each entry, with a tick.

    Signals:
        ticked(str, bool): the person chose an entry, or took it back.
    """

    ticked = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[EntryLine, ...] = ()

    def show_lines(self, lines: tuple[EntryLine, ...]) -> None:
        """Show these entries; where only ticks changed, the place in the list stays."""
        if lines == self._lines:
            return
        if [line.record for line in lines] == [line.record for line in self._lines]:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> EntryLine:
        """Return the entry in this row."""
        return self._lines[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of an entry, or whether it is ticked."""
        line = self._lines[index.row()]
        if role == _TICK:
            return Qt.CheckState.Checked if line.chosen else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{self._look.formats.day_in_year(line.day)}   {line.title}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that every entry can be ticked: ears are told so, and whether it is."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(  # noqa: N802 - Qt's own name
        self,
        index: Index,
        value: object,  # noqa: ARG002 - Qt's own signature
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """Tick an entry, or take the tick back. Screen readers come this way."""
        if role != _TICK or not index.isValid():
            return False
        line = self._lines[index.row()]
        self.ticked.emit(line.record, not line.chosen)
        return True
