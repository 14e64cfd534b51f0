"""What was taken, and whether it went as the prescriber meant it to."""

from dataclasses import replace

from journal_app.domain.session import AsPrescribed, Medicine, Occasion, Session
from journal_app.ui.sessions import words
from journal_app.ui.sessions.choice_field import ChoiceField
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.shared.choices import Alternative
from journal_app.ui.shared.look import Look


class AsPlanned(Section):
    """In the person's own judgement. Nothing is worked out from it."""

    def __init__(self, look: Look) -> None:
        t = look.t
        super().__init__(
            look,
            Heading(t.text("As prescribed?"), t.text("A summary shows these. Amounts never.")),
        )
        self._medicine = ChoiceField(
            look,
            t.text("What was it?"),
            tuple(Alternative(each.value, words.medicine(each, t)) for each in Medicine),
            3,
        )
        self._as_prescribed = ChoiceField(
            look,
            t.text("Was it taken as prescribed?"),
            tuple(Alternative(each.value, words.as_prescribed(each, t)) for each in AsPrescribed),
            3,
        )
        self._occasion = ChoiceField(
            look,
            t.text("Was the session itself planned?"),
            tuple(Alternative(each.value, words.occasion(each, t)) for each in Occasion),
            2,
        )
        fields = (self._medicine, self._as_prescribed, self._occasion)
        self.fill(*fields)
        for field in fields:
            field.changed.connect(self.changed)

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal."""
        self._medicine.show_key(session.medicine)
        self._as_prescribed.show_key(session.as_prescribed)
        self._occasion.show_key(session.occasion)

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        medicine, taken = self._medicine.key(), self._as_prescribed.key()
        occasion = self._occasion.key()
        return replace(
            session,
            medicine=Medicine(medicine) if medicine else None,
            as_prescribed=AsPrescribed(taken) if taken else None,
            occasion=Occasion(occasion) if occasion else None,
        )
