import os
import tempfile
from pathlib import Path

import pytest

from journal_app.errors import BackupPlaceMissing, StorageBusy, StorageReadOnly, VaultNotPlain
from journal_app.journal.backup_work import COPY, SEALED, UNPACKED, reading, working
from journal_app.vault import guard

VAULT = "0123456789abcdef" * 2
HIDDEN = ".01234567.backing-up"


def test_the_folder_is_private_empty_and_gone_afterwards(tmp_path: Path) -> None:
    with working(tmp_path, VAULT) as folder:
        assert (folder.name, folder.stat().st_mode & 0o777) == (HIDDEN, 0o700)
        assert [path.name for path in folder.iterdir()] == [guard.LOCK]
        (folder / COPY).write_bytes(b"x")

    assert list(tmp_path.iterdir()) == []


def test_it_is_gone_after_an_error_too(tmp_path: Path) -> None:
    def fail() -> None:
        with working(tmp_path, VAULT) as folder:
            (folder / SEALED).write_bytes(b"x")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_leftovers_of_ours_are_cleared_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    (tmp_path / HIDDEN).mkdir()
    for name in (COPY, SEALED, UNPACKED, f"{COPY}-journal", "a photo.jpg"):
        (tmp_path / HIDDEN / name).write_bytes(b"x")

    with working(tmp_path, VAULT) as folder:
        found = {path.name for path in folder.iterdir()}

    assert found == {guard.LOCK, "a photo.jpg"}
    assert [path.name for path in (tmp_path / HIDDEN).iterdir()] == ["a photo.jpg"]


def test_one_vault_is_worked_on_once_at_a_time_and_two_vaults_are_not_in_each_others_way(
    tmp_path: Path,
) -> None:
    with working(tmp_path, VAULT):
        with pytest.raises(StorageBusy), working(tmp_path, VAULT):
            pass
        with working(tmp_path, "f" * 32):
            pass


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupPlaceMissing) as caught, working(tmp_path / "stick", VAULT):
        pass

    assert caught.value.path == tmp_path / "stick"


@pytest.mark.parametrize("link", ["elsewhere", "nowhere"])
def test_a_link_is_not_followed(tmp_path: Path, link: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / HIDDEN).symlink_to(tmp_path / link)

    with pytest.raises(VaultNotPlain), working(tmp_path, VAULT):
        pass


def test_the_disk_is_asked_before_and_a_protected_one_is_read_from_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(os, "access", lambda path, _: path != tmp_path / "stick")
    for name in ("temporary", "stick", "disk"):
        (tmp_path / name).mkdir()

    with (
        reading(tmp_path / "stick", VAULT) as elsewhere,
        reading(tmp_path / "disk", VAULT) as here,
    ):
        assert (elsewhere.parent, here.parent) == (tmp_path / "temporary", tmp_path / "disk")


def test_a_disk_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, *_: object) -> None:
        raise PermissionError(13, "", str(path))

    monkeypatch.setattr(os, "mkdir", refused)

    with pytest.raises(StorageReadOnly), working(tmp_path, VAULT):
        pass
