from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from journal_app.errors import StorageUnavailable, VaultDamaged, VaultNotFound, VaultNotPlain
from journal_app.vault import bundle, copies
from journal_app.vault.keyring import Keyring

Make = Callable[..., Any]


def texts(folder: Path) -> tuple[bytes, bytes]:
    return ((folder / bundle.KEYRING).read_bytes(), (folder / bundle.KEYRING_COPY).read_bytes())


def test_both_files_hold_the_same(make: Make) -> None:
    folder = make().folder
    main, spare = texts(folder)
    assert main == spare
    assert len(copies.read(folder).newest_first()) == 1


def test_the_newer_copy_comes_first(make: Make) -> None:
    folder = make().folder
    ring = copies.read(folder).newest_first()[0]
    newer = replace(ring, generation=2)
    assert copies.Copies(main=ring, spare=newer).newest_first() == (newer, ring)
    assert copies.Copies(main=newer, spare=ring).newest_first() == (newer, ring)


@pytest.mark.parametrize("bad", [bundle.KEYRING, bundle.KEYRING_COPY])
@pytest.mark.parametrize("how", ["gone", "empty", "cut"])
def test_a_bad_copy_is_left_out_and_then_repaired(bad: str, how: str, make: Make) -> None:
    folder = make().folder
    whole = (folder / bad).read_bytes()
    (folder / bad).unlink()
    if how != "gone":
        (folder / bad).write_bytes(whole[:300] if how == "cut" else b"")
    found = copies.read(folder)
    (ring,) = found.newest_first()
    copies.repair(folder, found, ring)
    assert texts(folder) == (whole, whole)


def test_two_bad_copies_are_a_damaged_vault(make: Make) -> None:
    folder = make().folder
    for name in (bundle.KEYRING, bundle.KEYRING_COPY):
        (folder / name).write_bytes(b"{}")
    with pytest.raises(VaultDamaged):
        copies.read(folder)


def test_a_database_without_keys_is_a_damaged_vault(tmp_path: Path) -> None:
    (tmp_path / bundle.DATABASE).write_bytes(b"x")
    with pytest.raises(VaultDamaged):
        copies.read(tmp_path)


@pytest.mark.parametrize("place", [".", "gone", "file", "file/inside"])
def test_a_place_without_keys_or_database_is_no_vault(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(VaultNotFound):
        copies.read(tmp_path / place)


def test_a_disk_that_gives_nothing_out_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        copies.read(tmp_path / ("x" * 300))  # longer than any disk's names


@pytest.mark.parametrize("name", [bundle.KEYRING, bundle.KEYRING_COPY])
def test_what_is_no_plain_file_is_not_followed(name: str, make: Make, tmp_path: Path) -> None:
    folder = make().folder
    (folder / name).rename(tmp_path / "elsewhere")
    (folder / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(VaultNotPlain):
        copies.read(folder)
    assert (folder / name).is_symlink()


def test_a_copy_that_cannot_be_repaired_does_not_keep_the_vault_closed(make: Make) -> None:
    folder = make().folder
    (folder / bundle.KEYRING_COPY).unlink()
    (folder / f"{bundle.KEYRING_COPY}.tmp").mkdir()
    found = copies.read(folder)
    assert found.main
    copies.repair(folder, found, found.main)
    assert found.spare is None


def other(folder: Path) -> Keyring:
    ring = copies.read(folder).newest_first()[0]
    return replace(ring, generation=ring.generation + 1)


def test_a_change_is_in_both_files(make: Make) -> None:
    folder = make().folder
    changed = other(folder)
    copies.replace(folder, changed)
    assert copies.read(folder) == copies.Copies(main=changed, spare=changed)


def test_a_change_that_only_the_first_file_took_has_taken_effect(make: Make) -> None:
    folder = make().folder
    before, changed = copies.read(folder).spare, other(folder)
    (folder / f"{bundle.KEYRING_COPY}.tmp").mkdir()
    copies.replace(folder, changed)
    assert copies.read(folder) == copies.Copies(main=changed, spare=before)
    assert copies.read(folder).newest_first()[0] == changed


def test_a_change_that_no_file_took_has_not_happened(make: Make) -> None:
    folder = make().folder
    before, changed = texts(folder), other(folder)
    (folder / f"{bundle.KEYRING}.tmp").mkdir()
    with pytest.raises(StorageUnavailable):
        copies.replace(folder, changed)
    assert texts(folder) == before
