"""Keep a vault to one window or command at a time."""

from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from journal_app.errors import StorageReadOnly, VaultInUse, VaultNotFound, refusal
from journal_app.vault.files import PRIVATE_FILE, require_plain

LOCK = ".lock"


class Hold:
    """A vault that is ours until released. The system releases it when the process ends."""

    def __init__(self, lock: FileLock | None) -> None:
        self._lock = lock

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written there: others may then look as well."""
        return self._lock is None

    def release(self) -> None:
        """Let others have the vault. Releasing twice does no harm."""
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def hold(folder: Path) -> Hold:
    """Take the vault in `folder` at once, or say who cannot: nobody waits at a door.

    Raises:
        VaultInUse: another window or command has it.
        VaultNotFound: there is no such folder.
        VaultNotPlain: a link, folder, pipe or device lies where the lock should be.
        StorageReadOnly: nothing can be written there; see `hold_or_look`.
        StorageUnavailable: the disk is full or gone.
    """
    if not folder.is_dir():
        raise VaultNotFound(folder)
    require_plain(folder / LOCK)  # the lock would be opened, and emptied, wherever a link leads
    # The window takes the vault on one thread and may let it go on another.
    lock = FileLock(folder / LOCK, timeout=0, mode=PRIVATE_FILE, thread_local=False)
    try:
        lock.acquire()
    except Timeout:  # is an OSError too, so it comes first
        raise VaultInUse(folder) from None
    except OSError as error:
        raise refusal(error) from error
    return Hold(lock)


def hold_or_look(folder: Path) -> Hold:
    """Take the vault as `hold` does; where nothing can be written, look without a lock.

    Nobody can change a vault on such a disk, so that a lock would guard nothing.

    Raises:
        VaultInUse: another window or command has it.
        VaultNotFound: there is no such folder.
        VaultNotPlain: a link, folder, pipe or device lies where the lock should be.
        StorageUnavailable: the disk is full or gone.
    """
    try:
        return hold(folder)
    except StorageReadOnly:
        return Hold(None)
