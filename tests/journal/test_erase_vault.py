"""Erasing a whole journal takes the keys first, and nothing that is not its own."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from journal_app.errors import StorageUnavailable, VaultInUse, VaultNotFound
from journal_app.journal.clock import Clock
from journal_app.journal.erase_vault import erasable, erase_vault
from journal_app.journal.unlocking import create_vault, open_journal
from journal_app.vault.keys import Cost

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
CLOCK = Clock(lambda: datetime(2026, 5, 3, 16, tzinfo=UTC), lambda: "Europe/Madrid")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Journal.vault"
    create_vault(made, "paper boats on a slow river", CLOCK, CHEAP)
    return made


def test_nothing_of_the_journal_is_left(folder: Path, tmp_path: Path) -> None:
    marker = tmp_path / "seen" / "marker"
    marker.parent.mkdir()
    marker.write_bytes(b"seen")
    erase_vault(folder, (marker, tmp_path / "never-there"))
    assert not folder.exists()
    assert not marker.exists()


def test_leftovers_of_a_crash_go_too(folder: Path) -> None:
    for name in ("journal.db-journal", "journal.db.new", "keyring.json.tmp"):
        (folder / name).write_bytes(b"left")
    erase_vault(folder)
    assert not folder.exists()


def test_the_keys_are_the_first_to_go(folder: Path) -> None:
    names = [path.name for path in erasable(folder).ours]
    assert names[:2] == ["keyring.bak", "keyring.json"]
    assert names[-1] == ".lock" or ".lock" not in names


def test_what_somebody_else_put_there_stays(folder: Path) -> None:
    photo = folder / "photo.jpg"
    photo.write_bytes(b"sea")
    assert erasable(folder).others == (photo,)
    erase_vault(folder)
    assert [path.name for path in folder.iterdir()] == ["photo.jpg"]


def test_a_folder_with_the_name_of_a_file_is_not_touched(folder: Path) -> None:
    inside = folder / "journal.db.notes" / "mine.txt"
    inside.parent.mkdir()
    inside.write_text("mine")
    erase_vault(folder)
    assert inside.read_text() == "mine"


def test_a_folder_that_is_no_journal_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("about my photos")
    with pytest.raises(VaultNotFound):
        erasable(tmp_path)
    with pytest.raises(VaultNotFound):
        erase_vault(tmp_path)
    assert (tmp_path / "README.txt").exists()


def test_an_open_journal_is_not_erased(folder: Path) -> None:
    key = create_vault(
        folder.with_name("Other.vault"), "paper boats on a slow river", CLOCK, CHEAP
    )
    journal = open_journal(key.folder, key.key, CLOCK)
    with pytest.raises(VaultInUse):
        erase_vault(key.folder)
    assert (key.folder / "keyring.json").exists()
    journal.close()


def test_when_a_key_cannot_be_erased_the_rest_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path.name.startswith("keyring."):
            raise PermissionError
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StorageUnavailable):
        erase_vault(folder)
    assert (folder / "journal.db").exists()
