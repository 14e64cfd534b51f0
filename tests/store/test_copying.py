import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import (
    DatabaseDamaged,
    StorageBusy,
    StorageUnavailable,
    VaultMispaired,
    VaultTooNew,
)
from journal_app.store import checking, copying, database, migrations


@pytest.fixture
def copied(filled: Any, tmp_path: Path) -> Any:
    place = filled(30)
    copying.copy(place.path, place.key, tmp_path / "copy.db")
    return place


def test_a_copy_holds_the_same_under_the_same_key_for_its_owner_only(
    copied: Any, tmp_path: Path, chain_key: bytes
) -> None:
    path = tmp_path / "copy.db"

    assert copying.holdings(path, copied.key, copied.vault) == copying.holdings(
        copied.path, copied.key, copied.vault
    )
    assert copying.holdings(path, copied.key, copied.vault).revisions == 60
    assert checking.check(path, copied.key, chain_key) == ()
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"lanternfish" not in path.read_bytes()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are text elsewhere")
def test_a_folder_whose_name_is_no_text_takes_a_copy(filled: Any, tmp_path: Path) -> None:
    place = filled(3)
    odd = tmp_path / os.fsdecode(b"gen\xe8ve")
    odd.mkdir()

    copying.copy(place.path, place.key, odd / "copy.db")

    assert copying.holdings(odd / "copy.db", place.key, place.vault).revisions == 6


def test_one_revision_more_shows_in_all_that_is_held(place: Any, book: Any) -> None:
    first = book.write("the quiet sea")
    before = copying.holdings(place.path, place.key, place.vault)
    book.rewrite(first, "the slow hill")
    after = copying.holdings(place.path, place.key, place.vault)

    assert (before.records, before.revisions) == (1, 1)
    assert (after.records, after.revisions) == (1, 2)
    assert before.heads != after.heads


def test_what_is_being_written_is_not_copied_and_nobody_waits(
    place: Any, book: Any, tmp_path: Path
) -> None:
    book.write("kept")
    with book.connection.transaction():
        book.write("not yet")
        copying.copy(place.path, place.key, tmp_path / "copy.db")

    assert copying.holdings(tmp_path / "copy.db", place.key, place.vault).records == 1


def test_a_database_that_is_locked_is_busy(place: Any, book: Any, tmp_path: Path) -> None:
    book.connection.run("BEGIN EXCLUSIVE")

    with pytest.raises(StorageBusy):
        copying.copy(place.path, place.key, tmp_path / "copy.db", (0.0, 0.0))

    book.connection.run("ROLLBACK")


def test_a_save_that_ends_meanwhile_is_waited_for(place: Any, book: Any, tmp_path: Path) -> None:
    book.write("the quiet sea")
    book.connection.run("BEGIN EXCLUSIVE")

    def pauses() -> Iterator[float]:
        yield 0.0
        book.connection.run("ROLLBACK")
        yield 0.0

    copying.copy(place.path, place.key, tmp_path / "copy.db", pauses())

    assert copying.holdings(tmp_path / "copy.db", place.key, place.vault).records == 1


@dataclass
class Copier:
    """Copies ten times, on a thread of its own, and again whenever somebody is writing."""

    place: Any
    folder: Path

    def run(self) -> None:
        for number in range(10):
            while not self.copies(self.folder / f"{number}.db"):
                pass

    def copies(self, target: Path) -> bool:
        try:
            copying.copy(self.place.path, self.place.key, target, ())
        except StorageBusy:
            target.unlink(missing_ok=True)
            return False
        return True

    def records(self) -> list[int]:
        paths = [self.folder / f"{number}.db" for number in range(10)]
        return [copying.holdings(path, self.place.key, self.place.vault).records for path in paths]


def test_copies_are_whole_while_another_connection_writes_all_the_time(
    place: Any, book: Any, tmp_path: Path, chain_key: bytes
) -> None:
    copier = Copier(place, tmp_path)
    written = 0

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(copier.run)
        while not running.done():
            with suppress(StorageBusy):
                book.write("the quiet sea " * 100)
                written += 1
        running.result()

    assert copier.records() == sorted(copier.records())
    assert copier.records()[-1] <= written
    assert checking.check(tmp_path / "9.db", place.key, chain_key) == ()


def test_nothing_is_written_over(place: Any, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_bytes(b"something else")

    with pytest.raises(StorageUnavailable):
        copying.copy(place.path, place.key, tmp_path / "copy.db")

    assert (tmp_path / "copy.db").read_bytes() == b"something else"


def test_a_damaged_page_that_is_in_use_stops_the_copy(filled: Any, tmp_path: Path) -> None:
    place = filled(30)
    data = bytearray(place.path.read_bytes())
    data[20 * database.PAGE_BYTES + 100] ^= 1
    place.path.write_bytes(data)

    with pytest.raises(DatabaseDamaged):
        copying.copy(place.path, place.key, tmp_path / "copy.db")


def test_a_torn_page_that_nothing_uses_is_left_out(
    place: Any, tmp_path: Path, chain_key: bytes
) -> None:
    opened = place.open()
    opened.run("CREATE TABLE passing (x)")
    opened.run("INSERT INTO passing VALUES (zeroblob(400000))")
    opened.run("DROP TABLE passing")
    assert opened.value("PRAGMA freelist_count") > 50
    opened.close()
    data = bytearray(place.path.read_bytes())
    data[-50 * database.PAGE_BYTES + 512] ^= 1
    place.path.write_bytes(data)
    assert {each.flaw for each in checking.check(place.path, place.key, chain_key)} == {
        checking.Flaw.PAGES
    }

    copying.copy(place.path, place.key, tmp_path / "copy.db")

    assert checking.check(tmp_path / "copy.db", place.key, chain_key) == ()


def test_what_a_copy_holds_is_told_for_its_own_vault_only(copied: Any, tmp_path: Path) -> None:
    with pytest.raises(VaultMispaired):
        copying.holdings(tmp_path / "copy.db", copied.key, "f" * 32)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("PRAGMA application_id = 1", DatabaseDamaged),
        (f"PRAGMA user_version = {migrations.VERSION + 1}", VaultTooNew),
    ],
)
def test_a_foreign_or_newer_database_is_refused(place: Any, change: str, error: type) -> None:
    opened = place.open()
    opened.run(change)
    opened.close()

    with pytest.raises(error):
        copying.holdings(place.path, place.key, place.vault)


def test_the_newest_change_is_that_of_a_version_or_a_draft(connection: Any, book: Any) -> None:
    assert copying.newest_change(connection) is None

    newest = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
    book.append(book.revision(at=newest), book.index())
    book.write("brought in later, written earlier")
    assert copying.newest_change(connection) == newest

    draft = datetime(2026, 3, 12, 20, tzinfo=UTC).isoformat(timespec="microseconds")
    connection.run(
        "INSERT INTO draft VALUES ('r', 'entry', NULL, ?, 'UTC', '2026-03-12', '{}')", (draft,)
    )
    assert copying.newest_change(connection) == datetime(2026, 3, 12, 20, tzinfo=UTC)
