"""One Markdown file becomes one record."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from journal_app.exchange.dates import Moment, known_zone, moment
from journal_app.exchange.decoding import clean, decode
from journal_app.exchange.front_matter import front_matter
from journal_app.exchange.incoming import (
    ONE_TO_FIVE,
    WORDS_ONLY,
    Incoming,
    IncomingField,
    IncomingMood,
    IncomingRating,
    Kind,
    Options,
    Reason,
)

SOURCE = "markdown"

# In the order in which they are believed: the day it is about comes before the day of writing.
_DAYS = ("date", "day", "datum", "fecha")
_WRITTEN = ("created", "created_at", "createdat", "creation_date", "date created", "creation date")
_CHANGED = ("modified", "updated", "updated_at", "last modified", "date modified")
_ZONES = ("timezone", "time_zone", "tz", "zone")
_TITLES = ("title", "titulo", "título")
_TAGS = ("tags", "tag", "keywords", "etiquetas")
_IDS = ("id", "uuid", "uid", "guid")
_STARS = ("starred", "star", "favorite", "favourite", "favorito")
_PLACES = ("latitude", "longitude", "altitude", "location", "coordinates", "weather")
_USED = frozenset((*_DAYS, *_WRITTEN, *_CHANGED, *_ZONES, *_TITLES, *_TAGS, *_IDS, *_STARS))
_YES = frozenset({"true", "yes", "on", "1", "sí", "si", "x"})

_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,6})?")
_HASHES = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_MARKS = re.compile(r"[\\`*_~\[<]")
_HASHTAG = re.compile(r"(?<!\S)#(?=[\w/-]{0,80}?[^\W\d_])([\w/-]{1,80})")
_CODE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_DATE_IN_NAME = re.compile(
    r"(?<!\d)\d{4}([-_.]?)\d{2}\1\d{2}(?:\d{4}|\d{6})?"
    r"(?:[-_ T.](?:\d{6}|\d{2}[-_.:h]\d{2}(?:[-_.:]\d{2})?))?(?!\d)"
)
_MOST_TAGS = 100
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class _Page:
    """A file taken apart."""

    path: PurePosixPath
    fields: Mapping[str, tuple[str, ...]]
    body: str

    def all(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the values of the fields in `names`, in the order of the names."""
        return tuple(value for name in names for value in self.fields.get(name, ()))

    def first(self, names: tuple[str, ...]) -> str:
        """Return the first value of the first field in `names` that has one."""
        return next(iter(self.all(names)), "")

    def moment(self, names: tuple[str, ...]) -> Moment | None:
        """Return the first value of the fields in `names` that is a date."""
        return next((read for value in self.all(names) if (read := moment(value))), None)


def read_page(path: PurePosixPath, data: bytes, options: Options) -> Incoming | Reason:
    """Return the record that `data`, found at `path` inside the source, holds."""
    text = decode(data)
    if isinstance(text, Reason):
        return text
    matter = front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    page = _Page(path, matter.fields, matter.body.strip("\n"))
    if not (page.body.strip() or any(page.fields.values())):
        return Reason.EMPTY
    when = _when(page, options)
    return Reason.NO_DATE if when is None else _record(page, data, when, options)


def _record(page: _Page, data: bytes, when: Moment, options: Options) -> Incoming:
    title, body = _title(page)
    mood = _mood(page, options)
    ratings = tuple(_ratings(page))
    measured_only = not (page.first(_TITLES) or page.body.strip()) and bool(mood or ratings)
    return Incoming(
        source=SOURCE,
        kind=Kind.CHECK_IN if measured_only else Kind.ENTRY,
        day=when.day,
        original=data,
        source_id=clean(page.first(_IDS)) or None,
        at=when.at,
        zone=when.zone,
        clock=when.clock,
        title=clean(title),
        text=clean(body),
        tags=tuple(_tags(page)),
        starred=page.first(_STARS).lower() in _YES,
        mood=mood,
        ratings=ratings,
        fields=tuple(_others(page)),
    )


def _when(page: _Page, options: Options) -> Moment | None:
    """Return when the page is about: the fields know best, then its name, then its heading."""
    named = _day_of_name(page.path)
    about, written = page.moment(_DAYS), page.moment(_WRITTEN)
    if about is not None and about.clock is None and written is not None:
        local = _local(written, named, page, options)
        clock = local.clock if local.day == about.day else None
        return replace(local, day=about.day, clock=clock)
    told = about or written
    if told is not None:
        return _local(told, named, page, options)
    heading = _heading(page.body)
    changed = page.moment(_CHANGED)
    return (
        named
        or (moment(heading.words) if heading else None)
        or (_local(changed, None, page, options) if changed else None)
    )


def _local(told: Moment, named: Moment | None, page: _Page, options: Options) -> Moment:
    """Return `told` on the clocks of the place where it was written, as far as that is known.

    An offset tells it. `Z` does not: many programs write it everywhere, so the day in
    the name of the file, which a person sees and chose, is believed before it.
    """
    zone = page.first(_ZONES)
    if known_zone(zone) is None:
        zone = options.zone or ""
        if told.is_universal and named is not None and abs((named.day - told.day).days) <= 1:
            return Moment(named.day, at=told.at, zone=told.zone)
    placed = told.seen_in(zone)
    agrees = (placed.day, placed.clock) == (told.day, told.clock)
    return placed if agrees or told.is_universal else told


def _day_of_name(path: PurePosixPath) -> Moment | None:
    """Return the day in the name of the file, or else in the names of its folders."""
    told = moment(path.stem) or moment("/".join(path.with_suffix("").parts[-4:]))
    return None if told is None else Moment(told.day)


@dataclass(frozen=True, slots=True)
class _Heading:
    """The heading that a page begins with."""

    level: int
    words: str
    below: str


def _heading(body: str) -> _Heading | None:
    line, _, below = body.partition("\n")
    hashes = _HASHES.match(line)
    if hashes is None:
        return None
    words = line[hashes.end() :].strip()
    bare = words.rstrip("#")
    closed = bare != words and bare.endswith((" ", "\t"))
    return _Heading(len(hashes[1]), bare.strip() if closed else words, below.strip("\n"))


def _title(page: _Page) -> tuple[str, str]:
    """Return the title and the text below it; a heading that became the title is not repeated."""
    heading = _heading(page.body)
    top = heading.words if heading and heading.level == 1 else ""
    if any(name in page.fields for name in _TITLES):
        title = page.first(_TITLES)
    elif top and not _MARKS.search(top):
        title = top
    else:
        title = _title_of_name(page.path.stem)
    repeated = heading is not None and top != "" and title == top
    body = heading.below if heading and repeated else page.body
    return (title, body) if len(title) <= _LONGEST_TITLE else (title[:_LONGEST_TITLE], page.body)


def _title_of_name(stem: str) -> str:
    rest = _DATE_IN_NAME.sub(" ", stem, count=1).strip(" -_.,")
    if " " not in rest:
        rest = rest.replace("-", " ").replace("_", " ")
    return "" if rest.isdecimal() else rest


def _mood(page: _Page, options: Options) -> IncomingMood | None:
    word = clean(", ".join(page.fields.get("mood", ())))
    if not word or _NUMBER.fullmatch(word):
        return None
    level = options.level(word)
    return IncomingMood(WORDS_ONLY if level is None else ONE_TO_FIVE, level, word)


def _ratings(page: _Page) -> Iterator[IncomingRating]:
    for name, values in _free_fields(page):
        if len(values) == 1 and _NUMBER.fullmatch(values[0]):
            number = values[0]
            yield IncomingRating(name, float(number) if "." in number else int(number))


def _others(page: _Page) -> Iterator[IncomingField]:
    for name, values in _free_fields(page):
        told = ", ".join(values)
        if told and name != "mood" and not _NUMBER.fullmatch(told):
            yield IncomingField(name, clean(told))


def _free_fields(page: _Page) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Return the fields that have no meaning of ours; places and weather are left out."""
    for name, values in page.fields.items():
        if name not in _USED and name not in _PLACES:
            yield clean(name), values


def _tags(page: _Page) -> list[str]:
    found: dict[str, str] = {}
    values = page.all(_TAGS)
    if len(values) == 1 and ("," in values[0] or "#" in values[0]):
        values = tuple(re.split(r"[,#]", values[0]))
    hashtags = _HASHTAG.findall(_CODE.sub("", page.body))
    for value in (*values, *hashtags):
        tag = clean(value.strip(" \t#'\"/-"))
        if tag:
            found.setdefault(tag.casefold(), tag[:_LONGEST_TITLE])
    return list(found.values())[:_MOST_TAGS]
