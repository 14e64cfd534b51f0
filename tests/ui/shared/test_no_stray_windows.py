"""Building a widget opens no window of its own: that would take the keys for a moment."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from journal_app.library.help_lines import load_countries
from journal_app.ui.shared.fields import Field, TextField
from journal_app.ui.shared.help_panel import HelpPanel, HelpText
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import INFORMATION, Note


class Shown(QObject):
    """Counts widgets that were shown as windows."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            self.windows.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("words", ["", "A few words"])
def test_nothing_is_shown_before_it_has_a_place(
    prepared: QApplication, look: Look, words: str
) -> None:
    shown = Shown()
    prepared.installEventFilter(shown)
    kept = [
        Field(look.theme, "Name", TextField("Name"), hint=words),
        Note(look.theme, "Words", INFORMATION, title=words),
        *(
            HelpPanel(look.theme, look.t, look.formats, HelpText(country, "Nobody is told."))
            for country in load_countries("en")
        ),
    ]
    prepared.removeEventFilter(shown)
    assert kept
    assert shown.windows == []
