"""Everything that can go wrong in the world outside our code.

JournalError
├── VaultError
│   ├── WrongPassphrase
│   ├── WrongRecoveryCode
│   ├── WeakPassphrase
│   ├── VaultNotFound
│   ├── VaultExists
│   ├── VaultInUse
│   ├── VaultDamaged            the key files cannot be read
│   ├── VaultMispaired          key files and database belong to different vaults
│   ├── VaultTooNew
│   ├── VaultOlder              this computer has seen a newer state of it
│   ├── VaultNotPlain           a link, folder, pipe or device where a file should be
│   └── VaultsUnrelated         a copy of another vault
├── BackupError
│   ├── BackupDamaged
│   ├── NotABackup
│   ├── BackupPlaceMissing      the folder for backups is not there
│   └── BackupPlaceInside       the folder for backups lies in the vault
├── StoreError
│   ├── DatabaseDamaged         the passphrase is right, the pages are not readable
│   ├── DatabaseNotEncrypted
│   ├── EngineUnfit             this SQLCipher cannot be trusted with the journal
│   ├── StorageBusy             another connection is writing; try again soon
│   └── StorageUnavailable      gone, or it fails
│       ├── StorageFull
│       └── StorageReadOnly
├── RecordError
│   ├── RecordNotFound
│   ├── RecordSealed
│   ├── RecordDamaged           the database is sound, yet what it keeps is no record of ours
│   └── InvalidAnswer
├── TransferError
│   ├── UnknownFormat
│   └── SourceUnreadable
├── PageError
│   ├── PageFailed              the page could not be composed
│   ├── PagesNotPrinted         the printer did not take them
│   └── FileNotWritten
└── ResourceDamaged

An error carries facts, never prose and never journal text: `messages.py` turns the
facts into words. An exception outside this tree is a bug of ours.
"""

import errno
from datetime import datetime
from pathlib import Path

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_NO_RIGHT = {errno.EROFS, errno.EACCES, errno.EPERM}


class JournalError(Exception):
    """Something in the world, not in our code, stopped us."""


class VaultError(JournalError):
    """The vault could not be opened or changed."""


class WrongPassphrase(VaultError):
    """The passphrase does not open this vault."""


class WrongRecoveryCode(VaultError):
    """The recovery code does not open this vault, or was mistyped."""

    def __init__(self, signs_read: int = 30, signs_wanted: int = 30) -> None:
        super().__init__(f"{signs_read} of {signs_wanted} signs")
        self.signs_read = signs_read
        self.signs_wanted = signs_wanted


class WeakPassphrase(VaultError):
    """The passphrase is too short or too easy to guess to be accepted."""

    def __init__(self, shortest: int) -> None:
        super().__init__(f"at least {shortest} characters")
        self.shortest = shortest


class VaultNotFound(VaultError):
    """There is no vault in this folder."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class VaultExists(VaultError):
    """The folder already holds something, so no new vault is made there."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class VaultInUse(VaultError):
    """Another window or command holds this vault."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class VaultDamaged(VaultError):
    """Neither copy of the key file can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class VaultMispaired(VaultError):
    """The key file opens, but the database belongs to another vault."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class VaultTooNew(VaultError):
    """A newer version of the app wrote this vault."""

    def __init__(self, found: int, supported: int) -> None:
        super().__init__(f"format {found}, supported up to {supported}")
        self.found = found
        self.supported = supported


class VaultOlder(VaultError):
    """This computer has seen a newer state of the vault: an older copy was put back."""

    def __init__(self, seen_at: datetime, found_at: datetime) -> None:
        super().__init__(f"seen {seen_at.isoformat()}, found {found_at.isoformat()}")
        self.seen_at = seen_at
        self.found_at = found_at


class VaultNotPlain(VaultError):
    """A link, folder, pipe or device lies where a file of the vault should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class VaultsUnrelated(VaultError):
    """The other one is no copy of this vault."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class BackupError(JournalError):
    """A backup could not be made or used."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class BackupDamaged(BackupError):
    """The backup is not as it was written, so nothing in it can be trusted."""


class NotABackup(BackupError):
    """The file was not made as a backup."""


class BackupPlaceMissing(BackupError):
    """The folder for backups is not there: a drive may not be plugged in."""


class BackupPlaceInside(BackupError):
    """The folder for backups lies in the vault, and would be lost with it."""


class StoreError(JournalError):
    """The database could not be read or written."""


class DatabaseDamaged(StoreError):
    """The key is right, yet the database cannot be read."""


class DatabaseNotEncrypted(StoreError):
    """The database file is plain, so it was not written by this program."""


class EngineUnfit(StoreError):
    """The database library has no encryption, or writes temporary files."""


class StorageBusy(StoreError):
    """Another connection is writing. The same call may work a moment later."""


class StorageUnavailable(StoreError):
    """The disk is gone or fails, or is full or read-only."""


class StorageFull(StorageUnavailable):
    """There is no room left on the disk."""


class StorageReadOnly(StorageUnavailable):
    """The disk, the folder or the rights to it let nothing be written, or not even be read."""


def refusal(error: OSError) -> StorageUnavailable:
    """Return what the system's refusal says about the disk."""
    if error.errno in _NO_ROOM:
        return StorageFull()
    return StorageReadOnly() if error.errno in _NO_RIGHT else StorageUnavailable()


class RecordError(JournalError):
    """A record could not be read or kept as asked."""


class RecordNotFound(RecordError):
    """The journal holds no such record."""


class RecordSealed(RecordError):
    """The record is marked as never leaving this vault."""


class RecordDamaged(RecordError):
    """The database is sound, yet what it keeps of a record cannot be understood."""


class InvalidAnswer(RecordError):
    """An answer lies outside the choices of its question."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.question = question


class TransferError(JournalError):
    """Something could not be brought in or taken out."""


class UnknownFormat(TransferError):
    """No reader knows what this file or folder is."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class SourceUnreadable(TransferError):
    """The file or folder to import cannot be read, or is larger than we accept."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class PageError(JournalError):
    """A page could not be made or written."""


class PageFailed(PageError):
    """The page could not be composed."""


class PagesNotPrinted(PageError):
    """The printer did not take the pages."""


class FileNotWritten(PageError):
    """The file could not be written whole, so nothing was left behind."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class ResourceDamaged(JournalError):
    """A file that ships with the program is missing or altered."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
