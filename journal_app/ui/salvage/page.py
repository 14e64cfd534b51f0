"""Shows what can be read of a journal that is not opened: the list left, the words right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QListWidget, QPlainTextEdit, QWidget

from journal_app.ui.salvage.state import Line, SalvageState, Work
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.kind_names import kind_name
from journal_app.ui.shared.layouts import Grow, column, holder, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import INFORMATION, PROBLEM, Note

_NARROW, _LOWEST = 760, 150
_LIST_SHARE, _TEXT_SHARE = 2, 3


class SalvagePage(QWidget):
    """Nothing on it changes the journal that is shown.

    Signals:
        chosen(int): the line the person looks at.
        rebuild_wanted(): make a sound journal of what can be read.
        restore_wanted(): make it anew from a backup instead.
        help_wanted(): the help lines.
        back_wanted(): back to the lock screen.
    """

    chosen = Signal(int)
    rebuild_wanted = Signal()
    restore_wanted = Signal()
    help_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.setProperty("kind", "page")
        self._lines: tuple[Line, ...] = ()
        self._said = Note(theme, "", INFORMATION)
        self._problem = Note(theme, "", PROBLEM)
        self._list = self._built_list()
        self._title = label("", Text.H2)
        self._text = self._built_text()
        self._rebuild = Button(theme, "", ButtonKind.PRIMARY)
        self._restore = Button(theme, t.text("&Restore a backup…"))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(theme.px(16))
        self._both.addWidget(self._list, _LIST_SHARE)
        self._both.addLayout(column(theme, self._title, Grow(self._text), gap=10), _TEXT_SHARE)
        inside = column(
            theme,
            label(t.text("“{name}”, to be read only").format(name=name), Text.H1),
            self._said,
            self._problem,
            Grow(self._both),
            holder(self._built_ways()),
            gap=14,
            margins=(32, 24, 32, 20),
        )
        area = scrolling(inside, name=t.text("What can be read"))
        self.setLayout(column(theme, area, gap=0))

    def _built_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("kind", "popup")
        made.setAccessibleName(self._look.t.text("What can be read, newest day first"))
        made.setWordWrap(True)
        made.setSpacing(self._look.theme.px(2))
        made.setMinimumHeight(self._look.theme.px(_LOWEST))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.currentRowChanged.connect(self._choose)
        return made

    def _built_text(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setReadOnly(True)
        made.setTabChangesFocus(True)
        made.setProperty("kind", "field")
        made.setMinimumHeight(self._look.theme.px(_LOWEST))
        made.setAccessibleName(self._look.t.text("What it says"))
        return made

    def _built_ways(self) -> FlowLayout:
        theme, t = self._look.theme, self._look.t
        helping = Button(theme, t.text("Crisis help"), ButtonKind.GHOST, Icon.LIFEBUOY)
        back = Button(theme, t.text("&Back"), ButtonKind.GHOST)
        self._rebuild.clicked.connect(self.rebuild_wanted)
        self._restore.clicked.connect(self.restore_wanted)
        helping.clicked.connect(self.help_wanted)
        back.clicked.connect(self.back_wanted)
        return FlowLayout(theme, self._rebuild, self._restore, back, helping)

    def show_state(self, state: SalvageState) -> None:
        """Show `state`."""
        t, busy = self._look.t, state.work is not None
        self._show_lines(state)
        words = state.words
        self._title.setText(words.title if words else "")
        if self._text.toPlainText() != (words.text if words else ""):
            self._text.setPlainText(words.text if words else "")
        said = self._words(state)
        if said != self._said.accessibleName():
            self._said.show_text(said)
            announce(self, said)
        self._problem.setVisible(state.message is not None)
        if state.message is not None:
            message = state.message
            self._problem.show_text(f"{message.what_happened} {message.what_to_do}", message.title)
        for each in (self._rebuild, self._restore):
            each.setVisible(state.damaged)
            each.setEnabled(not busy)
        self._rebuild.setEnabled(not busy and bool(state.lines))
        self._rebuild.show_text(
            t.text("Making a sound journal…")
            if state.work is Work.REBUILDING
            else t.text("&Make a sound journal of what can be read")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above the words where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _show_lines(self, state: SalvageState) -> None:
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        if state.lines != self._lines:
            self._lines = state.lines
            self._list.clear()
            self._list.addItems([self._line(each) for each in state.lines])
        if state.chosen is not None:
            self._list.setCurrentRow(state.chosen)
        self._list.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _line(self, line: Line) -> str:
        t = self._look.t
        kind = kind_name(line.kind, t)
        kind = t.text("{kind}, unfinished").format(kind=kind) if line.unfinished else kind
        day = self._look.formats.day_in_year(line.day)
        return f"{line.title}\n{day} · {kind}"

    def _words(self, state: SalvageState) -> str:
        t, number = self._look.t, len(state.lines)
        if state.work is Work.READING:
            return t.text("Reading what can be read…")
        read = t.plural("{n} record can be read.", "{n} records can be read.", number)
        said = [read.format(n=number)]
        if state.lost:
            lost = t.plural(
                "At least {n} record cannot.", "At least {n} records cannot.", state.lost
            )
            said.append(lost.format(n=state.lost))
        if state.older:
            older = t.plural(
                "{n} record is shown as it was before its last change.",
                "{n} records are shown as they were before their last change.",
                state.older,
            )
            said.append(older.format(n=state.older))
        said.append(t.text("Nothing here changes the journal."))
        if state.damaged:
            said.append(
                t.text(
                    "A sound journal can be made of it; the damaged one is kept beside it. "
                    "If you have a backup, restoring it may bring back more."
                )
            )
        return " ".join(said)

    def _choose(self, at: int) -> None:
        if at >= 0:
            self.chosen.emit(at)
