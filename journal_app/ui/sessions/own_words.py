"""Intention, music and place, in the person's own words."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker

from journal_app.domain.session import Session
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.shared.fields import Field, TextArea, TextField
from journal_app.ui.shared.look import Look


class OwnWords(Section):
    """For a longer text one writes an entry, which can belong to the session."""

    def __init__(self, look: Look) -> None:
        theme, t = look.theme, look.t
        super().__init__(
            look, Heading(t.text("In your own words"), t.text("Never printed."), private=True)
        )
        self._intention = TextArea(theme, t.text("Intention"), lines=2)
        self._music = TextField(t.text("Music"))
        self._place = TextField(t.text("The place"))
        self.fill(
            Field(theme, t.text("&Intention"), self._intention),
            Field(theme, t.text("&Music"), self._music),
            Field(theme, t.text("The &place"), self._place),
        )
        self._intention.textChanged.connect(self.changed)
        for field in (self._music, self._place):
            field.textEdited.connect(lambda _words: self.changed.emit())

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal; the cursor stays where it is."""
        if session.intention != self._intention.toPlainText():
            with QSignalBlocker(self._intention):
                self._intention.setPlainText(session.intention)
        for field, said in ((self._music, session.music), (self._place, session.place)):
            if said != field.text():
                field.setText(said)

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        return replace(
            session,
            intention=self._intention.toPlainText(),
            music=self._music.text(),
            place=self._place.text(),
        )
