"""What a disk may hold after a power cut."""

from pathlib import Path, PurePosixPath

import pytest

from proving.chance import dice
from proving.disk import Disk, Image, put
from proving.operations import (
    Cut,
    FolderMade,
    Linked,
    Opened,
    Removed,
    Renamed,
    Synced,
    Unmodelled,
    Written,
)

NEW = "O_RDWR|O_CREAT"


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    (tmp_path / "old").write_bytes(b"o" * 10_000)
    return Disk(tmp_path)


def images(disk: Disk, count: int = 200) -> list[Image]:
    chance = dice(1, "disk")
    return [disk.after_a_cut(chance) for _ in range(count)]


def held(image: Image, name: str) -> bytes | None:
    return image.get(PurePosixPath(name))


def test_what_was_there_before_stays(disk):
    assert {held(image, "old") for image in images(disk)} == {b"o" * 10_000}


def test_a_write_that_was_not_synced_may_be_there_in_part(disk, tmp_path):
    disk.apply(Opened(f"{tmp_path}/old", 3, "O_RDWR"))
    disk.apply(Written(3, b"n" * 8192, 0))

    found = {held(image, "old") for image in images(disk)}

    blocks = {(data or b"")[:8192:4096] for data in found}
    assert blocks == {b"oo", b"on", b"no", b"nn"}
    torn = [data for data in found if data and data[:4096].strip(b"n") and data[0:1] == b"n"]
    assert torn
    assert all(data.count(b"n") % 512 == 0 for data in torn)


def test_a_write_that_was_synced_is_always_there(disk, tmp_path):
    disk.apply(Opened(f"{tmp_path}/old", 3, "O_RDWR"))
    disk.apply(Written(3, b"new", 0))
    disk.apply(Synced(3))

    assert {(held(image, "old") or b"")[:3] for image in images(disk)} == {b"new"}


def test_a_new_name_lasts_only_once_its_folder_is_synced(disk, tmp_path):
    disk.apply(Opened(f"{tmp_path}/new", 3, NEW))
    disk.apply(Written(3, b"words", None))
    disk.apply(Synced(3))
    assert {held(image, "new") for image in images(disk)} == {None, b"words"}

    disk.apply(Opened(str(tmp_path), 4, "O_RDONLY|O_DIRECTORY"))
    disk.apply(Synced(4))
    assert {held(image, "new") for image in images(disk)} == {b"words"}


def test_a_rename_happened_or_did_not(disk, tmp_path):
    disk.apply(Renamed(f"{tmp_path}/old", f"{tmp_path}/new"))

    names = {tuple(map(str, image)) for image in images(disk)}

    assert names == {("old",), ("new",)}


def test_a_second_name_shows_the_same_bytes(disk, tmp_path):
    disk.apply(Linked(f"{tmp_path}/old", f"{tmp_path}/new"))
    disk.apply(Removed(f"{tmp_path}/old"))

    assert disk.whole() == {PurePosixPath("new"): b"o" * 10_000}


def test_files_are_cut_emptied_and_put_into_folders(disk, tmp_path):
    disk.apply(FolderMade(f"{tmp_path}/in"))
    disk.apply(Renamed(f"{tmp_path}/old", f"{tmp_path}/in/old"))
    disk.apply(Opened(f"{tmp_path}/in/old", 3, "O_RDWR"))
    disk.apply(Cut(3, 4))
    assert disk.whole()[PurePosixPath("in/old")] == b"oooo"
    disk.apply(Opened(f"{tmp_path}/in/old", 3, "O_RDWR|O_TRUNC"))
    assert disk.whole()[PurePosixPath("in/old")] == b""


def test_what_lies_elsewhere_is_left_alone_but_nothing_moves_out_unseen(disk, tmp_path):
    assert not disk.apply(Opened("/etc/hostname", 3, "O_RDONLY"))
    assert not disk.apply(Written(3, b"x", 0))
    with pytest.raises(Unmodelled):
        disk.apply(Renamed(f"{tmp_path}/old", "/elsewhere"))


def test_a_disk_is_built_as_it_was_told(disk, tmp_path):
    target = tmp_path / "copy"
    target.mkdir()

    put(disk.whole(), target)

    assert (target / "old").read_bytes() == b"o" * 10_000
