"""The check-ins of the last days, and what has just been done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.scales.check_in_state import CheckInState
from journal_app.ui.scales.past import Past
from journal_app.ui.scales.support_slot import SupportSlot, SupportWords
from journal_app.ui.scales.words import check_in_words
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, card, label
from journal_app.ui.shared.gone_note import GoneNote
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.numbers import number_writer
from journal_app.ui.shared.panels import DONE, EmptyState, Note
from journal_app.ui.shared.record_list import RecordList
from journal_app.ui.shared.record_row import RowText

_WIDTH = 824


class CheckInList(QWidget):
    """Shows figures, and counts nothing.

    Signals:
        begin_wanted(): begin a check-in.
        opened(str): open the check-in with this id.
        undo_wanted(): have back what was just thrown away.
        help_wanted(): show all help lines.
    """

    begin_wanted = Signal()
    opened = Signal(str)
    undo_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, words: SupportWords) -> None:
        super().__init__()
        self._look, theme, t = look, look.theme, look.t
        self._begin = Button(theme, t.text("New check-in"), ButtonKind.PRIMARY, Icon.PLUS)
        self._done = Note(theme, "", DONE)
        self._gone = GoneNote(look)
        self._support = SupportSlot(look, words)
        self._list = RecordList(look)
        self._card = card(
            theme,
            row(theme, label(t.text("Lately"), Text.H3), margins=(12, 0, 12, 0)),
            self._list,
            gap=6,
            margins=(12, 14, 12, 12),
        )
        self._empty = EmptyState(
            theme,
            Icon.SLIDERS_HORIZONTAL,
            t.text("No check-ins yet"),
            t.text("About a minute, whenever you like. Skip anything."),
        )
        head = row(theme, Grow(label(t.text("Check-ins"), Text.H1)), self._begin)
        inside = column(
            theme,
            head,
            6,
            self._done,
            self._gone,
            self._support,
            self._card,
            self._empty,
            REST,
            gap=10,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 24, 32, 24))
        self.setLayout(column(theme, scrolling(page, name=t.text("Check-ins")), gap=0))
        self._begin.clicked.connect(self.begin_wanted)
        self._list.opened.connect(self.opened)
        self._gone.undo_wanted.connect(self.undo_wanted)
        self._support.help_wanted.connect(self.help_wanted)

    def show_list(self, state: CheckInState, *, arrived: bool) -> None:
        """Show the list. When one has just arrived, the keys go to the button."""
        self._show_done(state, arrived=arrived)
        self._gone.show_gone(state.gone)
        raised = state.done.raised if state.done else ()
        self._support.show_support(raised[0].support if raised else None)
        self._list.show_lines(tuple((each.record, self._line(each, state)) for each in state.past))
        self._card.setVisible(bool(state.past))
        self._empty.setVisible(not state.past)
        if arrived:
            self._begin.setFocus()

    def _show_done(self, state: CheckInState, *, arrived: bool) -> None:
        t = self._look.t
        self._done.setVisible(state.done is not None)
        if state.done is not None:
            day = self._look.formats.near_day(state.done.day, state.today)
            said = t.text("Saved. You can open it again and change it.")
            self._done.show_text(said, t.text("Check-in: {day}").format(day=day))
            if arrived:
                announce(self, said)

    def _line(self, past: Past, state: CheckInState) -> RowText:
        t, formats = self._look.t, self._look.formats
        marks = (
            *((t.text("Not saved yet"),) if past.draft else ()),
            *((t.text("Entered later"),) if past.late else ()),
        )
        words = check_in_words(past, number_writer(formats), t)
        return RowText(formats.near_day(past.day, state.today), words, marks)
