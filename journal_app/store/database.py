"""One connection to the encrypted database. The only module that knows SQLCipher."""

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as engine

from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    EngineUnfit,
    VaultNotPlain,
    refusal,
)
from journal_app.store.complaints import meaning, quotes

if TYPE_CHECKING:
    import sqlite3  # sqlcipher3 ships no types; its connections mirror this one's

PAGE_BYTES = 4096
KEY_BYTES = 32

Row = tuple[Any, ...]
Values = Sequence[object] | Mapping[str, object]

# A plain database starts with this; SQLCipher's starts with a random salt.
_PLAIN = b"SQLite format 3"
# The file is made by us, privately, and never by the engine under the name of a lost one.
_FLAGS = engine.SQLITE_OPEN_READWRITE
_ANY_READ = "PRAGMA schema_version"
_SAFE_TEMP_STORES = {"TEMP_STORE=2", "TEMP_STORE=3"}
_SETTINGS = (
    "PRAGMA temp_store = 2",  # sorting spills into memory: on disk it would be readable
    "PRAGMA trusted_schema = OFF",  # a forged schema runs no functions
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = EXTRA",  # with TRUNCATE: no acknowledged save was lost to power cuts
    "PRAGMA fullfsync = ON",  # macOS: past the drive's own cache; elsewhere without effect
    "PRAGMA locking_mode = NORMAL",  # backups and checks read beside us
    "PRAGMA cache_size = -16384",  # 16 MiB
)


class Connection:
    """An open database. It belongs to the thread that opened it.

    Every method raises `StorageBusy`, `StorageUnavailable` or `DatabaseDamaged` when the
    world fails.
    """

    def __init__(self, raw: "sqlite3.Connection") -> None:
        self._raw = raw
        self._failed_in_part = False
        self._open = True

    def run(self, sql: str, values: Values = ()) -> None:
        """Run one statement. Outside a transaction it is saved at once."""
        with _translated():
            self._raw.execute(sql, values)

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """Return all that `sql` selects."""
        with _translated():
            return self._raw.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """Return the first row, or nothing."""
        with _translated():
            found: Row | None = self._raw.execute(sql, values).fetchone()
        return found

    def value(self, sql: str, values: Values = ()) -> Any:  # noqa: ANN401 - as SQL gives it
        """Return the one value that `sql` always has, such as a count."""
        with _translated():
            (found,) = self._raw.execute(sql, values).fetchone()
        return found

    def each(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """Give the rows one after the other, for more than should be in memory at once."""
        with _translated():
            yield from self._raw.execute(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write several things, or none of them.

        Within another transaction it is a part of that one: if it fails, all of it fails.
        """
        # No savepoint: at each the search would write its memory out as one more small piece.
        if self._in_transaction():
            with self._part():
                yield
            return
        self._failed_in_part = False
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self._commit()
        except BaseException:
            # A full disk may have made the engine roll back already.
            if self._in_transaction():
                self.run("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let several reads see one state, whatever others write meanwhile."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("ROLLBACK")

    def interrupt(self) -> None:
        """Stop what another thread is running on this connection; it raises `StorageBusy`."""
        self._raw.interrupt()

    def close(self) -> None:
        """Let the file go. What was not committed is forgotten."""
        with _translated():
            self._raw.close()
        self._open = False

    @property
    def is_open(self) -> bool:
        """Whether it was not closed yet."""
        return self._open

    def _in_transaction(self) -> bool:
        return self._raw.in_transaction

    @contextmanager
    def _part(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._failed_in_part = True
            raise

    def _commit(self) -> None:
        if self._failed_in_part:
            raise RuntimeError("a part of the transaction failed, and nobody passed it on")
        self.run("COMMIT")


def size(path: Path) -> int:
    """Return how large the database is, in bytes.

    Raises:
        DatabaseDamaged: it is gone.
        VaultNotPlain: a link, folder, pipe or device lies there.
        StorageUnavailable: the disk does not say.
    """
    try:
        found = path.lstat()
    except FileNotFoundError as error:
        raise DatabaseDamaged from error
    except OSError as error:
        raise refusal(error) from error
    if not stat.S_ISREG(found.st_mode):
        raise VaultNotPlain(path)
    return found.st_size


def make(path: Path, key: bytes) -> Connection:
    """Make an empty encrypted database for its owner only, and connect to it.

    Raises:
        EngineUnfit: the library would not encrypt it.
        StorageUnavailable: something is there already, or the disk is full, read-only or gone.
    """
    try:
        # The engine would make it readable for others; its journal takes the same mode.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise refusal(error) from error
    return _connect(path, key)


def connect(path: Path, key: bytes) -> Connection:
    """Connect to an encrypted database that is there.

    Raises:
        DatabaseDamaged: it is gone, empty or cut short, or `key` does not decrypt it.
        DatabaseNotEncrypted: the file is plain.
        EngineUnfit: the library would not decrypt it.
        VaultNotPlain: a link, folder, pipe or device lies there.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk does not give it out.
    """
    _require_whole_pages(path)
    try:
        return _connect(path, key)
    except DatabaseDamaged:
        # Not before: to close a file of our own would drop the locks that another connection
        # of this process has on it (https://sqlite.org/howtocorrupt.html, 2.2).
        if _is_readable(path):
            raise DatabaseNotEncrypted from None
        raise


def in_memory() -> Connection:
    """Return an empty database that is nowhere on a disk: a model to compare others with."""
    return Connection(engine.connect(":memory:", isolation_level=None))


def require_fit(cipher: Sequence[Row], options: Sequence[Row]) -> None:
    """Refuse an engine that does not encrypt, or writes temporary files (Signal's issue 5097).

    Raises:
        EngineUnfit: `PRAGMA cipher_version` or `PRAGMA compile_options` say so.
    """
    encrypts = any(version for (version,) in cipher)
    keeps_temporary_data = any(option in _SAFE_TEMP_STORES for (option,) in options)
    if not encrypts or not keeps_temporary_data:
        raise EngineUnfit


def _is_readable(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN)) == _PLAIN
    except OSError as error:  # pragma: no cover - the engine has read it a moment before
        raise refusal(error) from error


def _require_whole_pages(path: Path) -> None:
    bytes_ = size(path)
    # An empty file would be opened as a new, empty journal.
    if bytes_ < PAGE_BYTES:
        raise DatabaseDamaged
    if bytes_ % PAGE_BYTES:
        # A save that was cut off may leave half a page, which its journal takes back.
        unfinished = path.with_name(f"{path.name}-journal")
        if not unfinished.exists() or not size(unfinished):
            raise DatabaseDamaged


def _connect(path: Path, key: bytes) -> Connection:
    if len(key) != KEY_BYTES:
        # The engine would take any other length for a passphrase, without a word.
        raise ValueError(len(key))
    with _translated():
        # Nobody waits for the disk on the window's thread: a busy file is tried again later.
        raw = engine.connect(str(path), isolation_level=None, timeout=0, flags=_FLAGS)
    connection = Connection(raw)
    try:
        _set_up(connection, key)
    except BaseException:
        raw.close()
        raise
    return connection


def _set_up(connection: Connection, key: bytes) -> None:
    connection.run("PRAGMA cipher_log_level = NONE")  # else page errors go to the system's log
    require_fit(
        connection.rows("PRAGMA cipher_version"), connection.rows("PRAGMA compile_options")
    )
    connection.run(f"PRAGMA key = \"x'{key.hex()}'\"")
    for setting in _SETTINGS:
        connection.run(setting)
    connection.rows(_ANY_READ)


@contextmanager
def _translated() -> Iterator[None]:
    """Turn the engine's complaints about the world into ours; let bugs through."""
    try:
        yield
    except engine.Error as error:
        told = meaning(error)
        if told is None:
            raise
        raise told from (None if quotes(error) else error)
