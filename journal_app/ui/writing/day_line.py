"""The line over an entry that says which day it is about, and lets one choose another."""

from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind, IconButton
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.fields import DayField, Field
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Hue, Pill
from journal_app.ui.writing.state import OpenEntry, WritingState

_FIRST_DAY = date(1900, 1, 1)
_OFFERED = 3
"""How many days stand in the menu itself."""


class DayDialog(Dialog):
    """Asks for a day, typed or picked from a calendar.

    Signals:
        day_chosen(date): the person wants this day.
    """

    day_chosen = Signal(object)

    def __init__(self, look: Look, day: date, last: date, parent: QWidget) -> None:
        """Begin with `day`, and accept none after `last`."""
        name = look.t.text("Which day is it about?")
        super().__init__(name, parent)
        theme = look.theme
        self.field = DayField(theme, name, look.formats.locale)
        self.field.allow(_FIRST_DAY, max(day, last))
        self.field.show_day(day)
        choose = Button(theme, look.t.text("Choose this day"), ButtonKind.PRIMARY)
        leave = Button(theme, look.t.text("Leave it"))
        choose.clicked.connect(self._choose)
        leave.clicked.connect(self.reject)
        buttons = row(theme, REST, leave, choose)
        self.setFixedWidth(theme.px(420))
        self.setLayout(
            column(
                theme, Field(theme, name, self.field), buttons, gap=20, margins=(24, 24, 24, 20)
            )
        )

    def _choose(self) -> None:
        self.day_chosen.emit(self.field.day())
        self.accept()


class DayLine(QWidget):
    """Says day and time, with a menu of other days, and marks what was entered later.

    Signals:
        day_chosen(date): the person chose another day.
    """

    day_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._day = self._today = _FIRST_DAY
        self._words = label("", Text.SMALL)
        change = IconButton(
            look.theme, Icon.CARET_DOWN, look.t.text("Choose another day"), size=14
        )
        self._menu = QMenu(change)
        change.setMenu(self._menu)
        self._late = Pill(look.theme, look.t.text("Entered later"), Hue.QUIET, Icon.CLOCK)
        self.setLayout(row(look.theme, self._words, change, self._late, REST, gap=4))

    def show_day(self, opened: OpenEntry, state: WritingState) -> None:
        """Show the day of `opened`, and offer those of `state`."""
        self._day, self._today = opened.entry.day, state.today
        self._words.setText(self._said(opened))
        self._late.setVisible(opened.late)
        self._menu.clear()
        for day in state.days[:_OFFERED]:
            self._offer(day)
        self._menu.addSeparator()
        self._menu.addAction(self._look.t.text("Another day…")).triggered.connect(self._ask)

    def _said(self, opened: OpenEntry) -> str:
        formats = self._look.formats
        begun = opened.begun.astimezone(ZoneInfo(opened.zone))
        day, moment = formats.long_day(opened.entry.day), formats.moment(begun)
        if begun.date() == opened.entry.day:
            return f"{day} · {moment}"
        written = formats.near_day(begun.date(), self._today)
        said = self._look.t.text("{day} · written: {when}, {time}")
        return said.format(day=day, when=written, time=moment)

    def _offer(self, day: date) -> None:
        formats = self._look.formats
        near, long = formats.near_day(day, self._today), formats.long_day(day)
        words = long if (self._today - day).days > 1 else f"{near} · {long}"
        action = self._menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(day == self._day)
        action.triggered.connect(partial(self._chosen, day))

    def _chosen(self, day: date, _checked: object = None) -> None:
        self.day_chosen.emit(day)

    def _ask(self) -> None:
        dialog = DayDialog(self._look, self._day, self._today, self)
        dialog.day_chosen.connect(self.day_chosen)
        dialog.open()
