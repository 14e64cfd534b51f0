"""Reader: the language a summary is written in."""

from dataclasses import dataclass
from datetime import date

from journal_app.domain.period import Period
from journal_app.i18n import Translator
from journal_app.reports.dates import Calendar, calendar

_YEAR_DAYS = 366
NOTHING = "–"
"""Stands where a value is missing."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Words and dates for the person who will read the summary."""

    t: Translator
    calendar: Calendar
    with_years: bool
    """The period is so long that a day needs its year."""

    def short(self, day: date) -> str:
        """Return a day as short as it can be and still be one day of the period."""
        return (self.calendar.short_with_year if self.with_years else self.calendar.short)(day)

    def days(self, days: tuple[date, ...], most: int) -> str:
        """Return a list of days, of which the latest `most` are named."""
        named = ", ".join(self.short(day) for day in days[-most:])
        before = len(days) - most
        if before <= 0:
            return named
        return self.t.plural(
            "{days}, and {n} day before", "{days}, and {n} days before", before
        ).format(days=named, n=before)


def reader(t: Translator, period: Period) -> Reader:
    """Return the reader who speaks the language of `t`, of a summary of `period`."""
    return Reader(t, calendar(t.language), with_years=period.days > _YEAR_DAYS)
