"""Today: where one arrives."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from journal_app.domain.record import Kind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.greeting import greeting
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, holder, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import PROBLEM, Hue, Note, Pill
from journal_app.ui.today.cards import BegunCard, CheckInCard, DueCard, PromptCard
from journal_app.ui.today.care_notes import CareNotes
from journal_app.ui.today.first_steps import FirstSteps
from journal_app.ui.today.questions_card import QuestionsCard
from journal_app.ui.today.state import TodayState
from journal_app.ui.today.words import phase_name, since_session

_WIDTH = 1040
_TWO_COLUMNS_FROM = 860
"""A page narrower than this, px at 100 %, has its cards one below the other."""


class TodayPage(QWidget):
    """Greets, and offers. Nothing on it must be done.

    Signals:
        write_wanted(str): write about the prompt with this id; nothing: about anything.
        check_in_wanted(): begin the check-in of the day.
        questionnaire_wanted(str): fill in the scale with this id.
        session_wanted(): record a session.
        record_opened(str, str): the id and the kind of a record to open.
        another_prompt_wanted(): show another prompt.
        prompt_put_away(): no prompt for the rest of the day.
        question_typed(str): the question being typed, at every letter.
        question_added(): keep the question that was typed.
        question_asked(str, bool): the id of a question, and whether it was asked.
    """

    write_wanted = Signal(str)
    check_in_wanted = Signal()
    questionnaire_wanted = Signal(str)
    session_wanted = Signal()
    record_opened = Signal(str, str)
    another_prompt_wanted = Signal()
    prompt_put_away = Signal()
    question_typed = Signal(str)
    question_added = Signal()
    question_asked = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._greeting = label("", Text.DISPLAY)
        self._day = label("", Text.MUTED)
        self._since = Pill(look.theme, "", Hue.SESSION, Icon.FLOWER_LOTUS)
        self._phase = label("", Text.MUTED, wrap=False)
        self._problem = Note(look.theme, "", PROBLEM)
        self.prompt, self.check_in = PromptCard(look), CheckInCard(look)
        self._due, self._begun = DueCard(look), BegunCard(look)
        self._questions, self._steps = QuestionsCard(look), FirstSteps(look)
        self.care = CareNotes(look)
        self._columns = self._lay_out_columns()
        self._lay_out()
        self._connect()

    def show_state(self, state: TodayState) -> None:
        """Show `state`."""
        t = self._look.t
        said = greeting(t, state.hour)
        if state.name:
            named = t.text("{greeting}, {name}")
            said = named.format(greeting=said, name=state.name)
        self._greeting.setText(said)
        self._day.setText(self._look.formats.long_day(state.day))
        self._show_since(state)
        self.prompt.show_prompt(state.prompt)
        self.check_in.show_check_in(state)
        self._due.show_due(state.due)
        self._begun.show_begun(state)
        self._questions.show_questions(state)
        self._steps.setVisible(state.first_day)
        self._columns.setVisible(not state.first_day)
        self._problem.setVisible(state.problem is not None)
        if state.problem is not None:
            words = f"{state.problem.what_happened} {state.problem.what_to_do}"
            self._problem.show_text(words, state.problem.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards beside each other when there is room."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.theme.px(_TWO_COLUMNS_FROM)
        self._beside.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )

    def _show_since(self, state: TodayState) -> None:
        t, days = self._look.t, state.days_since_session
        phase = phase_name(state.phase, t)
        self._since.show_text(phase if days is None else since_session(days, t))
        self._phase.setText("" if days is None else phase)
        self._phase.setVisible(days is not None)

    def _lay_out_columns(self) -> QWidget:
        theme = self._look.theme
        left = column(theme, self.check_in, self._due, REST, gap=16)
        right = column(theme, self._begun, self._questions, REST, gap=16)
        self._beside = row(theme, Grow(left), Grow(right), gap=16)
        return holder(self._beside)

    def _lay_out(self) -> None:
        theme = self._look.theme
        since = row(theme, self._since, self._phase, REST, gap=12)
        inside = column(
            theme,
            self._greeting,
            self._day,
            4,
            since,
            6,
            column(theme, self._problem, self.prompt, self._steps, self._columns, gap=16),
            REST,
            self.care,
            gap=8,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 32, 32, 24))
        area = scrolling(page, name=self._look.t.text("Today"))
        self.setLayout(column(theme, Grow(area), gap=0))

    def _connect(self) -> None:
        self.prompt.write_wanted.connect(self.write_wanted)
        self.prompt.another_wanted.connect(self.another_prompt_wanted)
        self.prompt.put_away.connect(self.prompt_put_away)
        self.check_in.check_in_wanted.connect(self.check_in_wanted)
        self.check_in.opened.connect(
            lambda record: self.record_opened.emit(record, Kind.CHECK_IN.value)
        )
        self._due.questionnaire_wanted.connect(self.questionnaire_wanted)
        self._begun.record_opened.connect(self.record_opened)
        self._questions.typed.connect(self.question_typed)
        self._questions.added.connect(self.question_added)
        self._questions.asked.connect(self.question_asked)
        self._steps.write_wanted.connect(lambda: self.write_wanted.emit(""))
        self._steps.check_in_wanted.connect(self.check_in_wanted)
        self._steps.session_wanted.connect(self.session_wanted)
