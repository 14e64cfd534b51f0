"""How the session felt, on two scales."""

from dataclasses import replace

from journal_app.domain.session import Session
from journal_app.ui.sessions.section import Heading, Section
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.mood_scale import ScaleHue, ScaleText
from journal_app.ui.shared.rating_row import RatingRow


class HowItWas(Section):
    """Both start without an answer."""

    def __init__(self, look: Look) -> None:
        t = look.t
        super().__init__(
            look, Heading(t.text("How it was"), t.text("A summary shows both numbers."))
        )
        self._overall = self._rating(
            t.text("How did the session feel overall?"),
            t.text("Very hard"),
            t.text("Very easy"),
        )
        self._safe = self._rating(
            t.text("How safe did you feel?"), t.text("Not at all"), t.text("Completely")
        )
        self.fill(self._overall, self._safe)

    def show_session(self, session: Session) -> None:
        """Show this part of `session`, without a signal."""
        for rating, value in ((self._overall, session.overall), (self._safe, session.safe)):
            # What was left out on purpose stays so: the record only knows answers.
            if not (value is None and rating.is_skipped()):
                rating.show_answer(value)

    def put(self, session: Session) -> Session:
        """Return `session` with what is filled in here."""
        return replace(session, overall=self._overall.answer(), safe=self._safe.answer())

    def forget(self) -> None:
        """Begin another session: nothing is left out on purpose yet."""
        for rating in (self._overall, self._safe):
            rating.show_answer(None)

    def _rating(self, question: str, low: str, high: str) -> RatingRow:
        look = self._look
        text = ScaleText(question, low, high)
        made = RatingRow(look.theme, look.t, question, text, ScaleHue.SESSION)
        for signal in (made.answered, made.cleared, made.skipped):
            signal.connect(lambda *_: self.changed.emit())
        return made
