"""The questionnaires one can fill in, and those that were filled in before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.ui.scales.questionnaire_state import QuestionnaireState
from journal_app.ui.scales.shelf_card import ShelfCard
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.gone_note import GoneNote
from journal_app.ui.shared.layouts import REST, centred, column, scrolling
from journal_app.ui.shared.look import Look

_WIDTH = 824


class QuestionnaireList(QWidget):
    """One card for each questionnaire.

    Signals:
        scale_wanted(str): fill in this scale, or go on with it.
        opened(str): open the filled-in one with this id.
        undo_wanted(): have back what was just thrown away.
    """

    scale_wanted = Signal(str)
    opened = Signal(str)
    undo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, theme, t = look, look.theme, look.t
        self._cards: dict[str, ShelfCard] = {}
        self._gone = GoneNote(look)
        self._place: QVBoxLayout = column(theme, gap=16)
        inside = column(
            theme,
            label(t.text("Questionnaires"), Text.H1),
            label(
                t.text("Published forms that therapists know. When you like; none must be."),
                Text.MUTED,
            ),
            4,
            self._gone,
            self._place,
            REST,
            gap=8,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 24, 32, 24))
        self.setLayout(column(theme, scrolling(page, name=t.text("Questionnaires")), gap=0))
        self._gone.undo_wanted.connect(self.undo_wanted)

    def show_list(self, state: QuestionnaireState, *, arrived: bool) -> None:
        """Show the list. When one has just arrived, the keys go to the first card."""
        self._gone.show_gone(state.gone)
        shown = {each.id: each for each in state.shelf}
        for gone in set(self._cards) - set(shown):
            card = self._cards.pop(gone)
            self._place.removeWidget(card)
            card.hide()
            card.deleteLater()
        for scale_id, shelved in shown.items():
            if scale_id not in self._cards:
                self._cards[scale_id] = self._card()
            self._cards[scale_id].show_shelved(shelved, state.today)
        if arrived and self._cards:
            next(iter(self._cards.values())).take_focus()

    def _card(self) -> ShelfCard:
        made = ShelfCard(self._look)
        made.scale_wanted.connect(self.scale_wanted)
        made.opened.connect(self.opened)
        self._place.addWidget(made)
        made.show()
        return made
