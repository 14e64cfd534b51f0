"""The versions of one entry, over the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.dialog import Dialog, width_within
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import PROBLEM, Note
from journal_app.ui.shared.tokens import Theme
from journal_app.ui.writing.differences_view import DifferencesView
from journal_app.ui.writing.history_state import HistoryState, VersionLine

_WIDTH, _HEIGHT, _LIST = 900, 600, 250
_EDGE = 48


class HistoryDialog(Dialog):
    """A list at the left; at the right what changed since.

    Signals:
        version_chosen(str): the id of the version the person looks at.
        back_wanted(): let the entry say what that version says.
        shown_kept(): keep what the entry says, of two versions.
    """

    version_chosen = Signal(str)
    back_wanted = Signal()
    shown_kept = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        theme, t = look.theme, look.t
        super().__init__(t.text("Earlier versions"), parent)
        self._look = look
        self._lines: tuple[VersionLine, ...] = ()
        self._title = label("", Text.H2)
        self._about = label("", Text.MUTED)
        self._list = QListWidget()
        self._list.setAccessibleName(t.text("Versions, newest first"))
        self._list.setProperty("kind", "versions")
        self._list.setWordWrap(True)
        self._list.setFixedWidth(theme.px(_LIST))
        self._list.setStyleSheet(_sheet(look.theme))
        self._legend = label("", Text.CAPTION)
        self._changes = DifferencesView(look)
        self._problem = Note(theme, "", PROBLEM)
        self._keep = Button(theme, t.text("Keep the one shown now"))
        self._back = Button(theme, t.text("Bring this version back"), ButtonKind.PRIMARY)
        self._close = Button(theme, t.text("Close"), ButtonKind.GHOST)
        paper = frame(Ground.CARD, column(theme, self._changes, margins=(8, 6, 8, 6)))
        right = column(theme, self._legend, Grow(paper), gap=8)
        self.setLayout(
            column(
                theme,
                self._title,
                self._about,
                Grow(row(theme, self._list, Grow(right), gap=16)),
                self._problem,
                self._buttons(),
                gap=10,
                margins=(24, 20, 24, 18),
            )
        )
        room = parent.window().height() - _EDGE
        self.resize(width_within(parent, theme.px(_WIDTH)), min(room, theme.px(_HEIGHT)))
        self._connect()

    def show_state(self, state: HistoryState) -> None:
        """Show `state`."""
        t = self._look.t
        two = state.to_choose
        self._title.setText(
            t.text("Two versions of this entry") if two else t.text("Earlier versions")
        )
        self._about.setText(self._explained(state))
        if state.lines != self._lines:
            self._fill(state)
        self._legend.setText(self._compared(state))
        self._changes.show_pieces(state.title, state.words)
        self._keep.setVisible(two)
        self._back.show_text(
            t.text("Keep this version") if two else t.text("Bring this version back")
        )
        self._back.setEnabled(not state.line.shown)
        self._problem.setVisible(state.problem is not None)
        if state.problem is not None:
            problem = state.problem
            self._problem.show_text(f"{problem.what_happened} {problem.what_to_do}", problem.title)
            announce(self, problem.title)

    def _buttons(self) -> QHBoxLayout:
        return row(self._look.theme, REST, self._close, self._keep, self._back)

    def _connect(self) -> None:
        self._list.currentItemChanged.connect(self._choose)
        self._back.clicked.connect(self.back_wanted)
        self._keep.clicked.connect(self.shown_kept)
        self._close.clicked.connect(self.reject)

    def _fill(self, state: HistoryState) -> None:
        self._lines = state.lines
        self._list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._list.clear()
        for line in state.lines:
            item = QListWidgetItem(self._said(line, state))
            item.setData(Qt.ItemDataRole.UserRole, line.id)
            self._list.addItem(item)
            if line.id == state.chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)  # noqa: FBT003
        self._list.setFocus()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.version_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _explained(self, state: HistoryState) -> str:
        t = self._look.t
        if state.to_choose:
            return t.text(
                "It was changed in two copies of the journal. Nothing is lost: both stay."
            )
        if len(state.lines) == 1:
            return t.text("There is only this one so far.")
        return t.text("Every version stays, whichever you choose.")

    def _compared(self, state: HistoryState) -> str:
        t = self._look.t
        if state.line.shown:
            return t.text("This is what the entry says now.")
        if state.only_details:
            return t.text("The words are the same; the day, the tags or how it is set differ.")
        return t.text(
            "From this version to the one shown now: new words are underlined, "
            "words that are gone are struck through."
        )

    def _said(self, line: VersionLine, state: HistoryState) -> str:
        t, formats = self._look.t, self._look.formats
        day = formats.near_day(line.at.date(), state.today)
        when = f"{day}, {formats.moment(line.at)}"
        marks = (
            (line.shown, t.text("shown now")),
            (line.beside, t.text("the other version")),
            (line.first, t.text("first written")),
            (line.unfinished, t.text("unfinished, in another copy")),
            (not line.here and not line.unfinished, t.text("on another computer")),
        )
        return "\n".join((when, *(mark for holds, mark in marks if holds)))


def _sheet(theme: Theme) -> str:
    colours, px = theme.palette, theme.px
    if theme.plain:
        return f"QListWidget::item {{ padding: {px(8)}px {px(10)}px; }}"
    return f"""
        QListWidget::item {{ padding: {px(8)}px {px(10)}px; border-radius: {px(8)}px;
            border-left: {px(3)}px solid transparent; color: {colours.text}; }}
        QListWidget::item:hover {{ background: {colours.hover}; }}
        QListWidget::item:selected {{ background: {colours.accent_soft};
            border-left: {px(3)}px solid {colours.accent}; color: {colours.text}; }}
    """
