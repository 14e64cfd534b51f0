"""All questions of a check-in, one below the other, with a place below each for support."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journal_app.domain.scale import Answering, QuestionId, Scale
from journal_app.ui.scales.asked import Asked, asked
from journal_app.ui.scales.filling import Form
from journal_app.ui.scales.support_slot import SupportSlot, SupportWords
from journal_app.ui.scales.tag_chips import TagChips
from journal_app.ui.shared.answer_cell import AnswerCell
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tab_order import in_order

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class AskedColumn(QWidget):
    """The questions of one scale. Enter goes on to the next.

    Signals:
        answered(str, object), cleared(str), skipped(str): what the person did with a question.
        tag_turned(str): the person put a tag on, or took it off.
        moved(QWidget): the keys went to this question.
        passed(): Enter was pressed in the last question.
        support_opened(QWidget, QWidget): the panel, and the question it belongs to.
        help_wanted(): show all help lines.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    skipped = Signal(str)
    tag_turned = Signal(str)
    moved = Signal(QWidget)
    passed = Signal()
    support_opened = Signal(QWidget, QWidget)
    help_wanted = Signal()

    def __init__(self, look: Look, scale: Scale, words: SupportWords) -> None:
        super().__init__()
        self._rows = {item.id: asked(look, item) for item in scale.items}
        self._slots = {flag.item: SupportSlot(look, words) for flag in scale.flags}
        self._tags = TagChips(look)
        places: list[QWidget] = []
        for item in scale.items:
            places.append(self._rows[item.id])
            if item.id in self._slots:
                places.append(self._slots[item.id])
        # One's own words come last, after the tags.
        lines = [item.id for item in scale.items if item.answering is Answering.LINE]
        at = places.index(self._rows[lines[0]]) if lines else len(places)
        places.insert(at, self._tags)
        self.setLayout(column(look.theme, *places, gap=10))
        self._connect()

    def show_form(self, form: Form, tags: tuple[str, ...]) -> None:
        """Show the answers of `form`, and support where an answer asks for it."""
        filled = form.filled
        for question, row in self._rows.items():
            row.show_given(filled.answers.get(question), skipped=question in filled.skipped)
        self._tags.show_tags(tags, filled.tags)
        raised = {each.question: each.support for each in form.raised}
        for question, slot in self._slots.items():
            if slot.show_support(raised.get(question)):
                in_order(self._rows[question], slot, *self._after(question))
                self.support_opened.emit(slot, self._rows[question])

    def take_focus(self) -> None:
        """Send the keys to the first question."""
        next(iter(self._rows.values())).take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next question on Enter."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go_on()
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose and go on when Enter is pressed on an answer."""
        if (
            isinstance(watched, AnswerCell)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
        ):
            watched.click()
            self._go_on()
            return True
        return super().eventFilter(watched, event)

    def _after(self, question: QuestionId) -> list[QWidget]:
        rows = list(self._rows)
        return [self._rows[each] for each in rows[rows.index(question) + 1 :][:1]]

    def _go_on(self) -> None:
        here = self.focusWidget()
        rows = list(self._rows.values())
        at = next((place for place, row in enumerate(rows) if _holds(row, here)), None)
        if at is None:
            return
        if at + 1 == len(rows):
            self.passed.emit()
        else:
            rows[at + 1].take_focus()
            self.moved.emit(rows[at + 1])

    def _connect(self) -> None:
        for question, row in self._rows.items():
            self._connect_row(question, row)
        for slot in self._slots.values():
            slot.help_wanted.connect(self.help_wanted)
        self._tags.turned.connect(self.tag_turned)

    def _connect_row(self, question: QuestionId, row: Asked) -> None:
        row.answered.connect(lambda answer: self.answered.emit(question, answer))
        row.cleared.connect(lambda: self.cleared.emit(question))
        row.skipped.connect(lambda: self.skipped.emit(question))
        for cell in row.findChildren(AnswerCell):
            cell.installEventFilter(self)


def _holds(row: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (row is widget or row.isAncestorOf(widget))
