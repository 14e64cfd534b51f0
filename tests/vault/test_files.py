from pathlib import Path

import pytest

from journal_app.errors import StorageUnavailable
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
