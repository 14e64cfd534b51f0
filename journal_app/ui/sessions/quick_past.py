"""Adding sessions that lie in the past by their dates alone."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from journal_app.ui.sessions.state import SessionsState
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, spoken
from journal_app.ui.shared.fields import DayField
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Ground, Text, label
from journal_app.ui.shared.layouts import column, holder
from journal_app.ui.shared.look import Look

_FIRST_DAY = date(1990, 1, 1)


class QuickPast(QFrame):
    """Stays open, so that several can be added one after the other.

    Signals:
        added(date): add a session on this day.
    """

    added = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, theme, t = look, look.theme, look.t
        self.setProperty("kind", Ground.SUNKEN.value)
        name = t.text("&Day of the session")
        self._day = DayField(theme, spoken(name), look.formats.locale)
        self._add = Button(theme, t.text("Add this session"))
        self._told = label("", Text.STRONG)
        self._told.hide()
        asked = label(name, Text.STRONG)
        asked.setBuddy(self._day)
        why = label(
            t.text("The date is enough. You can open each one later and fill in more."),
            Text.SMALL,
        )
        fields = holder(FlowLayout(theme, asked, self._day, self._add, gap=12))
        self.setLayout(column(theme, fields, self._told, why, gap=8, margins=(16, 14, 16, 14)))
        self._add.clicked.connect(lambda: self.added.emit(self._day.day()))

    def show_quick(self, state: SessionsState) -> None:
        """Show what was added, or that there is one already."""
        t, formats = self._look.t, self._look.formats
        self._day.allow(_FIRST_DAY, state.today)
        said = ""
        if state.added is not None:
            said = t.text("Added: {day}").format(day=formats.day_in_year(state.added))
        elif state.taken is not None:
            said = t.text("There is a session on {day} already.").format(
                day=formats.day_in_year(state.taken)
            )
        self._told.setText(said)
        self._told.setVisible(bool(said))
        if said:
            announce(self, said)

    def begin(self, today: date) -> None:
        """Get ready for the first one."""
        self._day.show_day(today)
        self._day.setFocus()
