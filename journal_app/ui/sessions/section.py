"""A part of the form: a card with a heading, that says whether it is ever printed."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from journal_app.domain.session import Session
from journal_app.ui.shared.forms import Ground, IconLabel, Text, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, Item, column, row
from journal_app.ui.shared.look import Look


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the fields."""

    title: str
    printed: str
    """What of it a summary shows."""
    private: bool = False
    """A summary shows none of it."""


class Section(QFrame):
    """Holds some fields of a session. Each part fills in its own and leaves the others.

    Signals:
        changed(): the person filled something in.
    """

    changed = Signal()

    def __init__(self, look: Look, heading: Heading) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", Ground.CARD.value)
        self.setAccessibleName(heading.title)
        head = column(look.theme, label(heading.title, Text.H3), _printed(look, heading), gap=4)
        self._body: QVBoxLayout = column(look.theme, head, gap=16, margins=(20, 16, 20, 18))
        self.setLayout(self._body)

    def fill(self, *items: Item) -> None:
        """Put in the fields, one below the other."""
        self._body.addLayout(column(self._look.theme, *items, gap=16))

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal."""
        raise NotImplementedError

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        raise NotImplementedError


def _printed(look: Look, heading: Heading) -> QHBoxLayout:
    icon = IconLabel(look.theme, Icon.LOCK_SIMPLE if heading.private else Icon.PRINTER, size=16)
    line = row(look.theme, icon, Grow(label(heading.printed, Text.CAPTION)), gap=6)
    line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    return line
