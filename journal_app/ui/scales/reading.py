"""A record that came from another program: it can be read here, but not changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal_app.domain.record import Kind
from journal_app.ui.scales.past import Past
from journal_app.ui.scales.words import plain_answers
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Ground, Text, frame, label, selectable
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.kind_names import kind_name
from journal_app.ui.shared.layouts import REST, Grow, centred, column, row, scrolling
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.numbers import number_writer
from journal_app.ui.shared.refill import refill

_WIDTH = 824


class Reading(QWidget):
    """Shows every answer as it came.

    Signals:
        left(): back to the list.
        trash_wanted(): move it to the trash.
    """

    left = Signal()
    trash_wanted = Signal()

    def __init__(self, look: Look, back: str) -> None:
        """Build it; `back` names the list that one comes from."""
        super().__init__()
        self._look, theme, t = look, look.theme, look.t
        self._back = Button(theme, back, ButtonKind.LINK, Icon.CARET_LEFT)
        self._title, self._about = label("", Text.H1), label("", Text.MUTED)
        self._answers: QVBoxLayout = column(theme, gap=10, margins=(20, 16, 20, 16))
        away = Button(theme, t.text("Move to trash"), icon=Icon.TRASH)
        inside = column(
            theme,
            row(theme, self._back, REST),
            self._title,
            self._about,
            4,
            frame(Ground.CARD, self._answers),
            6,
            row(theme, away, REST),
            REST,
            gap=6,
        )
        page = centred(theme, inside, width=_WIDTH, margins=(32, 16, 32, 24))
        self.setLayout(column(theme, scrolling(page, name=back), gap=0))
        self._back.clicked.connect(self.left)
        away.clicked.connect(self.trash_wanted)

    def show_past(self, past: Past) -> None:
        """Show `past`."""
        t, formats = self._look.t, self._look.formats
        kind = Kind.CHECK_IN if past.filled.check_in else Kind.QUESTIONNAIRE
        self._title.setText(kind_name(kind, t))
        day = formats.long_day(past.day)
        source = past.filled.source.capitalize()
        self._about.setText(
            t.text("{day} · from {program}. It stays as it came.").format(day=day, program=source)
            if source
            else t.text("{day} · its questions do not come with this version.").format(day=day)
        )
        answers = plain_answers(past.filled, number_writer(formats))
        refill(self._answers, *(self._answer(name, said) for name, said in answers))
        self._back.setFocus()

    def _answer(self, name: str, said: str) -> QWidget:
        made = QWidget()
        answer = selectable(said)
        answer.setAccessibleName(f"{name}: {said}")
        inside = row(self._look.theme, Grow(label(name, Text.STRONG), 2), Grow(answer, 3), gap=16)
        made.setLayout(inside)
        return made
