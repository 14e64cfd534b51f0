"""Erasing a whole journal from this computer: its keys first, then everything else."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import VaultNotFound, refusal
from journal_app.vault import bundle, files, guard

_KEYS = "keyring."
"""So begin the names of the key file, its copy, and what a crash has left of either."""
_DATABASE = bundle.DATABASE
"""So begin the names of the database and of what lies beside it."""
_OTHERS = (bundle.README, bundle.BALLAST)


@dataclass(frozen=True, slots=True)
class Erasable:
    """What lies in the folder of a vault."""

    ours: tuple[Path, ...]
    """Files of the vault, in the order in which they are erased."""
    others: tuple[Path, ...]
    """What somebody else put there. It stays, and so does the folder then."""


def erasable(folder: Path) -> Erasable:
    """Return what erasing the vault in `folder` would take away, and what it would leave.

    Raises:
        VaultNotFound: there is no vault in `folder`.
        StorageUnavailable: the disk does not say.
    """
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise refusal(error) from error
    keys = [path for path in found if path.name.startswith(_KEYS)]
    database = [path for path in found if path.name.startswith(_DATABASE)]
    if not (keys or database):
        raise VaultNotFound(folder)
    rest = [path for path in found if path.name in _OTHERS]
    lock = [path for path in found if path.name == guard.LOCK]
    ours = tuple(path for path in (*keys, *database, *rest, *lock) if not _is_folder(path))
    return Erasable(ours, tuple(path for path in found if path not in ours))


def erase_vault(folder: Path, beside: Sequence[Path] = ()) -> None:
    """Erase the closed vault in `folder`, and the files `beside` that this computer keeps of it.

    The keys go first: from then on what is left on the disk cannot be read by anybody. Backups
    are not touched. What a drive or a service keeps of old files is out of reach.

    Raises:
        VaultNotFound: there is no vault in `folder`.
        VaultInUse: another window or command has it.
        VaultNotPlain: a link, folder, pipe or device lies where the lock should be.
        StorageUnavailable: the disk does not let them go. Calling it again goes on.
    """
    with guard.hold(folder):
        ours = erasable(folder).ours
        lock = folder / guard.LOCK
        keys = [path for path in ours if path.name.startswith(_KEYS)]
        _remove(keys, folder)
        _remove([path for path in ours if path not in keys and path != lock], folder)
        for path in beside:
            _remove([path], path.parent)
    _remove([lock], folder)
    try:
        if not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        raise refusal(error) from error


def _remove(paths: Sequence[Path], folder: Path) -> None:
    try:
        for path in paths:
            path.unlink(missing_ok=True)
        if folder.is_dir():
            files.sync_folder(folder)
    except OSError as error:
        raise refusal(error) from error


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
