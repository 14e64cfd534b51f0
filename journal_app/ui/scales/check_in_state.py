"""What the page of the check-ins shows."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from journal_app.domain.measurement import Measurement
from journal_app.messages.message import Message
from journal_app.ui.scales.filling import Form, Raised
from journal_app.ui.scales.past import Past
from journal_app.ui.shared.form_keeper import Gone
from journal_app.ui.shared.saved import Saved


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A check-in that was just saved."""

    day: date
    raised: tuple[Raised, ...]
    """The support panel stays."""


@dataclass(frozen=True, slots=True)
class CheckInState:
    """All that the page shows: a form, else one imported record, else the list."""

    today: date
    form: Form | None = None
    days: tuple[date, ...] = ()
    """The days the form may be about, the likeliest first."""
    tags: tuple[str, ...] = ()
    """Tags used before, most used first."""
    saved: Saved = Saved.UNTOUCHED
    hint: bool = False
    """The person wanted to save, but nothing is answered yet."""
    reading: Past | None = None
    """A record that can be looked at, but not changed here."""
    past: tuple[Past, ...] = ()
    """What the list shows: what was begun, then the newest day first."""
    done: CheckedIn | None = None
    gone: Gone[Measurement] | None = None
    problem: Message | None = None


class CheckInView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: CheckInState) -> None:
        """Show `state`. What is the same stays as it is, with the keys where they were."""
        ...
