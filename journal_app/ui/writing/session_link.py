"""The link from an entry to a session."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Hue
from journal_app.ui.shared.session_numbers import NumberedSession
from journal_app.ui.writing.pill_button import PillButton, PillLook

_LINKED = PillLook(Icon.FLOWER_LOTUS, Hue.SESSION, behind=Icon.CARET_DOWN)
_FREE = PillLook(Icon.FLOWER_LOTUS, Hue.QUIET, behind=Icon.CARET_DOWN, outlined=True)


class SessionLink(PillButton):
    """Says to which session an entry belongs, and lets one choose another.

    Signals:
        session_chosen(str): the id of the session; nothing: to none.
    """

    session_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look.theme, look.t.text("Link to a session"), _FREE)
        self._look = look
        self._menu = QMenu(self)
        self._group = QActionGroup(self._menu)
        self.setMenu(self._menu)

    def show_link(self, sessions: tuple[NumberedSession, ...], entry: Entry) -> None:
        """Offer `sessions`, and show the one that `entry` is linked to."""
        linked = entry.session
        self._menu.clear()
        for session in sessions:
            day = self._look.formats.day_in_year(session.day)
            self._offer(session.id, f"{self._name(session)} · {day}", linked)
        if sessions:
            self._menu.addSeparator()
        self._offer("", self._look.t.text("Belongs to no session"), linked)
        found = next((each for each in sessions if each.id == linked), None)
        self.setVisible(bool(sessions) or linked is not None)
        if found is None:
            self.show_pill(self._look.t.text("Link to a session"), _FREE)
        else:
            self.show_pill(self._said(found, entry.day), _LINKED)

    def _offer(self, key: str, words: str, linked: RecordId | None) -> None:
        action = QAction(words, self._menu)
        action.setCheckable(True)
        action.setChecked(key == (linked or ""))
        action.triggered.connect(lambda _=False: self.session_chosen.emit(key))
        self._group.addAction(action)
        self._menu.addAction(action)

    def _name(self, session: NumberedSession) -> str:
        if session.number is None:
            return self._look.t.text("Planned session")
        return self._look.t.text("Session {n}").format(n=session.number)

    def _said(self, session: NumberedSession, day: date) -> str:
        t, number = self._look.t, session.number
        if number is None:
            return t.text("About the planned session")
        if day < session.day:
            return t.text("Before session {n}").format(n=number)
        if day == session.day:
            return t.text("On the day of session {n}").format(n=number)
        return t.text("After session {n}").format(n=number)
