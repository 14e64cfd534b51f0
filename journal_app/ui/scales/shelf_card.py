"""The card of one questionnaire."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from journal_app.domain.scoring import score
from journal_app.ui.scales.past import Past
from journal_app.ui.scales.questionnaire_state import Result, Shelved
from journal_app.ui.scales.words import points_in_list, scale_title
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Ground, Text, label
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.record_list import RecordList
from journal_app.ui.shared.record_row import RowText

_FEW = 5
"""So many earlier ones are shown at first."""


class ShelfCard(QFrame):
    """Says what it asks about and when it was filled in last; the total is a number alone.

    Signals:
        scale_wanted(str): fill in this scale, or go on with it.
        opened(str): open the filled-in one with this id.
    """

    scale_wanted = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, theme = look, look.theme
        self._shelved: Shelved | None = None
        self._today = date.min
        self._all = False
        self.setProperty("kind", Ground.CARD.value)
        self._title, self._about = label("", Text.H2), label("", Text.BODY)
        self._last = label("", Text.SMALL)
        self._fill = Button(theme, "", ButtonKind.PLAIN)
        self._list = RecordList(look)
        self._more = Button(theme, look.t.text("Show all"), ButtonKind.QUIET)
        words = column(theme, self._title, self._about, self._last, gap=2)
        head = row(theme, Grow(words), self._fill, gap=16, margins=(12, 0, 4, 0))
        below = row(theme, self._more, REST, margins=(4, 0, 0, 0))
        self.setLayout(column(theme, head, self._list, below, gap=10, margins=(12, 16, 12, 12)))
        self._fill.clicked.connect(self._want)
        self._more.clicked.connect(self._show_all)
        self._list.opened.connect(self.opened)

    def show_shelved(self, shelved: Shelved, today: date) -> None:
        """Show `shelved`."""
        t = self._look.t
        self._shelved, self._today = shelved, today
        title = scale_title(shelved.scale, t)
        self._title.setText(title)
        self._about.setText(shelved.scale.about if shelved.scale else "")
        self._about.setVisible(shelved.scale is not None)
        self._last.setText(self._said_last(shelved))
        begun = shelved.begun is not None
        self._fill.show_text(t.text("Go on") if begun else t.text("Fill in"))
        name = t.text("Go on with: {title}") if begun else t.text("Fill in: {title}")
        self._fill.setAccessibleName(name.format(title=title))
        self._fill.setVisible(shelved.offered)
        self._show_past(shelved)

    def take_focus(self) -> None:
        """Send the keys to the button."""
        self._fill.setFocus()

    def _said_last(self, shelved: Shelved) -> str:
        t = self._look.t
        if shelved.last is None:
            return t.text("Not filled in yet")
        day = self._look.formats.near_day(shelved.last, self._today)
        return t.text("Last filled in: {day}").format(day=day)

    def _show_past(self, shelved: Shelved) -> None:
        shown = shelved.past if self._all else shelved.past[:_FEW]
        self._list.show_lines(tuple((each.record, self._line(each)) for each in shown))
        self._list.setVisible(bool(shown))
        self._more.setVisible(len(shown) < len(shelved.past))

    def _line(self, past: Past) -> RowText:
        t, formats = self._look.t, self._look.formats
        marks = (
            *((t.text("Not saved yet"),) if past.draft else ()),
            *((t.text("Entered later"),) if past.late else ()),
        )
        rules = past.scale.scores if past.scale else ()
        totals = (Result(rule, score(rule, past.filled.answers)) for rule in rules)
        words = " · ".join(points_in_list(past, each, t) for each in totals)
        return RowText(formats.day_in_year(past.day), words, marks, in_one=True)

    def _want(self) -> None:
        if self._shelved is not None:
            self.scale_wanted.emit(self._shelved.id)

    def _show_all(self) -> None:
        self._all = True
        if self._shelved is not None:
            self._show_past(self._shelved)
