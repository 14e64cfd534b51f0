"""The questions that wait for the next visit, and a line for one more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.sharing.state import QuestionLine


class QuestionChoice(QWidget):
    """Ticks, and a field.

    Signals:
        ticked(str, bool): take this question along, or leave it.
        added(str): a new question.
        refilled(): there are other ticks, which Tab does not yet know the place of.
    """

    ticked = Signal(str, bool)
    added = Signal(str)
    refilled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._look = look
        self._shown: tuple[str, ...] = ()
        self._ticks: dict[str, CheckRow] = {}
        self._rows: QVBoxLayout = column(theme, gap=2)
        self.new = TextField(
            t.text("A new question"), placeholder=t.text("Something to ask at the next visit")
        )
        self._button = add = Button(theme, t.text("Add"), icon=Icon.PLUS)
        add.clicked.connect(self._add)
        self.new.returnPressed.connect(self._add)
        self.setLayout(column(theme, self._rows, row(theme, Grow(self.new), add), gap=8))

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab shall stop at, in the order of the eye."""
        return (*self._ticks.values(), self.new, self._button)

    def show_questions(self, questions: tuple[QuestionLine, ...]) -> None:
        """Show these questions, and which of them are taken along."""
        listed = tuple(line.record for line in questions)
        if listed != self._shown:
            self._shown = listed
            self._fill(questions)
        for line in questions:
            tick = self._ticks[line.record]
            tick.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            tick.setChecked(line.chosen)
            tick.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _fill(self, questions: tuple[QuestionLine, ...]) -> None:
        for old in self._ticks.values():
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._ticks = {line.record: self._tick(line) for line in questions}
        for tick in self._ticks.values():
            self._rows.addWidget(tick)
        self.refilled.emit()

    def _tick(self, line: QuestionLine) -> CheckRow:
        # An ampersand in a person's words is no shortcut.
        tick = CheckRow(self._look.theme, line.text.replace("&", "&&"))
        tick.toggled.connect(lambda on: self.ticked.emit(line.record, on))
        return tick

    def _add(self) -> None:
        # The words stay in the line until they are kept: the disk may be full.
        self.added.emit(self.new.text())
