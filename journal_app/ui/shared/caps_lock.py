"""A line that says when Caps Lock seems to be on, and what the keyboard speaks."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import column
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.passphrase import PassphraseField

_TELLS_LAYOUT = frozenset({"win32", "darwin"})
"""Where Qt knows the layout of the keyboard. Elsewhere it repeats the system's language."""


class CapsLine(QWidget):
    """Only there while it has something to say about the keys."""

    def __init__(self, look: Look, *fields: PassphraseField, platform: str = sys.platform) -> None:
        super().__init__()
        self._t = look.t
        self._told: bool | None = None
        self._asked = True
        self._platform = platform
        self._line: QLabel = label("", Text.SMALL)
        self.setLayout(column(look.theme, self._line, gap=0))
        for each in fields:
            each.caps_lock_seen.connect(self._hear)
        QGuiApplication.inputMethod().localeChanged.connect(self._show)
        self._show()

    def show_for_field(self, *, shown: bool) -> None:
        """Say nothing while the field it speaks of is not there."""
        self._asked = shown
        self._show()

    def _hear(self, on: bool) -> None:  # noqa: FBT001 - a key that is on or off
        changed, self._told = on is not self._told, on
        if changed:
            self._show()
            if on:
                announce(self, self._line.text())

    def _show(self) -> None:
        words = []
        if self._told:
            words.append(self._t.text("Caps Lock seems to be on."))
        if self._platform in _TELLS_LAYOUT:
            language = QGuiApplication.inputMethod().locale().nativeLanguageName()
            words.append(self._t.text("Keyboard: {language}.").format(language=language))
        self._line.setText(" ".join(words))
        self.setVisible(bool(words) and self._asked)
