"""The line of a record: how it is chosen, and how it is read."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from journal_app.domain.record import Kind, RecordId, TimelineFilter, TimelineRow
from journal_app.store.database import Row

COLUMNS = """
    record.id, record.kind, record.day, record.at_utc, record.zone, record.title,
    record.snippet, record.session, record.sealed, record.late
"""
COUNT = 10
"""How many columns that is: what a query adds stands behind them."""


@dataclass(frozen=True, slots=True)
class Where:
    """The condition that a filter puts on records."""

    sql: str
    values: dict[str, object]
    """The named values in it."""


def where(chosen: TimelineFilter) -> Where:
    """Return what a record outside the trash must fulfil to pass."""
    parts = ["record.deleted = 0"]
    values: dict[str, object] = {}
    if len(chosen.kinds) == 1:
        parts.append("record.kind = :kind")
        values["kind"] = next(iter(chosen.kinds)).value
    else:
        # The plus keeps the planner from collecting and sorting all records of these kinds.
        parts.append("+record.kind IN (SELECT value FROM json_each(:kinds))")
        values["kinds"] = json.dumps(sorted(chosen.kinds))
    if chosen.period is not None:
        parts.append("record.day BETWEEN :first AND :last")
        values["first"] = chosen.period.first.isoformat()
        values["last"] = chosen.period.last.isoformat()
    if chosen.session is not None:
        parts.append("record.session = :session")
        values["session"] = chosen.session
    if chosen.tag is not None:
        parts.append("record.place IN (SELECT place FROM record_tag WHERE tag = :tag)")
        values["tag"] = chosen.tag
    return Where(" AND ".join(parts), values)


def line(row: Row) -> TimelineRow:
    """Return the line whose `COLUMNS` stand first in `row`."""
    id_, kind, day, at, zone, title, snippet, session, sealed, late = row[:COUNT]
    return TimelineRow(
        id=RecordId(id_),
        kind=Kind(kind),
        day=date.fromisoformat(day),
        at=datetime.fromisoformat(at),
        zone=zone,
        title=title,
        snippet=snippet,
        session=None if session is None else RecordId(session),
        sealed=bool(sealed),
        late=bool(late),
    )
