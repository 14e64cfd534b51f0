"""Dates as people and programs write them, read without moving them to another day."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from datetime import timezone as fixed
from zoneinfo import ZoneInfo

_YEARS = range(1900, 2200)
_NOON = 12
_MONTHS = (  # English, Spanish, German, French, Portuguese, Italian; without their accents
    "jan january ene enero januar jaen janner janv janvier janeiro gen gennaio",
    "feb february febrero februar fev fevr fevrier fevereiro febbraio",
    "mar march marzo marz mars marco",
    "apr april abr abril avr avril aprile",
    "may mayo mai maio mag maggio",
    "jun june junio juni juin junho giu giugno",
    "jul july julio juli juil juillet julho lug luglio",
    "aug august ago agosto aout",
    "sep sept september septiembre setiembre septembre set setembro settembre",
    "oct october octubre okt oktober octobre out outubro ott ottobre",
    "nov november noviembre novembre novembro",
    "dec december dic diciembre dez dezember decembre dezembro dicembre",
)
_NUMBERS = re.compile(r"(?<!\d)(\d{4})([-/._])(\d{1,2})\2(\d{1,2})(?!\d)")
_DIGITS = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)")  # perhaps a time
_NAME = r"([^\W\d_]{3,12})\.?"
_DAY = r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|[.ºª])?"
_SPACE = r"[\s,-]{1,3}(?:del?\s)?"
_YEAR = r"(\d{4})(?!\d)"
_DAY_FIRST = re.compile(_DAY + _SPACE + _NAME + _SPACE + _YEAR)
_MONTH_FIRST = re.compile(r"(?<![^\W\d_])" + _NAME + _SPACE + _DAY + _SPACE + _YEAR)
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d)"
    r"\s{0,3}(?:([ap])\.?\s?m\b)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\s{0,3}(?:(Z|UTC|GMT)\b|([+-])(\d{2}):?(\d{2})?(?!\d))")
_LONGEST = 200  # a longer line is no date


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was, as far as it was said."""

    day: date
    """As it was written."""
    clock: time | None = None
    at: datetime | None = None
    """The instant in UTC, if the zone was said."""
    zone: str | None = None
    """`UTC`, an offset such as `+01:00`, or an IANA name."""

    @property
    def is_universal(self) -> bool:
        """Whether it was written in UTC, which says nothing about the local day."""
        return self.zone == "UTC"

    def seen_in(self, zone: str | None) -> "Moment":
        """Return this moment as the clocks of `zone` show it, or as it is if that is unknown."""
        place = known_zone(zone)
        if place is None or self.clock is None:
            return self
        if self.at is None:  # a local time that lacked its zone
            local = datetime.combine(self.day, self.clock, place)
            return replace(self, at=local.astimezone(UTC), zone=zone)
        local = self.at.astimezone(place)
        return Moment(local.date(), local.time(), self.at, zone)


def known_zone(name: str | None) -> tzinfo | None:
    """Return the IANA zone `name`, or nothing if this computer does not know it."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # not there, no name at all, a folder of names
        return None


def moment(text: str) -> Moment | None:
    """Return the moment that `text` begins with or contains, if it is a date with its year."""
    text = text[:_LONGEST]
    found = _numbers(text) or _in_words(text)
    if found is None:
        return None
    day, rest = found
    clock = _CLOCK.match(rest.lstrip(" ,Tt"))
    read = None if clock is None else _time(clock)
    if clock is None or read is None:
        return Moment(day)
    offset = _OFFSET.match(clock.string, clock.end())
    return _placed(day, read, offset)


def clock(text: str) -> time | None:
    """Return the time of day that `text` says, in 24 hours or with am and pm."""
    found = _CLOCK.search(text[:_LONGEST])
    return None if found is None else _time(found)


def day_in_words(text: str, year: int | None = None) -> date | None:
    """Return the day that `text` names, as in `28 Jun` or `June 28`; `year` if it names none."""
    found = _in_words(text[:_LONGEST]) or _in_words(f"{text[:_LONGEST]} {year}")
    return None if found is None else found[0]


def _numbers(text: str) -> tuple[date, str] | None:
    for found in (*_NUMBERS.finditer(text), *_DIGITS.finditer(text)):
        groups = found.groups()
        day = _date(int(groups[0]), int(groups[-2]), int(groups[-1]))
        if day is not None:
            return day, text[found.end() :]
    return None


def _in_words(text: str) -> tuple[date, str] | None:
    for pattern, day, month in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        for found in pattern.finditer(text):
            number = _month(found[month])
            read = _date(int(found[3]), number, int(found[day])) if number else None
            if read is not None:
                return read, text[found.end() :]
    return None


def _month(word: str) -> int | None:
    bare = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    for number, names in enumerate(_MONTHS, 1):
        if bare in names.split():
            return number
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _time(found: re.Match[str]) -> time | None:
    hour, half = int(found[1]), (found[4] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


def _placed(day: date, clock: time, offset: re.Match[str] | None) -> Moment:
    if offset is None:
        return Moment(day, clock)
    if offset[1]:
        return Moment(day, clock, datetime.combine(day, clock, UTC), "UTC")
    away = timedelta(hours=int(offset[3]), minutes=int(offset[4] or 0))
    if away >= timedelta(days=1):
        return Moment(day, clock)
    place = fixed(-away if offset[2] == "-" else away)
    at = datetime.combine(day, clock, place).astimezone(UTC)
    return Moment(day, clock, at, f"{offset[2]}{offset[3]}:{offset[4] or '00'}")
