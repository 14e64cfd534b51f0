"""Questionnaires: the list, one form, and what it adds up to when it is finished."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.ui.scales.outcome_view import OutcomeView
from journal_app.ui.scales.questionnaire_form import QuestionnaireForm
from journal_app.ui.scales.questionnaire_list import QuestionnaireList
from journal_app.ui.scales.questionnaire_state import QuestionnaireState
from journal_app.ui.scales.reading import Reading
from journal_app.ui.scales.support_slot import SupportWords
from journal_app.ui.shared.form_saving import FormSaving
from journal_app.ui.shared.layouts import Grow, column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.problem_note import ProblemNote
from journal_app.ui.shared.saved import Saved


class QuestionnairePage(QWidget):
    """Shows a form, an outcome, or the list.

    Signals:
        answered(str, object), cleared(str): what the person did with a question.
        paper_chosen(bool), paper_day_chosen(date): whether, and when, it was on paper.
        save_due(): keep what is filled in as a draft now.
        submitted(), confirmed(): finish; finish although answers are missing.
        put_away(): back to the list; what is filled in stays.
        discard_wanted(), trash_wanted(), undo_wanted(): throw away, or have back.
        scale_wanted(str): fill in this scale, or go on with it.
        record_opened(str): open the filled-in one with this id.
        help_wanted(): show all help lines.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    paper_chosen = Signal(bool)
    paper_day_chosen = Signal(object)
    save_due = Signal()
    submitted = Signal()
    confirmed = Signal()
    put_away = Signal()
    discard_wanted = Signal()
    trash_wanted = Signal()
    undo_wanted = Signal()
    scale_wanted = Signal(str)
    record_opened = Signal(str)
    help_wanted = Signal()

    def __init__(self, look: Look, words: SupportWords) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list, self._form = QuestionnaireList(look), QuestionnaireForm(look, words)
        self._outcome = OutcomeView(look, words)
        self._reading = Reading(look, look.t.text("Questionnaires"))
        self._views = QStackedWidget()
        for view in (self._list, self._form, self._outcome, self._reading):
            self._views.addWidget(view)
        self._problem = ProblemNote(look)
        self._saving = FormSaving(self)
        self.setLayout(column(look.theme, self._problem, Grow(self._views), gap=0))
        self._connect()
        self._add_keys()

    def show_state(self, state: QuestionnaireState) -> None:
        """Show `state`. What is the same stays as it is, with the keys where they were."""
        self._problem.show_problem(state.problem, again=state.saved is Saved.FAILED)
        if state.form is not None:
            self._views.setCurrentWidget(self._form)
            self._form.show_form(state.form, state)
            self._saving.show_saved(state.saved)
            return
        self._saving.rest()
        self._form.leave()
        if state.outcome is not None:
            self._views.setCurrentWidget(self._outcome)
            self._outcome.show_outcome(state.outcome, state)
        elif state.reading is not None:
            self._views.setCurrentWidget(self._reading)
            self._reading.show_past(state.reading)
        else:
            arrived = self._views.currentWidget() is not self._list
            self._views.setCurrentWidget(self._list)
            self._list.show_list(state, arrived=arrived)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save at once when another page is shown."""
        super().hideEvent(event)
        self._saving.save_now()

    def _connect(self) -> None:
        form = self._form
        form.answered.connect(self.answered)
        form.cleared.connect(self.cleared)
        form.paper_chosen.connect(self.paper_chosen)
        form.paper_day_chosen.connect(self.paper_day_chosen)
        form.submitted.connect(self.submitted)
        form.confirmed.connect(self.confirmed)
        form.put_away.connect(self.put_away)
        form.discard_wanted.connect(self.discard_wanted)
        form.trash_wanted.connect(self.trash_wanted)
        form.help_wanted.connect(self.help_wanted)
        self._connect_others()

    def _connect_others(self) -> None:
        self._list.scale_wanted.connect(self.scale_wanted)
        self._list.opened.connect(self.record_opened)
        self._list.undo_wanted.connect(self.undo_wanted)
        self._outcome.left.connect(self.put_away)
        self._outcome.opened.connect(self.record_opened)
        self._outcome.help_wanted.connect(self.help_wanted)
        self._reading.left.connect(self.put_away)
        self._reading.trash_wanted.connect(self.trash_wanted)
        self._problem.again_wanted.connect(self.save_due)
        self._saving.due.connect(self.save_due)

    def _add_keys(self) -> None:
        for keys, signal in (
            ("Esc", self.put_away),
            ("Ctrl+S", self.save_due),
            ("Ctrl+Return", self.submitted),
        ):
            shortcut = QShortcut(QKeySequence(keys), self._views)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
