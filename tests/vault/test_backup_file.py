"""A sealed file with a database that is only bytes: this room does not look into it."""

import hashlib
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.errors import (
    BackupDamaged,
    BackupPlaceMissing,
    NotABackup,
    StorageUnavailable,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryCode,
)
from journal_app.vault import backup_file, copies
from journal_app.vault.backup_file import Contents
from journal_app.vault.backup_format import MAGIC, START, Facts
from journal_app.vault.keys import DataKey

PAGES = bytes(range(256)) * 32
AT = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)


@dataclass
class Backup:
    path: Path
    contents: Contents
    passphrase: str
    code: str

    @property
    def key(self) -> DataKey:
        return self.contents.key

    def unpack(self, path: Path | None = None) -> Facts:
        target = self.path.with_name("unpacked.db")
        target.unlink(missing_ok=True)
        return backup_file.unpack(path or self.path, self.key, target)

    def altered(self, data: bytes | bytearray) -> Path:
        other = self.path.with_name("altered.jbk")
        other.write_bytes(data)
        return other


@pytest.fixture
def backup(make, tmp_path: Path, chance, passphrase: str) -> Backup:
    made = make()
    ring = copies.read(made.folder).newest_first()[0]
    (tmp_path / "journal.db").write_bytes(PAGES)
    facts = Facts(AT, 412, 1730, len(PAGES), bytes(32))
    contents = Contents(ring, made.keys.key, facts)
    backup_file.write(tmp_path / "journal.db", tmp_path / "one.jbk", contents, chance)
    return Backup(tmp_path / "one.jbk", contents, passphrase, made.keys.recovery_code.grouped())


def test_what_was_sealed_is_unpacked_byte_for_byte(backup: Backup) -> None:
    assert backup.unpack() == backup.contents.facts
    assert backup.path.with_name("unpacked.db").read_bytes() == PAGES
    assert backup_file.read_ring(backup.path) == backup.contents.ring
    assert backup_file.read_facts(backup.path, backup.key) == backup.contents.facts


def test_both_files_are_for_their_owner_only(backup: Backup) -> None:
    backup.unpack()

    for name in ("one.jbk", "unpacked.db"):
        assert backup.path.with_name(name).stat().st_mode & 0o777 == 0o600


def test_it_opens_with_the_passphrase_and_the_code_of_its_day(backup: Backup) -> None:
    by_passphrase = backup_file.find_keys(backup.path, backup.passphrase, is_code=False)
    by_code = backup_file.find_keys(backup.path, backup.code.lower(), is_code=True)

    assert by_passphrase.key == by_code.key == backup.key
    assert by_passphrase.vault == backup.contents.ring.vault


def test_it_opens_with_no_other_secret(backup: Backup) -> None:
    with pytest.raises(WrongPassphrase):
        backup_file.find_keys(backup.path, "another passphrase", is_code=False)
    with pytest.raises(WrongRecoveryCode):
        backup_file.find_keys(backup.path, "0" * 30, is_code=True)


def test_another_key_of_the_vault_is_told_apart_from_damage(backup: Backup) -> None:
    other = DataKey(2, bytes(32))

    with pytest.raises(WrongPassphrase):
        backup_file.read_facts(backup.path, other)
    with pytest.raises(WrongPassphrase):
        backup_file.unpack(backup.path, other, backup.path.with_name("unpacked.db"))


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.data())
def test_a_flipped_bit_anywhere_is_noticed(backup: Backup, chosen: st.DataObject) -> None:
    data = bytearray(backup.path.read_bytes())
    place = chosen.draw(st.integers(0, len(data) - 1))
    data[place] ^= 1 << chosen.draw(st.integers(0, 7))

    with pytest.raises(NotABackup if place < 16 else BackupDamaged):
        backup.unpack(backup.altered(data))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.data())
def test_a_file_that_was_cut_anywhere_is_noticed(backup: Backup, chosen: st.DataObject) -> None:
    data = backup.path.read_bytes()
    length = chosen.draw(st.integers(0, len(data) - 1))

    with pytest.raises(NotABackup if length < 16 else BackupDamaged):
        backup.unpack(backup.altered(data[:length]))


@pytest.mark.parametrize("end", [b"\0", bytes(32), PAGES])
def test_a_file_that_has_grown_is_noticed(backup: Backup, end: bytes) -> None:
    with pytest.raises(BackupDamaged):
        backup.unpack(backup.altered(backup.path.read_bytes() + end))


def test_two_swapped_pieces_are_noticed(backup: Backup) -> None:
    data = backup.path.read_bytes()
    start = len(data) - 64 - len(PAGES)
    pages = PAGES[4096:] + PAGES[:4096]
    swapped = data[:start] + pages[:-1] + b"x" + data[start + len(PAGES) :]

    with pytest.raises(BackupDamaged):
        backup.unpack(backup.altered(swapped))


def test_altered_facts_are_noticed_without_a_look_at_the_rest(backup: Backup) -> None:
    data = bytearray(backup.path.read_bytes())
    data[-64 - len(PAGES) - 20] ^= 1

    with pytest.raises(BackupDamaged):
        backup_file.read_facts(backup.altered(data), backup.key)


def test_a_key_file_that_is_none_under_a_right_sum_is_damage(backup: Backup) -> None:
    start = START.pack(MAGIC, 1, 2) + b"{}"
    odd = start + hashlib.sha256(start).digest() + bytes(500)

    with pytest.raises(BackupDamaged):
        backup_file.read_ring(backup.altered(odd))


def test_a_key_file_of_gigabytes_is_not_read(backup: Backup) -> None:
    with pytest.raises(BackupDamaged):
        backup_file.read_ring(backup.altered(START.pack(MAGIC, 1, 2**32 - 1) + bytes(500)))


def test_a_damaged_key_file_is_damage_and_no_wrong_passphrase(backup: Backup) -> None:
    data = bytearray(backup.path.read_bytes())
    data[200] ^= 1

    with pytest.raises(BackupDamaged):
        backup_file.find_keys(backup.altered(data), backup.passphrase, is_code=False)


def test_an_altered_slot_with_a_right_checksum_is_damage(backup: Backup, chance) -> None:
    slots = tuple(replace(slot, created=AT.date()) for slot in backup.contents.ring.slots)
    forged = replace(backup.contents, ring=replace(backup.contents.ring, slots=slots))
    path = backup.path.with_name("forged.jbk")
    backup_file.write(backup.path.with_name("journal.db"), path, forged, chance)

    with pytest.raises(BackupDamaged):
        backup_file.find_keys(path, backup.passphrase, is_code=False)


def test_counts_that_do_not_fit_the_database_are_damage(backup: Backup, chance) -> None:
    facts = replace(backup.contents.facts, database_bytes=4096)
    path = backup.path.with_name("forged.jbk")
    odd = replace(backup.contents, facts=facts)
    backup_file.write(backup.path.with_name("journal.db"), path, odd, chance)

    with pytest.raises(BackupDamaged):
        backup.unpack(path)


def test_a_newer_format_says_so_before_anything_of_it_is_read(backup: Backup) -> None:
    start = START.pack(MAGIC, 2, 9) + b"new kinds"
    newer = start + hashlib.sha256(start).digest() + b"of things"

    with pytest.raises(VaultTooNew) as caught:
        backup.unpack(backup.altered(newer))
    assert (caught.value.found, caught.value.supported) == (2, 1)


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0" * 300, b"journal-backup", bytes(9000)])
def test_another_file_is_no_backup(backup: Backup, data: bytes) -> None:
    with pytest.raises(NotABackup):
        backup_file.read_ring(backup.altered(data))


@pytest.fixture
def odd_files(tmp_path: Path) -> Callable[[str], Path]:
    def make(kind: str) -> Path:
        path = tmp_path / "odd.jbk"
        match kind:
            case "folder":
                path.mkdir()
            case "pipe":
                os.mkfifo(path)
            case "dangling link":
                path.symlink_to(tmp_path / "nowhere")
            case "loop":
                path.symlink_to(path)
            case _:
                assert kind == "nothing"
        return path

    return make


@pytest.mark.parametrize("kind", ["folder", "pipe", "dangling link", "nothing"])
def test_what_is_no_file_is_no_backup_and_nobody_waits(odd_files, kind: str) -> None:
    with pytest.raises(NotABackup):
        backup_file.read_ring(odd_files(kind))


def test_a_link_that_leads_in_a_circle_is_not_given_out(odd_files) -> None:
    with pytest.raises(StorageUnavailable):
        backup_file.read_ring(odd_files("loop"))


def test_a_link_to_a_backup_is_followed(backup: Backup) -> None:
    link = backup.path.with_name("link.jbk")
    link.symlink_to(backup.path)

    assert backup_file.read_ring(link) == backup.contents.ring


def test_a_place_that_went_away_is_told_apart_from_a_file_that_did(backup: Backup) -> None:
    with pytest.raises(BackupPlaceMissing):
        backup_file.read_ring(backup.path.parent / "stick" / "one.jbk")


def test_nothing_is_written_over(backup: Backup, chance) -> None:
    before = backup.path.read_bytes()

    with pytest.raises(StorageUnavailable):
        backup_file.write(
            backup.path.with_name("journal.db"), backup.path, backup.contents, chance
        )

    assert backup.path.read_bytes() == before


@contextmanager
def no_file_beyond(limit: int) -> Iterator[None]:
    """Let the system refuse what is written past `limit` bytes, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("limit", [0, 500, 4096])
def test_a_disk_that_takes_no_more_is_told(backup: Backup, chance, limit: int) -> None:
    database, other = backup.path.with_name("journal.db"), backup.path.with_name("two.jbk")

    with no_file_beyond(limit):
        with pytest.raises(StorageUnavailable):
            backup_file.write(database, other, backup.contents, chance)
        with pytest.raises(StorageUnavailable):
            backup.unpack()
