"""Check-ins: the form of the day, and the ones before it once it is put away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.ui.scales.check_in_form import CheckInForm
from journal_app.ui.scales.check_in_list import CheckInList
from journal_app.ui.scales.check_in_state import CheckInState
from journal_app.ui.scales.reading import Reading
from journal_app.ui.scales.support_slot import SupportWords
from journal_app.ui.shared.form_saving import FormSaving
from journal_app.ui.shared.layouts import Grow, column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.problem_note import ProblemNote
from journal_app.ui.shared.saved import Saved


class CheckInPage(QWidget):
    """Shows a form, or the list.

    Signals:
        answered(str, object), cleared(str), skipped(str): what the person did with a question.
        tag_turned(str), day_chosen(date): the person chose these.
        save_due(): keep what is filled in as a draft now.
        submitted(): save the check-in.
        put_away(): not now; back to the list.
        discard_wanted(), trash_wanted(), undo_wanted(): throw away, or have back.
        begin_wanted(): begin a check-in.
        record_opened(str): open the check-in with this id.
        help_wanted(): show all help lines.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    skipped = Signal(str)
    tag_turned = Signal(str)
    day_chosen = Signal(object)
    save_due = Signal()
    submitted = Signal()
    put_away = Signal()
    discard_wanted = Signal()
    trash_wanted = Signal()
    undo_wanted = Signal()
    begin_wanted = Signal()
    record_opened = Signal(str)
    help_wanted = Signal()

    def __init__(self, look: Look, words: SupportWords) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form, self._list = CheckInForm(look, words), CheckInList(look, words)
        self._reading = Reading(look, look.t.text("Check-ins"))
        self._views = QStackedWidget()
        for view in (self._list, self._form, self._reading):
            self._views.addWidget(view)
        self._problem = ProblemNote(look)
        self._saving = FormSaving(self)
        self.setLayout(column(look.theme, self._problem, Grow(self._views), gap=0))
        self._connect()
        self._add_keys()

    def show_state(self, state: CheckInState) -> None:
        """Show `state`. What is the same stays as it is, with the keys where they were."""
        self._problem.show_problem(state.problem, again=state.saved is Saved.FAILED)
        if state.form is not None:
            self._views.setCurrentWidget(self._form)
            self._form.show_form(state.form, state)
            self._saving.show_saved(state.saved)
            return
        self._saving.rest()
        self._form.leave()
        if state.reading is not None:
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
        form, listed = self._form, self._list
        form.answered.connect(self.answered)
        form.cleared.connect(self.cleared)
        form.skipped.connect(self.skipped)
        form.tag_turned.connect(self.tag_turned)
        form.day_chosen.connect(self.day_chosen)
        form.submitted.connect(self.submitted)
        form.put_away.connect(self.put_away)
        form.discard_wanted.connect(self.discard_wanted)
        form.trash_wanted.connect(self.trash_wanted)
        form.help_wanted.connect(self.help_wanted)
        listed.begin_wanted.connect(self.begin_wanted)
        listed.opened.connect(self.record_opened)
        listed.undo_wanted.connect(self.undo_wanted)
        listed.help_wanted.connect(self.help_wanted)
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
