"""A questionnaire that was just finished: its number, and nothing that judges it."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.ui.scales.questionnaire_state import Outcome, QuestionnaireState, Result
from journal_app.ui.scales.support_slot import SupportSlot, SupportWords
from journal_app.ui.scales.words import answered, missing, points, prorated
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.layouts import REST, centred, column, holder, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, Note
from journal_app.ui.shared.refill import refill

_WIDTH = 824


class OutcomeView(QWidget):
    """Says that it is saved, and what the answers add up to.

    Signals:
        left(): back to the list.
        opened(str): open it again, to change an answer.
        help_wanted(): show all help lines.
    """

    left = Signal()
    opened = Signal(str)
    help_wanted = Signal()

    def __init__(self, look: Look, words: SupportWords) -> None:
        super().__init__()
        self._look, theme, t = look, look.theme, look.t
        self._outcome: Outcome | None = None
        self._title = label("", Text.H1)
        self._saved = Note(theme, "", DONE)
        self._support = SupportSlot(look, words)
        self._numbers: QVBoxLayout = column(theme, gap=4, margins=(24, 20, 24, 20))
        self._back = Button(theme, t.text("Back to the questionnaires"), ButtonKind.PRIMARY)
        change = Button(theme, t.text("Change an answer"))
        inside = column(
            theme,
            self._title,
            self._saved,
            self._support,
            frame(Ground.CARD, self._numbers),
            6,
            holder(FlowLayout(theme, self._back, change)),
            REST,
            gap=12,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 24, 32, 24))
        self.setLayout(column(theme, scrolling(page, name=t.text("Questionnaire")), gap=0))
        self._back.clicked.connect(self.left)
        change.clicked.connect(self._open)
        self._support.help_wanted.connect(self.help_wanted)

    def show_outcome(self, outcome: Outcome, state: QuestionnaireState) -> None:
        """Show `outcome`."""
        another, self._outcome = outcome != self._outcome, outcome
        t = self._look.t
        self._title.setText(outcome.scale.title)
        day = self._look.formats.near_day(outcome.filled.day, state.today)
        saved = t.text("Saved: {day}").format(day=day)
        self._saved.show_text(saved)
        self._support.show_support(outcome.raised[0].support if outcome.raised else None)
        if another:
            self._show_numbers(outcome)
            self._back.setFocus()
            said = (f"{points(each, t)}, {answered(each, t)}" for each in outcome.results)
            announce(self, ". ".join((saved, *said)))

    def _show_numbers(self, outcome: Outcome) -> None:
        snapshot = label(
            self._look.t.text(
                "A score is a snapshot to talk over with your clinician. It is not a diagnosis."
            ),
            Text.MUTED,
        )
        snapshot.setContentsMargins(0, self._look.theme.px(8), 0, 0)
        numbers = (words for result in outcome.results for words in self._number(result))
        refill(self._numbers, *numbers, snapshot)

    def _number(self, result: Result) -> Iterator[QWidget]:
        t = self._look.t
        yield label(points(result, t), Text.DISPLAY)
        yield label(answered(result, t), Text.MUTED)
        for words in (missing(result, t), prorated(result, t)):
            if words:
                yield label(words)

    def _open(self) -> None:
        if self._outcome is not None:
            self.opened.emit(self._outcome.record)
