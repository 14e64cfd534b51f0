"""The trash: what was moved there, to be brought back or erased for good."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.ask import Question, confirm
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, PROBLEM, EmptyState, Note
from journal_app.ui.shared.refill import refill
from journal_app.ui.trash.line_card import LineCard
from journal_app.ui.trash.state import TrashLine, TrashState

_WIDTH = 760


class TrashPage(QWidget):
    """A calm list.

    Signals:
        journal_wanted(): back to the journal.
        back_wanted(str): bring the record with this id back.
        erasing_agreed(str): erase the record with this id for good; the person was asked.
        more_wanted(): show more lines.
        record_opened(str, str): the id and the kind of a record that was brought back.
        note_hidden(): say no more about what was just done.
    """

    journal_wanted = Signal()
    back_wanted = Signal(str)
    erasing_agreed = Signal(str)
    more_wanted = Signal()
    record_opened = Signal(str, str)
    note_hidden = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._look = look
        self._state: TrashState | None = None
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._to_journal = Button(theme, t.text("Journal"), ButtonKind.LINK, Icon.CARET_LEFT)
        self._to_journal.setAccessibleName(t.text("Back to the journal"))
        self._promise = label(t.text("It stays here until you decide otherwise."), Text.MUTED)
        self._done, self._problem = Note(theme, "", DONE), Note(theme, "", PROBLEM)
        self._open = Button(theme, t.text("Open it"))
        self._done.add(self._open)
        self._done.add_close(t.text("Close"))
        self._cards = column(theme, gap=10)
        self._more = Button(theme, "", ButtonKind.GHOST)
        self._nothing = EmptyState(
            theme,
            Icon.TRASH,
            t.text("Nothing is in the trash"),
            t.text("What you move here can be brought back at any time."),
        )
        self._lay_out()
        self._to_journal.clicked.connect(self.journal_wanted)
        self._more.clicked.connect(self.more_wanted)
        self._open.clicked.connect(self._open_it)
        self._done.closed.connect(self.note_hidden)

    @property
    def cards(self) -> tuple[LineCard, ...]:
        """The cards, in their order."""
        items = (self._cards.itemAt(number) for number in range(self._cards.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(card for card in widgets if isinstance(card, LineCard))

    def show_state(self, state: TrashState) -> None:
        """Show `state`."""
        before, self._state = self._state, state
        self._promise.setVisible(bool(state.lines))
        self._nothing.setVisible(not state.lines)
        if before is None or before.lines != state.lines:
            self._fill(state, before)
        t = self._look.t
        words = t.plural("Show {n} more", "Show {n} more", state.more).format(n=state.more)
        self._more.setVisible(bool(state.more))
        self._more.show_text(words)
        self._tell(state, before)

    def _fill(self, state: TrashState, before: TrashState | None) -> None:
        place = _place_of_keys(self.cards)
        cards = [self._card(line) for line in state.lines]
        refill(self._cards, *cards)
        if before is None or place is None:
            return
        if cards:  # the keys go to what stands in the place of what went
            cards[min(place, len(cards) - 1)].back.setFocus()
        else:
            self._to_journal.setFocus()

    def _card(self, line: TrashLine) -> LineCard:
        card = LineCard(self._look, line)
        card.back_wanted.connect(partial(self.back_wanted.emit, line.record))
        card.erasing_wanted.connect(partial(self._ask, line))
        return card

    def _ask(self, line: TrashLine) -> None:
        t = self._look.t
        question = Question(
            title=t.text("Erase “{title}” for good?").format(title=line.title),
            text=t.text(
                "It goes with all its earlier versions, and nobody can bring it back. "
                "If you merge another copy of this journal, it is erased there, too. "
                "Backups made before today still hold it until newer ones take their place."
            ),
            do_it=t.text("Erase for good"),
            leave_it=t.text("Keep it"),
            dangerous=True,
        )
        confirm(self._look.theme, question, self, lambda: self.erasing_agreed.emit(line.record))

    def _tell(self, state: TrashState, before: TrashState | None) -> None:
        t, done = self._look.t, state.back or state.erased
        self._done.setVisible(done is not None)
        self._open.setVisible(state.back is not None)
        self._problem.setVisible(state.problem is not None)
        if state.problem is not None:
            problem = state.problem
            self._problem.show_text(f"{problem.what_happened} {problem.what_to_do}", problem.title)
            announce(self, problem.title)
        if done is None:
            return
        words = t.text("“{title}” is erased for good.")
        if state.back is not None:
            words = t.text("“{title}” is back in the journal.")
        said = words.format(title=done.title)
        self._done.show_text(said)
        if before is None or (before.back, before.erased) != (state.back, state.erased):
            announce(self, said)

    def _open_it(self) -> None:
        if self._state is not None and self._state.back is not None:
            back = self._state.back
            self.record_opened.emit(back.record, back.kind.value)

    def _lay_out(self) -> None:
        theme, t = self._look.theme, self._look.t
        head = column(theme, label(t.text("Trash"), Text.H1), self._promise, gap=4)
        inside = column(
            theme,
            row(theme, self._to_journal, REST),
            head,
            self._done,
            self._problem,
            self._cards,
            row(theme, REST, self._more, REST),
            Grow(self._nothing),
            REST,
            gap=14,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 20, 32, 24))
        self.setLayout(column(theme, scrolling(page, name=t.text("Trash")), gap=0))


def _place_of_keys(cards: tuple[LineCard, ...]) -> int | None:
    """Return which of the cards has the keys, if one does."""
    for place, card in enumerate(cards):
        if any(child.hasFocus() for child in card.findChildren(QWidget)):
            return place
    return None
