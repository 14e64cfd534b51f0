"""The questions of a check-in, each by the way it is answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.measurement import Answer
from journal_app.domain.scale import Answering, Better, Item
from journal_app.ui.scales.answer_row import AnswerRow
from journal_app.ui.scales.hours_field import HoursField
from journal_app.ui.shared.choices import Alternative, CheckRow, Choice
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.layouts import column, holder
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.mood_scale import ScaleHue, ScaleText
from journal_app.ui.shared.rating_row import RatingRow

LONGEST_LINE = 500
"""In characters."""
_COLUMNS = 3


class Asked(QWidget):
    """One question, with an answer, left out on purpose, or neither.

    Signals:
        answered(object): the answer, as a measurement holds it.
        cleared(): there is no answer any more.
        skipped(): the person leaves it out on purpose.
    """

    answered = Signal(object)
    cleared = Signal()
    skipped = Signal()

    def __init__(self, look: Look, inside: QWidget) -> None:
        super().__init__()
        self.setLayout(column(look.theme, inside, gap=0))

    def show_given(self, answer: Answer | None, *, skipped: bool) -> None:
        """Show this answer, or none, without a signal."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Send the keys to it."""
        raise NotImplementedError


class AskedRating(Asked):
    """A rating from 0 to 10."""

    def __init__(self, look: Look, item: Item) -> None:
        words = ScaleText(item.text, _capital(item.low), _capital(item.high), item.words)
        # Two colours tell apart which way is better; the words at both ends say it.
        hue = ScaleHue.WARM if item.better is Better.LOWER else ScaleHue.ACCENT
        self._row = RatingRow(look.theme, look.t, item.text, words, hue)
        super().__init__(look, self._row)
        self._row.answered.connect(self.answered.emit)
        self._row.cleared.connect(self.cleared)
        self._row.skipped.connect(self.skipped)

    def show_given(self, answer: Answer | None, *, skipped: bool) -> None:
        """Show this answer, or none, without a signal."""
        if skipped:
            self._row.show_skipped()
        else:
            self._row.show_answer(answer if isinstance(answer, int) else None)

    def take_focus(self) -> None:
        """Send the keys to the scale."""
        self._row.scale.setFocus()


class AskedHours(Asked):
    """A number of hours."""

    def __init__(self, look: Look, item: Item) -> None:
        self._field = HoursField(look.theme, look.t, look.formats.locale, item.text)
        self._row = AnswerRow(look, item.text, self._field, beside=True)
        super().__init__(look, self._row)
        self._field.answered.connect(self.answered.emit)
        self._field.cleared.connect(self.cleared)
        self._row.taken_back.connect(self.cleared)
        self._row.skipped.connect(self.skipped)

    def show_given(self, answer: Answer | None, *, skipped: bool) -> None:
        """Show this answer, or none, without a signal."""
        hours = answer if isinstance(answer, int | float) else None
        self._field.show_hours(hours)
        self._field.show_skipped(skipped=skipped)
        self._row.show_how(answered=hours is not None, skipped=skipped)

    def take_focus(self) -> None:
        """Send the keys to the field, ready to be typed over."""
        self._field.setFocus()
        self._field.selectAll()


class AskedChoice(Asked):
    """One of a few."""

    def __init__(self, look: Look, item: Item) -> None:
        offered = tuple(Alternative(str(each.value), each.text) for each in item.options)
        columns = min(_COLUMNS, len(offered))
        self._choice = Choice(look.theme, item.text, offered, columns=columns, clearable=True)
        self._row = AnswerRow(look, item.text, self._choice, beside=False)
        super().__init__(look, self._row)
        self._choice.chosen.connect(lambda key: self.answered.emit(int(key)))
        self._choice.cleared.connect(self.cleared)
        self._row.taken_back.connect(self.cleared)
        self._row.skipped.connect(self.skipped)

    def show_given(self, answer: Answer | None, *, skipped: bool) -> None:
        """Show this answer, or none, without a signal."""
        self._choice.show_key(None if answer is None else str(answer))
        self._row.show_how(answered=answer is not None, skipped=skipped)

    def take_focus(self) -> None:
        """Send the keys to the choice."""
        self._choice.take_focus()


class AskedTicks(Asked):
    """Any of a few."""

    def __init__(self, look: Look, item: Item) -> None:
        self._boxes = {str(each.value): CheckRow(look.theme, each.text) for each in item.options}
        boxes = holder(column(look.theme, *self._boxes.values(), gap=0))
        self._row = AnswerRow(look, item.text, boxes, beside=False)
        super().__init__(look, self._row)
        for box in self._boxes.values():
            box.clicked.connect(self._ticked)
        self._row.taken_back.connect(self.cleared)
        self._row.skipped.connect(self.skipped)

    def show_given(self, answer: Answer | None, *, skipped: bool) -> None:
        """Show this answer, or none, without a signal."""
        ticked = answer if isinstance(answer, tuple) else ()
        for key, box in self._boxes.items():
            box.setChecked(key in ticked)
        self._row.show_how(answered=bool(ticked), skipped=skipped)

    def take_focus(self) -> None:
        """Send the keys to the first box."""
        next(iter(self._boxes.values())).setFocus()

    def _ticked(self) -> None:
        self.answered.emit(tuple(key for key, box in self._boxes.items() if box.isChecked()))


class AskedLine(Asked):
    """One line of one's own words. Leaving it empty is leaving it out."""

    def __init__(self, look: Look, item: Item) -> None:
        self._field = TextField(item.text, placeholder=item.text)
        super().__init__(look, self._field)
        self._field.setMaxLength(LONGEST_LINE)
        self._field.textEdited.connect(self.answered.emit)

    def show_given(self, answer: Answer | None, *, skipped: bool) -> None:  # noqa: ARG002 - as all
        """Show these words, without a signal; the cursor stays where it is."""
        words = answer if isinstance(answer, str) else ""
        if words != self._field.text():
            self._field.setText(words)

    def take_focus(self) -> None:
        """Send the keys to the line."""
        self._field.setFocus()


def asked(look: Look, item: Item) -> Asked:
    """Return the widget that asks `item`."""
    kinds: dict[Answering, type[AskedRating | AskedHours | AskedChoice | AskedTicks | AskedLine]]
    kinds = {
        Answering.RATING: AskedRating,
        Answering.HOURS: AskedHours,
        Answering.CHOICE: AskedChoice,
        Answering.TICKS: AskedTicks,
        Answering.LINE: AskedLine,
    }
    return kinds[item.answering](look, item)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
