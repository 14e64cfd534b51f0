"""Records as lines of JSON, for the way from the child that parses to the parent that keeps.

The child has touched hostile files, so the parent believes nothing it says: a line that is
not exactly of this form is refused.
"""

import base64
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Never, TypeVar

from journal_app.exchange.incoming import (
    Incoming,
    IncomingField,
    IncomingMood,
    IncomingRating,
    Kind,
    Reason,
    Unreadable,
)

LONGEST = 16_000_000
"""The longest line that is sent or believed, in bytes."""

_LARGEST_NUMBER = 1e12  # far above what any reader lets through, and no database minds it

T = TypeVar("T")


class NotAMessage(Exception):
    """A line is not of our form, so whoever wrote it is no child of ours, or a broken one."""


class Ending(StrEnum):
    """The last line of the child: how it ended."""

    DONE = "done"
    UNKNOWN_FORMAT = "unknown-format"
    SOURCE_UNREADABLE = "source-unreadable"


Message = Incoming | Unreadable | Ending


def encode(message: Message) -> bytes:
    """Return `message` as one line, its line feed included."""
    match message:
        case Incoming():
            told = _told(message)
        case Unreadable(where, reason):
            told = {"where": where, "reason": reason.value}
        case _:
            told = {"ending": message.value}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def decode(line: bytes) -> Message:
    """Return the message in `line`.

    Raises:
        NotAMessage: it is no such line.
    """
    try:
        told = _as(dict, json.loads(line, parse_constant=_refused))
        if "ending" in told:
            return Ending(told["ending"])
        if "reason" in told:
            return Unreadable(_as(str, told["where"]), Reason(told["reason"]))
        return _incoming(told)
    except (ValueError, LookupError, OverflowError, RecursionError) as error:
        raise NotAMessage from error


def _told(record: Incoming) -> dict[str, object]:
    return {
        "source": record.source,
        "kind": record.kind.value,
        "day": record.day.isoformat(),
        "original": base64.b64encode(record.original).decode("ascii"),
        "source_id": record.source_id,
        "at": record.at.isoformat() if record.at else None,
        "zone": record.zone,
        "clock": record.clock.isoformat() if record.clock else None,
        "title": record.title,
        "text": record.text,
        "tags": record.tags,
        "starred": record.starred,
        "mood": _mood_told(record.mood),
        "ratings": [(rating.name, rating.value) for rating in record.ratings],
        "fields": [(field.name, field.text) for field in record.fields],
    }


def _mood_told(mood: IncomingMood | None) -> list[object] | None:
    return None if mood is None else [mood.scale, mood.value, mood.word]


def _incoming(told: Mapping[str, object]) -> Incoming:
    return Incoming(
        source=_as(str, told["source"]),
        kind=Kind(_as(str, told["kind"])),
        day=date.fromisoformat(_as(str, told["day"])),
        original=base64.b64decode(_as(str, told["original"]), validate=True),
        source_id=_or_none(str, told["source_id"]),
        at=_instant(told["at"]),
        zone=_or_none(str, told["zone"]),
        clock=None if told["clock"] is None else time.fromisoformat(_as(str, told["clock"])),
        title=_as(str, told["title"]),
        text=_as(str, told["text"]),
        tags=tuple(_as(str, tag) for tag in _as(list, told["tags"])),
        starred=_as(bool, told["starred"]),
        mood=_mood(told["mood"]),
        ratings=tuple(_rating(rating) for rating in _as(list, told["ratings"])),
        fields=tuple(_field(field) for field in _as(list, told["fields"])),
    )


def _instant(told: object) -> datetime | None:
    if told is None:
        return None
    at = datetime.fromisoformat(_as(str, told))
    if at.utcoffset() != timedelta():
        raise ValueError
    return at.astimezone(UTC)


def _mood(told: object) -> IncomingMood | None:
    if told is None:
        return None
    scale, value, word = _as(list, told)
    return IncomingMood(_as(str, scale), _or_none(int, value), _as(str, word))


def _rating(told: object) -> IncomingRating:
    name, value = _as(list, told)
    number = value if isinstance(value, float) else _as(int, value)
    if abs(number) > _LARGEST_NUMBER:
        raise ValueError
    return IncomingRating(_as(str, name), number)


def _field(told: object) -> IncomingField:
    name, text = _as(list, told)
    return IncomingField(_as(str, name), _as(str, text))


def _as(kind: type[T], value: object) -> T:
    # JSON tells true from 1, and Python's isinstance does not.
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError
    return value


def _or_none(kind: type[T], value: object) -> T | None:
    return None if value is None else _as(kind, value)


def _refused(constant: str) -> Never:
    """Refuse NaN and its kin, which JSON does not have and Python reads."""
    raise ValueError(constant)
