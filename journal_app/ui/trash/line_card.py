"""One record in the trash: what it was, and two buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Ground, Text, label
from journal_app.ui.shared.kind_names import kind_name
from journal_app.ui.shared.layouts import Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.trash.state import TrashLine


class LineCard(QFrame):
    """A card.

    Signals:
        back_wanted(): bring it back.
        erasing_wanted(): erase it for good, after asking.
    """

    back_wanted = Signal()
    erasing_wanted = Signal()

    def __init__(self, look: Look, line: TrashLine) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.CARD.value)
        kind, day = kind_name(line.kind, t), look.formats.full_day(line.day)
        said = t.text("{kind}, {day}").format(kind=kind, day=day)
        words = label(line.words, Text.SMALL)
        words.setVisible(bool(line.words))
        self.back = Button(theme, t.text("Bring back"))
        self.back.setAccessibleName(t.text("Bring back “{title}”").format(title=line.title))
        erasing = Button(theme, t.text("Erase for good…"), ButtonKind.QUIET)
        erasing.setAccessibleName(t.text("Erase “{title}” for good").format(title=line.title))
        told = column(
            theme, label(line.title, Text.STRONG), label(said, Text.CAPTION), words, gap=3
        )
        inside = row(theme, Grow(told), self.back, erasing, gap=10, margins=(18, 14, 14, 14))
        for button in (self.back, erasing):
            inside.setAlignment(button, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(inside)
        self.setAccessibleName(f"{line.title}. {said}")
        self.back.clicked.connect(self.back_wanted)
        erasing.clicked.connect(self.erasing_wanted)
