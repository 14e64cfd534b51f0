"""Reader: the language a summary is written in."""

from dataclasses import dataclass
from datetime import date

from journal_app.i18n import Translator
from journal_app.reports.dates import Calendar, calendar

NOTHING = "–"
"""Stands where a value is missing."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Words and dates for the person who will read the summary."""

    t: Translator
    calendar: Calendar

    def days(self, days: tuple[date, ...], most: int) -> str:
        """Return a list of days, of which the latest `most` are named."""
        named = ", ".join(self.calendar.short(day) for day in days[-most:])
        before = len(days) - most
        if before <= 0:
            return named
        return self.t.plural(
            "{days}, and {n} day before", "{days}, and {n} days before", before
        ).format(days=named, n=before)


def reader(t: Translator) -> Reader:
    """Return the reader who speaks the language of `t`."""
    return Reader(t, calendar(t.language))
