"""A question with a scale from 0 to 10, its word, and a way to leave it out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from journal_app.i18n import Translator
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.mood_scale import MoodScale, ScaleHue, ScaleText
from journal_app.ui.shared.tokens import Theme


class RatingRow(QFrame):
    """One rating of a check-in, on a card.

    Signals:
        answered(int): the person chose this value.
        cleared(): there is no answer any more, and it is not skipped either.
        skipped(): the person leaves it out on purpose; this is not 0.
    """

    answered = Signal(int)
    cleared = Signal()
    skipped = Signal()

    def __init__(
        self,
        theme: Theme,
        translator: Translator,
        question: str,
        text: ScaleText,
        hue: ScaleHue = ScaleHue.ACCENT,
    ) -> None:
        super().__init__()
        self._t, self._skipped = translator, False
        self.setProperty("kind", "card")
        self._question = question
        self.scale = MoodScale(theme, translator, text, hue)
        self._word = label("", Text.MUTED)
        self._word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._away = Button(theme, "", ButtonKind.QUIET)
        asked = label(question, Text.STRONG)
        asked.setBuddy(self.scale)
        head = row(theme, Grow(asked, 3), Grow(self._word, 2), self._away, gap=12)
        self.setLayout(column(theme, head, self.scale, gap=8, margins=(20, 12, 20, 10)))
        self.scale.answered.connect(self._answered)
        self.scale.cleared.connect(self._cleared)
        self._away.clicked.connect(self._leave_out_or_clear)
        self._show()

    def answer(self) -> int | None:
        """Return the answer, or None when there is none."""
        return self.scale.answer()

    def is_skipped(self) -> bool:
        """Return whether it was left out on purpose."""
        return self._skipped

    def show_answer(self, answer: int | None) -> None:
        """Show this answer, or none, without a signal."""
        self._skipped = False
        self.scale.show_answer(answer)
        self._show()

    def show_skipped(self) -> None:
        """Show that it was left out, without a signal."""
        self._skipped = True
        self.scale.show_answer(None)
        self.scale.setAccessibleDescription(self._t.text("Skipped"))
        self._show()

    def _answered(self, value: int) -> None:
        self._skipped = False
        self._show()
        self.answered.emit(value)

    def _cleared(self) -> None:
        self._skipped = False
        self._show()
        self.cleared.emit()

    def _leave_out_or_clear(self) -> None:
        if self._skipped or self.answer() is not None:
            self.show_answer(None)
            self.cleared.emit()
        else:
            self.show_skipped()
            self.skipped.emit()

    def _show(self) -> None:
        if self._skipped:
            word, away = self._t.text("Skipped"), self._t.text("Undo")
        elif self.answer() is None:
            word, away = self.scale.word(), self._t.text("Skip")
        else:
            word, away = self.scale.word(), self._t.text("Clear")
        self._word.setText(word)
        self._away.show_text(away)
        self._away.setAccessibleDescription(self._question)
