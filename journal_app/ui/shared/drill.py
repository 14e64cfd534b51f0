"""The yearly look after the recovery code: when it is time for one."""

from datetime import date

DRILL_DAYS = 365
"""After so long one looks once more whether the paper is there and can be read."""


def day_of(kept: str) -> date | None:
    """Return the ISO day that was kept, or None when it is none."""
    try:
        return date.fromisoformat(kept)
    except ValueError:
        return None


def is_drill_due(checked: date | None, today: date) -> bool:
    """Tell whether the code was never typed back, or longer than a year ago."""
    return checked is None or (today - checked).days > DRILL_DAYS
