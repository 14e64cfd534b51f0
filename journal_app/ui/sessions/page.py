"""Sessions: the list, and the record of one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from journal_app.ui.sessions.emergency_slot import EmergencyWords
from journal_app.ui.sessions.form import SessionForm
from journal_app.ui.sessions.listing_view import SessionsList
from journal_app.ui.sessions.state import SessionsState
from journal_app.ui.shared.form_saving import FormSaving
from journal_app.ui.shared.layouts import Grow, column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.problem_note import ProblemNote
from journal_app.ui.shared.saved import Saved


class SessionsPage(QWidget):
    """Shows a form, or the list.

    Signals:
        edited(object): the whole session, after the person filled something in.
        save_due(): keep what is filled in as a draft now.
        submitted(): save the session.
        put_away(): back to the list; what is filled in stays.
        discard_wanted(), trash_wanted(), undo_wanted(): throw away, or have back.
        begin_wanted(): record a session.
        added(date): add a past session by its date alone.
        record_opened(str): open the session with this id.
        help_wanted(): show all help lines.
    """

    edited = Signal(object)
    save_due = Signal()
    submitted = Signal()
    put_away = Signal()
    discard_wanted = Signal()
    trash_wanted = Signal()
    undo_wanted = Signal()
    begin_wanted = Signal()
    added = Signal(object)
    record_opened = Signal(str)
    help_wanted = Signal()

    def __init__(self, look: Look, emergency: EmergencyWords) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list, self._form = SessionsList(look), SessionForm(look, emergency)
        self._views = QStackedWidget()
        for view in (self._list, self._form):
            self._views.addWidget(view)
        self._problem = ProblemNote(look)
        self._saving = FormSaving(self)
        self.setLayout(column(look.theme, self._problem, Grow(self._views), gap=0))
        self._connect()
        self._add_keys()

    def show_state(self, state: SessionsState) -> None:
        """Show `state`. What is the same stays as it is, with the keys where they were."""
        self._problem.show_problem(state.problem, again=state.saved is Saved.FAILED)
        if state.form is not None:
            self._views.setCurrentWidget(self._form)
            self._form.show_form(state.form, state)
            self._saving.show_saved(state.saved)
            return
        self._saving.rest()
        self._form.leave()
        arrived = self._views.currentWidget() is not self._list
        self._views.setCurrentWidget(self._list)
        self._list.show_list(state, arrived=arrived)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save at once when another page is shown."""
        super().hideEvent(event)
        self._saving.save_now()

    def _connect(self) -> None:
        form, listed = self._form, self._list
        form.edited.connect(self.edited)
        form.submitted.connect(self.submitted)
        form.put_away.connect(self.put_away)
        form.discard_wanted.connect(self.discard_wanted)
        form.trash_wanted.connect(self.trash_wanted)
        form.help_wanted.connect(self.help_wanted)
        listed.begin_wanted.connect(self.begin_wanted)
        listed.added.connect(self.added)
        listed.opened.connect(self.record_opened)
        listed.undo_wanted.connect(self.undo_wanted)
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
