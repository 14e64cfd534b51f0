"""The form of a questionnaire: the questions scroll, progress and ways out stay in view."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.scale import QuestionId, Scale
from journal_app.ui.scales.filling import Form
from journal_app.ui.scales.legend import Legend, is_foreign
from journal_app.ui.scales.paper_strip import PaperStrip
from journal_app.ui.scales.questionnaire_foot import QuestionnaireFoot
from journal_app.ui.scales.questionnaire_state import QuestionnaireState
from journal_app.ui.scales.questions import Questions
from journal_app.ui.scales.support_slot import SupportWords
from journal_app.ui.shared.buttons import Button, ButtonKind, Chip, IconButton
from journal_app.ui.shared.forms import Text, label, line, rich_label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.level import keep_level
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Note
from journal_app.ui.shared.refill import refill
from journal_app.ui.shared.reveal import reveal
from journal_app.ui.shared.saving_mark import SavingMark
from journal_app.ui.shared.tab_order import in_order

WIDTH = 1140
"""Of the column with its margins, px at 100 %."""


class QuestionnaireForm(QWidget):
    """One questionnaire.

    Signals:
        answered(str, object), cleared(str): what the person did with a question.
        paper_chosen(bool), paper_day_chosen(date): whether, and when, it was on paper.
        submitted(), confirmed(): finish; finish although answers are missing.
        put_away(): back to the list; what is filled in stays.
        discard_wanted(), trash_wanted(): throw away what is filled in, or all of it.
        help_wanted(): show all help lines.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    paper_chosen = Signal(bool)
    paper_day_chosen = Signal(object)
    submitted = Signal()
    confirmed = Signal()
    put_away = Signal()
    discard_wanted = Signal()
    trash_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, words: SupportWords) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._scale: Scale | None = None
        self._questions: Questions | None = None
        self._record = ""
        theme, t = look.theme, look.t
        self._back = Button(theme, t.text("Questionnaires"), ButtonKind.LINK, Icon.CARET_LEFT)
        self._mark = SavingMark(look, t.text("Answers are saved as you go"))
        self._more = self._menu_button()
        self._title, self._stem = label("", Text.H1), rich_label("")
        self._paper = Chip(t.text("Copied from paper"))
        self._strip = PaperStrip(look)
        self._foreign, self._begun = Note(theme, ""), Note(theme, "")
        self._place: QVBoxLayout = column(theme, gap=16)
        self._foot = QuestionnaireFoot(look)
        self._area = self._lay_out()
        self._connect()

    def show_form(self, form: Form, state: QuestionnaireState) -> None:
        """Show `form`; what is the same stays, with the keys where they were."""
        another = form.record != self._record
        self._record = form.record
        if form.scale != self._scale:
            self._ask(form.scale)
        self._paper.setChecked(form.filled.from_paper)
        self._strip.show_paper(form, state.today)
        self._show_begun(state)
        self._show_menu(form)
        self._mark.show_saved(state.saved)
        self._foot.show_far(state)
        if self._questions is not None:
            self._questions.show_form(form)
            if another:
                self._area.verticalScrollBar().setValue(0)
                self._questions.take_focus()

    def leave(self) -> None:
        """Forget which form it was: the next one begins at the top."""
        self._record = ""

    def _show_begun(self, state: QuestionnaireState) -> None:
        self._begun.setVisible(state.begun_on is not None)
        if state.begun_on is not None:
            day = self._look.formats.near_day(state.begun_on, state.today)
            self._begun.show_text(
                self._look.t.text(
                    "Begun: {day}. Please look through the answers from then: when you finish, "
                    "it is about today."
                ).format(day=day)
            )

    def _show_menu(self, form: Form) -> None:
        t = self._look.t
        self._discard.setText(
            t.text("Discard what is filled in") if form.new else t.text("Discard the changes")
        )
        self._discard.setVisible(form.touched)
        self._trash.setVisible(not form.new)
        self._more.setVisible(form.touched or not form.new)

    def _ask(self, scale: Scale) -> None:
        questions = Questions(self._look, scale, self._words)
        questions.answered.connect(self.answered)
        questions.cleared.connect(self.cleared)
        questions.help_wanted.connect(self.help_wanted)
        questions.support_opened.connect(lambda slot, row: reveal(self._area, slot, row))
        legend = Legend(self._look, scale)
        self._scale, self._questions = scale, questions
        self._title.setText(scale.title)
        self._stem.setText(_stem(scale))
        self._foreign.setVisible(is_foreign(scale, self._look))
        refill(self._place, questions, legend)
        in_order(self._back, self._more, self._paper, self._strip, questions, legend, self._foot)

    def _go_to(self, question: str) -> None:
        if self._questions is not None:
            row_ = self._questions.take_focus(QuestionId(question))
            self._area.ensureWidgetVisible(row_, 0, 80)

    def _menu_button(self) -> IconButton:
        t = self._look.t
        more = IconButton(self._look.theme, Icon.DOTS_THREE, t.text("More"))
        menu = QMenu(more)
        self._discard = menu.addAction("", self.discard_wanted.emit)
        self._trash = menu.addAction(t.text("Move to trash"), self.trash_wanted.emit)
        more.setMenu(menu)
        return more

    def _lay_out(self) -> QScrollArea:
        theme, t = self._look.theme, self._look.t
        self._foreign.show_text(
            t.text("This questionnaire is only here in English. We translate none ourselves.")
        )
        inside = column(
            theme,
            row(theme, self._back, REST, self._mark, self._more, gap=6),
            row(theme, Grow(self._title), self._paper, gap=12),
            self._stem,
            self._strip,
            self._foreign,
            self._begun,
            self._place,
            REST,
            gap=8,
        )
        area = scrolling(
            centred(theme, inside, width=WIDTH, margins=(32, 16, 32, 20)),
            name=t.text("Questionnaire"),
        )
        foot = column(theme, self._foot, gap=0)
        below = centred(theme, foot, width=WIDTH, margins=(32, 12, 32, 14))
        keep_level(area, below)
        self.setLayout(column(theme, Grow(area), line(), below, gap=0))
        return area

    def _connect(self) -> None:
        self._back.clicked.connect(self.put_away)
        self._paper.clicked.connect(self.paper_chosen)
        self._strip.day_chosen.connect(self.paper_day_chosen)
        self._foot.put_away.connect(self.put_away)
        self._foot.submitted.connect(self.submitted)
        self._foot.confirmed.connect(self.confirmed)
        self._foot.question_wanted.connect(self._go_to)


def _stem(scale: Scale) -> str:
    """Return the stem with the time it asks about in bold."""
    stem, recall = escape(scale.stem), escape(scale.recall)
    at = stem.casefold().find(recall.casefold())
    if not recall or at < 0:
        return stem
    end = at + len(recall)
    return f"{stem[:at]}<b>{stem[at:end]}</b>{stem[end:]}"
