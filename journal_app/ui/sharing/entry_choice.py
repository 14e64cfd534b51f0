"""The entries of the chosen days, each with a box to tick. None is ticked unless by hand."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView

from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.entry_delegate import ROW_HEIGHT, EntryDelegate
from journal_app.ui.sharing.entry_model import EntryModel
from journal_app.ui.sharing.state import EntryLine

_ROWS_SHOWN = 7


class EntryChoice(QListView):
    """A list to tick from. Space and Enter tick; so does a click anywhere in the line.

    Signals:
        ticked(str, bool): the person chose an entry, or took it back.
    """

    ticked = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._model = EntryModel(look)
        self._row_height = look.theme.px(ROW_HEIGHT)
        self.setModel(self._model)
        self.setItemDelegate(EntryDelegate(look, self._model, self))
        self.setAccessibleName(look.t.text("Journal entries to share"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._model.ticked.connect(self.ticked)
        self.clicked.connect(self._turn)

    def show_lines(self, lines: tuple[EntryLine, ...]) -> None:
        """Show these entries."""
        self._model.show_lines(lines)
        rows = min(len(lines), _ROWS_SHOWN)
        self.setFixedHeight(rows * self._row_height + 2 * self.frameWidth())
        self.setVisible(bool(lines))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first entry: without a place, Space would do nothing."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space and on Enter."""
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._turn(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        # The whole row is the target: the box alone would be small.
        self._model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
