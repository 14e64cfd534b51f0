"""The questions of a questionnaire, with a place for support below those that may need it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.domain.scale import Item, QuestionId, Scale
from journal_app.ui.scales.filling import Form
from journal_app.ui.scales.support_slot import SupportSlot, SupportWords
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.question_row import Option, QuestionRow, QuestionText
from journal_app.ui.shared.tab_order import in_order


class Questions(QWidget):
    """All questions of one scale; each is answered by one of its choices.

    Signals:
        answered(str, object), cleared(str): what the person did with a question.
        support_opened(QWidget, QWidget): the panel, and the question it belongs to.
        help_wanted(): show all help lines.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    support_opened = Signal(QWidget, QWidget)
    help_wanted = Signal()

    def __init__(self, look: Look, scale: Scale, words: SupportWords) -> None:
        super().__init__()
        self._look = look
        self._rows = {
            item.id: self._row(number, item) for number, item in enumerate(scale.items, 1)
        }
        self._slots = {flag.item: SupportSlot(look, words) for flag in scale.flags}
        for slot in self._slots.values():
            slot.help_wanted.connect(self.help_wanted)
        places: list[QWidget] = []
        for item in scale.items:
            if not item.scored and scale.scores:
                places.append(self._aside())
            places.append(self._rows[item.id])
            if item.id in self._slots:
                places.append(self._slots[item.id])
        self.setLayout(column(look.theme, *places, gap=2))

    def show_form(self, form: Form) -> None:
        """Show the answers of `form`, and support where an answer asks for it."""
        for question, row_ in self._rows.items():
            answer = form.filled.answers.get(question)
            row_.show_value(answer if isinstance(answer, int) else None)
        raised = {each.question: each.support for each in form.raised}
        for question, slot in self._slots.items():
            if slot.show_support(raised.get(question)):
                self._let_tab_pass(question, slot)
                self.support_opened.emit(slot, self._rows[question])

    def take_focus(self, question: QuestionId | None = None) -> QuestionRow:
        """Send the keys to this question, or to the first; return its row."""
        found = self._rows[question] if question else next(iter(self._rows.values()))
        found.take_focus()
        return found

    def _let_tab_pass(self, question: QuestionId, slot: SupportSlot) -> None:
        rows = list(self._rows)
        after = rows[rows.index(question) + 1 :][:1]
        in_order(self._rows[question], slot, *(self._rows[each] for each in after))

    def _row(self, number: int, item: Item) -> QuestionRow:
        options = tuple(Option(each.value, each.text) for each in item.options)
        made = QuestionRow(self._look.theme, QuestionText(number, item.text, options))
        made.answered.connect(lambda value: self.answered.emit(item.id, value))
        made.cleared.connect(lambda: self.cleared.emit(item.id))
        return made

    def _aside(self) -> QWidget:
        made = QWidget()
        words = label(self._look.t.text("Not part of the total"), Text.OVER)
        made.setLayout(row(self._look.theme, words, margins=(43, 12, 0, 0)))
        return made
