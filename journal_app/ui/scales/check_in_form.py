"""The form of a check-in: the questions scroll, what one can do with them stays in view."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from journal_app.domain.scale import Scale
from journal_app.ui.scales.asked_column import AskedColumn
from journal_app.ui.scales.check_in_state import CheckInState
from journal_app.ui.scales.day_button import DayButton
from journal_app.ui.scales.filling import Form
from journal_app.ui.scales.support_slot import SupportWords
from journal_app.ui.shared.buttons import Button, ButtonKind, IconButton
from journal_app.ui.shared.forms import Text, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.level import keep_level
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.refill import refill
from journal_app.ui.shared.reveal import reveal
from journal_app.ui.shared.saving_mark import SavingMark
from journal_app.ui.shared.tab_order import in_order

WIDTH = 824
"""Of the column with its margins, px at 100 %."""


class CheckInForm(QWidget):
    """One check-in.

    Signals:
        answered(str, object), cleared(str), skipped(str): what the person did with a question.
        tag_turned(str), day_chosen(date): the person chose these.
        submitted(): save it.
        put_away(): not now.
        discard_wanted(): throw away what was filled in.
        trash_wanted(): move it to the trash.
        help_wanted(): show all help lines.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    skipped = Signal(str)
    tag_turned = Signal(str)
    day_chosen = Signal(object)
    submitted = Signal()
    put_away = Signal()
    discard_wanted = Signal()
    trash_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, words: SupportWords) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._scale: Scale | None = None
        self._questions: AskedColumn | None = None
        self._record = ""
        theme, t = look.theme, look.t
        self._title, self._stem = label("", Text.H1), label("", Text.BODY)
        self._day = DayButton(look)
        more = IconButton(theme, Icon.DOTS_THREE, t.text("More"))
        self._menu = QMenu(more)
        self._discard = self._menu.addAction("", self.discard_wanted.emit)
        self._trash = self._menu.addAction(t.text("Move to trash"), self.trash_wanted.emit)
        more.setMenu(self._menu)
        self._more = more
        self._note, self._hint = label("", Text.CAPTION), label("", Text.STRONG)
        self._mark = SavingMark(look, t.text("Kept as you go"))
        self._later = Button(theme, t.text("Not now"), ButtonKind.GHOST)
        self._save = Button(theme, t.text("Save check-in"), ButtonKind.PRIMARY, Icon.CHECK)
        self._place: QVBoxLayout = column(theme, gap=0)
        self._area = self._lay_out()
        self._day.day_chosen.connect(self.day_chosen)
        self._later.clicked.connect(self.put_away)
        self._save.clicked.connect(self.submitted)

    def show_form(self, form: Form, state: CheckInState) -> None:
        """Show `form`; what is the same stays, with the keys where they were."""
        t, another = self._look.t, form.record != self._record
        self._record = form.record
        if form.scale != self._scale:
            self._ask(form.scale)
        self._title.setText(t.text("Check-in"))
        self._stem.setText(
            " ".join(
                (form.scale.stem, t.text("Click on a line, or use the keys: 0 to 9, X for 10."))
            )
        )
        self._note.setText(form.scale.note)
        self._day.show_day(form.filled.day, state.days, today=state.today, late=form.late)
        self._show_foot(form, state)
        if self._questions is not None:
            self._questions.show_form(form, state.tags)
            if another:
                self._area.verticalScrollBar().setValue(0)
                self._questions.take_focus()

    def leave(self) -> None:
        """Forget which form it was: the next one begins at the top."""
        self._record = ""

    def _show_foot(self, form: Form, state: CheckInState) -> None:
        t = self._look.t
        self._hint.setText(
            t.text("Nothing is answered yet. One answer is enough.") if state.hint else ""
        )
        self._hint.setVisible(state.hint)
        self._mark.show_saved(state.saved)
        self._discard.setText(
            t.text("Discard what is filled in") if form.new else t.text("Discard the changes")
        )
        self._discard.setVisible(form.touched)
        self._trash.setVisible(not form.new)
        self._more.setVisible(form.touched or not form.new)

    def _ask(self, scale: Scale) -> None:
        questions = AskedColumn(self._look, scale, self._words)
        questions.answered.connect(self.answered)
        questions.cleared.connect(self.cleared)
        questions.skipped.connect(self.skipped)
        questions.tag_turned.connect(self.tag_turned)
        questions.help_wanted.connect(self.help_wanted)
        questions.passed.connect(self._save.setFocus)
        questions.moved.connect(lambda row: self._area.ensureWidgetVisible(row, 0, 60))
        questions.support_opened.connect(lambda slot, row: reveal(self._area, slot, row))
        self._scale, self._questions = scale, questions
        refill(self._place, questions)
        in_order(self._day, self._more, questions, self._later, self._save)

    def _lay_out(self) -> QScrollArea:
        theme, t = self._look.theme, self._look.t
        head = row(theme, Grow(self._title), self._day, self._more, gap=8)
        inside = column(theme, head, self._stem, 6, self._place, 4, self._note, REST, gap=6)
        area = scrolling(
            centred(theme, inside, width=WIDTH, margins=(32, 24, 32, 16)),
            name=t.text("Check-in"),
        )
        foot = column(
            theme,
            self._hint,
            row(theme, self._mark, REST, self._later, self._save, gap=12),
            gap=6,
        )
        below = centred(theme, foot, width=WIDTH, margins=(32, 12, 32, 18))
        keep_level(area, below)
        self.setLayout(column(theme, Grow(area), line(), below, gap=0))
        return area
