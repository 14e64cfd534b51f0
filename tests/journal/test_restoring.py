import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import (
    BackupDamaged,
    JournalError,
    NotABackup,
    StorageUnavailable,
    VaultExists,
    VaultInUse,
    VaultsUnrelated,
)
from journal_app.journal.backups import find_backup_key, make_backup
from journal_app.journal.checking import check_closed_vault
from journal_app.journal.clock import Clock
from journal_app.journal.restoring import Restored, restore
from journal_app.journal.unlocking import NewVault, find_key, open_journal
from journal_app.journal.ways_in import change_passphrase
from journal_app.vault import guard
from journal_app.vault.keys import Cost

NOW = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
EVERYTHING = TimelineFilter()
IN_BACKUP = ["first", "second"]


@pytest.fixture
def texts(clock: Clock, passphrase: str) -> Callable[[Path], list[str]]:
    """What a vault says when it is opened as a person opens it."""

    def read(folder: Path) -> list[str]:
        journal = open_journal(folder, find_key(folder, passphrase), clock)
        try:
            return [kept.content.text for kept in journal.read_all(EVERYTHING)]  # type: ignore[union-attr]
        finally:
            journal.close()

    return read


@pytest.fixture
def backup(made: NewVault, clock: Clock, tmp_path: Path) -> Path:
    """A backup of two entries; the vault has a third one since."""
    (tmp_path / "backups").mkdir()
    journal = open_journal(made.folder, made.key, clock)
    for day, text in enumerate(IN_BACKUP, 1):
        journal.keep(Entry(date(2026, 3, day), text=text))
    good = make_backup(made.folder, made.key, tmp_path / "backups", NOW)
    journal.keep(Entry(date(2026, 3, 3), text="third"))
    journal.close()
    return good.path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "backups")


def test_a_vault_comes_back_whole_into_a_new_place(
    backup: Path, made: NewVault, tmp_path: Path, texts
) -> None:
    target = tmp_path / "elsewhere" / "Journal.vault"

    restored = restore(backup, made.key, target, NOW)

    assert restored == Restored(target, None, 2)
    assert texts(target) == IN_BACKUP
    assert check_closed_vault(target, made.key) == ()
    assert names(target.parent) == ["Journal.vault"]
    assert set(names(made.folder)) - set(names(target)) <= {"journal.db-journal"}


def test_every_file_of_it_is_for_its_owner_only(backup: Path, made: NewVault, tmp_path: Path):
    folder = restore(backup, made.key, tmp_path / "New.vault", NOW).folder

    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_the_old_vault_is_moved_aside_and_both_open(
    backup: Path, made: NewVault, tmp_path: Path, texts
) -> None:
    restored = restore(backup, made.key, made.folder, NOW)

    assert restored.moved_aside == tmp_path / "Journal until 2026-03-12.vault"
    assert texts(made.folder) == IN_BACKUP
    assert texts(restored.moved_aside) == [*IN_BACKUP, "third"]
    assert names(tmp_path) == ["Journal until 2026-03-12.vault", "Journal.vault"]


def test_twice_on_one_day_both_old_ones_are_kept(
    backup: Path, made: NewVault, tmp_path: Path, texts
) -> None:
    for _ in range(3):
        restore(backup, made.key, made.folder, NOW)

    assert names(tmp_path) == [
        "Journal until 2026-03-12 (2).vault",
        "Journal until 2026-03-12 (3).vault",
        "Journal until 2026-03-12.vault",
        "Journal.vault",
    ]
    assert texts(tmp_path / "Journal until 2026-03-12.vault") == [*IN_BACKUP, "third"]


def test_a_name_without_our_ending_stays_one_name(
    backup: Path, made: NewVault, tmp_path: Path
) -> None:
    made.folder.rename(tmp_path / "Dr. Lind")

    restored = restore(backup, made.key, tmp_path / "Dr. Lind", NOW)

    assert restored.moved_aside == tmp_path / "Dr. Lind until 2026-03-12"


def test_the_passphrase_and_the_code_of_that_day_open_it(
    backup: Path, made: NewVault, passphrase: str, cheap: Cost, texts
) -> None:
    change_passphrase(made.folder, passphrase, "seven otters under one bridge", NOW.date(), cheap)
    key = find_backup_key(backup, made.recovery_code, is_code=True)

    restore(backup, key, made.folder, NOW)

    assert texts(made.folder) == IN_BACKUP


def test_an_unfinished_save_of_the_old_vault_stays_with_the_old_vault(
    backup: Path, made: NewVault, texts
) -> None:
    (made.folder / "journal.db-journal").write_bytes(b"a page that belongs to the old one")

    restored = restore(backup, made.key, made.folder, NOW)

    assert restored.moved_aside is not None
    assert (restored.moved_aside / "journal.db-journal").read_bytes().startswith(b"a page")
    assert not (made.folder / "journal.db-journal").exists()
    assert texts(made.folder) == IN_BACKUP


def test_a_vault_whose_keys_and_pages_are_gone_is_replaced_too(
    backup: Path, made: NewVault, texts
) -> None:
    for name in ("keyring.json", "keyring.bak", "journal.db"):
        (made.folder / name).write_bytes(b"")

    restored = restore(backup, made.key, made.folder, NOW)

    assert texts(restored.folder) == IN_BACKUP


def test_nobody_else_may_have_it_open(backup: Path, made: NewVault, clock: Clock, texts) -> None:
    journal = open_journal(made.folder, made.key, clock)
    before = names(made.folder.parent)

    with pytest.raises(VaultInUse):
        restore(backup, made.key, made.folder, NOW)

    journal.close()
    assert names(made.folder.parent) == before
    assert texts(made.folder) == [*IN_BACKUP, "third"]


def test_an_empty_folder_is_taken_for_none(backup: Path, made: NewVault, tmp_path: Path) -> None:
    (tmp_path / "Empty.vault").mkdir()

    assert restore(backup, made.key, tmp_path / "Empty.vault", NOW).moved_aside is None


@pytest.mark.parametrize(
    "there", [(), ("holiday.jpg",), ("README.txt", "thesis.odt"), (".lock", "notes.txt")]
)
def test_what_is_no_vault_is_left_alone(
    backup: Path, made: NewVault, tmp_path: Path, there: tuple[str, ...]
) -> None:
    target = tmp_path / "Photos"
    if there:
        target.mkdir()
        for name in there:
            (target / name).write_bytes(b"x")
    else:
        target.write_bytes(b"x")
    before = names(tmp_path)

    with pytest.raises(VaultExists):
        restore(backup, made.key, target, NOW)

    assert names(tmp_path) == before


def test_a_link_to_a_vault_leads_to_the_vault(backup: Path, made: NewVault, tmp_path: Path):
    (tmp_path / "link").symlink_to(made.folder)

    restored = restore(backup, made.key, tmp_path / "link", NOW)

    assert restored.folder == made.folder
    assert (tmp_path / "link").is_symlink()


def test_a_damaged_backup_changes_nothing(
    backup: Path, made: NewVault, tmp_path: Path, texts
) -> None:
    data = bytearray(backup.read_bytes())
    data[-5000] ^= 1
    backup.write_bytes(data)
    before = names(tmp_path)

    with pytest.raises(BackupDamaged):
        restore(backup, made.key, made.folder, NOW)

    assert names(tmp_path) == before
    assert texts(made.folder) == [*IN_BACKUP, "third"]


def test_what_is_no_backup_or_anothers_changes_nothing(
    backup: Path, made: NewVault, tmp_path: Path
) -> None:
    (tmp_path / "odd.jbk").write_bytes(b"x")
    other = replace(made.key, vault="f" * 32)  # type: ignore[arg-type]
    before = names(tmp_path)

    with pytest.raises(NotABackup):
        restore(tmp_path / "odd.jbk", made.key, made.folder, NOW)
    with pytest.raises(VaultsUnrelated):
        restore(backup, other, made.folder, NOW)

    assert names(tmp_path) == before


def test_a_vault_with_a_record_that_nobody_understands_is_not_put_in_place(
    made: NewVault, clock: Clock, tmp_path: Path
) -> None:
    journal = open_journal(made.folder, made.key, clock)
    journal.save_draft(journal.new_id(), Entry(date(2026, 3, 1), text="x"), None)
    journal.connection.run("UPDATE draft SET body = 'odd'")
    good = make_backup(made.folder, made.key, tmp_path, NOW)
    journal.close()

    with pytest.raises(BackupDamaged):
        restore(good.path, made.key, tmp_path / "New.vault", NOW)

    assert not (tmp_path / "New.vault").exists()


def test_what_a_crash_has_left_is_cleared_and_nothing_else(
    backup: Path, made: NewVault, tmp_path: Path, texts
) -> None:
    for name in (".Journal.vault.restoring", "..Journal.vault.restoring.making"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "journal.db").write_bytes(b"half")
    (tmp_path / ".Other.vault.restoring").mkdir()

    restore(backup, made.key, made.folder, NOW)

    assert names(tmp_path) == [
        ".Other.vault.restoring",
        "Journal until 2026-03-12.vault",
        "Journal.vault",
    ]
    assert texts(made.folder) == IN_BACKUP


def test_two_at_once_do_not_meet(backup: Path, made: NewVault, tmp_path: Path) -> None:
    (tmp_path / ".New.vault.restoring").mkdir()

    with (
        guard.hold(tmp_path / ".New.vault.restoring"),
        pytest.raises(VaultInUse) as caught,
    ):
        restore(backup, made.key, tmp_path / "New.vault", NOW)

    assert caught.value.path == tmp_path / "New.vault"


def test_every_fault_of_the_disk_leaves_both_vaults_readable(
    backup: Path, made: NewVault, tmp_path: Path, each_fault, texts
) -> None:
    root = tmp_path / "root"
    root.mkdir()
    made.folder.rename(root / "Journal.vault")
    before = [*IN_BACKUP, "third"]

    def act(folder: Path) -> Restored:
        return restore(backup, made.key, folder / "Journal.vault", NOW)

    for tried in each_fault(root, act):
        plain = [tried.folder / name for name in names(tried.folder) if name[0] != "."]
        found = [texts(path) for path in plain]
        assert before in found
        if isinstance(tried.done, JournalError):
            assert found in ([before], [IN_BACKUP, before], [before, IN_BACKUP])
        else:
            assert sorted(found) == sorted([before, IN_BACKUP])
        again = act(tried.folder)
        assert texts(again.folder) == IN_BACKUP
        assert all(name[0] != "." for name in names(tried.folder))


def test_a_disk_that_does_not_list_its_files_is_told(
    backup: Path, made: NewVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> None:
        raise OSError(errno.EIO, "", str(path))

    monkeypatch.setattr(os, "listdir", refused)

    with pytest.raises(StorageUnavailable):
        restore(backup, made.key, made.folder, NOW)


def test_an_interrupted_exchange_puts_the_old_one_back(
    backup: Path, made: NewVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, texts
) -> None:
    rename = os.rename

    def interrupted(source: Path, target: Path) -> None:
        if Path(source).name == ".Journal.vault.restoring":
            raise KeyboardInterrupt
        rename(source, target)

    with monkeypatch.context() as now:
        now.setattr(os, "rename", interrupted)
        with pytest.raises(KeyboardInterrupt):
            restore(backup, made.key, made.folder, NOW)

    assert texts(made.folder) == [*IN_BACKUP, "third"]


def test_a_day_later_the_name_is_another(backup: Path, made: NewVault, tmp_path: Path) -> None:
    restore(backup, made.key, made.folder, NOW)
    restored = restore(backup, made.key, made.folder, NOW + timedelta(days=1))

    assert restored.moved_aside == tmp_path / "Journal until 2026-03-13.vault"
