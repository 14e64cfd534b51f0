"""All sessions, newest first: those that lie ahead above those that were."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from journal_app.domain.session import SessionState
from journal_app.ui.sessions.quick_past import QuickPast
from journal_app.ui.sessions.state import Listed, SessionsState
from journal_app.ui.sessions.words import session_line, session_title
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, card, label
from journal_app.ui.shared.gone_note import GoneNote
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, EmptyState, Note
from journal_app.ui.shared.record_list import RecordList
from journal_app.ui.shared.record_row import RowText

_WIDTH = 824


class SessionsList(QWidget):
    """Lines to open. No dates are suggested, no days are counted.

    Signals:
        begin_wanted(): record a session.
        opened(str): open the session with this id.
        added(date): add a past session by its date alone.
        undo_wanted(): have back what was just thrown away.
    """

    begin_wanted = Signal()
    opened = Signal(str)
    added = Signal(object)
    undo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, theme, t = look, look.theme, look.t
        self._begin = Button(theme, t.text("Record a session"), ButtonKind.PRIMARY, Icon.PLUS)
        self._turn = Button(theme, t.text("Add earlier sessions"), ButtonKind.GHOST)
        self._today = date.min
        self._quick = QuickPast(look)
        self._quick.hide()
        self._done, self._gone = Note(theme, "", DONE), GoneNote(look)
        self._ahead, self._past = RecordList(look), RecordList(look)
        self._ahead_card = self._card(t.text("Planned, copied from the clinic"), self._ahead)
        self._past_card = self._card(t.text("Past sessions"), self._past)
        self._empty = EmptyState(
            theme,
            Icon.FLOWER_LOTUS,
            t.text("No sessions yet"),
            t.text("One that was, one that is today, or one you planned with your clinic."),
        )
        self._lay_out()
        self._connect()

    def show_list(self, state: SessionsState, *, arrived: bool) -> None:
        """Show the list. When one has just arrived, the keys go to the button."""
        self._show_done(state, arrived=arrived)
        self._gone.show_gone(state.gone)
        self._quick.show_quick(state)
        ahead = [each for each in state.listed if _lies_ahead(each)]
        past = [each for each in state.listed if not _lies_ahead(each)]
        self._ahead.show_lines(tuple((each.record, self._line(each)) for each in reversed(ahead)))
        self._past.show_lines(tuple((each.record, self._line(each)) for each in past))
        self._ahead_card.setVisible(bool(ahead))
        self._past_card.setVisible(bool(past))
        self._empty.setVisible(not state.listed and self._quick.isHidden())
        self._today = state.today
        if arrived:
            self._quick.hide()
            self._begin.setFocus()

    def _show_done(self, state: SessionsState, *, arrived: bool) -> None:
        self._done.setVisible(state.done is not None)
        if state.done is not None:
            t = self._look.t
            day = self._look.formats.near_day(state.done, state.today)
            said = t.text("Saved. You can open it again and change it.")
            self._done.show_text(said, t.text("Session: {day}").format(day=day))
            if arrived:
                announce(self, said)

    def _line(self, listed: Listed) -> RowText:
        t, formats = self._look.t, self._look.formats
        marks = (
            *((t.text("Not saved yet"),) if listed.draft else ()),
            *((t.text("Entered later"),) if listed.late else ()),
            *((t.text("Sealed"),) if listed.sealed else ()),
        )
        title = session_title(listed.session, listed.number, t)
        return RowText(title, session_line(listed, formats.day_in_year, t), marks)

    def _turn_quick(self) -> None:
        opens = self._quick.isHidden()
        self._quick.setVisible(opens)
        if opens:
            self._empty.hide()
            self._quick.begin(self._today)

    def _card(self, title: str, lines: RecordList) -> QFrame:
        theme = self._look.theme
        heading = row(theme, label(title, Text.H3), margins=(12, 0, 12, 0))
        return card(theme, heading, lines, gap=6, margins=(12, 14, 12, 12))

    def _lay_out(self) -> None:
        theme, t = self._look.theme, self._look.t
        head = row(theme, Grow(label(t.text("Sessions"), Text.H1)), self._turn, self._begin)
        inside = column(
            theme,
            head,
            6,
            self._done,
            self._gone,
            self._quick,
            self._ahead_card,
            self._past_card,
            self._empty,
            REST,
            gap=10,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 24, 32, 24))
        self.setLayout(column(theme, scrolling(page, name=t.text("Sessions")), gap=0))

    def _connect(self) -> None:
        self._begin.clicked.connect(self.begin_wanted)
        self._turn.clicked.connect(self._turn_quick)
        self._quick.added.connect(self.added)
        self._ahead.opened.connect(self.opened)
        self._past.opened.connect(self.opened)
        self._gone.undo_wanted.connect(self.undo_wanted)


def _lies_ahead(listed: Listed) -> bool:
    return listed.session.state is SessionState.PLANNED
