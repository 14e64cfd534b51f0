"""Whatever lies in the folder: each has its own error, and nothing in the folder is changed."""

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    JournalError,
    StorageReadOnly,
    VaultDamaged,
    VaultMispaired,
    VaultNotPlain,
    VaultTooNew,
    WrongPassphrase,
)
from journal_app.journal.checking import check_vault
from journal_app.journal.clock import Clock
from journal_app.journal.unlocking import NewVault, create_vault, find_key, open_journal
from journal_app.vault import keyring_text
from journal_app.vault.keys import Cost

DAY = date(2026, 3, 12)
PAGE = 4096
FILES = ("README.txt", "keyring.json", "keyring.bak", "journal.db", "ballast", ".lock")
BESIDE = ("journal.db-journal", "journal.db-wal", "journal.db-shm")


@pytest.fixture
def vault(made: NewVault, clock: Clock) -> Path:
    """A vault with something in it, that was opened before and is closed."""
    journal = open_journal(made.folder, made.key, clock)
    for number in range(8):
        journal.keep(Entry(DAY, text=f"lanternfish {number} " * 200))
    journal.close()
    return made.folder


@pytest.fixture
def enter(vault: Path, passphrase: str, clock: Clock) -> Callable[[], None]:
    """Open the vault as a person does, with the passphrase alone."""

    def open_() -> None:
        open_journal(vault, find_key(vault, passphrase), clock).close()

    return open_


def state(folder: Path) -> dict[str, str]:
    """Return what every file is, without opening what is not plain."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file() and not path.is_symlink()
        else oct(path.lstat().st_mode)
        for path in folder.iterdir()
    }


def refused(vault: Path, enter: Callable[[], None]) -> type[JournalError]:
    """Return how the vault was refused, having changed nothing."""
    before = state(vault)
    with pytest.raises(JournalError) as told:
        enter()
    assert state(vault) == before
    return type(told.value)


def spoiled(path: Path, change: Callable[[bytearray], None]) -> None:
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)


def cut(length: int) -> Callable[[bytearray], None]:
    def change(data: bytearray) -> None:
        del data[length:]

    return change


def flip(at: int) -> Callable[[bytearray], None]:
    def change(data: bytearray) -> None:
        data[at] ^= 1

    return change


def swap_pages(data: bytearray) -> None:
    data[2 * PAGE : 4 * PAGE] = data[3 * PAGE : 4 * PAGE] + data[2 * PAGE : 3 * PAGE]


def zero_page(data: bytearray) -> None:
    data[:PAGE] = bytes(PAGE)


def blank(data: bytearray) -> None:
    data[:] = bytes(len(data))


def text(data: bytearray) -> None:
    data[:] = b"Dear diary, today I wrote nothing. " * (len(data) // 35)


@pytest.mark.parametrize(
    "change",
    [
        *map(cut, (0, 1, 100, PAGE - 1, PAGE, PAGE + 1, 5 * PAGE, 5 * PAGE + 512, -1, -PAGE)),
        *map(flip, (0, 15, 16, 100, PAGE - 1, PAGE + 7, 7 * PAGE + 2000, -1)),
        swap_pages,
        zero_page,
        blank,
        text,
        lambda data: data.extend(bytes(PAGE)),
        lambda data: data.extend(b"x"),
    ],
)
def test_a_database_that_is_not_as_it_was_is_damaged(
    change: Callable[[bytearray], None], vault: Path, enter: Callable[[], None]
) -> None:
    spoiled(vault / "journal.db", change)
    assert refused(vault, enter) is DatabaseDamaged


def test_a_database_that_is_gone_is_damaged(vault: Path, enter: Callable[[], None]) -> None:
    (vault / "journal.db").unlink()
    assert refused(vault, enter) is DatabaseDamaged


@pytest.mark.parametrize("whole", [True, False])
def test_the_database_of_another_vault_is_mispaired(
    whole: bool,  # noqa: FBT001 - with its key files or without
    vault: Path,
    enter: Callable[[], None],
    tmp_path: Path,
    clock: Clock,
) -> None:
    other = create_vault(tmp_path / "Other", "paper boats on a slow river", clock, CHEAP)
    open_journal(other.folder, other.key, clock).close()
    shutil.copy(other.folder / "journal.db", vault / "journal.db")
    if whole:
        for name in ("keyring.json", "keyring.bak"):
            shutil.copy(other.folder / name, vault / name)
    assert refused(vault, enter) is (WrongPassphrase if whole else VaultMispaired)


CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)


def test_the_key_files_of_another_vault_are_mispaired(
    vault: Path, made: NewVault, passphrase: str, tmp_path: Path, clock: Clock
) -> None:
    other = create_vault(tmp_path / "Other", passphrase, clock, CHEAP)
    for name in ("keyring.json", "keyring.bak"):
        shutil.copy(other.folder / name, vault / name)
    key = find_key(vault, passphrase)
    with pytest.raises(VaultMispaired):
        open_journal(vault, key, clock)
    with pytest.raises(VaultMispaired):
        check_vault(vault, key)


def test_a_plain_database_is_told_apart(vault: Path, enter: Callable[[], None]) -> None:
    (vault / "journal.db").unlink()
    foreign = sqlite3.connect(vault / "journal.db")
    foreign.execute("CREATE TABLE record (id)")
    foreign.close()
    assert refused(vault, enter) is DatabaseNotEncrypted


def test_a_database_of_a_newer_version_is_told_apart(
    vault: Path, made: NewVault, enter: Callable[[], None], clock: Clock
) -> None:
    journal = open_journal(vault, made.key, clock)
    journal.connection.run("PRAGMA user_version = 99")
    journal.close()
    assert refused(vault, enter) is VaultTooNew


def test_a_key_file_of_a_newer_version_is_told_apart(
    vault: Path, enter: Callable[[], None]
) -> None:
    for name in ("keyring.json", "keyring.bak"):
        whole = json.loads((vault / name).read_text())
        whole["fmt"] = 99
        del whole["sum"]
        whole["sum"] = keyring_text._checksum(whole)
        (vault / name).write_text(json.dumps(whole))
    assert refused(vault, enter) is VaultTooNew


@pytest.mark.parametrize("change", [cut(0), cut(400), flip(200), blank, text])
def test_two_damaged_key_files_are_told_apart(
    change: Callable[[bytearray], None], vault: Path, enter: Callable[[], None]
) -> None:
    for name in ("keyring.json", "keyring.bak"):
        spoiled(vault / name, change)
    assert refused(vault, enter) is VaultDamaged


def link(path: Path, kept: Path) -> None:
    path.symlink_to(kept)


def link_to_nothing(path: Path, kept: Path) -> None:
    path.symlink_to("nowhere")


def link_to_a_device(path: Path, kept: Path) -> None:
    path.symlink_to("/dev/zero")


def pipe(path: Path, kept: Path) -> None:
    os.mkfifo(path)


def folder(path: Path, kept: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("name", [*FILES, *BESIDE])
@pytest.mark.parametrize("put", [link, link_to_nothing, link_to_a_device, pipe, folder])
def test_what_is_no_plain_file_is_never_opened(
    name: str,
    put: Callable[[Path, Path], None],
    vault: Path,
    enter: Callable[[], None],
    tmp_path: Path,
) -> None:
    kept = tmp_path / "kept"
    if (vault / name).exists():
        (vault / name).rename(kept)
    else:
        kept.write_bytes(b"mine")
    before = kept.read_bytes(), kept.stat().st_mode
    put(vault / name, kept)
    assert refused(vault, enter) is VaultNotPlain
    assert (kept.read_bytes(), kept.stat().st_mode) == before


def test_a_vault_that_cannot_be_written_can_be_read(
    vault: Path,
    passphrase: str,
    clock: Clock,
    write_protect: Callable[[Path], None],
) -> None:
    before = state(vault)
    write_protect(vault)
    journal = open_journal(vault, find_key(vault, passphrase), clock)
    assert journal.read_only
    assert len(journal.page(TimelineFilter())) == 8
    assert len(journal.find("lanternfish", TimelineFilter())) == 8
    with pytest.raises(StorageReadOnly):
        journal.keep(Entry(DAY, text="nowhere to go"))
    journal.close()
    assert state(vault) == before


def test_a_write_ahead_log_of_strangers_changes_nothing(
    vault: Path, enter: Callable[[], None], made: NewVault
) -> None:
    before = (vault / "journal.db").read_bytes()
    (vault / "journal.db-wal").write_bytes(b"x" * 8192)
    enter()
    assert (vault / "journal.db").read_bytes() == before
    assert check_vault(vault, made.key) == ()
