"""Where a backup is made and looked at: a private, hidden folder that is gone afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal_app.errors import (
    BackupPlaceMissing,
    StorageBusy,
    VaultInUse,
    VaultNotPlain,
    refusal,
)
from journal_app.vault import bundle, files, guard

COPY = "copy.db"
SEALED = "sealed.part"
UNPACKED = "unpacked.db"

_OURS = tuple(name + ending for name in (COPY, SEALED, UNPACKED) for ending in ("", "-journal"))


@contextmanager
def working(place: Path, vault: str) -> Iterator[Path]:
    """Give a folder in `place` to work in, empty. A crash leaves it to the next run to clear.

    Raises:
        BackupPlaceMissing: there is no such place.
        StorageBusy: another window or command works there for the same vault.
        VaultNotPlain: something else has taken the folder's name.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    folder = place / f".{vault[:8]}{bundle.WORKED_IN}"
    _make(folder)
    try:
        held = guard.hold(folder)
    except VaultInUse:
        raise StorageBusy from None
    try:
        with held:
            _clear(folder)
            try:
                yield folder
            finally:
                _clear(folder)
    finally:
        _remove(folder)


@contextmanager
def reading(beside: Path, vault: str) -> Iterator[Path]:
    """Give a folder to look into a backup: beside it, or elsewhere if that is write-protected.

    What is put there stays encrypted.

    Raises:
        JournalError: as `working` does.
    """
    place = beside if os.access(beside, os.W_OK | os.X_OK) else Path(tempfile.gettempdir())
    with working(place, vault) as folder:
        yield folder


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=files.PRIVATE_FOLDER, exist_ok=True)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BackupPlaceMissing(folder.parent) from error
    except FileExistsError as error:
        raise VaultNotPlain(folder) from error
    except OSError as error:
        raise refusal(error) from error
    # Where others may write too, the name could be a link that leads us away.
    if folder.is_symlink():
        raise VaultNotPlain(folder)


def _clear(folder: Path) -> None:
    for name in _OURS:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def _remove(folder: Path) -> None:
    # Another one may have come in at this moment: then it stays.
    with suppress(OSError):
        (folder / guard.LOCK).unlink(missing_ok=True)
        folder.rmdir()
