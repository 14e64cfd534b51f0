"""The cards of the first page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from journal_app.domain.record import Kind
from journal_app.library.prompts import Prompt
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Ground, IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.kind_names import kind_name
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.today.kind_badge import KindBadge
from journal_app.ui.today.state import Begun, Due, TodayState
from journal_app.ui.today.words import welcome_back


class PromptCard(QFrame):
    """One question to begin writing with. It can be left.

    Signals:
        write_wanted(str): write about the prompt with this id.
        another_wanted(): show another one.
        put_away(): not now.
    """

    write_wanted = Signal(str)
    another_wanted = Signal()
    put_away = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._prompt = ""
        self.setProperty("kind", Ground.SOFT.value)
        self._words, self._note = label("", Text.READING), label("", Text.SMALL)
        write = Button(theme, t.text("Write about this"), ButtonKind.PRIMARY, Icon.NOTE_PENCIL)
        another = Button(theme, t.text("Another one"), ButtonKind.GHOST, Icon.ARROWS_CLOCKWISE)
        later = Button(theme, t.text("Not now"), ButtonKind.GHOST)
        write.clicked.connect(lambda: self.write_wanted.emit(self._prompt))
        another.clicked.connect(self.another_wanted)
        later.clicked.connect(self.put_away)
        leaf = IconLabel(theme, Icon.LEAF, Tint.ACCENT_TEXT, size=24)
        words = column(
            theme,
            label(t.text("A question to write about, if you like"), Text.OVER),
            self._words,
            self._note,
            4,
            FlowLayout(theme, write, another, later),
            gap=6,
        )
        inside = row(theme, leaf, Grow(words), gap=14, margins=(20, 18, 20, 18))
        inside.setAlignment(leaf, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    def words(self) -> str:
        """Return the prompt that is shown."""
        return self._words.text()

    def show_prompt(self, prompt: Prompt | None) -> None:
        """Show `prompt`, or nothing at all."""
        self.setVisible(prompt is not None)
        if prompt is not None:
            self._prompt = prompt.id
            self._words.setText(prompt.text)
            self._note.setText(prompt.standing_note)
            self._note.setVisible(bool(prompt.standing_note))


class CheckInCard(QFrame):
    """The check-in of the day.

    Signals:
        check_in_wanted(): begin it.
        opened(str): open the one that was done; its id.
    """

    check_in_wanted = Signal()
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._done = ""
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.CARD.value)
        self._title, self._words = label("", Text.H3), label("", Text.MUTED)
        self._begin = Button(theme, t.text("Check in"), icon=Icon.SLIDERS_HORIZONTAL)
        self._open = Button(theme, t.text("Open it"), ButtonKind.GHOST)
        self._open.setAccessibleName(t.text("Open today's check-in"))
        self._begin.clicked.connect(self.check_in_wanted)
        self._open.clicked.connect(lambda: self.opened.emit(self._done))
        badge = KindBadge(theme, Kind.CHECK_IN)
        words = column(
            theme,
            self._title,
            self._words,
            6,
            FlowLayout(theme, self._begin, self._open),
            gap=2,
        )
        inside = row(theme, badge, Grow(words), gap=14, margins=(18, 16, 18, 16))
        inside.setAlignment(badge, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    def show_check_in(self, state: TodayState) -> None:
        """Show whether it was done today."""
        t, done = self._look.t, state.checked_in is not None
        self._done = state.checked_in or ""
        self._begin.setVisible(not done)
        self._open.setVisible(done)
        if done:
            self._title.setText(t.text("You checked in today"))
            self._words.setText(t.text("You can look at it again, or change it."))
            return
        self._title.setText(t.text("How are you right now?"))
        welcome = welcome_back(state.last_check_in, state.day, t)
        usual = t.text("About a minute. Skip anything you like.")
        self._words.setText(" ".join(part for part in (welcome, usual) if part))


class ListCard(QFrame):
    """A card with a heading and rows, that is only there when there are some."""

    def __init__(self, look: Look, title: str, words: str = "") -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", Ground.CARD.value)
        self._rows: QVBoxLayout = column(look.theme, gap=4)
        hint = label(words, Text.SMALL)
        if not words:
            hint.hide()
        self.setLayout(
            column(
                look.theme,
                label(title, Text.H3),
                hint,
                6,
                self._rows,
                gap=2,
                margins=(20, 16, 14, 14),
            )
        )

    def show_rows(self, rows: list[QWidget]) -> None:
        """Show these rows and no others."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for each in rows:
            self._rows.addWidget(each)
            each.show()
        self.setVisible(bool(rows))


class DueCard(ListCard):
    """What could be filled in.

    Signals:
        questionnaire_wanted(str): fill in this scale.
    """

    questionnaire_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        t = look.t
        super().__init__(look, t.text("Could be filled in"), t.text("When you like."))
        self._shown: tuple[Due, ...] = ()

    def show_due(self, due: tuple[Due, ...]) -> None:
        """Offer these questionnaires."""
        if due != self._shown or not due:
            self._shown = due
            self.show_rows([self._row(each) for each in due])

    def _row(self, due: Due) -> QWidget:
        button = Button(self._look.theme, self._look.t.text("Fill in"))
        name = self._look.t.text("Fill in: {title}").format(title=due.title)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.questionnaire_wanted.emit(due.scale))
        return _row(self._look, Kind.QUESTIONNAIRE, (due.title, due.about), button)


class BegunCard(ListCard):
    """What was begun and can be gone on with.

    Signals:
        record_opened(str, str): the id and the kind of what to go on with.
    """

    record_opened = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.t.text("Still open"))
        self._shown: tuple[Begun, ...] = ()

    def show_begun(self, state: TodayState) -> None:
        """Offer what was begun."""
        if state.begun != self._shown or not state.begun:
            self._shown = state.begun
            self.show_rows([self._row(each, state) for each in state.begun])

    def _row(self, begun: Begun, state: TodayState) -> QWidget:
        t = self._look.t
        name = kind_name(begun.kind, t)
        title = begun.title or name
        day = self._look.formats.near_day(begun.saved.date(), state.day)
        about = f"{name} · {day}" if begun.title else day
        button = Button(self._look.theme, t.text("Go on"))
        button.setAccessibleName(t.text("Go on with: {title}").format(title=title))
        button.clicked.connect(lambda: self.record_opened.emit(begun.record, begun.kind.value))
        return _row(self._look, begun.kind, (title, about), button)


def _row(look: Look, kind: Kind, words: tuple[str, str], button: Button) -> QWidget:
    title, about = words
    made = QWidget()
    said = column(look.theme, label(title, Text.STRONG), label(about, Text.SMALL), gap=0)
    badge = KindBadge(look.theme, kind)
    made.setLayout(row(look.theme, badge, Grow(said), button, gap=12, margins=(0, 6, 0, 6)))
    return made
