"""The journal: the timeline at the left, the entry at the right."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.domain.record import Kind
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import EmptyState
from journal_app.ui.shared.rail import COMPACT
from journal_app.ui.writing.entry_pane import EntryPane
from journal_app.ui.writing.page_notes import PageNotes
from journal_app.ui.writing.state import WritingState
from journal_app.ui.writing.timeline_pane import WIDTH, TimelinePane

ONE_PANE_BELOW = 960
"""A window narrower than this, px at 100 %, shows the list or the entry, not both."""
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


class WritingPage(QWidget):
    """Shows what was recorded, and the entry that is open.

    Signals:
        new_wanted(): begin a new entry.
        entry_wanted(str): open this entry.
        record_opened(str, str): the id and the kind of a record that has another page.
        trash_opened(): see what lies in the trash.
        closed(): put the open entry away.
        typed(str): the whole text, at every letter.
        titled(str): the title, at every letter.
        day_chosen(date): the day the entry is about.
        session_chosen(str): the id of the session it belongs to; nothing: to none.
        tag_added(str): a tag the person typed.
        tag_removed(str): a tag the person took off.
        seal_chosen(bool): whether it never leaves this vault.
        prompt_hidden(): the person put the prompt away.
        save_due(): write the entry down now.
        trash_wanted(): move the open entry to the trash.
        bring_back_wanted(): take the last one out of the trash again.
        gone_hidden(): say no more about the one in the trash.
        history_wanted(): see the versions of the open entry.
        focus_wanted(bool): nothing but the entry is to be shown, or all again.
    """

    new_wanted = Signal()
    entry_wanted = Signal(str)
    record_opened = Signal(str, str)
    trash_opened = Signal()
    closed = Signal()
    typed = Signal(str)
    titled = Signal(str)
    day_chosen = Signal(object)
    session_chosen = Signal(str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    seal_chosen = Signal(bool)
    prompt_hidden = Signal()
    save_due = Signal()
    trash_wanted = Signal()
    bring_back_wanted = Signal()
    gone_hidden = Signal()
    history_wanted = Signal()
    focus_wanted = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entry_open = False
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.timeline, self.entry = TimelinePane(look), EntryPane(look)
        self._nothing = self._nothing_open()
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.entry)
        self._notes = PageNotes(look)
        panes = row(look.theme, self.timeline, Grow(self._right), gap=0)
        self.setLayout(column(look.theme, Grow(panes), self._notes, gap=0))
        self._connect()
        self._add_keys()
        self._arrange()

    def show_state(self, state: WritingState) -> None:
        """Show `state`."""
        put_away = self._entry_open and state.open is None
        self._entry_open = state.open is not None
        self._notes.show_notes(state)
        self._arrange()
        if state.open is None:
            self.entry.bar.focus.setChecked(False)
            self._right.setCurrentWidget(self._nothing)
            if put_away:
                self.timeline.list.take_focus()
        else:
            self._right.setCurrentWidget(self.entry)
            self.entry.show_entry(state.open, state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one pane or two, as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list on Escape."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._focused():
            self.entry.bar.focus.setChecked(False)
        elif self._one_pane() and self._entry_open:
            self.closed.emit()
        else:
            self.timeline.list.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Show all again: another room is entered."""
        super().hideEvent(event)
        self.entry.bar.focus.setChecked(False)

    def _focused(self) -> bool:
        return self.entry.bar.focus.isChecked()

    def _show_only(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        self.entry.show_only(on)
        self._arrange()
        self.focus_wanted.emit(on)

    def _one_pane(self) -> bool:
        return self.width() < self._look.theme.px(ONE_PANE_BELOW - COMPACT)

    def _arrange(self) -> None:
        one = self._one_pane()
        self.timeline.setMaximumWidth(_NO_LIMIT if one else self._look.theme.px(WIDTH))
        self.timeline.setMinimumWidth(0 if one else self._look.theme.px(WIDTH))
        alone = self._entry_open and (one or self._focused())
        self.timeline.setVisible(not alone)
        self._right.setVisible(not one or self._entry_open)
        self.entry.bar.back.setVisible(one and not self._focused())

    def _connect(self) -> None:
        head, marks = self.entry.head, self.entry.head.marks
        self.timeline.line_opened.connect(self._open)
        self.timeline.trash_wanted.connect(self.trash_opened)
        self._notes.again_wanted.connect(self.save_due)
        self._notes.bring_back_wanted.connect(self.bring_back_wanted)
        self._notes.gone_hidden.connect(self.gone_hidden)
        self.entry.typed.connect(self.typed)
        self.entry.save_due.connect(self.save_due)
        self.entry.bar.back_wanted.connect(self.closed)
        self.entry.bar.trash_wanted.connect(self.trash_wanted)
        self.entry.bar.focus_chosen.connect(self._show_only)
        self.entry.bar.history_wanted.connect(self.history_wanted)
        head.beside.look_wanted.connect(self.history_wanted)
        head.titled.connect(self.titled)
        head.prompt_hidden.connect(self.prompt_hidden)
        for told, passed_on in (
            (head.day.day_chosen, self.day_chosen),
            (marks.session_chosen, self.session_chosen),
            (marks.tag_added, self.tag_added),
            (marks.tag_removed, self.tag_removed),
            (marks.seal_chosen, self.seal_chosen),
        ):
            told.connect(passed_on)
            told.connect(lambda *_: self.entry.changed.emit())

    def _add_keys(self) -> None:
        for keys, action in (
            (QKeySequence(QKeySequence.StandardKey.Find), self._search),
            (QKeySequence(QKeySequence.StandardKey.Save), self.save_due.emit),
            (QKeySequence("Ctrl+E"), self._turn),
            (QKeySequence("F11"), self._toggle_focus),
            (QKeySequence("F3"), partial(self._find, backwards=False)),
            (QKeySequence("Shift+F3"), partial(self._find, backwards=True)),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _search(self) -> None:
        if self._one_pane() and self._entry_open:
            self.closed.emit()
        self.timeline.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.timeline.search.selectAll()

    def _turn(self) -> None:
        if self._entry_open:
            self.entry.turn()

    def _toggle_focus(self) -> None:
        if self._entry_open:
            self.entry.bar.focus.toggle()

    def _find(self, *, backwards: bool) -> None:
        if not self._entry_open:
            return
        if self.entry.find_bar.isVisible():
            self.entry.find_bar.go(backwards=backwards)
        else:
            self.entry.search()

    def _open(self, record: str, kind: str) -> None:
        if kind == Kind.ENTRY:
            self.entry_wanted.emit(record)
        else:
            self.record_opened.emit(record, kind)

    def _nothing_open(self) -> EmptyState:
        theme, t = self._look.theme, self._look.t
        made = EmptyState(
            theme,
            Icon.NOTE_PENCIL,
            t.text("Choose something at the left, or begin"),
            t.text("A few words are enough. They are kept as you type."),
        )
        made.setProperty("kind", "paper")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        new = Button(theme, t.text("New entry"), ButtonKind.PRIMARY, Icon.PLUS)
        new.clicked.connect(self.new_wanted)
        made.add(new)
        return made
