"""Asks where the marked words lead."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from journal_app.prose.normal import address
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.fields import TextField
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import REST, column, row
from journal_app.ui.shared.look import Look

_WIDTH = 480


class LinkDialog(Dialog):
    """A field for an address. Nothing is opened and nothing looked up.

    Signals:
        given(str): an address that can stand in a text; nothing: the words lead nowhere.
    """

    given = Signal(str)

    def __init__(self, look: Look, link: str, parent: QWidget) -> None:
        t, theme = look.t, look.theme
        title = t.text("Where do the words lead?")
        super().__init__(title, parent)
        self._t = t
        self._field = TextField(t.text("Address"), placeholder="https://")
        self._field.setText(link)
        self._field.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhUrlCharactersOnly
        )
        self._note = label("", Text.PROBLEM)
        self._note.hide()
        done = Button(theme, t.text("Set the link"), ButtonKind.PRIMARY)
        done.setDefault(True)
        done.clicked.connect(self._done)
        nowhere = Button(theme, t.text("No link"), ButtonKind.GHOST)
        nowhere.setVisible(bool(link))
        nowhere.clicked.connect(lambda: self._give(""))
        leave = Button(theme, t.text("Cancel"))
        leave.clicked.connect(self.reject)
        words = label(t.text("It is only written down. Ashore itself opens no page."), Text.MUTED)
        self.setLayout(
            column(
                theme,
                label(title, Text.H2),
                words,
                self._field,
                self._note,
                row(theme, nowhere, REST, leave, done),
                gap=14,
                margins=(24, 24, 24, 20),
            )
        )
        self.setFixedWidth(theme.px(_WIDTH))
        self._field.setFocus()

    def _done(self) -> None:
        typed = self._field.text().strip()
        link = address(typed) or address(f"https://{typed}" if "." in typed else typed)
        if link or not typed:
            self._give(link)
            return
        said = self._t.text("An address begins with https://, http:// or mailto:")
        self._note.setText(said)
        self._note.show()
        self.fit()

    def _give(self, link: str) -> None:
        self.given.emit(link)
        self.accept()
