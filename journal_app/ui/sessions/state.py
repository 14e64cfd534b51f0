"""What the page of the sessions shows."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from journal_app.domain.record import RecordId
from journal_app.domain.session import Degree, EffectName, Session, SessionState
from journal_app.messages.message import Message
from journal_app.ui.shared.form_keeper import Gone
from journal_app.ui.shared.saved import Saved

URGENT = frozenset({EffectName.SHORT_OF_BREATH, EffectName.CONFUSION})
"""Where one of these is strong, the emergency number stands below it at once."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One session in the list."""

    record: RecordId
    session: Session
    """Perhaps without its words."""
    number: int | None
    """From 1, among those that took place; None for a planned one, or one never saved."""
    late: bool = False
    draft: bool = False
    """It was begun, or changed, and is not saved yet."""
    new: bool = False
    """It was begun and never saved."""
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class OpenSession:
    """The session that is being filled in."""

    record: RecordId
    session: Session
    number: int | None
    new: bool
    """There is no version of it in the journal yet."""
    touched: bool
    """It says something else than when it was opened."""

    @property
    def planned(self) -> bool:
        """Tell whether it has not taken place yet."""
        return self.session.state is SessionState.PLANNED

    @property
    def urgent(self) -> frozenset[EffectName]:
        """The effects below which the emergency number stands."""
        return frozenset(
            effect.name
            for effect in self.session.effects
            if effect.name in URGENT and effect.degree is Degree.STRONG
        )


@dataclass(frozen=True, slots=True)
class SessionsState:
    """All that the page shows: a form, else the list."""

    today: date
    form: OpenSession | None = None
    saved: Saved = Saved.UNTOUCHED
    listed: tuple[Listed, ...] = ()
    """What was begun, then the newest day first."""
    done: date | None = None
    """The day of the session that was just saved."""
    added: date | None = None
    """The day of the session that was just added by its date alone."""
    taken: date | None = None
    """The day that was to be added, on which there is a session already."""
    gone: Gone[Session] | None = None
    problem: Message | None = None


class SessionsView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: SessionsState) -> None:
        """Show `state`. What is the same stays as it is, with the keys where they were."""
        ...


def settled(session: Session, today: date) -> Session:
    """Return the session with the state that its day allows: what lies ahead can only be planned.

    On the day itself the person says which it is.
    """
    if session.day == today:
        return session
    state = SessionState.PLANNED if session.day > today else SessionState.PAST
    return replace(session, state=state)
