"""The list of the timeline. Arrows move, Enter and Space open, as does a click."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from journal_app.ui.shared.look import Look
from journal_app.ui.writing.timeline_delegate import HEADING, TimelineDelegate
from journal_app.ui.writing.timeline_model import HEADING_ROLE, TimelineModel

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class TimelineList(QListView):
    """Shows the lines. Moving over them opens nothing: some of them lead to other pages.

    Signals:
        line_opened(str, str): the id and the kind of the record behind a line.
    """

    line_opened = Signal(str, str)

    def __init__(self, look: Look, model: TimelineModel) -> None:
        super().__init__()
        self._theme = look.theme
        self._lines = model
        self._delegate = TimelineDelegate(look, model, self)
        self._open = ""
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(look.t.text("Timeline, newest day first"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._open_line)

    def mark_open(self, record: str) -> None:
        """Mark the line of the record that is open; nothing marks none."""
        if record == self._open:
            return
        self._open = record
        self._delegate.mark_open(record)
        at = self._lines.place(record)
        if at is not None:
            self.setCurrentIndex(self._lines.index(at))
        self.viewport().update()

    def take_focus(self) -> None:
        """Send the keys to the list."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the line that has the keys, or move."""
        if Qt.Key(event.key()) in _OPENING and not event.modifiers():
            self._open_line(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the line that is open, or at the first."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._lines.rowCount():
            at = self._lines.place(self._open) or 0
            self.setCurrentIndex(self._lines.index(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take no click on a heading for one on the line below it."""
        index = self.indexAt(event.position().toPoint())
        into = event.position().y() - self.visualRect(index).top()
        if index.data(HEADING_ROLE) and into < self._theme.px(HEADING):
            event.ignore()
        else:
            super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew when the width is another one."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _open_line(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self._lines.line(index.row()).row
            self.line_opened.emit(row.id, row.kind.value)
