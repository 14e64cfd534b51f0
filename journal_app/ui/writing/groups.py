"""Groups: under which heading of the timeline a day stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_WEEK = timedelta(days=7)


class When(StrEnum):
    """The kinds of headings, newest first."""

    COMING = "coming"
    """After today: what was planned with the clinic."""
    THIS_WEEK = "this-week"
    LAST_WEEK = "last-week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Group:
    """One heading."""

    when: When
    month: date | None = None
    """For a month: its first day."""


def group_of(day: date, today: date, week_begins: int) -> Group:
    """Return the heading for `day`.

    Args:
        day: the day of the record.
        today: the day the calendar shows.
        week_begins: the first day of a week where the person lives, 0 for Monday.
    """
    first = today - timedelta(days=(today.weekday() - week_begins) % 7)
    if day > today:
        return Group(When.COMING)
    if day >= first:
        return Group(When.THIS_WEEK)
    if day >= first - _WEEK:
        return Group(When.LAST_WEEK)
    return Group(When.MONTH, day.replace(day=1))
