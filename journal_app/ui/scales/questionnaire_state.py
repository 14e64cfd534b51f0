"""What the page of the questionnaires shows."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from journal_app.domain.measurement import Measurement
from journal_app.domain.record import RecordId
from journal_app.domain.scale import Scale, ScaleId, ScoreRule
from journal_app.domain.scoring import Score
from journal_app.messages.message import Message
from journal_app.ui.scales.filling import Form, Raised
from journal_app.ui.scales.past import Past
from journal_app.ui.shared.form_keeper import Gone
from journal_app.ui.shared.saved import Saved


@dataclass(frozen=True, slots=True)
class Shelved:
    """One questionnaire in the list."""

    id: ScaleId
    scale: Scale | None
    """In the language of the window; None for one that does not ship."""
    offered: bool
    """It can be filled in anew."""
    past: tuple[Past, ...]
    """What was begun, then the newest day first."""

    @property
    def begun(self) -> Past | None:
        """The one that was begun and can be gone on with."""
        return next((each for each in self.past if each.new), None)

    @property
    def last(self) -> date | None:
        """The newest day it was filled in."""
        return next((each.day for each in self.past if not each.new), None)


@dataclass(frozen=True, slots=True)
class Result:
    """What the answers add up to, by one of the scale's rules."""

    rule: ScoreRule
    score: Score

    @property
    def answered(self) -> int:
        """How many of the scored questions have an answer."""
        return self.score.of - len(self.score.missing)

    @property
    def needed(self) -> int:
        """How many answers a total needs."""
        return self.score.of - self.rule.most_missing


@dataclass(frozen=True, slots=True)
class Outcome:
    """A questionnaire that was just finished."""

    record: RecordId
    scale: Scale
    filled: Measurement
    results: tuple[Result, ...]
    raised: tuple[Raised, ...]
    """The support panel stays."""


@dataclass(frozen=True, slots=True)
class QuestionnaireState:
    """All that the page shows: a form, else an outcome, else one record to read, else the list."""

    today: date
    form: Form | None = None
    results: tuple[Result, ...] = ()
    """How far the form is."""
    begun_on: date | None = None
    """The form was begun on an earlier day, which its answers may speak of."""
    short: bool = False
    """The person wanted to finish, and answers are missing: say so before it is done."""
    hint: bool = False
    """The person wanted to finish, but nothing is answered yet."""
    saved: Saved = Saved.UNTOUCHED
    outcome: Outcome | None = None
    reading: Past | None = None
    """A record that can be looked at, but not changed here."""
    shelf: tuple[Shelved, ...] = ()
    gone: Gone[Measurement] | None = None
    problem: Message | None = None


class QuestionnaireView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: QuestionnaireState) -> None:
        """Show `state`. What is the same stays as it is, with the keys where they were."""
        ...
