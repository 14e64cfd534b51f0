"""Which backups are kept: many of the last days, few of long ago."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar

LAST = 10
DAYS = 7
WEEKS = 8
MONTHS = 12

_Backup = TypeVar("_Backup")


def kept(
    backups: Iterable[_Backup], made_at: Callable[[_Backup], datetime]
) -> tuple[_Backup, ...]:
    """Return the ones to keep, newest first.

    These are the last ten, and the last one of each of the last seven days, eight weeks and
    twelve months on which there was any. Days are those of UTC.
    """
    newest_first = sorted(backups, key=made_at, reverse=True)
    chosen = set(range(len(newest_first[:LAST])))
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        last_of: dict[object, int] = {}
        for place, backup in enumerate(newest_first):
            last_of.setdefault(period(made_at(backup).astimezone(UTC)), place)
        chosen.update(list(last_of.values())[:count])
    return tuple(newest_first[place] for place in sorted(chosen))


def _day(at: datetime) -> object:
    return at.date()


def _week(at: datetime) -> object:
    year, week, _ = at.isocalendar()
    return year, week


def _month(at: datetime) -> object:
    return at.year, at.month
