import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    EngineUnfit,
    StorageBusy,
    StorageFull,
    StorageReadOnly,
    StorageUnavailable,
    VaultNotPlain,
)
from journal_app.store import database
from journal_app.store.database import PAGE_BYTES, Connection

KEY = bytes(range(32))
WRITER = """
import pathlib, sys
from journal_app.store import database
database.connect(pathlib.Path(sys.argv[1]), bytes(range(32))).run("DELETE FROM note")
"""
ENDLESS = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n
"""
COUNT = "SELECT count(*) FROM note"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def notes(path: Path) -> Connection:
    connection = database.make(path, KEY)
    connection.run("PRAGMA journal_mode = TRUNCATE")
    connection.run("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    return connection


def test_a_new_database_is_for_its_owner_only(path: Path, notes: Connection) -> None:
    with notes.transaction():
        notes.run("INSERT INTO note (text) VALUES ('a')")
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    assert modes == {"journal.db": 0o600, "journal.db-journal": 0o600}


def test_a_database_that_is_there_is_never_made_anew(path: Path, notes: Connection) -> None:
    notes.close()
    with pytest.raises(StorageUnavailable):
        database.make(path, KEY)


def test_the_settings_hold(notes: Connection) -> None:
    expected = {
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "foreign_keys": 1,
        "synchronous": 3,
        "fullfsync": 1,
        "locking_mode": "normal",
        "journal_mode": "truncate",
    }
    found = {name: notes.value(f"PRAGMA {name}") for name in expected}
    assert found == expected


def test_the_right_key_reads_what_was_written(path: Path, notes: Connection) -> None:
    notes.run("INSERT INTO note (text) VALUES (?)", ("sea",))
    notes.close()
    again = database.connect(path, KEY)
    assert again.rows("SELECT id, text FROM note") == [(1, "sea")]
    assert again.row("SELECT id, text FROM note WHERE id = 2") is None
    assert list(again.each("SELECT text FROM note")) == [("sea",)]
    again.close()


def test_another_key_reads_nothing(path: Path, notes: Connection) -> None:
    notes.close()
    with pytest.raises(DatabaseDamaged):
        database.connect(path, bytes(32))


@pytest.mark.parametrize("length", [0, 31, 33, 48, 64])
def test_a_key_of_another_length_is_a_bug(path: Path, notes: Connection, length: int) -> None:
    notes.close()
    with pytest.raises(ValueError, match=str(length)):
        database.connect(path, bytes(length))


@pytest.mark.parametrize("length", [0, 1, PAGE_BYTES - 1, PAGE_BYTES + 1, PAGE_BYTES * 2 - 1])
def test_a_file_of_half_pages_is_refused(path: Path, length: int) -> None:
    path.write_bytes(b"x" * length)
    with pytest.raises(DatabaseDamaged):
        database.connect(path, KEY)
    assert path.stat().st_size == length


def test_half_a_page_beside_an_empty_journal_is_refused(path: Path) -> None:
    path.write_bytes(b"x" * (PAGE_BYTES + 1))
    path.with_name("journal.db-journal").touch()
    with pytest.raises(DatabaseDamaged):
        database.connect(path, KEY)


def test_a_file_that_is_gone_is_not_made_anew(path: Path) -> None:
    with pytest.raises(DatabaseDamaged):
        database.connect(path, KEY)
    assert not path.exists()


def test_a_plain_database_is_refused(path: Path) -> None:
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE note (text)")
    plain.close()
    with pytest.raises(DatabaseNotEncrypted):
        database.connect(path, KEY)


def test_a_file_that_is_something_else_is_damaged(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * PAGE_BYTES)
    with pytest.raises(DatabaseDamaged):
        database.connect(path, KEY)


def test_a_place_that_gives_nothing_out_is_unavailable(path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        database.size(path.with_name("n" * 300))


@pytest.mark.parametrize("put", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_nothing_but_a_plain_file_is_opened(path: Path, put: Callable[[Path], None]) -> None:
    put(path)
    with pytest.raises(VaultNotPlain):
        database.connect(path, KEY)


def test_a_protected_database_can_be_read_and_not_written(
    path: Path, notes: Connection, write_protect: Callable[[Path], None]
) -> None:
    notes.run("INSERT INTO note (text) VALUES ('a')")
    notes.close()
    write_protect(path.parent)
    looked_at = database.connect(path, KEY)
    assert looked_at.value(COUNT) == 1
    with pytest.raises(StorageReadOnly):
        looked_at.run("INSERT INTO note (text) VALUES ('b')")
    looked_at.close()


def test_another_look_takes_no_lock_away(path: Path, notes: Connection) -> None:
    with notes.transaction():
        notes.run("INSERT INTO note (text) VALUES ('a')")
        database.connect(path, KEY).close()
        writer = subprocess.run(  # noqa: S603
            [sys.executable, "-c", WRITER, str(path)], capture_output=True, check=False
        )
        assert b"StorageBusy" in writer.stderr


CIPHER = [("4.19.0 community",)]


@pytest.mark.parametrize(
    ("cipher", "options"),
    [
        ([], [("TEMP_STORE=2",)]),
        ([("",)], [("TEMP_STORE=2",)]),
        (CIPHER, [("TEMP_STORE=1",)]),
        (CIPHER, [("THREADSAFE=1",)]),
    ],
)
def test_an_engine_that_does_not_keep_secrets_is_refused(
    cipher: list[tuple[str]], options: list[tuple[str]]
) -> None:
    with pytest.raises(EngineUnfit):
        database.require_fit(cipher, options)


@pytest.mark.parametrize("store", [2, 3])
def test_an_engine_that_keeps_secrets_is_taken(store: int) -> None:
    database.require_fit(CIPHER, [("THREADSAFE=1",), (f"TEMP_STORE={store}",)])


def test_the_engine_of_the_standard_library_is_not_taken() -> None:
    plain = sqlite3.connect(":memory:")
    versions = plain.execute("PRAGMA cipher_version").fetchall()
    options = plain.execute("PRAGMA compile_options").fetchall()
    plain.close()
    with pytest.raises(EngineUnfit):
        database.require_fit(versions, options)


def test_a_transaction_writes_everything(notes: Connection) -> None:
    with notes.transaction():
        notes.run("INSERT INTO note (text) VALUES ('a')")
        with notes.transaction():
            notes.run("INSERT INTO note (text) VALUES ('b')")
    assert notes.value(COUNT) == 2


def test_a_transaction_that_fails_writes_nothing(notes: Connection) -> None:
    def fail() -> None:
        with notes.transaction():
            notes.run("INSERT INTO note (text) VALUES ('a')")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert notes.value(COUNT) == 0


def test_a_part_that_fails_lets_the_whole_fail(notes: Connection) -> None:
    def part() -> None:
        with notes.transaction():
            notes.run("INSERT INTO note (text) VALUES ('a')")
            raise KeyError

    def whole() -> None:
        with notes.transaction():
            with pytest.raises(KeyError):
                part()
            notes.run("INSERT INTO note (text) VALUES ('b')")

    with pytest.raises(RuntimeError):
        whole()
    assert notes.value(COUNT) == 0
    with notes.transaction():
        notes.run("INSERT INTO note (text) VALUES ('c')")
    assert notes.value(COUNT) == 1


def test_a_full_disk_undoes_the_transaction_and_says_so(notes: Connection) -> None:
    pages = notes.value("PRAGMA page_count")
    notes.run(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        with notes.transaction():
            notes.run("INSERT INTO note (text) VALUES ('a')")
            notes.run("INSERT INTO note (text) VALUES (?)", ("x" * 100_000,))

    with pytest.raises(StorageFull):
        fill()
    assert notes.value(COUNT) == 0


def test_a_second_writer_is_told_to_come_back(path: Path, notes: Connection) -> None:
    other = database.connect(path, KEY)
    with notes.transaction():
        notes.run("INSERT INTO note (text) VALUES ('a')")
        with pytest.raises(StorageBusy), other.transaction():
            pass
    with other.transaction():
        other.run("INSERT INTO note (text) VALUES ('b')")
    assert notes.value(COUNT) == 2
    other.close()


def test_a_save_beside_a_long_read_is_undone_and_can_be_repeated(
    path: Path, notes: Connection
) -> None:
    other = database.connect(path, KEY)

    def save() -> None:
        with notes.transaction():
            notes.run("INSERT INTO note (text) VALUES ('a')")

    with other.snapshot():
        assert other.value(COUNT) == 0
        with pytest.raises(StorageBusy):
            save()
    save()
    assert other.value(COUNT) == 1
    other.close()


def test_work_that_is_interrupted_can_be_repeated(notes: Connection) -> None:
    stop = threading.Timer(0.05, notes.interrupt)
    stop.start()
    with pytest.raises(StorageBusy):
        notes.value(ENDLESS)
    stop.join()
    assert notes.value(COUNT) == 0


def test_a_wrong_statement_is_our_bug_and_passes_through(notes: Connection) -> None:
    with pytest.raises(Exception, match="no such table"):
        notes.run("SELECT * FROM nowhere")


def test_a_wrong_key_leaves_no_trace_in_the_system_log(path: Path, notes: Connection) -> None:
    notes.close()
    code = (
        "import pathlib, sys\n"
        "from journal_app.store import database\n"
        "database.connect(pathlib.Path(sys.argv[1]), bytes(32))"
    )
    command = [sys.executable, "-c", code, str(path)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert found.returncode == 1
    assert "HMAC" not in found.stderr
    assert KEY.hex() not in found.stderr
