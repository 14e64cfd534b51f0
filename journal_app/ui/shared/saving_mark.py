"""A quiet line that says that answers are saved as they are given; or that they are not."""

from PySide6.QtWidgets import QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.forms import IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.saved import Saved


class SavingMark(QWidget):
    """Stays the same while all is well, so that nothing flickers at every answer."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._t, self._usual, self._failed = look.t, words, False
        self._words = label(words, Text.CAPTION, wrap=False)
        self._icon = IconLabel(look.theme, Icon.CHECK_CIRCLE, Tint.OK, size=18)
        self.setLayout(row(look.theme, self._words, self._icon, gap=6))

    def show_saved(self, saved: Saved) -> None:
        """Say how it stands."""
        failed = saved is Saved.FAILED
        if saved is Saved.WAITING:
            self._words.setText(self._t.text("Saving…"))
        else:
            self._words.setText(self._t.text("Not saved yet") if failed else self._usual)
        if failed is not self._failed:
            self._failed = failed
            icon, tint = (
                (Icon.WARNING_CIRCLE, Tint.DANGER) if failed else (Icon.CHECK_CIRCLE, Tint.OK)
            )
            self._icon.show_icon(icon, tint)
            if failed:
                announce(self, self._words.text())
