"""All parts of the form, in the order one goes through them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.session import Session
from journal_app.ui.sessions.as_planned import AsPlanned
from journal_app.ui.sessions.company import Company
from journal_app.ui.sessions.effects import Effects
from journal_app.ui.sessions.emergency_slot import EmergencyWords
from journal_app.ui.sessions.getting_home import GettingHome
from journal_app.ui.sessions.how_it_was import HowItWas
from journal_app.ui.sessions.own_words import OwnWords
from journal_app.ui.sessions.private_details import PrivateDetails
from journal_app.ui.sessions.section import Section
from journal_app.ui.sessions.state import OpenSession
from journal_app.ui.sessions.when_and_where import WhenAndWhere
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.forms import card
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look


class Parts(QWidget):
    """Shows only the first and the last of them while a session lies ahead.

    Signals:
        edited(object): the whole session, after the person filled something in.
        urgent_opened(QWidget, QWidget): the emergency panel, and the effect it belongs to.
        help_wanted(): show all help lines.
    """

    edited = Signal(object)
    urgent_opened = Signal(QWidget, QWidget)
    help_wanted = Signal()

    def __init__(self, look: Look, emergency: EmergencyWords) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._opened: OpenSession | None = None
        self._when, self._how = WhenAndWhere(look), HowItWas(look)
        self._effects, self._private = Effects(look, emergency), PrivateDetails(look)
        home, company = GettingHome(look), Company(look)
        self._afterwards = (company, AsPlanned(look), self._how, self._effects, home)
        self._sections = (self._when, *self._afterwards, OwnWords(look), self._private)
        self._seal = CheckRow(
            theme,
            t.text("Never leaves this vault"),
            t.text("Sealed: whatever is chosen for a summary, this session is left out."),
        )
        seal = card(theme, self._seal)
        self.setLayout(column(theme, *self._sections, seal, gap=12))
        for section in self._sections:
            section.changed.connect(self._edited)
        self._seal.clicked.connect(self._edited)
        self._effects.urgent_opened.connect(self.urgent_opened)
        self._effects.help_wanted.connect(self.help_wanted)

    def begin(self) -> None:
        """Make ready for another session."""
        self._how.forget()
        self._private.show_folded(folded=True)

    def take_focus(self) -> None:
        """Send the keys to the day."""
        self._when.take_focus()

    def show_session(self, opened: OpenSession, today: date) -> None:
        """Show `opened`, without a signal; what is the same stays as it is."""
        self._opened = opened
        self._when.show_today(today)
        for section in self._sections:
            section.show_session(opened.session)
        for section in self._afterwards:
            section.setVisible(not opened.planned)
        self._private.setVisible(not opened.planned)
        self._effects.show_urgent(opened)
        self._seal.setChecked(opened.session.sealed)

    def _edited(self) -> None:
        if self._opened is not None:
            session = _filled(self._opened.session, self._sections)
            self.edited.emit(replace(session, sealed=self._seal.isChecked()))


def _filled(session: Session, sections: Iterable[Section]) -> Session:
    for section in sections:
        session = section.put(session)
    return session
