"""The vault's folder: what lies in it, and how a new one comes to be whole or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from journal_app.errors import StorageUnavailable, VaultExists, VaultInUse, refusal
from journal_app.vault import files, guard
from journal_app.vault.keys import Random

README = "README.txt"
KEYRING = "keyring.json"
KEYRING_COPY = "keyring.bak"
DATABASE = "journal.db"
BALLAST = "ballast"

REWRITTEN = "journal.db.rewritten"
"""The database while it is written anew beside itself. It counts only once it is renamed."""
MIGRATED = "journal.db.migrated"
"""The same, while it is brought to a newer version."""

CHECK_DUE = "check-due"
"""An empty file, there only while the next opening has something to look at and to heal."""
WORKED_IN = ".backing-up"
"""Ends the hidden name of a folder in which a backup is made or unpacked."""

_BEFORE = "journal.db.before-"

_FILES = (README, KEYRING, KEYRING_COPY, DATABASE, BALLAST, CHECK_DUE, guard.LOCK)
# The engine opens these by their names, if they are there.
_BESIDE_THE_DATABASE = tuple(f"{DATABASE}{end}" for end in ("-journal", "-wal", "-shm"))
_LEFTOVERS = tuple(
    f"{name}{end}"
    for name, ends in (
        (REWRITTEN, ("", "-journal")),
        (MIGRATED, ("", "-journal")),
        (KEYRING, (".tmp",)),
        (KEYRING_COPY, (".tmp",)),
        (BALLAST, (".tmp",)),
    )
    for end in ends
)

BALLAST_BYTES = 4 * 1024 * 1024
"""Enough for SQLite to finish a change on a full disk, where even deleting needs room."""

# Part of the format, not of the screens: the same in every language, for whoever finds it.
_README = b"""\
Encrypted journal, format 1. Opened by Ashore.

Do not edit, rename or remove anything in here. To move or keep the journal, copy the
whole folder while the program is closed. Without the passphrase or the recovery code
nobody can read it, the makers of the program included.
"""


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """Give a private folder to build a vault in; it becomes `folder` when the block ends well.

    Close every file in it before the block ends. A crash leaves only a hidden folder beside
    it, which the next try clears away.

    Raises:
        VaultExists: `folder` is there and not empty.
        VaultInUse: another program is making the same vault.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    if _occupied(folder):
        raise VaultExists(folder)
    building = folder.with_name(f".{folder.name}.making")
    try:
        with _taken(building, folder):
            files.write(building / README, _README)
            yield building
        _move_in(building, folder)
    except VaultInUse:
        raise
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise


def require_plain(folder: Path) -> None:
    """Refuse a vault in which anything but a plain file bears the name of one of its files.

    Raises:
        VaultNotPlain: a link, folder, pipe or device does.
        StorageUnavailable: the disk does not say.
    """
    for name in (*_FILES, *_BESIDE_THE_DATABASE):
        files.require_plain(folder / name)


def open_to_others(folder: Path) -> tuple[Path, ...]:
    """Return the folder and those of its files that other people could read or change."""
    return tuple(path for path in (folder, *_there(folder)) if _is_open(path))


def tighten(folder: Path) -> None:
    """Take other people's rights to the vault away, should a copying program have given any."""
    for path in open_to_others(folder):
        # A USB stick knows no modes and a read-only disk keeps its own: both are still opened.
        with suppress(OSError):
            path.chmod(files.PRIVATE_FOLDER if path == folder else files.PRIVATE_FILE)


def put_database(folder: Path, finished: Path) -> None:
    """Let a finished database take the place of the one in `folder`, which is kept elsewhere.

    Raises:
        StorageUnavailable: the disk is read-only or gone; the old one is still in place.
    """
    # What a journal would take back belongs to the old one, and would damage the new.
    for name in _BESIDE_THE_DATABASE:
        files.remove(folder / name)
    files.put_in_place(finished, folder / DATABASE)


def copy_aside(folder: Path, name: str) -> Path:
    """Keep all that is in `folder`, but for the ballast, in a new folder `name` beside it.

    Return that folder: if there is one of this name already, it has a number added.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone; nothing was left there.
    """
    aside = _new_beside(folder, name)
    try:
        for path in _there(folder):
            if path.name not in {BALLAST, CHECK_DUE, guard.LOCK}:
                files.keep_beside(path, aside / path.name)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return aside


def keep_before(folder: Path, version: int) -> None:
    """Keep the database of an older version beside the one that takes its place.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone.
    """
    files.keep_beside(folder / DATABASE, folder / f"{_BEFORE}{version}")


def want_check(folder: Path) -> None:
    """Ask the next opening to look at all of a vault that is too large for that otherwise."""
    with suppress(StorageUnavailable):  # on a read-only disk there is nothing to heal
        files.write(folder / CHECK_DUE, b"")


def is_check_due(folder: Path) -> bool:
    """Tell whether that was asked for."""
    return (folder / CHECK_DUE).exists()


def forget_check(folder: Path) -> None:
    """Take it back: it was done."""
    with suppress(StorageUnavailable):
        files.remove(folder / CHECK_DUE)


def forget_before(folder: Path) -> None:
    """Remove the databases of older versions that were kept."""
    for path in folder.glob(f"{_BEFORE}*"):
        with suppress(OSError):  # it takes room, and does no other harm
            path.unlink()


def clear_leftovers(folder: Path) -> None:
    """Remove what a crash has left half written. Only for who holds the vault."""
    for name in _LEFTOVERS:
        # A leftover that cannot be removed takes room, and does no other harm.
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    # A merge unpacks the other copy here.
    for path in folder.glob(f".????????{WORKED_IN}"):
        shutil.rmtree(path, ignore_errors=True)


def fill_ballast(folder: Path, random: Random) -> None:
    """Put some room aside, to be freed when the disk is full and a page must be saved.

    Raises:
        StorageUnavailable: there is no room to put aside.
    """
    if not (folder / BALLAST).exists():
        files.write(folder / BALLAST, random(BALLAST_BYTES))


def free_ballast(folder: Path) -> bool:
    """Give the room back; say whether there was any."""
    try:
        (folder / BALLAST).unlink()
    except OSError:
        return False
    return True


@contextmanager
def _taken(building: Path, folder: Path) -> Iterator[None]:
    try:
        folder.parent.mkdir(mode=files.PRIVATE_FOLDER, parents=True, exist_ok=True)
        building.mkdir(mode=files.PRIVATE_FOLDER, exist_ok=True)
        building.chmod(files.PRIVATE_FOLDER)
    except OSError as error:
        raise refusal(error) from error
    try:
        held = guard.hold(building)
    except VaultInUse:
        raise VaultInUse(folder) from None
    with held:
        _clear(building)
        yield


def _clear(building: Path) -> None:
    try:
        for path in building.iterdir():
            if path.name != guard.LOCK:
                path.unlink()
    except OSError as error:
        raise refusal(error) from error


def _move_in(building: Path, folder: Path) -> None:
    try:
        files.sync_folder(building)
        if folder.exists():
            folder.rmdir()  # Windows renames onto nothing, not even onto an empty folder
        building.rename(folder)
        files.sync_folder(folder.parent)
    except OSError as error:
        raise VaultExists(folder) if _occupied(folder) else refusal(error) from error


def _occupied(folder: Path) -> bool:
    if not folder.is_dir():
        return folder.exists()
    return any(folder.iterdir())


def _new_beside(folder: Path, name: str) -> Path:
    aside, number = folder.with_name(name), 1
    while not _made(aside):
        number += 1
        aside = folder.with_name(f"{name} {number}")
    return aside


def _made(folder: Path) -> bool:
    try:
        folder.mkdir(mode=files.PRIVATE_FOLDER)
        files.sync_folder(folder.parent)
    except FileExistsError:
        return False
    except OSError as error:
        raise refusal(error) from error
    return True


def _there(folder: Path) -> Iterator[Path]:
    for name in (*_FILES, *_BESIDE_THE_DATABASE):
        path = folder / name
        if path.is_file() and not path.is_symlink():
            yield path


def _is_open(path: Path) -> bool:
    try:
        return os.name == "posix" and bool(path.stat().st_mode & 0o077)
    except OSError:
        return False
