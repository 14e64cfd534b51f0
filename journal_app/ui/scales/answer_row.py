"""A question of a check-in that is no rating: on a card, with a way to leave it out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Ground, Text, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look


class AnswerRow(QFrame):
    """The card around one control. What is answered, it is told.

    Signals:
        skipped(): the person leaves it out on purpose.
        taken_back(): the person takes back what was answered or left out.
    """

    skipped = Signal()
    taken_back = Signal()

    def __init__(self, look: Look, question: str, control: QWidget, *, beside: bool) -> None:
        """Place `control` below the question, or beside its word where it is small."""
        super().__init__()
        theme = look.theme
        self._t, self._question, self._on = look.t, question, False
        self.setProperty("kind", Ground.CARD.value)
        self._word = label("", Text.MUTED)
        self._word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._away = Button(theme, "", ButtonKind.QUIET)
        self._away.clicked.connect(self._leave_out_or_clear)
        asked = label(question, Text.STRONG)
        asked.setBuddy(control)
        if beside:
            head = row(theme, Grow(asked, 3), control, self._away, gap=12)
            self._word.hide()
        else:
            head = row(theme, Grow(asked, 3), Grow(self._word, 2), self._away, gap=12)
        self._below = column(theme, head, gap=10, margins=(20, 12, 20, 14))
        if not beside:
            self._below.addWidget(control)
        self.setLayout(self._below)
        self.show_how(answered=False, skipped=False)

    def show_how(self, *, answered: bool, skipped: bool) -> None:
        """Say whether it is answered, left out on purpose, or neither."""
        self._on = answered or skipped
        if skipped:
            word, away = self._t.text("Skipped"), self._t.text("Undo")
        elif answered:
            word, away = "", self._t.text("Clear")
        else:
            word, away = self._t.text("Not answered"), self._t.text("Skip")
        self._word.setText(word)
        self._away.show_text(away)
        self._away.setAccessibleDescription(self._question)

    def _leave_out_or_clear(self) -> None:
        if self._on:
            self.taken_back.emit()
        else:
            self.skipped.emit()
