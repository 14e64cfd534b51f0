"""Where one says that a questionnaire was filled in on paper, and on which day."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame

from journal_app.ui.scales.filling import Form
from journal_app.ui.shared.buttons import spoken
from journal_app.ui.shared.fields import DayField
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Ground, Text, label
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look

_FIRST_DAY = date(1990, 1, 1)


class PaperStrip(QFrame):
    """Only there when it is copied from paper: that alone can be about an earlier day.

    Signals:
        day_chosen(date): the day that stands on the paper.
    """

    day_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._last = _FIRST_DAY
        self.setProperty("kind", Ground.SUNKEN.value)
        name = t.text("&Filled in on paper on")
        self._field = DayField(theme, spoken(name), look.formats.locale)
        asked = label(name, Text.STRONG)
        asked.setBuddy(self._field)
        why = label(
            t.text(
                "The day of the paper counts. Without a paper the day is always the day it is "
                "filled in, because its questions look back from there."
            ),
            Text.SMALL,
        )
        inside = FlowLayout(theme, asked, self._field, gap=12)
        self.setLayout(column(theme, inside, why, gap=6, margins=(16, 12, 16, 12)))
        self._field.dateChanged.connect(lambda _: self.day_chosen.emit(self._field.day()))

    def show_paper(self, form: Form, today: date) -> None:
        """Show the day of the paper, or nothing at all."""
        self.setVisible(form.filled.from_paper)
        with QSignalBlocker(self._field):
            last = max(today, form.filled.day)
            # Qt writes the day anew at every range, under the fingers of who is typing it.
            if last != self._last:
                self._last = last
                self._field.allow(_FIRST_DAY, last)
            if self._field.day() != form.filled.day:
                self._field.show_day(form.filled.day)
