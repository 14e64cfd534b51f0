"""The part of the lock screen that offers a new passphrase after the recovery code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.judged import Judged
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.new_passphrase import NewPassphrase


class RenewingPart(QWidget):
    """Two fields for a new passphrase, and a way past them.

    Signals:
        given(): set it.
        skipped(): leave the passphrase as it is.
    """

    given = Signal()
    skipped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.asked = NewPassphrase(look, t.text("&New passphrase"))
        self._set = Button(theme, "", ButtonKind.PRIMARY)
        self._skip = Button(theme, t.text("S&kip, and open the journal"), ButtonKind.LINK)
        self.asked.given.connect(self.given)
        self._set.clicked.connect(self.given)
        self._skip.clicked.connect(self.skipped)
        self.setLayout(
            column(
                theme,
                label(t.text("The code is right. Set a new passphrase now?"), Text.STRONG),
                label(
                    t.text("The code stays good. Older backups keep the old passphrase."),
                    Text.SMALL,
                ),
                self.asked,
                self._set,
                row(theme, self._skip, REST),
                gap=8,
            )
        )

    def show_judged(self, judged: Judged | None, suggested: str, *, busy: bool) -> None:
        """Show how the new passphrase stands; None: none is asked for."""
        t = self._look.t
        if judged is None:
            self.asked.clear()
            return
        self.asked.show_judged(judged)
        self.asked.show_suggested(suggested)
        self.asked.show_busy(busy=busy)
        self._set.setEnabled(judged.good and not busy)
        self._set.show_text(t.text("Setting it…") if busy else t.text("&Set it and open"))
        self._skip.setEnabled(not busy)

    def take_focus(self) -> None:
        """Send the keys to the first field."""
        self.asked.setFocus(Qt.FocusReason.OtherFocusReason)
