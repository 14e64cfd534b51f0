import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.errors import StorageReadOnly, VaultInUse, VaultNotFound, VaultNotPlain
from journal_app.vault import guard

HOLDER = """
import pathlib, sys
from journal_app.vault import guard
held = guard.hold(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_vault_is_for_one_window_at_a_time(tmp_path: Path) -> None:
    with guard.hold(tmp_path), pytest.raises(VaultInUse):
        guard.hold(tmp_path)


def test_a_vault_that_was_let_go_can_be_taken_again(tmp_path: Path) -> None:
    held = guard.hold(tmp_path)
    held.release()
    held.release()
    with guard.hold(tmp_path):
        pass


def test_a_vault_held_by_a_process_that_was_killed_is_free_again(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:  # noqa: S603
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(VaultInUse):
            guard.hold(tmp_path)
        holder.kill()
    guard.hold(tmp_path).release()


def test_the_lock_is_private(tmp_path: Path) -> None:
    with guard.hold(tmp_path):
        assert (tmp_path / guard.LOCK).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_there_holds_no_vault(tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        guard.hold(tmp_path / "gone")


def test_a_link_in_place_of_the_lock_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")
    (tmp_path / guard.LOCK).symlink_to(tmp_path / "letter")
    with pytest.raises(VaultNotPlain):
        guard.hold(tmp_path)
    assert (tmp_path / "letter").read_text() == "mine"


def test_where_nothing_can_be_written_one_can_still_look(
    tmp_path: Path, write_protect: Callable[[Path], None]
) -> None:
    write_protect(tmp_path)
    with pytest.raises(StorageReadOnly):
        guard.hold(tmp_path)
    with guard.hold_or_look(tmp_path) as first, guard.hold_or_look(tmp_path) as second:
        assert (first.read_only, second.read_only) == (True, True)


def test_where_something_can_be_written_looking_is_holding(tmp_path: Path) -> None:
    with guard.hold_or_look(tmp_path) as held, pytest.raises(VaultInUse):
        guard.hold_or_look(tmp_path)
    assert not held.read_only
