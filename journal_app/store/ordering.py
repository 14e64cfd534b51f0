"""Where a record stands among the others: a number that grows with its day and time.

The search walks its hits by this number from the newest down, and stops when the page is
full. Small steps keep its lists short, so a day has 4096 minutes of 16 places each.
"""

from datetime import UTC, date, datetime, time, timedelta

from journal_app.store.database import Connection

_MINUTE_BITS = 4
_DAY_BITS = 16
# A day begins up to 14 hours before its midnight in UTC; one dated back is recorded later.
_EARLIEST = 1024
_LATEST = (1 << (_DAY_BITS - _MINUTE_BITS)) - 1

_TAKEN = "SELECT 1 FROM record WHERE place = ?"
_NEXT_FREE = """
    SELECT place + 1 FROM record AS taken
    WHERE place >= ? AND NOT EXISTS (SELECT 1 FROM record WHERE place = taken.place + 1)
    ORDER BY place LIMIT 1
"""


def free_place(connection: Connection, day: date, at: datetime) -> int:
    """Return the place of a record about `day` first recorded at `at`, not taken yet."""
    wanted = _place(day, at)
    if connection.row(_TAKEN, (wanted,)) is None:
        return wanted
    return int(connection.value(_NEXT_FREE, (wanted,)))


def places(first: date, last: date) -> tuple[int, int]:
    """Return places between which all records about `first` to `last` stand, and few others."""
    # Very many records of one day run over into the next.
    return first.toordinal() << _DAY_BITS, (last.toordinal() + 2) << _DAY_BITS


def _place(day: date, at: datetime) -> int:
    minutes = (at - datetime.combine(day, time(), UTC)) // timedelta(minutes=1)
    slot = min(max(minutes + _EARLIEST, 0), _LATEST)
    return day.toordinal() << _DAY_BITS | slot << _MINUTE_BITS
