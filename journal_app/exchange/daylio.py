"""A Daylio export: a CSV with a row for each mood, often with a note."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from journal_app.errors import SourceUnreadable
from journal_app.exchange.dates import Moment, clock, day_in_words, moment
from journal_app.exchange.decoding import decode
from journal_app.exchange.incoming import (
    ONE_TO_FIVE,
    WORDS_ONLY,
    Incoming,
    IncomingField,
    IncomingMood,
    Kind,
    Options,
    Reason,
    Unreadable,
)
from journal_app.exchange.markup import to_markdown

SOURCE = "daylio"

LARGEST = 50_000_000
"""The largest export that is read, in bytes."""

MOST = 100_000
"""The most rows that are read in one go."""

_LONGEST_ROW = 1_000_000  # characters
_LEVELS = {"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1}  # as a fresh Daylio names them
_NEEDED = frozenset({"date", "mood", "activities"})
_YEAR = re.compile("[0-9]{4}")
_BETWEEN = "|"

_Row = Mapping[str, str]


def is_daylio(head: bytes) -> bool:
    """Return whether a file that begins with `head` is a Daylio export."""
    text = decode(head.split(b"\n", 1)[0])
    if isinstance(text, Reason):
        return False
    header = next(csv.reader(text.splitlines()[:1]), [])
    return _NEEDED.issubset(_names(header))


def read(source: Path, options: Options) -> Iterator[Incoming | Unreadable]:
    """Read every row of `source`, as it is ordered there.

    Raises:
        SourceUnreadable: the file cannot be opened, is too large, or is no text.
    """
    rows = _rows(_text(source))
    header = next(rows, None)
    names = _names(header or [])
    for number, cells in enumerate(rows, 2):  # the first is the header
        if number > MOST + 1:
            yield Unreadable("", Reason.TOO_MANY)
            return
        if cells is None or sum(map(len, cells)) > _LONGEST_ROW:
            yield Unreadable(f"row {number}", Reason.TOO_LARGE)
        elif any(cell.strip() for cell in cells):
            row = dict(zip(names, (cell.strip() for cell in cells), strict=False))
            read = _record(row, cells, options)
            yield Unreadable(f"row {number}", read) if isinstance(read, Reason) else read


def _text(source: Path) -> str:
    try:
        with source.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise SourceUnreadable(source) from error
    text = decode(data)
    if len(data) > LARGEST or isinstance(text, Reason):
        raise SourceUnreadable(source)
    return text


def _rows(text: str) -> Iterator[list[str] | None]:
    """Return the cells of each row; None for one that is too long to be a row."""
    before = csv.field_size_limit(_LONGEST_ROW)
    try:
        reader = csv.reader(io.StringIO(text, newline=""))
        while True:
            try:
                yield next(reader)
            except csv.Error:
                yield None
            except StopIteration:
                return
    finally:
        csv.field_size_limit(before)


def _names(header: list[str]) -> list[str]:
    return [name.strip().strip("\ufeff").lower() for name in header]


def _record(row: _Row, cells: list[str], options: Options) -> Incoming | Reason:
    day = _day(row)
    if day is None:
        return Reason.NO_DATE
    when = Moment(day, clock(row.get("time", ""))).seen_in(options.zone)
    title = row.get("note_title", "")
    text = to_markdown(row.get("note", ""))
    return Incoming(
        source=SOURCE,
        kind=Kind.ENTRY if title or text else Kind.CHECK_IN,
        day=day,
        original=_as_row(cells),
        at=when.at,
        zone=when.zone,
        clock=when.clock,
        title=title,
        text=text,
        tags=_tags(row.get("activities", "")),
        mood=_mood(row.get("mood", ""), options),
        fields=tuple(IncomingField(name, row[name]) for name in ("scales",) if row.get(name)),
    )


def _day(row: _Row) -> date | None:
    """Return the day of a row; files from before 2019 have no full date, only its parts."""
    full = moment(row.get("full_date", "")) or moment(row.get("date", ""))
    if full is not None:
        return full.day
    year = _YEAR.fullmatch(row.get("year", ""))
    return day_in_words(row.get("date", ""), int(year[0])) if year else None


def _mood(word: str, options: Options) -> IncomingMood | None:
    if not word:
        return None
    level = options.level(word) or _LEVELS.get(word.lower())
    return IncomingMood(WORDS_ONLY if level is None else ONE_TO_FIVE, level, word)


def _tags(activities: str) -> tuple[str, ...]:
    tags = (tag.strip() for tag in activities.split(_BETWEEN))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _as_row(cells: list[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8")
