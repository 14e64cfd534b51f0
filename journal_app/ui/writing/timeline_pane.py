"""The pane at the left: search, filters, and the timeline of everything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind, Chip
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import EmptyState
from journal_app.ui.writing.search_field import SearchField
from journal_app.ui.writing.timeline_list import TimelineList
from journal_app.ui.writing.timeline_model import TimelineModel
from journal_app.ui.writing.timeline_presenter import Line, Sieve, TimelineState

WIDTH = 372
"""Beside an open entry, px at 100 %."""


class TimelinePane(QFrame):
    """Shows what the journal holds.

    Signals:
        searched(str): what is searched for, at every letter.
        sieve_chosen(str): which kinds are to be listed, a `Sieve`.
        more_wanted(): the list was scrolled to its end.
        line_opened(str, str): the id and the kind of the record the person chose.
        trash_wanted(): see what lies in the trash.
    """

    searched = Signal(str)
    sieve_chosen = Signal(str)
    more_wanted = Signal()
    line_opened = Signal(str, str)
    trash_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Sieve, str] | None = None
        self.setProperty("kind", "side")
        self.setAccessibleName(look.t.text("Journal"))
        self.search = SearchField(look)
        self.found = label("", Text.CAPTION, wrap=False)
        self._chips = {sieve: Chip(words, exclusive=True) for sieve, words in _sieves(look)}
        self._model = TimelineModel(look, self)
        self.list = TimelineList(look, self._model)
        self._nothing_yet, self._nothing_found = _nothing_yet(look), _nothing_found(look)
        self._trash = Button(look.theme, look.t.text("Trash"), ButtonKind.QUIET, Icon.TRASH)
        self._below = QStackedWidget()
        for widget in (self.list, self._nothing_yet, self._nothing_found):
            self._below.addWidget(widget)
        self._lay_out()
        self._connect()

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The filters, in their order."""
        return tuple(self._chips.values())

    def show_state(self, state: TimelineState) -> None:
        """Show what stands above the list."""
        self._model.show_today(state.today)
        self._chips[state.sieve].setChecked(True)
        self.found.setText(self._count(state))
        self.found.setVisible(state.found is not None)
        nothing = self._nothing_yet if _whole(state) else self._nothing_found
        self._below.setCurrentWidget(nothing if state.empty else self.list)
        self.list.mark_open(state.open or "")
        shown = (state.sieve, state.typed)
        if shown != self._shown:
            self._shown = shown
            self.list.scrollToTop()
            if state.found is not None:
                announce(self.search, self._count(state))

    def show_lines(self, lines: tuple[Line, ...], *, more: bool) -> None:
        """List these lines and no others, at the place where the list was."""
        place = self.list.verticalScrollBar().value()
        self._model.show_lines(lines, more=more)
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(place)

    def add_lines(self, lines: tuple[Line, ...], *, more: bool) -> None:
        """List these lines as well, below the others."""
        self._model.add_lines(lines, more=more)

    def replace_line(self, at: int, line: Line) -> None:
        """Show another line in place of the one at `at`."""
        self._model.replace_line(at, line)

    def _lay_out(self) -> None:
        theme = self._look.theme
        heading = row(theme, label(self._look.t.text("Journal"), Text.H1), REST, self.found)
        top = column(
            theme,
            heading,
            self.search,
            FlowLayout(theme, *self.chips, gap=6),
            gap=10,
            margins=(20, 18, 16, 6),
        )
        foot = row(theme, self._trash, REST, margins=(12, 4, 12, 6))
        self.setLayout(column(theme, top, Grow(self._below), foot, gap=0))

    def _connect(self) -> None:
        self.search.searched.connect(self.searched)
        self.search.left_downwards.connect(self.list.take_focus)
        self._model.more_wanted.connect(self.more_wanted)
        self.list.line_opened.connect(self.line_opened)
        self._trash.clicked.connect(self.trash_wanted)
        for sieve, chip in self._chips.items():
            chip.clicked.connect(lambda _=False, key=sieve.value: self.sieve_chosen.emit(key))

    def _count(self, state: TimelineState) -> str:
        found, t = state.found or 0, self._look.t
        if state.found_more:
            return t.plural("More than {n} found", "More than {n} found", found).format(n=found)
        return t.plural("{n} found", "{n} found", found).format(n=found)


def _sieves(look: Look) -> tuple[tuple[Sieve, str], ...]:
    return (
        (Sieve.ALL, look.t.context("everything in the journal", "All")),
        (Sieve.ENTRIES, look.t.text("Entries")),
        (Sieve.CHECK_INS, look.t.text("Check-ins")),
        (Sieve.QUESTIONNAIRES, look.t.text("Questionnaires")),
        (Sieve.SESSIONS, look.t.text("Sessions")),
    )


def _whole(state: TimelineState) -> bool:
    return state.sieve is Sieve.ALL and state.found is None


def _nothing_yet(look: Look) -> EmptyState:
    return EmptyState(
        look.theme,
        Icon.LEAF,
        look.t.text("Nothing here yet"),
        look.t.text("What you write, rate and record will stand here, newest first."),
    )


def _nothing_found(look: Look) -> EmptyState:
    return EmptyState(
        look.theme,
        Icon.MAGNIFYING_GLASS,
        look.t.text("Nothing found"),
        look.t.text("Try fewer letters, or choose “All” above."),
    )
