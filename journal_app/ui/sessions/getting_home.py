"""How the person got home."""

from dataclasses import replace

from journal_app.domain.session import HomeBy, Session
from journal_app.ui.sessions import words
from journal_app.ui.sessions.choice_field import ChoiceField
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.shared.choices import Alternative
from journal_app.ui.shared.look import Look


class GettingHome(Section):
    """One answer."""

    def __init__(self, look: Look) -> None:
        t = look.t
        super().__init__(
            look,
            Heading(
                t.text("Getting home"),
                t.text("Not printed; only that you drove yourself, under “please notice”."),
            ),
        )
        offered = tuple(Alternative(each.value, words.home_by(each, t)) for each in HomeBy)
        self._home_by = ChoiceField(look, t.text("How did you get home?"), offered, 2)
        self.fill(self._home_by)
        self._home_by.changed.connect(self.changed)

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal."""
        self._home_by.show_key(session.home_by)

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        key = self._home_by.key()
        return replace(session, home_by=HomeBy(key) if key else None)
