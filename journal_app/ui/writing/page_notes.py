"""What the page has to say: what went wrong, and what is in the trash."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.messages.message import Message
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, PROBLEM, Note
from journal_app.ui.writing.state import Gone, Saved, WritingState


class PageNotes(QWidget):
    """Lines at the foot of the page, there only when there is something to say.

    Signals:
        again_wanted(): try to save again.
        bring_back_wanted(): take the entry out of the trash.
        gone_hidden(): say no more about the entry in the trash.
    """

    again_wanted = Signal()
    bring_back_wanted = Signal()
    gone_hidden = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._problem, self._gone = Note(theme, "", PROBLEM), Note(theme, "", DONE)
        self._again = Button(theme, t.text("Try again"))
        self._problem.add(self._again)
        undo = Button(theme, t.text("Undo"))
        self._gone.add(undo)
        self._gone.add_close(t.text("Close"))
        self._again.clicked.connect(self.again_wanted)
        undo.clicked.connect(self.bring_back_wanted)
        self._gone.closed.connect(self.gone_hidden)
        self.setLayout(column(theme, self._problem, self._gone, margins=(16, 10, 16, 12)))

    def show_notes(self, state: WritingState) -> None:
        """Say what there is to say."""
        self._show_problem(state.problem)
        self._again.setVisible(state.saved is Saved.FAILED)
        self._show_gone(state.gone)
        self.setVisible(state.problem is not None or state.gone is not None)

    def _show_problem(self, message: Message | None) -> None:
        self._problem.setVisible(message is not None)
        if message is not None:
            self._problem.show_text(f"{message.what_happened} {message.what_to_do}", message.title)

    def _show_gone(self, gone: Gone | None) -> None:
        self._gone.setVisible(gone is not None)
        if gone is None:
            return
        t = self._look.t
        if gone.title:
            self._gone.show_text(t.text("“{title}” is in the trash.").format(title=gone.title))
        else:
            self._gone.show_text(t.text("The entry is in the trash."))
