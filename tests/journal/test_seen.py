import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.errors import StorageUnavailable, VaultOlder
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.seen import Marker
from journal_app.journal.unlocking import NewVault, open_journal
from journal_app.vault.keyring import VaultId
from journal_app.vault.keys import DataKey

DAY = date(2026, 3, 12)

Open = Callable[..., Journal]


@pytest.fixture
def seen(tmp_path: Path) -> Path:
    return tmp_path / "data" / "seen"


@pytest.fixture
def look(made: NewVault, clock: Clock, seen: Path) -> Open:
    """Open the vault as this computer does, write if asked to, and close it."""

    def open_(*texts: str, **how: bool) -> Journal:
        journal = open_journal(made.folder, made.key, clock, seen, **how)
        for text in texts:
            journal.keep(Entry(DAY, text=text))
        journal.close()
        return journal

    return open_


@pytest.fixture
def older(made: NewVault, tmp_path: Path) -> Callable[[], None]:
    """Put the vault back as it was when the fixture was made, the key files included."""
    shutil.copytree(made.folder, tmp_path / "old")

    def put_back() -> None:
        shutil.rmtree(made.folder)
        shutil.copytree(tmp_path / "old", made.folder)

    return put_back


def hashes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != ".lock"}


def test_a_vault_that_goes_on_is_opened(look: Open) -> None:
    look("one")
    look("two", "three")
    look()


def test_an_older_copy_is_noticed_and_left_as_it_is(
    made: NewVault, look: Open, older: Callable[[], None], hands
) -> None:
    look("one")
    older()
    before = hashes(made.folder)
    with pytest.raises(VaultOlder) as told:
        look()
    assert told.value.seen_at == hands.at
    assert told.value.found_at != hands.at  # nothing is in it: the day of the file itself
    assert hashes(made.folder) == before


def test_an_older_copy_tells_its_own_last_day(
    made: NewVault, look: Open, tmp_path: Path, hands
) -> None:
    first = hands.at
    look("one")
    shutil.copy(made.folder / "journal.db", tmp_path / "old.db")
    hands.go_on(days=3)
    look("two")
    shutil.copy(tmp_path / "old.db", made.folder / "journal.db")
    with pytest.raises(VaultOlder) as told:
        look()
    assert (told.value.seen_at, told.value.found_at) == (hands.at, first)


def test_an_older_copy_can_be_accepted_once_and_for_all(
    look: Open, older: Callable[[], None]
) -> None:
    look("one")
    older()
    look(accept_older=True)
    look("another way")


def test_what_is_written_and_not_closed_is_noted_by_the_hour(
    made: NewVault, clock: Clock, seen: Path, look: Open, older: Callable[[], None]
) -> None:
    journal = open_journal(made.folder, made.key, clock, seen)
    journal.keep(Entry(DAY, text="one"))
    journal.note_seen()
    journal.connection.close()  # as if the computer lost its power
    journal.close()
    older()
    with pytest.raises(VaultOlder):
        look()


def test_the_marker_is_private_and_always_as_large(made: NewVault, look: Open, seen: Path) -> None:
    look()
    marker = seen / made.key.vault
    small = marker.stat()
    look("one", "two")
    assert marker.stat().st_size == small.st_size
    assert [path.name for path in seen.iterdir()] == [made.key.vault]
    assert marker.stat().st_mode & 0o777 == 0o600
    assert seen.stat().st_mode & 0o777 == 0o700


def test_the_marker_tells_nothing(made: NewVault, look: Open, seen: Path) -> None:
    look("one")
    first = (seen / made.key.vault).read_bytes()
    look()
    again = (seen / made.key.vault).read_bytes()
    same = sum(a == b for a, b in zip(first, again, strict=True))
    assert same < len(first) // 8  # the same facts, under other chance


def gone(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def altered(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"x")


def too_long(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(len(path.read_bytes())))


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def link(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def file_in_the_way(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.write_text("mine")


@pytest.mark.parametrize(
    "spoil", [gone, empty, altered, too_long, zeros, folder, pipe, link, file_in_the_way]
)
def test_a_marker_that_cannot_be_read_or_written_keeps_nobody_out(
    spoil: Callable[[Path], None], made: NewVault, look: Open, seen: Path
) -> None:
    look("one")
    spoil(seen / made.key.vault)
    look("two")


def test_after_a_change_of_all_keys_the_marker_is_written_anew(
    made: NewVault, look: Open, seen: Path, journal: Journal
) -> None:
    rekeyed = DataKey(made.key.data_key.id + 1, bytes(32))
    journal.keep(Entry(DAY, text="one"))
    Marker(seen, made.key.vault, made.key.data_key).note(journal.connection)
    marker = Marker(seen, made.key.vault, rekeyed)
    marker.require_newest(journal.connection, made.folder / "journal.db")
    marker.note(journal.connection)
    marker.require_newest(journal.connection, made.folder / "journal.db")


def test_a_copy_from_before_a_change_of_all_keys_is_older(
    made: NewVault, look: Open, seen: Path, journal: Journal
) -> None:
    rekeyed = DataKey(made.key.data_key.id + 1, bytes(32))
    Marker(seen, made.key.vault, rekeyed).note(journal.connection)
    journal.close()
    with pytest.raises(VaultOlder):
        look()


def test_a_database_that_vanishes_meanwhile_is_no_longer_there(
    made: NewVault, seen: Path, look: Open, journal: Journal, tmp_path: Path
) -> None:
    marker = Marker(seen, made.key.vault, made.key.data_key)
    kept = journal.keep(Entry(DAY, text="one"))
    marker.note(journal.connection)
    journal.connection.run("PRAGMA foreign_keys = OFF")
    journal.connection.run("DELETE FROM revision WHERE record = ?", (kept.id,))
    with pytest.raises(StorageUnavailable):
        marker.require_newest(journal.connection, tmp_path / "gone")


def test_one_vault_has_its_own_marker(made: NewVault, seen: Path, journal: Journal) -> None:
    other = Marker(seen, VaultId("f" * 32), made.key.data_key)
    Marker(seen, made.key.vault, made.key.data_key).note(journal.connection)
    shutil.copy(seen / made.key.vault, seen / other.vault)
    other.require_newest(journal.connection, made.folder / "journal.db")  # it does not open there
