"""Says calmly what the disk did, and that nothing is lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.messages.message import Message
from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import PROBLEM, Note


class ProblemNote(QWidget):
    """Only there while something is wrong.

    Signals:
        again_wanted(): try again.
    """

    again_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._note = Note(look.theme, "", PROBLEM)
        self._again = Button(look.theme, look.t.text("Try again"))
        self._note.add(self._again)
        self.setLayout(column(look.theme, self._note, margins=(32, 16, 32, 0)))
        self._again.clicked.connect(self.again_wanted)
        self.hide()

    def show_problem(self, problem: Message | None, *, again: bool) -> None:
        """Say what is wrong; None: nothing is. Offer to try again where that may help."""
        said = problem is not None and self.isHidden()
        self.setVisible(problem is not None)
        self._again.setVisible(again)
        if problem is not None:
            self._note.show_text(f"{problem.what_happened} {problem.what_to_do}", problem.title)
            if said:
                announce(self, problem.title)
