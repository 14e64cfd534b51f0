"""The plan of a fictional journal: how long, which language, and chance that repeats itself."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from journal_app.domain.kept import Content
from journal_app.domain.period import Period, last_days
from journal_app.domain.record import RecordId
from journal_app.i18n import Language

DEMO_END = date(2026, 4, 12)
"""Fixed, so that the demo of one version is the same on every day and computer."""
# The days of one invented clinic, which suggest nothing: counted from the first day.
_SESSION_DAYS = (13, 27, 48, 76)
_LATER_EVERY = 28
_ZONES = {Language.ENGLISH: "America/Denver", Language.SPANISH: "America/Mexico_City"}


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """What the fictional journal shall be like."""

    days: int = 90
    seed: int = 1
    language: Language = Language.ENGLISH
    end: date = DEMO_END

    @property
    def period(self) -> Period:
        """Return all its days."""
        return last_days(self.days, self.end)

    @property
    def zone(self) -> str:
        """Return the IANA zone the fictional person lives in."""
        return _ZONES[self.language]

    @property
    def session_days(self) -> tuple[date, ...]:
        """Return the days of the treatment sessions, earliest first."""
        later = range(_SESSION_DAYS[-1] + _LATER_EVERY, self.days, _LATER_EVERY)
        offsets = (*_SESSION_DAYS, *later)
        return tuple(self.day(offset) for offset in offsets if offset < self.days)

    def day(self, offset: int) -> date:
        """Return the day that lies `offset` days after the first."""
        return self.period.first + timedelta(days=offset)

    def instant(self, day: date, hour: int, minute: int) -> datetime:
        """Return the instant, aware UTC, of a time on the fictional person's clock."""
        local = datetime.combine(day, time(hour, minute), ZoneInfo(self.zone))
        return local.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Told:
    """One record of the fictional journal."""

    record: RecordId
    at: datetime
    """The instant it was recorded, aware UTC."""
    content: Content


class Dice:
    """Chance that repeats itself: for one seed and topic always the same throws.

    Topics do not share their throws, so that one more check-in changes no entry.
    """

    def __init__(self, plan: DemoPlan, topic: str) -> None:
        self._random = Random(f"{plan.seed}/{topic}")  # noqa: S311 - it shall be foreseeable

    def chance(self, share: float) -> bool:
        """Return yes in `share` of all throws."""
        return self._random.random() < share

    def below(self, bound: int) -> int:
        """Return a whole number from 0 up to, but without, `bound`."""
        # By random() alone: how the other methods throw has changed between Python versions.
        return int(self._random.random() * bound)

    def spread(self, width: float) -> float:
        """Return a number around 0, at most `width` away, mostly near."""
        return (self._random.random() + self._random.random() - 1) * width

    def record(self) -> RecordId:
        """Return the id of a record, a random UUID like any other."""
        return RecordId(str(UUID(int=self._random.getrandbits(128), version=4)))
