"""Days: which local day a moment belongs to, and what counts as late.

A record keeps the instant in UTC, the zone, and the day the person chose. The rules here are
decision 4: days follow the wall clock, the small hours may still belong to yesterday, and a
record is late when its day had ended before it was recorded.
"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SMALL_HOURS_END = time(4)
"""Until then the evening before is offered first."""
BACK_DATED_DAYS = 3
"""How far back a check-in may be dated."""


def local_day(at: datetime, zone: str) -> date:
    """Return the calendar day of the instant `at` in the IANA `zone`."""
    return at.astimezone(ZoneInfo(zone)).date()


def offered_days(now: datetime, zone: str) -> tuple[date, ...]:
    """Return the days a new record may be about, the likeliest first.

    Between midnight and four o'clock that is yesterday, later it is today.
    """
    local = now.astimezone(ZoneInfo(zone))
    today = local.date()
    back = tuple(today - timedelta(days=n) for n in range(1, BACK_DATED_DAYS + 1))
    if local.time() < SMALL_HOURS_END:
        return (back[0], today, *back[1:])
    return (today, *back)


def is_late(day: date, at: datetime, zone: str) -> bool:
    """Tell whether a record about `day` was written after that day had ended.

    The small hours still belong to the day before.
    """
    local = at.astimezone(ZoneInfo(zone))
    recorded = local.date()
    if local.time() < SMALL_HOURS_END:
        recorded -= timedelta(days=1)
    return day < recorded
