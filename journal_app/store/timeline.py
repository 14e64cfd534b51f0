"""The list of everything, newest first, a page at a time."""

from collections.abc import Mapping

from journal_app.domain.record import Cursor, Kind, TimelineFilter, TimelineRow
from journal_app.store import lines
from journal_app.store.chain import instant
from journal_app.store.database import Connection

_SELECT = f"SELECT {lines.COLUMNS} FROM record WHERE"  # noqa: S608 - constants only
_BELOW = "AND (record.day, record.at_utc, record.id) < (:day, :at, :id)"
_NEWEST_FIRST = "ORDER BY record.day DESC, record.at_utc DESC, record.id DESC LIMIT :limit"
_COUNT = "SELECT record.kind, count(*) FROM record WHERE"
_TRASH = f"{_SELECT} record.deleted = 1 ORDER BY record.day DESC, record.at_utc DESC, record.id"
_TAGS = """
    SELECT tag, count(*) FROM record_tag JOIN record USING (place)
    WHERE deleted = 0 GROUP BY tag ORDER BY count(*) DESC, tag
"""


def page(
    connection: Connection, chosen: TimelineFilter, before: Cursor | None, limit: int
) -> tuple[TimelineRow, ...]:
    """Return the next `limit` records below `before`, or the newest ones."""
    condition = lines.where(chosen)
    values = {**condition.values, "limit": limit}
    below = ""
    if before is not None:
        below = _BELOW
        values.update(day=before.day.isoformat(), at=instant(before.at), id=before.id)
    sql = " ".join((_SELECT, condition.sql, below, _NEWEST_FIRST))
    return tuple(lines.line(row) for row in connection.rows(sql, values))


def cursor(row: TimelineRow) -> Cursor:
    """Return where the page that ends with `row` ended."""
    return Cursor(row.day, row.at, row.id)


def counts(connection: Connection, chosen: TimelineFilter) -> Mapping[Kind, int]:
    """Return how many records of each kind there are; kinds without any are left out."""
    condition = lines.where(chosen)
    sql = " ".join((_COUNT, condition.sql, "GROUP BY record.kind"))
    return {Kind(kind): count for kind, count in connection.rows(sql, condition.values)}


def trash(connection: Connection) -> tuple[TimelineRow, ...]:
    """Return what was deleted and can be brought back, the newest day first."""
    return tuple(lines.line(row) for row in connection.rows(_TRASH))


def tags(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Return every tag in use and on how many records, the commonest first."""
    return tuple((tag, count) for tag, count in connection.rows(_TAGS))
