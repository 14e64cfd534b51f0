"""Keep a vault to one window or command at a time."""

from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from journal_app.errors import StorageUnavailable, VaultInUse, VaultNotFound
from journal_app.vault.files import PRIVATE_FILE

LOCK = ".lock"


class Hold:
    """A vault that is ours until released. The system releases it when the process ends."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    def release(self) -> None:
        """Let others have the vault. Releasing twice does no harm."""
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
        StorageUnavailable: the folder cannot be written to.
    """
    if not folder.is_dir():
        raise VaultNotFound(folder)
    # The window takes the vault on one thread and may let it go on another.
    lock = FileLock(folder / LOCK, timeout=0, mode=PRIVATE_FILE, thread_local=False)
    try:
        lock.acquire()
    except Timeout:  # is an OSError too, so it comes first
        raise VaultInUse(folder) from None
    except OSError as error:
        raise StorageUnavailable from error
    return Hold(lock)
