"""The form: for whom, which days, and what goes on the pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from journal_app.domain.period import Period
from journal_app.domain.selection import MOST_TALK_LINES, Paper
from journal_app.i18n import Language
from journal_app.ui.shared.autosave import Autosave
from journal_app.ui.shared.fields import DayField, Field, Picker, TextField
from journal_app.ui.shared.forms import Text, card, label
from journal_app.ui.shared.languages import LANGUAGE_NAMES
from journal_app.ui.shared.layouts import Grow, Item, column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tab_order import in_order
from journal_app.ui.sharing.breaking_row import BreakingRow
from journal_app.ui.sharing.entry_choice import EntryChoice
from journal_app.ui.sharing.part_rows import PartRows
from journal_app.ui.sharing.question_choice import QuestionChoice
from journal_app.ui.sharing.recap import chosen_entries
from journal_app.ui.sharing.state import Reach, SharingState


class ChooseForm(QWidget):
    """Everything that can be chosen. Nothing a person wrote is in it to begin with.

    Signals:
        words_typed(str, str, object): for whom, from whom, and all lines to talk about.
        reach_chosen(str), days_chosen(object, object): which days.
        paper_chosen(str), language_chosen(str): how it is printed.
        part_ticked(str, bool), entry_ticked(str, bool), question_ticked(str, bool): ticks.
        question_typed(str), question_added(str): a new question, begun or finished.
    """

    words_typed = Signal(str, str, object)
    reach_chosen = Signal(str)
    days_chosen = Signal(object, object)
    paper_chosen = Signal(str)
    language_chosen = Signal(str)
    part_ticked = Signal(str, bool)
    entry_ticked = Signal(str, bool)
    question_ticked = Signal(str, bool)
    question_typed = Signal(str)
    question_added = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        t = look.t
        self._recipient = TextField(t.text("For whom"), placeholder=t.text("my therapist"))
        self._name = TextField(t.text("Your name or initials"))
        self._reach = self._picker(t.text("Days"), self._reaches())
        self._first = DayField(look.theme, t.text("First day"), look.formats.locale)
        self._last = DayField(look.theme, t.text("Last day"), look.formats.locale)
        for field in (self._first, self._last):
            # Half a date is no date: the days count once they are typed to the end.
            field.setKeyboardTracking(False)
        self._own_days = self._day_fields()
        self._span = label("", Text.SMALL)
        self._paper = self._picker(
            t.text("Sheet"), ((Paper.A4, "A4"), (Paper.LETTER, t.text("Letter")))
        )
        self._language = self._picker(
            t.text("Language of the pages"),
            tuple((each, LANGUAGE_NAMES[each]) for each in Language),
        )
        self._talk = tuple(
            TextField(t.text("What I want to talk about, line {n}").format(n=n + 1))
            for n in range(MOST_TALK_LINES)
        )
        self._questions, self._parts = QuestionChoice(look), PartRows(look)
        self._entries = EntryChoice(look)
        self._chosen, self._sealed = label("", Text.SMALL), label("", Text.SMALL)
        self._typing = Autosave(self, quiet_ms=400)
        self.setLayout(column(look.theme, *self._cards(), gap=16))
        self._connect()

    def show_state(self, state: SharingState) -> None:
        """Show the choices; words that are being typed stay as they are."""
        selection, t = state.selection, self._look.t
        if not self._typing.waiting():
            _show(self._recipient, selection.recipient)
            _show(self._name, selection.name)
            self._show_talk(selection.talk)
            _show(self._questions.new, state.new_question.strip())
        self._reach.show_key(state.reach.value)
        own, days = state.reach is Reach.OWN, selection.period
        self._own_days.setVisible(own)
        self._span.setVisible(not own)
        self._span.setText(self._look.formats.span(days.first, days.last))
        self._show_days(selection.period)
        self._paper.show_key(selection.paper.value)
        self._language.show_key(selection.language)
        self._questions.show_questions(state.questions)
        self._parts.show_parts(state)
        self._entries.show_lines(state.entries)
        self._chosen.setText(
            chosen_entries(state.entries, t)
            or (
                t.text("None is chosen.") if state.entries else t.text("No entries in these days.")
            )
        )
        sealed = state.counts.sealed
        self._sealed.setVisible(bool(sealed))
        self._sealed.setText(
            t.plural(
                "{n} entry never leaves this vault, and is not listed.",
                "{n} entries never leave this vault, and are not listed.",
                sealed,
            ).format(n=sealed)
        )

    def _show_talk(self, talk: tuple[str, ...]) -> None:
        # Lines left empty between others stay where the person left them.
        if tuple(filter(None, (field.text().strip() for field in self._talk))) != talk:
            for at, field in enumerate(self._talk):
                _show(field, talk[at] if at < len(talk) else "")

    def _show_days(self, period: Period) -> None:
        for field, day in ((self._first, period.first), (self._last, period.last)):
            field.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            field.show_day(day)
            field.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def finish_typing(self) -> None:
        """Tell the words and days that were typed a moment ago."""
        self._typing.flush()
        for field in (self._first, self._last):
            field.interpretText()

    def _cards(self) -> tuple[QFrame, ...]:
        theme, t = self._look.theme, self._look.t
        whom = BreakingRow(
            theme,
            Grow(Field(theme, t.text("&For"), self._recipient)),
            Grow(Field(theme, t.text("From: name or &initials"), self._name)),
        )
        printed = BreakingRow(
            theme,
            Grow(Field(theme, t.text("&Days"), self._reach)),
            Grow(Field(theme, t.text("&Sheet"), self._paper)),
            Grow(Field(theme, t.text("&Language of the pages"), self._language)),
        )
        talk = self._card(
            t.text("What I want to talk about"),
            t.text("Comes first on page one, in your words. Up to three lines."),
            *self._talk,
        )
        entries = self._card(
            t.text("Journal entries"),
            t.text("None, unless you choose them one by one."),
            self._entries,
            self._chosen,
            self._sealed,
        )
        asked = self._card(
            t.text("Questions for my care team"),
            t.text("They wait here until they were asked."),
            self._questions,
        )
        return (
            card(theme, whom, printed, self._span, self._own_days, gap=14),
            talk,
            asked,
            self._card(t.text("What to include"), "", self._parts),
            entries,
        )

    def _day_fields(self) -> QWidget:
        theme, t = self._look.theme, self._look.t
        fields = (
            Grow(Field(theme, t.text("First day"), self._first)),
            Grow(Field(theme, t.text("Last day"), self._last)),
        )
        made = QWidget()
        made.setLayout(BreakingRow(theme, *fields))
        return made

    def _card(self, title: str, words: str, *items: Item) -> QFrame:
        theme = self._look.theme
        hint = label(words, Text.SMALL)
        if not words:
            hint.hide()
        return card(theme, label(title, Text.H3), hint, *items, gap=10)

    def _picker(self, name: str, choices: tuple[tuple[str, str], ...]) -> Picker:
        made = Picker(self._look.theme, name)
        for key, words in choices:
            made.add(str(key), words)
        return made

    def _reaches(self) -> tuple[tuple[str, str], ...]:
        t = self._look.t
        return (
            (Reach.MONTH, t.text("The last 30 days")),
            (Reach.QUARTER, t.text("The last 90 days")),
            (Reach.HALF_YEAR, t.text("The last half year")),
            (Reach.YEAR, t.text("The last year")),
            (Reach.OWN, t.text("Days I choose")),
        )

    def _connect(self) -> None:
        for field in (self._recipient, self._name, *self._talk, self._questions.new):
            field.textEdited.connect(self._typing.touch)
            field.editingFinished.connect(self._typing.flush)
        self._typing.due.connect(self._tell_words)
        for picker, told in (
            (self._reach, self.reach_chosen),
            (self._paper, self.paper_chosen),
            (self._language, self.language_chosen),
        ):
            picker.activated.connect(lambda _at, each=picker, signal=told: signal.emit(each.key()))
        for day_field in (self._first, self._last):
            day_field.dateChanged.connect(
                lambda: self.days_chosen.emit(self._first.day(), self._last.day())
            )
        self._parts.ticked.connect(self.part_ticked)
        self._entries.ticked.connect(self.entry_ticked)
        self._questions.ticked.connect(self.question_ticked)
        self._questions.added.connect(self._add_question)
        self._questions.refilled.connect(self._order)

    def _order(self) -> None:
        in_order(*self._talk, *self._questions.stops(), self._parts, self._entries)

    def _add_question(self, text: str) -> None:
        # What was typed is told first, so that nothing is waiting when the line is emptied.
        self.finish_typing()
        self.question_added.emit(text)

    def _tell_words(self) -> None:
        self.question_typed.emit(self._questions.new.text())
        talk = tuple(field.text() for field in self._talk)
        self.words_typed.emit(self._recipient.text(), self._name.text(), talk)


def _show(field: QLineEdit, words: str) -> None:
    if field.text().strip() != words:
        field.setText(words)
