"""Clock: what time it is for the person, handed in from above."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from journal_app.domain.days import local_day, offered_days


@dataclass(frozen=True, slots=True)
class Moment:
    """When and where something is recorded."""

    at: datetime
    """The instant, aware UTC."""
    zone: str
    """The IANA zone."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Asked whenever something is recorded, so that a journey over midnight comes out right."""

    now: Callable[[], datetime]
    """Gives the instant, aware UTC."""
    zone: Callable[[], str]
    """Gives the IANA zone the person is in, which changes when they travel."""

    def moment(self) -> Moment:
        """Return this moment."""
        return Moment(self.now(), self.zone())

    def local_now(self) -> datetime:
        """Return what the clock on the wall shows, in the zone the person is in."""
        return self.now().astimezone(ZoneInfo(self.zone()))

    def today(self) -> date:
        """Return the day that the calendar shows."""
        return local_day(self.now(), self.zone())

    def offered_days(self) -> tuple[date, ...]:
        """Return the days a new record may be about, the likeliest first."""
        return offered_days(self.now(), self.zone())
