"""Dates and numbers in the reader's language, as the Unicode locale data write them.

A small table of our own: the system's locales differ from computer to computer, and the same
summary must be the same on all of them.
"""

from dataclasses import dataclass
from datetime import date

from journal_app.domain.period import Period
from journal_app.i18n import Language


@dataclass(frozen=True, slots=True)
class Calendar:
    """How one language writes days, periods and numbers."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    of: str
    """Between day and month, and between month and year."""
    point: str
    """Between the whole and the fraction of a number."""

    def day(self, day: date) -> str:
        """Return a day in full, such as "5 January 2026"."""
        return f"{self.day_of_year(day)}{self.of}{day.year}"

    def day_of_year(self, day: date) -> str:
        """Return a day without its year, such as "5 January"."""
        return f"{day.day}{self.of}{self.months[day.month - 1]}"

    def short(self, day: date) -> str:
        """Return a day for tables and axes, such as "5 Jan"."""
        # No-break space: a narrow column must not part the day from its month.
        return f"{day.day}\N{NO-BREAK SPACE}{self.short_months[day.month - 1]}"

    def short_with_year(self, day: date) -> str:
        """Return a day for tables that pass a new year, such as "5 Jan 2026"."""
        return f"{self.short(day)} {day.year}"

    def weekday(self, day: date) -> str:
        """Return the name of the day of the week."""
        return self.weekdays[day.weekday()]

    def month(self, day: date) -> str:
        """Return the short name of the month."""
        return self.short_months[day.month - 1]

    def period(self, period: Period) -> str:
        """Return a period, saying month and year once where both ends share them."""
        first, last = period.first, period.last
        if first == last:
            return self.day(last)
        if first.year != last.year:
            return f"{self.day(first)} – {self.day(last)}"
        if first.month != last.month:
            return f"{self.day_of_year(first)} – {self.day(last)}"
        return f"{first.day}–{self.day(last)}"

    def number(self, value: float) -> str:
        """Return `value` without needless decimals, and with a true minus."""
        sign = "−" if value < 0 else ""
        return sign + f"{abs(value):.2f}".rstrip("0").rstrip(".").replace(".", self.point)

    def signed(self, value: float) -> str:
        """Return a difference with its sign; none for 0."""
        return ("+" if value > 0 else "") + self.number(value)


_ENGLISH = Calendar(
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    short_months=(
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    of=" ",
    point=".",
)  # fmt: skip
_SPANISH = Calendar(
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    short_months=(
        "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic",
    ),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    of=" de ",
    point=",",
)  # fmt: skip


def calendar(language: Language) -> Calendar:
    """Return how `language` writes days and numbers."""
    match language:
        case Language.ENGLISH:
            return _ENGLISH
        case Language.SPANISH:
            return _SPANISH
