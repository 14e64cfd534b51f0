"""The form of a session: its parts scroll, what one can do with it stays in view."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from journal_app.domain.session import SessionState
from journal_app.ui.sessions.emergency_slot import EmergencyWords
from journal_app.ui.sessions.parts import Parts
from journal_app.ui.sessions.state import OpenSession, SessionsState
from journal_app.ui.sessions.words import session_title
from journal_app.ui.shared.buttons import Button, ButtonKind, IconButton
from journal_app.ui.shared.forms import Text, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.level import keep_level
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Note
from journal_app.ui.shared.reveal import reveal
from journal_app.ui.shared.saving_mark import SavingMark
from journal_app.ui.shared.tab_order import in_order

WIDTH = 824
"""Of the column with its margins, px at 100 %."""


class SessionForm(QWidget):
    """One session. All but its day may stay empty.

    Signals:
        edited(object): the whole session, after the person filled something in.
        submitted(): save it.
        put_away(): back to the list; what is filled in stays.
        discard_wanted(), trash_wanted(): throw away what is filled in, or all of it.
        help_wanted(): show all help lines.
    """

    edited = Signal(object)
    submitted = Signal()
    put_away = Signal()
    discard_wanted = Signal()
    trash_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, emergency: EmergencyWords) -> None:
        super().__init__()
        self._look, self._record = look, ""
        theme, t = look.theme, look.t
        self._back = Button(theme, t.text("Sessions"), ButtonKind.LINK, Icon.CARET_LEFT)
        self._mark = SavingMark(look, t.text("Kept as you go"))
        self._more = self._menu_button()
        self._title = label("", Text.H1)
        self._today = Note(theme, emergency.safety.treatment_day)
        self._parts = Parts(look, emergency)
        self._later = Button(theme, t.text("Finish later"), ButtonKind.GHOST)
        self._save = Button(theme, t.text("Save session"), ButtonKind.PRIMARY, Icon.CHECK)
        self._area = self._lay_out()
        in_order(self._back, self._more, self._parts, self._later, self._save)
        self._connect()

    def show_form(self, opened: OpenSession, state: SessionsState) -> None:
        """Show `opened`; what is the same stays, with the keys where they were."""
        another = opened.record != self._record
        self._record = opened.record
        if another:
            self._parts.begin()
        self._title.setText(session_title(opened.session, opened.number, self._look.t))
        self._show_today(opened, state.today)
        self._parts.show_session(opened, state.today)
        self._mark.show_saved(state.saved)
        self._show_menu(opened)
        if another:
            self._area.verticalScrollBar().setValue(0)
            self._parts.take_focus()

    def leave(self) -> None:
        """Forget which session it was: the next one begins at the top."""
        self._record = ""

    def _show_today(self, opened: OpenSession, today: date) -> None:
        took_place = opened.session.state is SessionState.PAST
        self._today.setVisible(took_place and opened.session.day == today)

    def _show_menu(self, opened: OpenSession) -> None:
        t = self._look.t
        self._discard.setText(
            t.text("Discard what is filled in") if opened.new else t.text("Discard the changes")
        )
        self._discard.setVisible(opened.touched)
        self._trash.setVisible(not opened.new)
        self._more.setVisible(opened.touched or not opened.new)

    def _menu_button(self) -> IconButton:
        t = self._look.t
        more = IconButton(self._look.theme, Icon.DOTS_THREE, t.text("More"))
        menu = QMenu(more)
        self._discard = menu.addAction("", self.discard_wanted.emit)
        self._trash = menu.addAction(t.text("Move to trash"), self.trash_wanted.emit)
        more.setMenu(menu)
        return more

    def _lay_out(self) -> QScrollArea:
        theme, t = self._look.theme, self._look.t
        all_optional = label(t.text("Only the day is needed. Leave out what you like."), Text.BODY)
        inside = column(
            theme,
            row(theme, self._back, REST, self._more, gap=6),
            self._title,
            all_optional,
            2,
            self._today,
            self._parts,
            REST,
            gap=8,
        )
        area = scrolling(
            centred(theme, inside, width=WIDTH, margins=(32, 16, 32, 20)), name=t.text("Session")
        )
        foot = row(theme, self._mark, REST, self._later, self._save, gap=12)
        below = centred(theme, foot, width=WIDTH, margins=(32, 12, 32, 18))
        keep_level(area, below)
        self.setLayout(column(theme, Grow(area), line(), below, gap=0))
        return area

    def _connect(self) -> None:
        self._back.clicked.connect(self.put_away)
        self._later.clicked.connect(self.put_away)
        self._save.clicked.connect(self.submitted)
        self._parts.edited.connect(self.edited)
        self._parts.help_wanted.connect(self.help_wanted)
        self._parts.urgent_opened.connect(lambda slot, row: reveal(self._area, slot, row))
