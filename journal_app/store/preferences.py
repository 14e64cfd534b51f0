"""What the person prefers, kept inside the vault because it tells about the content."""

from collections.abc import Mapping

from journal_app.store.database import Connection

_ALL = "SELECT key, value FROM preference"
_ONE = "SELECT value FROM preference WHERE key = ?"
_KEEP = """
    INSERT INTO preference (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_DROP = "DELETE FROM preference WHERE key = ?"


def all_preferences(connection: Connection) -> Mapping[str, str]:
    """Return every preference that was set, as JSON."""
    return dict(connection.rows(_ALL))


def find(connection: Connection, key: str) -> str | None:
    """Return one preference as JSON, if it was set."""
    row = connection.row(_ONE, (key,))
    return None if row is None else str(row[0])


def keep(connection: Connection, key: str, value: str) -> None:
    """Set a preference; `value` is JSON."""
    connection.run(_KEEP, (key, value))


def drop(connection: Connection, key: str) -> None:
    """Go back to what the program prefers."""
    connection.run(_DROP, (key,))
