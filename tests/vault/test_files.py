import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.errors import StorageReadOnly, StorageUnavailable, VaultNotPlain
from journal_app.vault import files


def test_a_file_is_written_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    files.write(tmp_path / "key", b"text")
    assert (tmp_path / "key").read_bytes() == b"text"
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_a_file_replaces_the_one_before(tmp_path: Path) -> None:
    files.write(tmp_path / "key", b"a much longer text than the next")
    files.write(tmp_path / "key", b"new")
    assert (tmp_path / "key").read_bytes() == b"new"


def test_a_folder_that_is_gone_is_storage_that_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        files.write(tmp_path / "gone" / "key", b"text")


def test_a_target_that_cannot_be_replaced_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "key" / "inside").mkdir(parents=True)
    with pytest.raises(StorageUnavailable):
        files.write(tmp_path / "key", b"text")
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


class Held:
    """A file that another program holds for the first few tries."""

    def __init__(self, tries: int) -> None:
        self.tries = tries
        self.replaced = False

    def replace(self, _: Path) -> None:
        if self.tries:
            self.tries -= 1
            raise PermissionError
        self.replaced = True


@pytest.mark.parametrize("tries", [0, 1, 2])
def test_a_file_held_for_a_moment_is_tried_again(tries: int, tmp_path: Path) -> None:
    held = Held(tries)
    files.replace(held, tmp_path, (0.0, 0.0))  # type: ignore[arg-type]
    assert held.replaced


def test_a_file_held_for_good_is_reported(tmp_path: Path) -> None:
    with pytest.raises(PermissionError):
        files.replace(Held(3), tmp_path, (0.0, 0.0))  # type: ignore[arg-type]


def test_a_plain_file_is_read_as_far_as_asked(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"12345")
    assert files.read(tmp_path / "key", 3) == b"123"
    assert files.read(tmp_path / "gone", 3) is None
    assert files.read(tmp_path / "key" / "inside", 3) is None


def link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("put", [link, link_to_nothing, os.mkfifo, device, Path.mkdir])
def test_nothing_but_a_plain_file_is_opened(put: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "key"
    put(path)
    with pytest.raises(VaultNotPlain) as told:
        files.read(path, 3)
    assert told.value.path == path


def test_a_file_that_belongs_to_someone_else_is_not_given_out(
    tmp_path: Path, write_protect: Callable[[Path], None]
) -> None:
    (tmp_path / "key").write_bytes(b"text")
    write_protect(tmp_path)
    with pytest.raises(StorageReadOnly):
        files.write(tmp_path / "key", b"other")
    assert files.read(tmp_path / "key", 9) == b"text"


def test_a_link_beside_the_file_leads_no_write_away(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")
    (tmp_path / "key.tmp").symlink_to(tmp_path / "letter")
    files.write(tmp_path / "key", b"text")
    assert (tmp_path / "key").read_bytes() == b"text"
    assert (tmp_path / "letter").read_text() == "mine"


def test_a_finished_file_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "new").write_bytes(b"new")
    files.put_in_place(tmp_path / "new", tmp_path / "old")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]
    with pytest.raises(StorageUnavailable):
        files.put_in_place(tmp_path / "new", tmp_path / "old")


def test_what_is_kept_beside_stays_whatever_takes_its_place(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"old")
    (tmp_path / "kept").write_bytes(b"older")
    files.keep_beside(tmp_path / "key", tmp_path / "kept")
    files.write(tmp_path / "key", b"new")
    assert (tmp_path / "kept").read_bytes() == b"old"


def test_where_there_are_no_second_names_a_copy_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError  # as a USB stick does

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    (tmp_path / "key").write_bytes(b"old")
    files.keep_beside(tmp_path / "key", tmp_path / "kept")
    assert (tmp_path / "kept").read_bytes() == b"old"
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o600
    assert len(list(tmp_path.iterdir())) == 2
    with pytest.raises(StorageUnavailable):
        files.keep_beside(tmp_path / "gone", tmp_path / "kept")
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_is_removed_if_it_is_there(
    tmp_path: Path, write_protect: Callable[[Path], None]
) -> None:
    (tmp_path / "key").touch()
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("key", "link", "gone"):
        files.remove(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "key").touch()
    write_protect(tmp_path)
    with pytest.raises(StorageReadOnly):
        files.remove(tmp_path / "key")
