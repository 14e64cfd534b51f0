"""Find words in everything that was recorded, while they are being typed."""

import re

from journal_app.domain.record import Hit, TimelineFilter
from journal_app.store import lines
from journal_app.store.database import Connection, Row
from journal_app.store.indexing import searchable
from journal_app.store.lines import Where
from journal_app.store.ordering import places

_START, _END = "\x02", "\x03"
# 20 words fill a line of the list. Column 1 is the text.
_FIND = (
    f"SELECT {lines.COLUMNS}, snippet(search, 1, char(2), char(3), '\u2026', 20) "  # noqa: S608
    # CROSS: walk the hits from the newest down and stop; never look up hits per record.
    "FROM search CROSS JOIN record ON record.place = search.rowid WHERE search MATCH :query AND"
)
_COUNT = (
    "SELECT count(*) FROM search CROSS JOIN record ON record.place = search.rowid "
    "WHERE search MATCH :query AND"
)
_BETWEEN = "AND search.rowid BETWEEN :lowest AND :highest"
_NEWEST_FIRST = "ORDER BY search.rowid DESC LIMIT :limit"
_NO_LIMIT = -1

# More would only be a paste into the wrong field, and every word costs time.
_MOST_WORDS = 32
_PART = re.compile(r'"([^"]*)"|([^\s"]+)')
_QUOTES = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb", '"' * 5)
_MARKED = re.compile(f"{_START}([^{_END}]*){_END}")


def find(
    connection: Connection, typed: str, chosen: TimelineFilter, limit: int | None = None
) -> tuple[Hit, ...]:
    """Return the records that hold every word typed, the newest first.

    Accents and case do not matter. The last word may be unfinished; "words in quotes" stand
    side by side. Nothing typed finds nothing.
    """
    query = _query(typed)
    if not query:
        return ()
    condition = _condition(query, chosen)
    condition.values["limit"] = _NO_LIMIT if limit is None else limit
    sql = " ".join((_FIND, condition.sql, _NEWEST_FIRST))
    return tuple(_hit(row) for row in connection.rows(sql, condition.values))


def count(connection: Connection, typed: str, chosen: TimelineFilter) -> int:
    """Return how many records `find` would give without a limit."""
    query = _query(typed)
    if not query:
        return 0
    condition = _condition(query, chosen)
    return int(connection.value(f"{_COUNT} {condition.sql}", condition.values))


def rebuild(connection: Connection) -> None:
    """Build the search anew from the records' own words, after a check found it wanting."""
    connection.run("INSERT INTO search (search) VALUES ('rebuild')")


def tidy(connection: Connection) -> None:
    """Merge the search into one piece: after an import, or while nobody waits.

    Until then the index still holds words that were edited away or erased.
    """
    connection.run("INSERT INTO search (search) VALUES ('optimize')")


def _query(typed: str) -> str:
    # Every word goes to FTS5 as a string, in which only the quote has a meaning.
    parts = list(_PART.finditer(searchable(typed.translate(_QUOTES))))[:_MOST_WORDS]
    words = [f'"{part[1] or part[2] or ""}"' for part in parts]
    if words and parts[-1][2] is not None and not typed[-1:].isspace():
        words[-1] += "*"
    return " ".join(words)


def _condition(query: str, chosen: TimelineFilter) -> Where:
    condition = lines.where(chosen)
    values = {**condition.values, "query": query}
    sql = condition.sql
    if chosen.period is not None:
        values["lowest"], values["highest"] = places(chosen.period.first, chosen.period.last)
        sql = f"{sql} {_BETWEEN}"
    return Where(sql, values)


def _hit(row: Row) -> Hit:
    found = lines.line(row)
    marked: str = row[lines.COUNT]
    if not marked:  # nothing to quote: the words stand in the title or in a tag
        return Hit(found, found.snippet)
    matches = []
    for number, match in enumerate(_MARKED.finditer(marked)):
        start = match.start() - 2 * number
        matches.append((start, start + len(match[1])))
    return Hit(found, _MARKED.sub(r"\1", marked), tuple(matches))
