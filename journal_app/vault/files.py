"""The small files of a vault: read with suspicion, written so that none is ever left half."""

import os
import shutil
import stat
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from journal_app.errors import VaultNotPlain, refusal

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

# Virus scanners and sync programs hold a file for a moment on Windows; together about 2.5 s.
_PAUSES_S = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0) if os.name == "nt" else ()


# Nothing but a plain file is ever opened: a pipe in its place would keep us waiting for ever,
# and a link would lead us to a file that is none of our business.
_ONLY_LOOK = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


def require_plain(path: Path) -> bool:
    """Tell whether there is a plain file at `path`, not a link, folder, pipe or device.

    Raises:
        VaultNotPlain: there is something else.
        StorageUnavailable: the disk does not say.
    """
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise refusal(error) from error
    if not stat.S_ISREG(mode):
        raise VaultNotPlain(path)
    return True


def read(path: Path, most: int) -> bytes | None:
    """Return the first `most` bytes of a plain file, or nothing if there is no file.

    Raises:
        VaultNotPlain: a link, folder, pipe or device lies there.
        StorageUnavailable: the disk does not give it out.
    """
    if not require_plain(path):
        return None
    try:
        with os.fdopen(os.open(path, _ONLY_LOOK), "rb") as file:
            return file.read(most)
    except OSError as error:
        raise refusal(error) from error


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
        with suppress(OSError):
            beside.unlink()
        raise refusal(error) from error


def put_in_place(finished: Path, path: Path) -> None:
    """Let a file that nobody has open take the place of another, and make both last.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone; the old file is untouched.
    """
    try:
        with finished.open("rb+") as file:
            sync(file.fileno())
        replace(finished, path, _PAUSES_S)
        sync_folder(path.parent)
    except OSError as error:
        raise refusal(error) from error


def remove(path: Path) -> None:
    """Remove a file, if it is there, for good.

    Raises:
        StorageUnavailable: the disk is read-only or gone.
    """
    try:
        if path.is_symlink() or path.exists():
            path.unlink()
            sync_folder(path.parent)
    except OSError as error:
        raise refusal(error) from error


def keep_beside(path: Path, kept: Path) -> None:
    """Keep what is in `path` under a second name, whatever takes its place later.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone.
    """
    try:
        kept.unlink(missing_ok=True)
        try:
            kept.hardlink_to(path)
        except OSError:  # a USB stick knows no second names
            _copy(path, kept)
        sync_folder(kept.parent)
    except OSError as error:
        raise refusal(error) from error


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


def _copy(path: Path, copy: Path) -> None:
    beside = copy.with_name(f"{copy.name}.tmp")
    beside.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(beside, flags, PRIVATE_FILE)
        with os.fdopen(descriptor, "wb") as file, path.open("rb") as original:
            shutil.copyfileobj(original, file)
            file.flush()
            sync(file.fileno())
        beside.replace(copy)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _write_through(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)  # of a try that was cut off, or a link put there to lead us away
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb") as file:
        file.write(data)
        file.flush()
        sync(file.fileno())
