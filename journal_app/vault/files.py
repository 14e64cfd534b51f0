"""Write a small file so that a power cut leaves the old one or the new one, never half."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from journal_app.errors import StorageUnavailable

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

# Virus scanners and sync programs hold a file for a moment on Windows; together about 2.5 s.
_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0) if os.name == "nt" else ()


def write(path: Path, data: bytes) -> None:
    """Put `data` at `path`, readable by its owner only, and make it last.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone; the old file is untouched.
    """
    beside = path.with_name(f"{path.name}.tmp")
    try:
        _write_through(beside, data)
        replace(beside, path, _PAUSES_S)
        sync_folder(path.parent)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StorageUnavailable from error


def replace(source: Path, target: Path, pauses_s: Sequence[float]) -> None:
    """Move `source` over `target`, trying again after each pause while another holds it."""
    for pause_s in pauses_s:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause_s)
        else:
            return
    source.replace(target)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last through a power cut, where the system can."""
    if os.name == "nt":  # pragma: no cover - Windows opens no folders
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def sync(descriptor: int) -> None:
    """Make what was written to an open file last, in the drive itself where the system can."""
    if sys.platform == "darwin":  # pragma: no cover - fsync leaves data in the drive's cache there
        import fcntl  # noqa: PLC0415 - Windows has no such module

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def _write_through(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb") as file:
        file.write(data)
        file.flush()
        sync(file.fileno())
