from datetime import date
from pathlib import Path

import pytest

from journal_app.domain.entry import Entry
from journal_app.journal.backups import make_backup
from journal_app.journal.unlocking import open_journal


@pytest.fixture
def backup(vault: Path, made, clock, tmp_path: Path) -> Path:
    journal = open_journal(vault, made.key, clock)
    journal.keep(Entry(date(2026, 3, 12), text="the quiet sea"))
    good = make_backup(vault, made.key, tmp_path, clock.now())
    journal.close()
    return good.path


def test_a_journal_comes_back_where_there_was_none(ashore, backup, tmp_path: Path) -> None:
    told = ashore("restore", tmp_path / "New.vault", backup)

    assert (told.code, told.err) == (0, "")
    assert told.out == (
        f"1 record came back. The journal is in {tmp_path / 'New.vault'}.\n"
        "It opens with the passphrase and the recovery code of the day of the backup, "
        "also if they were changed since.\n"
    )
    assert "quiet" in ashore("search", tmp_path / "New.vault", "quiet").out


def test_the_one_before_is_moved_aside_and_told(ashore, backup, vault: Path) -> None:
    told = ashore("restore", vault, backup)
    json = ashore("restore", vault, backup, "--json").json()

    assert told.code == 0
    assert "What was there before is in " in told.out
    assert "Nothing of it was deleted." in told.out
    assert (json["folder"], json["records"]) == (str(vault), 1)
    assert Path(json["moved_aside"]).is_dir()


def test_nothing_moved_aside_is_null(ashore, backup, tmp_path: Path) -> None:
    json = ashore("restore", tmp_path / "New.vault", backup, "--json").json()

    assert json["moved_aside"] is None


@pytest.mark.parametrize("around", ["{}", "{}\n0123\n2026-03-12\n"])
def test_the_recovery_code_brings_it_back_too(
    ashore, backup, made, tmp_path: Path, around: str
) -> None:
    code = tmp_path / "code"
    code.write_text(around.format(made.recovery_code))
    code.chmod(0o600)

    told = ashore(
        *("restore", tmp_path / "New.vault", backup, "--recovery-file", code), passphrase=None
    )

    assert (told.code, told.err) == (0, "")


def test_a_wrong_passphrase_is_three(ashore, backup, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("another one entirely")
    other.chmod(0o600)

    assert ashore("restore", tmp_path / "New.vault", backup, passphrase=other).code == 3
    assert not (tmp_path / "New.vault").exists()


def test_a_damaged_backup_is_four(ashore, backup, tmp_path: Path) -> None:
    data = bytearray(backup.read_bytes())
    data[-5000] ^= 1
    backup.write_bytes(data)

    told = ashore("restore", tmp_path / "New.vault", backup)

    assert (told.code, told.out) == (4, "")
    assert "This backup is damaged" in told.err


@pytest.mark.parametrize("data", [b"holiday", None])
def test_what_is_no_backup_is_told_before_the_passphrase_is_asked_for(
    ashore, tmp_path: Path, data: bytes | None
) -> None:
    if data is not None:
        (tmp_path / "odd.jbk").write_bytes(data)

    told = ashore("restore", tmp_path / "New.vault", tmp_path / "odd.jbk", passphrase=None)

    assert told.code == 1
    assert "This is no backup" in told.err
