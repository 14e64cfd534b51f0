"""Period: a stretch of days."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """All days from `first` to `last`, both included. `first` is never after `last`."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            message = "a period ends on or after its first day"
            raise ValueError(message)

    @property
    def days(self) -> int:
        """Return how many days it has, at least 1."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        """Tell whether `day` lies within it."""
        return self.first <= day <= self.last


def last_days(count: int, today: date) -> Period:
    """Return the `count` days that end with `today`."""
    return Period(today - timedelta(days=count - 1), today)
