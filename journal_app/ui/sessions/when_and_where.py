"""The day of a session, whether it has taken place, and where."""

from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtCore import QSignalBlocker

from journal_app.domain.session import Session, SessionState, Setting
from journal_app.ui.sessions import words
from journal_app.ui.sessions.choice_field import ChoiceField
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.sessions.time_slot import TimeSlot
from journal_app.ui.shared.choices import Alternative
from journal_app.ui.shared.fields import DayField, Field
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import REST, holder, row
from journal_app.ui.shared.look import Look

_FIRST_DAY = date(1990, 1, 1)
_AHEAD = timedelta(days=730)
_START, _END = time(10), time(12)


class WhenAndWhere(Section):
    """Only the day is needed."""

    def __init__(self, look: Look) -> None:
        t = look.t
        super().__init__(
            look,
            Heading(
                t.text("When and where"),
                t.text(
                    "Of a past session a summary shows day and place. Times are never printed."
                ),
            ),
        )
        self._today, self._range = date.min, (date.min, date.min)
        self._day = DayField(look.theme, t.text("Day"), look.formats.locale)
        self._state = ChoiceField(
            look, t.text("Has it taken place?"), self._states(), 2, clearable=False
        )
        self._ahead = label(
            t.text(
                "A day ahead is copied from your clinic. This journal suggests no day and "
                "counts none."
            ),
            Text.SMALL,
        )
        self._start = TimeSlot(look, t.text("Began about"), t.text("Add when it began"), _START)
        self._end = TimeSlot(look, t.text("Ended about"), t.text("Add when it ended"), _END)
        places = tuple(Alternative(each.value, words.setting(each, t)) for each in Setting)
        self._setting = ChoiceField(look, t.text("Place"), places, 3)
        self._times = holder(FlowLayout(look.theme, self._start, self._end, gap=16))
        day = row(look.theme, Field(look.theme, t.text("&Day"), self._day), REST)
        self._day.setMinimumWidth(look.theme.px(220))
        self.fill(day, self._ahead, self._state, self._times, self._setting)
        self._day.dateChanged.connect(lambda _: self.changed.emit())
        for part in (self._state, self._start, self._end, self._setting):
            part.changed.connect(self.changed)

    def show_today(self, today: date) -> None:
        """Take note of what day it is."""
        self._today = today

    def take_focus(self) -> None:
        """Send the keys to the day."""
        self._day.setFocus()

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal."""
        with QSignalBlocker(self._day):
            self._allow(min(_FIRST_DAY, session.day), max(self._today + _AHEAD, session.day))
            if session.day != self._day.day():
                self._day.show_day(session.day)
        planned = session.state is SessionState.PLANNED
        self._ahead.setVisible(session.day > self._today)
        self._state.setVisible(session.day == self._today)
        self._state.show_key(session.state.value)
        self._times.setVisible(not planned or session.start is not None)
        self._start.show_moment(session.start)
        self._end.show_moment(session.end)
        self._setting.show_key(session.setting.value if session.setting else None)

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        setting = self._setting.key()
        state = self._state.key()
        return replace(
            session,
            day=self._day.day(),
            state=SessionState(state) if state else session.state,
            start=self._start.moment(),
            end=self._end.moment(),
            setting=Setting(setting) if setting else None,
        )

    def _allow(self, first: date, last: date) -> None:
        # Qt writes the day anew at every range, under the fingers of who is typing it.
        if (first, last) != self._range:
            self._range = first, last
            self._day.allow(first, last)

    def _states(self) -> tuple[Alternative, ...]:
        t = self._look.t
        return (
            Alternative(SessionState.PAST.value, t.text("Yes")),
            Alternative(SessionState.PLANNED.value, t.text("Not yet, it is planned")),
        )
