"""The last step: a place for backups, or none for now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from journal_app.ui.first_run.state import BackupChoice, FirstRunState
from journal_app.ui.shared.buttons import Button
from journal_app.ui.shared.forms import Ground, Text, frame, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import INFORMATION, Note


class BackupStep(QWidget):
    """Where a second, encrypted copy goes.

    Signals:
        place_chosen(str): a folder.
    """

    place_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self._place = label("", Text.STRONG)
        self._warning = Note(theme, "", INFORMATION)
        self._choose = Button(theme, t.text("Choose a &folder…"), icon=Icon.FOLDER_OPEN)
        self._choose.clicked.connect(self._open_chooser)
        self.setLayout(
            column(
                theme,
                label(t.text("A place for backups"), Text.H1),
                label(
                    t.text(
                        "While your journal is open, it can keep checked copies of itself in "
                        "another place, such as a USB stick. They are encrypted like the journal."
                    )
                ),
                frame(
                    Ground.SUNKEN,
                    column(
                        theme,
                        self._place,
                        row(theme, self._choose, REST),
                        gap=12,
                        margins=(16, 14, 16, 14),
                    ),
                ),
                self._warning,
                label(
                    t.text("You can also do this later, in “Your journal”."),
                    Text.MUTED,
                ),
                REST,
                gap=12,
            )
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show the place, and what is to be said about it."""
        t, choice = self._look.t, state.backups
        self._place.setText(str(choice.place) if choice else t.text("No place chosen yet."))
        words = self._words(choice) if choice else ""
        self._warning.setVisible(bool(words))
        self._warning.show_text(words)
        self._choose.setEnabled(not state.busy)

    def _words(self, choice: BackupChoice) -> str:
        t = self._look.t
        said = []
        if choice.same_disk:
            said.append(
                t.text(
                    "It lies on the same disk as the journal: if that breaks, both are gone. "
                    "A USB stick or another disk is safer."
                )
            )
        if choice.synced_by:
            said.append(
                t.text(
                    "{service} carries this folder to its servers. The copies are encrypted, "
                    "but their size and time can be seen there."
                ).format(service=choice.synced_by)
            )
        return " ".join(said)

    def _open_chooser(self) -> None:
        title = self._look.t.text("A folder for backups")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.place_chosen.emit(chosen)
