"""The button that says which day a form is about, with a menu of the other days."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Hue, Pill


class DayButton(QWidget):
    """Offers a few days, and marks what is entered later.

    Signals:
        day_chosen(date): the person chose another day.
    """

    day_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme = look.theme
        self._button = Button(theme, "", ButtonKind.GHOST, Icon.CALENDAR_BLANK)
        self._menu = QMenu(self._button)
        self._button.setMenu(self._menu)
        self._late = Pill(theme, look.t.text("Entered later"), Hue.QUIET, Icon.CLOCK)
        self.setLayout(row(theme, self._late, self._button, gap=4))

    def show_day(self, day: date, days: tuple[date, ...], *, today: date, late: bool) -> None:
        """Show `day`, and offer `days`."""
        said = _in_words(self._look, day, today)
        self._button.show_text(said)
        self._button.setAccessibleName(self._look.t.text("About: {day}").format(day=said))
        self._late.setVisible(late)
        self._menu.clear()
        for each in days:
            action = self._menu.addAction(_in_words(self._look, each, today))
            action.setCheckable(True)
            action.setChecked(each == day)
            action.triggered.connect(partial(self._chosen, each))

    def _chosen(self, day: date, _checked: object = None) -> None:
        self.day_chosen.emit(day)


def _in_words(look: Look, day: date, today: date) -> str:
    near, short = look.formats.near_day(day, today), look.formats.short_day(day)
    return near if near == short or day.year != today.year else f"{near} · {short}"
