"""From what `strace` tells to what was done to files."""

from pathlib import Path

import pytest

from proving import operations, tracing
from proving.operations import Acknowledged, Cut, Opened, Renamed, Synced, Unmodelled, Written


def hexed(text: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in text.encode()) + '"'


def done(tmp_path: Path, *lines: str) -> list[operations.Operation]:
    output = tmp_path / "calls"
    output.write_text("".join(f"7 {line}\n" for line in lines), "ascii")
    return [operation for _, operation in operations.operations(tracing.told(output))]


def test_what_is_told_of_a_save_is_understood(tmp_path):
    found = done(
        tmp_path,
        f"openat(AT_FDCWD, {hexed('/v/a.tmp')}, O_WRONLY|O_CREAT|O_TRUNC, 0600) = 3",
        f"write(3, {hexed('words')}, 5) = 5",
        f"pwrite64(3, {hexed('more')}, 4, 4096) = 4",
        "fsync(3)                          = 0",
        f"rename({hexed('/v/a.tmp')}, {hexed('/v/a')}) = 0",
        "ftruncate(3, 2) = 0",
    )

    assert isinstance(found[0], Opened)
    assert found[1:] == [
        Written(3, b"words", None),
        Written(3, b"more", 4096),
        Synced(3),
        Renamed("/v/a.tmp", "/v/a"),
        Cut(3, 2),
    ]


def test_what_failed_changed_nothing(tmp_path):
    lines = (
        f"openat(AT_FDCWD, {hexed('/v/a')}, O_RDWR) = -1 ENOENT (No such file or directory)",
        f"pwrite64(3, {hexed('more')}, 4, 0) = -1 ENOSPC (No space left on device) (INJECTED)",
        "fsync(3) = ?",
    )

    assert done(tmp_path, *lines) == []


def test_a_short_write_counts_as_far_as_it_came(tmp_path):
    assert done(tmp_path, f"write(3, {hexed('words')}, 5) = 2") == [Written(3, b"wo", None)]


def test_an_acknowledgement_stands_among_the_calls_in_its_place(tmp_path):
    line = f"writev(4, [{{iov_base={hexed('ack kept 7' + chr(10))}, iov_len=11}}], 1) = 11"

    assert done(tmp_path, line) == [Acknowledged("kept 7")]


def test_a_name_within_an_open_folder_is_found(tmp_path):
    found = done(
        tmp_path,
        f"openat(AT_FDCWD, {hexed('/v')}, O_RDONLY|O_DIRECTORY) = 5",
        f"unlinkat(5, {hexed('a')}, 0) = 0",
    )

    assert found[1] == operations.Removed("/v/a")


def test_a_call_that_the_disk_does_not_know_stops_the_bench(tmp_path):
    with pytest.raises(Unmodelled):
        done(tmp_path, "fallocate(3, 0, 0, 4096) = 0")


def test_two_threads_at_once_stop_the_bench(tmp_path):
    with pytest.raises(RuntimeError):
        done(tmp_path, "fsync(3 <unfinished ...>")
