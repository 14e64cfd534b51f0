"""What the timeline and the search keep of a record's shown revision."""

import json
import re
from dataclasses import dataclass
from datetime import date, datetime

from journal_app.domain.record import RecordId
from journal_app.store.chain import Revision, instant
from journal_app.store.database import Connection
from journal_app.store.ordering import free_place

_FIND = "SELECT place, day, at_utc FROM record WHERE id = ?"
_INSERT = """
    INSERT INTO record (place, id, kind, day, at_utc, zone, title, snippet, session,
                        sealed, deleted, late, head, heads)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UPDATE = """
    UPDATE record SET place = ?, day = ?, title = ?, snippet = ?, session = ?,
                      sealed = ?, deleted = ?, late = ?, head = ?, heads = ?
    WHERE id = ?
"""
_UNTAG = "DELETE FROM record_tag WHERE place = ?"
_TAG = "INSERT OR IGNORE INTO record_tag (tag, place) VALUES (?, ?)"
_FORGET = "DELETE FROM search WHERE rowid = ?"
_WORDS = "SELECT title, text, tags FROM search WHERE rowid = ?"
_LEARN = "INSERT INTO search (rowid, title, text, tags) VALUES (?, ?, ?, ?)"

# Gaps become one space, and no control sign reaches the search, which marks its hits by two.
_GAPS = re.compile(r"[\s\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Index:
    """How a revision stands in the timeline, and the words it is found by."""

    day: date
    title: str
    snippet: str
    """The first words, or the main figures, in plain text, about 160 characters."""
    text: str
    """All that the search should find, in plain text."""
    tags: tuple[str, ...] = ()
    session: RecordId | None = None
    sealed: bool = False
    late: bool = False


def add(connection: Connection, revision: Revision, index: Index) -> None:
    """Give the first revision of a record its line and its words."""
    place = free_place(connection, index.day, revision.at)
    connection.run(
        _INSERT,
        (
            place,
            revision.record,
            revision.kind.value,
            index.day.isoformat(),
            instant(revision.at),
            revision.zone,
            _storable(index.title),
            _storable(index.snippet),
            index.session,
            index.sealed,
            revision.deleted,
            index.late,
            revision.id,
            json.dumps([revision.id]),
        ),
    )
    _learn(connection, place, index)


def change(
    connection: Connection, revision: Revision, index: Index, heads: tuple[str, ...]
) -> None:
    """Let the line and the words of a record follow its newest revision."""
    before, day, at = connection.rows(_FIND, (revision.record,))[0]
    place = before
    if day != index.day.isoformat():
        place = free_place(connection, index.day, datetime.fromisoformat(at))
    connection.run(_FORGET, (before,))
    connection.run(_UNTAG, (before,))
    connection.run(
        _UPDATE,
        (
            place,
            index.day.isoformat(),
            _storable(index.title),
            _storable(index.snippet),
            index.session,
            index.sealed,
            revision.deleted,
            index.late,
            revision.id,
            json.dumps(heads),
            revision.record,
        ),
    )
    _learn(connection, place, index)


def relearn(connection: Connection, place: int, index: Index) -> None:
    """Put the words right that the search keeps of the record at `place`."""
    words = _words(index)
    if connection.row(_WORDS, (place,)) != words:
        connection.run(_FORGET, (place,))
        connection.run(_LEARN, (place, *words))


def searchable(text: str) -> str:
    """Return `text` as the search keeps it: one line, no control signs."""
    return _GAPS.sub(" ", _storable(text)).strip()


def _learn(connection: Connection, place: int, index: Index) -> None:
    for tag in index.tags:
        connection.run(_TAG, (_storable(tag), place))
    connection.run(_LEARN, (place, *_words(index)))


def _words(index: Index) -> tuple[str, str, str]:
    return searchable(index.title), searchable(index.text), searchable(" ".join(index.tags))


def _storable(text: str) -> str:
    # Half a pair of UTF-16, as a paste can bring it, has no place in a file of UTF-8.
    return text.encode("utf-8", "replace").decode("utf-8")
