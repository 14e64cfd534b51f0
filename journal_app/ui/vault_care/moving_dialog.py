"""The page of words about moving to another computer, with a button that prepares it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import Grow, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, Note
from journal_app.ui.vault_care.large_dialog import LargeDialog
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.moving_presenter import MovingState
from journal_app.ui.vault_care.names import short_path


class MovingDialog(LargeDialog):
    """Three steps in words. The first one can be done from here.

    Signals:
        place_chosen(Path): make the backup there.
    """

    place_chosen = Signal(Path)

    def __init__(self, look: Look, parent: QWidget) -> None:
        theme, t = look.theme, look.t
        super().__init__(look, t.text("Move to another computer"), parent)
        self._made, self._message = Note(theme, "", DONE), MessageNote(look)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(t.text("Making a backup"))
        self._go = Button(theme, t.text("&Make a backup for moving…"), ButtonKind.PRIMARY)
        self._leave = Button(theme, t.text("Close"))
        self._go.clicked.connect(self._choose)
        self._leave.clicked.connect(self.reject)
        steps = (
            t.text(
                "Make a backup for moving, on a memory stick for example. It is one sealed file, "
                "and holds everything."
            ),
            t.text(
                "On the other computer, install Ashore and choose “I have a journal already”, "
                "then the file. Your passphrase opens it there, too."
            ),
            t.text(
                "Write on one computer from then on. If you did write on both, nothing is lost: "
                "bring in the other copy, and both are joined."
            ),
        )
        rows = [self._step(number, words) for number, words in enumerate(steps, start=1)]
        inside = column(theme, *rows, self._bar, self._made, self._message, gap=14)
        self.fill(inside, self._leave, self._go)

    def show_state(self, state: MovingState) -> None:
        """Show how it stands."""
        t = self._look.t
        arrived = state.made is not None and self._made.isHidden()
        self._bar.setVisible(state.busy)
        self._go.setEnabled(not state.busy)
        self._made.setVisible(state.made is not None)
        if state.made is not None:
            words = t.text("{name}, in {place}. It was opened again and looked through.")
            name, place = state.made.name, short_path(state.made.parent)
            self._made.show_text(
                words.format(name=name, place=place), t.text("The backup is made")
            )
        self._message.show_message(state.message)
        if arrived:
            announce(self, t.text("The backup is made"))
        self.fit()

    def _step(self, number: int, words: str) -> QWidget:
        theme = self._look.theme
        figure = label(str(number), Text.H2, wrap=False)
        figure.setMinimumWidth(theme.px(20))
        return holder(row(theme, figure, Grow(label(words)), gap=12))

    def _choose(self) -> None:
        title = self._look.t.text("Where the backup for moving goes")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self.place_chosen.emit(Path(chosen))
