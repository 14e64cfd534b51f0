"""The pane one writes in."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.autosave import Autosave
from journal_app.ui.shared.forms import IconLabel, Text, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.entry_bar import EntryBar
from journal_app.ui.writing.entry_head import EntryHead
from journal_app.ui.writing.paper import Paper
from journal_app.ui.writing.rich.actions import Act, PageActions
from journal_app.ui.writing.rich.find_bar import FindBar
from journal_app.ui.writing.rich.link_dialog import LinkDialog
from journal_app.ui.writing.rich.tools import Tools
from journal_app.ui.writing.sheets import Sheet, Sheets
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
        self.sheets = Sheets(look)
        self._actions = PageActions(self.sheets.page, look.t, self._ask_link)
        tools = Tools(look, self._actions, self.sheets.page)
        extras = [self._actions[act] for act in (Act.STRIKE, Act.LINK)]
        self.bar, self.head = EntryBar(look, tools, extras), EntryHead(look)
        self.find_bar = FindBar(look)
        self._only_source = label(
            look.t.text("This entry is shown as Markdown: the page cannot show all of it."),
            Text.CAPTION,
        )
        self._words = label("", Text.CAPTION, wrap=False)
        self._promise = label("", Text.CAPTION, wrap=False)
        self._autosave = Autosave(self)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._foot = self._make_foot()
        self._lay_out()
        self._connect()
        self._turned(self.sheets.sheet)

    @property
    def paper(self) -> Paper:
        """What is written on."""
        return self.sheets.paper

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

    def turn(self) -> None:
        """Show the Markdown of the page, or the page; or how Markdown reads that has none."""
        if self.sheets.sheet is Sheet.PAGE:
            self._show_markdown(on=True)
        elif not self._show_markdown(on=False):
            self.bar.preview.toggle()

    def search(self) -> None:
        """Search in the entry."""
        if self.sheets.sheet is Sheet.PREVIEW:
            self.find_bar.search(self.sheets.preview)
        else:
            self.find_bar.search(self.paper)

    def show_only(self, on: bool) -> None:  # noqa: FBT001 - it is shown alone or not
        """Show nothing around the words that could be without."""
        self._foot.setVisible(not on)
        self.head.marks.setVisible(not on)

    def save_now(self) -> None:
        """Ask for a save at once, if anything waits."""
        self._autosave.flush()

    def _fill(self, words: str) -> None:
        self._text = words
        self.sheets.show_words(words)

    def _type(self, words: str) -> None:
        self._text = words
        self.typed.emit(words)

    def _begin(self, opened: OpenEntry) -> None:
        self.find_bar.hide()
        if opened.entry.is_blank:
            self.sheets.show_preview(on=False)
        self.sheets.take_focus()

    def _turned(self, sheet: Sheet) -> None:
        self.bar.show_sheet(sheet)
        self._only_source.setVisible(sheet is not Sheet.PAGE and self.sheets.only_source)

    def _show_preview(self, on: bool) -> None:  # noqa: FBT001
        self.sheets.show_preview(on)
        self.sheets.take_focus()

    def _show_markdown(self, on: bool) -> bool:  # noqa: FBT001 - it is shown or not
        shown = self.sheets.show_markdown(on)
        self._turned(self.sheets.sheet)
        self.sheets.take_focus()
        return shown

    def _ask_link(self) -> None:
        page = self.sheets.page
        dialog = LinkDialog(self._look, page.editing.look().link, self.window())
        dialog.given.connect(page.set_link)
        dialog.open()

    def _show_foot(self, opened: OpenEntry) -> None:
        t, count = self._look.t, opened.words
        self._words.setVisible(bool(count))
        self._words.setText(t.plural("{n} word", "{n} words", count).format(n=count))
        self._promise.setText(
            t.text("Sealed: no summary can hold it.")
            if opened.entry.sealed
            else t.text("Only on this computer. Not shared.")
        )

    def _make_foot(self) -> QWidget:
        theme = self._look.theme
        lock = IconLabel(theme, Icon.LOCK_SIMPLE, size=16)
        return holder(row(theme, self._words, REST, self._promise, lock, margins=(28, 6, 24, 12)))

    def _lay_out(self) -> None:
        theme = self._look.theme
        middle = column(theme, self.head, self._only_source, Grow(self.sheets), gap=10)
        page = centred(theme, middle, width=COLUMN, margins=(24, 14, 24, 0))
        self.setLayout(
            column(theme, self.bar, line(), self.find_bar, Grow(page), self._foot, gap=0)
        )

    def _connect(self) -> None:
        bar, sheets = self.bar, self.sheets
        sheets.typed.connect(self._type)
        sheets.turned.connect(self._turned)
        sheets.undo_allowed.connect(bar.allow_undo)
        sheets.redo_allowed.connect(bar.allow_redo)
        bar.preview_chosen.connect(self._show_preview)
        bar.markdown_chosen.connect(self._show_markdown)
        bar.find_wanted.connect(self.search)
        bar.undo_wanted.connect(sheets.undo)
        bar.redo_wanted.connect(sheets.redo)
        self.find_bar.closed.connect(sheets.take_focus)
        self.head.title.done.connect(sheets.take_focus)
        for changing in (sheets.typed, self.head.titled, self.changed):
            changing.connect(self._autosave.touch)
        for leaving in (sheets.left, self.head.title.left):
            leaving.connect(self._autosave.flush)
        self._autosave.due.connect(self.save_due)
        self._retry.timeout.connect(self.save_due)
