"""What stays in view below a questionnaire: how far it is, and the two ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from journal_app.ui.scales.questionnaire_state import QuestionnaireState, Result
from journal_app.ui.scales.words import answered, missing
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look


class QuestionnaireFoot(QWidget):
    """Says what is missing before anything is finished without it.

    Signals:
        put_away(): finish later.
        submitted(): finish.
        confirmed(): finish although answers are missing.
        question_wanted(str): go to this question.
    """

    put_away = Signal()
    submitted = Signal()
    confirmed = Signal()
    question_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._look = look
        self._first = ""
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(180))
        self._bar.setAccessibleName(t.text("How far it is"))
        self._far = label("", Text.MUTED)
        self.later = Button(theme, t.text("Finish later"))
        self.finish = Button(theme, t.text("Finish"), ButtonKind.PRIMARY)
        self._gap = label("", Text.STRONG)
        self.short = self._short_strip()
        self._hint = label(t.text("Nothing is answered yet."), Text.STRONG)
        snapshot = label(
            t.text(
                "A score is a snapshot to talk over with your clinician. It is not a diagnosis."
            ),
            Text.CAPTION,
        )
        main = row(theme, self._bar, Grow(self._far), self.later, self.finish, gap=12)
        self.setLayout(column(theme, self.short, self._hint, main, snapshot, gap=8))
        self.later.clicked.connect(self.put_away)
        self.finish.clicked.connect(self.submitted)

    def show_far(self, state: QuestionnaireState) -> None:
        """Show how far the form is."""
        results = state.results
        self._bar.setVisible(bool(results))
        self._far.setText(" · ".join(answered(each, self._look.t) for each in results))
        if results:
            self._bar.setRange(0, results[0].score.of)
            self._bar.setValue(results[0].answered)
        self._hint.setVisible(state.hint)
        self._show_short(results, short=state.short)

    def _show_short(self, results: tuple[Result, ...], *, short: bool) -> None:
        said = " ".join(words for each in results if (words := missing(each, self._look.t)))
        opens = short and self.short.isHidden()
        self._gap.setText(said)
        self._first = next((each.score.missing[0] for each in results if each.score.missing), "")
        self.short.setVisible(short)
        self.finish.setVisible(not short)
        if opens:
            announce(self, said)

    def _short_strip(self) -> QFrame:
        theme, t = self._look.theme, self._look.t
        self.show_me = Button(theme, t.text("Show me"))
        self.show_me.setAccessibleName(t.text("Go to the first question without an answer"))
        self.anyway = Button(theme, t.text("Finish anyway"), ButtonKind.PRIMARY)
        self.show_me.clicked.connect(self._go)
        self.anyway.clicked.connect(self.confirmed)
        kept = label(t.text("Whatever you answered is kept as it is."), Text.SMALL)
        words = column(theme, self._gap, kept, gap=2)
        inside = row(theme, Grow(words), self.show_me, self.anyway, gap=12)
        inside.setContentsMargins(*(theme.px(margin) for margin in (16, 12, 12, 12)))
        return frame(Ground.QUIET, inside)

    def _go(self) -> None:
        if self._first:
            self.question_wanted.emit(self._first)
