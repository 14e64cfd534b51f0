"""The pane one writes in."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.ui.shared.autosave import Autosave
from journal_app.ui.shared.forms import IconLabel, Text, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.entry_bar import EntryBar
from journal_app.ui.writing.entry_head import EntryHead
from journal_app.ui.writing.paper import Paper
from journal_app.ui.writing.preview import Preview
from journal_app.ui.writing.state import OpenEntry, Saved, WritingState

COLUMN = 720
"""The widest a line of text gets, px at 100 %."""
RETRY_MS = 200
"""After so long a busy disk is tried again."""


class EntryPane(QWidget):
    """Shows one entry, and says when it is time to write it down.

    Signals:
        typed(str): the whole text, at every letter.
        changed(): anything about the entry was changed.
        save_due(): write it down now.
    """

    typed = Signal(str)
    changed = Signal()
    save_due = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._record = self._text = ""
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar, self.head = EntryBar(look), EntryHead(look)
        self.paper, self._preview = Paper(look), Preview(look)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.paper)
        self._sheets.addWidget(self._preview)
        self._words = label("", Text.CAPTION, wrap=False)
        self._promise = label("", Text.CAPTION, wrap=False)
        self._autosave = Autosave(self)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._lay_out()
        self._connect()

    def show_entry(self, opened: OpenEntry, state: WritingState) -> None:
        """Show `opened`. Words that are the same stay, with the cursor in them."""
        another = opened.record != self._record
        if another:
            self._record = opened.record
            self._autosave.forget()
            self._retry.stop()
        if another or opened.entry.text != self._text:
            self._fill(opened.entry.text)
        self.head.show_entry(opened, state)
        self.bar.show_saved(state)
        self._show_foot(opened)
        if another:
            self._begin(opened)
        if state.saved is Saved.WAITING:
            self._retry.start()

    def show_preview(self, on: bool) -> None:  # noqa: FBT001 - it is shown or not
        """Show the entry as it reads, or the paper to write on."""
        if on:
            self._preview.show_words(self.paper.words())
        self._sheets.setCurrentWidget(self._preview if on else self.paper)
        self._take_focus()

    def save_now(self) -> None:
        """Ask for a save at once, if anything waits."""
        self._autosave.flush()

    def _fill(self, words: str) -> None:
        self._text = words
        self.paper.show_words(words)
        if self._sheets.currentWidget() is self._preview:
            self._preview.show_words(words)

    def _type(self, words: str) -> None:
        self._text = words
        self.typed.emit(words)

    def _begin(self, opened: OpenEntry) -> None:
        if opened.entry.is_blank:
            self.bar.preview.setChecked(False)
        self._take_focus()

    def _take_focus(self) -> None:
        sheet = self._preview if self.bar.preview.isChecked() else self.paper
        sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_foot(self, opened: OpenEntry) -> None:
        t, count = self._look.t, opened.words
        self._words.setVisible(bool(count))
        self._words.setText(t.plural("{n} word", "{n} words", count).format(n=count))
        self._promise.setText(
            t.text("Sealed: no summary can hold it.")
            if opened.entry.sealed
            else t.text("Only on this computer. Not shared.")
        )

    def _lay_out(self) -> None:
        theme = self._look.theme
        middle = column(theme, self.head, Grow(self._sheets), gap=10)
        lock = IconLabel(theme, Icon.LOCK_SIMPLE, size=16)
        foot = row(theme, self._words, REST, self._promise, lock, margins=(28, 6, 24, 12))
        page = centred(theme, middle, width=COLUMN, margins=(24, 14, 24, 0))
        self.setLayout(column(theme, self.bar, line(), Grow(page), foot, gap=0))

    def _connect(self) -> None:
        self.paper.typed.connect(self._type)
        self.bar.preview_chosen.connect(self.show_preview)
        self.bar.undo_wanted.connect(self.paper.undo)
        self.bar.redo_wanted.connect(self.paper.redo)
        self.paper.undoAvailable.connect(self.bar.allow_undo)
        self.paper.redoAvailable.connect(self.bar.allow_redo)
        self.head.title.done.connect(self.paper.setFocus)
        for changing in (self.paper.typed, self.head.titled, self.changed):
            changing.connect(self._autosave.touch)
        for leaving in (self.paper.left, self.head.title.left):
            leaving.connect(self._autosave.flush)
        self._autosave.due.connect(self.save_due)
        self._retry.timeout.connect(self.save_due)
