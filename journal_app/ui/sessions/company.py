"""Who was there, by role."""

from dataclasses import replace

from journal_app.domain.session import Companion, Session
from journal_app.ui.sessions import words
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.layouts import holder
from journal_app.ui.shared.look import Look


class Company(Section):
    """Names are not asked for."""

    def __init__(self, look: Look) -> None:
        t = look.t
        super().__init__(
            look,
            Heading(
                t.text("Who was there?"),
                t.text("A summary shows the role. Names are not asked for."),
            ),
        )
        self._boxes = {each: CheckRow(look.theme, words.companion(each, t)) for each in Companion}
        self.fill(holder(FlowLayout(look.theme, *self._boxes.values(), gap=20)))
        for companion, box in self._boxes.items():
            box.clicked.connect(lambda _=False, each=companion: self._ticked(each))

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal."""
        for companion, box in self._boxes.items():
            box.setChecked(companion in session.companions)

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        there = frozenset(each for each, box in self._boxes.items() if box.isChecked())
        return replace(session, companions=there)

    def _ticked(self, companion: Companion) -> None:
        # "No one" and someone cannot both be true; the last tick counts.
        alone = companion is Companion.NO_ONE
        for each, box in self._boxes.items():
            if (each is Companion.NO_ONE) is not alone:
                box.setChecked(False)
        self.changed.emit()
