"""Questions for the care team: what waits for the next visit, and a line for another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.forms import Ground, Text, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.today.state import TodayState, Waiting


class QuestionsCard(QFrame):
    """Shows the questions that wait.

    Signals:
        typed(str): what stands in the line, at every letter.
        added(): keep what stands in the line.
        asked(str, bool): the id of a question, and whether it was asked.
    """

    typed = Signal(str)
    added = Signal()
    asked = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.CARD.value)
        self._rows: QVBoxLayout = column(theme, gap=2)
        self._shown: dict[str, CheckRow] = {}
        words = t.text("A question for your care team")
        self.line = TextField(words, placeholder=t.text("Something to ask"))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(self.added)
        add = Button(theme, t.text("Add"))
        add.setAccessibleName(t.text("Add the question"))
        add.clicked.connect(self.added)
        self._hint = label("", Text.SMALL)
        self.setLayout(
            column(
                theme,
                label(t.text("For your care team"), Text.H3),
                self._hint,
                4,
                self._rows,
                4,
                row(theme, Grow(self.line), add),
                gap=2,
                margins=(20, 16, 20, 18),
            )
        )

    def show_questions(self, state: TodayState) -> None:
        """Show what waits, and what is being typed."""
        t = self._look.t
        self._hint.setText(
            t.text("Tick what was asked. The others can go along in your next summary.")
            if state.waiting
            else t.text("What you note here can go along in your next summary.")
        )
        if self.line.text() != state.typed:
            self.line.setText(state.typed)
        if [each.record for each in state.waiting] != list(self._shown):
            self._fill(state.waiting)
        for each in state.waiting:
            self._shown[each.record].setChecked(each.asked)

    def _fill(self, waiting: tuple[Waiting, ...]) -> None:
        for old in self._shown.values():
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = {each.record: self._row(each) for each in waiting}
        for fresh in self._shown.values():
            self._rows.addWidget(fresh)
            fresh.show()

    def _row(self, waiting: Waiting) -> CheckRow:
        # A lone & would be taken for the mark of a key.
        made = CheckRow(self._look.theme, waiting.text.replace("&", "&&"))
        made.clicked.connect(lambda on: self.asked.emit(waiting.record, on))
        return made
