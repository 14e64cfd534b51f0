"""The entries of the chosen days, each with a box to tick. None is ticked unless by hand."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.state import EntryLine

ROW_HEIGHT = 38
_ROWS_SHOWN = 7
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EntryModel(QAbstractListModel):
    """The entries as Qt's views want them.

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
        same = [line.record for line in lines] == [line.record for line in self._lines]
        if same:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(max(0, len(lines) - 1)))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of an entry, or whether it is ticked."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if line.chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self._look.theme.px(ROW_HEIGHT))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{self._look.formats.day_in_year(line.day)}   {line.title}"
        return None

    def turn(self, index: QModelIndex) -> None:
        """Tick an entry, or take the tick back."""
        line = self._lines[index.row()]
        self.ticked.emit(line.record, not line.chosen)


class EntryChoice(QListView):
    """A list to tick from. Space ticks; so does a click on the words.

    Signals:
        ticked(str, bool): the person chose an entry, or took it back.
    """

    ticked = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._model = EntryModel(look)
        self.setModel(self._model)
        self.setAccessibleName(look.t.text("Journal entries to share"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model.ticked.connect(self.ticked)
        self.clicked.connect(self._turn)
        self._row_height = look.theme.px(ROW_HEIGHT)

    def show_lines(self, lines: tuple[EntryLine, ...]) -> None:
        """Show these entries."""
        self._model.show_lines(lines)
        rows = min(len(lines), _ROWS_SHOWN)
        self.setFixedHeight(rows * self._row_height + 2 * self.frameWidth())
        self.setVisible(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space and on Enter."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        # The whole row is the target: the box alone would be small.
        if index.isValid():
            self._model.turn(index)
