"""The step with the passphrase."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.first_run.state import FirstRunState
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.new_passphrase import NewPassphrase
from journal_app.ui.shared.panels import INFORMATION, Note


class PassphraseStep(QWidget):
    """The passphrase, twice, and where the journal will lie.

    Signals:
        place_wanted(): the person wants to choose another folder.
    """

    place_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._t = t
        self.asked = NewPassphrase(look)
        self._place = label("", Text.SMALL)
        change = Button(theme, t.text("Another place…"), ButtonKind.LINK)
        change.clicked.connect(self.place_wanted)
        no_reset = Note(
            theme,
            t.text(
                "Nobody can reset it, and nobody else has it. "
                "Next you get a recovery code for paper: the only other way in."
            ),
            INFORMATION,
        )
        self.setLayout(
            column(
                theme,
                label(t.text("A passphrase of your own"), Text.H1),
                label(
                    t.text(
                        "Four or five words that only you would put together. "
                        "At least 15 characters; spaces are fine, and so is pasting."
                    )
                ),
                self.asked,
                no_reset,
                row(theme, Grow(self._place), change),
                REST,
                gap=10,
            )
        )

    def show_state(self, state: FirstRunState) -> None:
        """Show how strong it is, and where the journal will lie."""
        self.asked.show_judged(state.passphrase)
        self.asked.show_suggested(state.suggested)
        self.asked.show_busy(busy=state.busy)
        self._place.setText(self._t.text("Kept in {folder}").format(folder=_short(state.folder)))
        self._place.setToolTip(str(state.folder))


def _short(folder: Path) -> str:
    """Return `folder` with the person's home folder as `~`."""
    home = Path.home()
    return (
        str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
    )
