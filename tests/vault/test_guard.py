import subprocess
import sys
from pathlib import Path

import pytest

from journal_app.errors import StorageUnavailable, VaultInUse, VaultNotFound
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


def test_a_folder_without_room_for_a_lock_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / guard.LOCK).mkdir()
    with pytest.raises(StorageUnavailable):
        guard.hold(tmp_path)
