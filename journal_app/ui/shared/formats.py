"""Days and times as the person's language and country write them."""

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QTime

from journal_app.i18n import Language, Translator

_WEEK = 7
_USUAL_COUNTRY = {Language.ENGLISH: "US", Language.SPANISH: "US"}


def locale_for(language: Language, country: str = "") -> QLocale:
    """Return the rules of `language` as it is written in `country`.

    Args:
        language: the language of the window.
        country: ISO 3166 alpha-2; nothing, or one unknown to Qt, gives the usual one.
    """
    wanted = QLocale(f"{language.value}_{country or _USUAL_COUNTRY[language]}")
    if wanted.name() == f"{language.value}_{country}":
        return wanted
    return QLocale(f"{language.value}_{_USUAL_COUNTRY[language]}")


class Formats:
    """Turns days and times into words. A time must already be in the person's own zone."""

    def __init__(self, locale: QLocale, translator: Translator) -> None:
        self.locale = locale
        self._t = translator

    def long_day(self, day: date) -> str:
        """Return "Sunday, May 3, 2026"."""
        return self.locale.toString(_qt(day), QLocale.FormatType.LongFormat)

    def full_day(self, day: date) -> str:
        """Return "May 3, 2026"."""
        pattern = self.locale.dateFormat(QLocale.FormatType.LongFormat)
        return self.locale.toString(_qt(day), _without_weekday(pattern))

    def short_day(self, day: date) -> str:
        """Return "May 3"; in a language that writes so, "3 may"."""
        return self.locale.toString(_qt(day), "MMM d" if self._month_first() else "d MMM")

    def day_in_year(self, day: date) -> str:
        """Return "May 3, 2026" with a short month."""
        pattern = "MMM d, yyyy" if self._month_first() else "d MMM yyyy"
        return self.locale.toString(_qt(day), pattern)

    def month(self, day: date) -> str:
        """Return "May 2026"."""
        name = self.locale.standaloneMonthName(day.month)
        return f"{name[:1].upper()}{name[1:]} {day.year}"

    def weekday(self, day: date) -> str:
        """Return "Sunday", with a capital: it stands alone."""
        name = self.locale.standaloneDayName(day.isoweekday())
        return name[:1].upper() + name[1:]

    def moment(self, moment: datetime | time) -> str:
        """Return "7:20 PM" or "19:20"."""
        shown = QTime(moment.hour, moment.minute)
        return self.locale.toString(shown, QLocale.FormatType.ShortFormat)

    def day_and_moment(self, moment: datetime) -> str:
        """Return "Sunday, May 3, 2026 · 7:20 PM"."""
        return f"{self.long_day(moment.date())} · {self.moment(moment)}"

    def near_day(self, day: date, today: date) -> str:
        """Return how one would say it today: "Yesterday", "Friday", "Apr 21"."""
        away = (today - day).days
        if away == 0:
            return self._t.text("Today")
        if away == 1:
            return self._t.text("Yesterday")
        if 1 < away < _WEEK:
            return self.weekday(day)
        return self.short_day(day) if day.year == today.year else self.day_in_year(day)

    def saved_at(self, moment: datetime) -> str:
        """Return "Saved 7:42 PM"."""
        return self._t.text("Saved {time}").format(time=self.moment(moment))

    def span(self, first: date, last: date) -> str:
        """Return both days with a dash between; the year once where it is the same."""
        if first == last:
            return self.day_in_year(first)
        same = first.year == last.year
        start = self.short_day(first) if same else self.day_in_year(first)
        return f"{start} \N{EN DASH} {self.day_in_year(last)}"

    def _month_first(self) -> bool:
        pattern = self.locale.dateFormat(QLocale.FormatType.ShortFormat)
        return pattern.lower().startswith("m")


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _without_weekday(pattern: str) -> str:
    return pattern.replace("dddd, ", "").replace("dddd ", "").replace("dddd", "").strip()
