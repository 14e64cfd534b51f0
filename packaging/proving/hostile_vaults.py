"""Vaults that somebody who knows the passphrase has spoiled from inside."""

import resource
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from journal_app.journal.vault_key import VaultKey
from journal_app.store import database
from journal_app.store.database import Connection
from journal_app.vault.keys import Purpose
from proving import ground

_MEMORY = 1 << 30
_HUGE = 300_000_000
_ENTRIES = 3
_COPIED = "CREATE TABLE hidden AS SELECT * FROM record"
_ENDLESS = """
    CREATE VIEW record AS WITH RECURSIVE number (n) AS
    (SELECT 1 UNION ALL SELECT n + 1 FROM number)
    SELECT n AS place, hex(zeroblob(1000)) AS id, 'entry' AS kind, '' AS day, '' AS at_utc,
    '' AS zone, '' AS title, '' AS snippet, NULL AS session, 0 AS sealed, 0 AS deleted,
    0 AS late, '' AS head, '[]' AS heads FROM number
"""
_TRIGGER = """
    CREATE TRIGGER thief AFTER INSERT ON revision BEGIN
    DELETE FROM record; DELETE FROM revision; END
"""


@dataclass(frozen=True, slots=True)
class Spoiled:
    """The key of a spoiled vault, and what was in it before."""

    key: VaultKey
    records: frozenset[str]

    @property
    def secret(self) -> bytes:
        """Return what decrypts the database."""
        return self.key.data_key.subkey(Purpose.DATABASE)


def spoiled(root: Path, spoil: Callable[[Connection], None]) -> Spoiled:
    """Make a vault in `root` and spoil it."""
    key = ground.new_vault(root, _ENTRIES).key
    journal = ground.opened(root, key)
    records = frozenset(row.id for row in journal.rows(ground.ALL))
    journal.close()
    made = Spoiled(key, records)
    connection = database.connect(root / ground.VAULT / "journal.db", made.secret)
    connection.run("PRAGMA foreign_keys = OFF")
    spoil(connection)
    connection.close()
    return made


def limit_memory() -> None:
    """Let this process have one gigabyte and no more."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def endless_view(connection: Connection) -> None:
    """Put a view that never ends in the place of the list of records."""
    connection.run("PRAGMA legacy_alter_table = ON")
    connection.run("ALTER TABLE record RENAME TO hidden")
    connection.run(_ENDLESS)


def _trigger(connection: Connection) -> None:
    connection.run(_TRIGGER)


def _huge_preference(connection: Connection) -> None:
    connection.run(
        "INSERT INTO preference (key, value) VALUES ('huge', CAST(zeroblob(?) AS TEXT))", (_HUGE,)
    )


def _bomb(connection: Connection) -> None:
    # Three hundred megabytes that take three hundred kilobytes in the file.
    connection.run("UPDATE revision SET body = ?", (zlib.compress(bytes(_HUGE), 9),))


def _not_json(connection: Connection) -> None:
    connection.run("UPDATE revision SET body = ?", (zlib.compress(b"[" * 100_000),))


def _no_numbers(connection: Connection) -> None:
    body = b'{"day": "2026-03-12", "day": "1999-01-01", "text": NaN, "title": 1e999}'
    connection.run("UPDATE revision SET body = ?", (zlib.compress(body),))


def _other_types(connection: Connection) -> None:
    connection.run("PRAGMA ignore_check_constraints = ON")
    connection.run("UPDATE record SET title = CAST(x'ff00fe' AS TEXT), day = 'never'")


def _endless_heads(connection: Connection) -> None:
    connection.run("UPDATE record SET heads = ?", ("[" * 100_000,))


ALL: dict[str, Callable[[Connection], None]] = {
    "an endless view": endless_view,
    "a trigger that deletes": _trigger,
    "a cell of 300 MB": _huge_preference,
    "a packed text of 300 MB": _bomb,
    "JSON without end": _not_json,
    "NaN and a key twice": _no_numbers,
    "letters that are none": _other_types,
    "a list of versions without end": _endless_heads,
}
"""What each is, and what makes it of a sound vault."""
