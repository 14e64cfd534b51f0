"""Backups: made beside the journal, looked through before they count, and thinned out."""

import itertools
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal_app.errors import (
    BackupDamaged,
    BackupPlaceMissing,
    JournalError,
    refusal,
)
from journal_app.journal import backup_rotation
from journal_app.journal.backup_checking import require_sound
from journal_app.journal.backup_making import seal_and_look_through
from journal_app.journal.backup_work import SEALED, UNPACKED, reading, working
from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences
from journal_app.journal.vault_key import VaultKey, key_of
from journal_app.store import copying
from journal_app.vault import backup_file, files
from journal_app.vault.backup_format import Facts

ENDING = ".jbk"

_SHORT = 8  # of the 32 digits of a vault's id
_HOUR = timedelta(hours=1)
_NAME = re.compile(r"[0-9a-f]{8}-(\d{4}-\d\d-\d\d-\d{6})(-\d+)?\.jbk")
_WRITTEN = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class GoodBackup:
    """A backup that was opened and looked through."""

    path: Path
    at: datetime
    bytes: int
    records: int
    """The trash included."""
    revisions: int


@dataclass(frozen=True, slots=True)
class BackupFile:
    """What a backup tells without its key."""

    path: Path
    vault: str
    at: datetime
    """When it was made, by its name; for another name, by the file's own time."""
    bytes: int


def make_backup(folder: Path, key: VaultKey, place: Path, now: datetime) -> GoodBackup:
    """Make a backup of the vault in `folder`, look through it, and thin out the older ones.

    Slow: call it off the window's thread, also while the journal is open. Only once all of it
    was read back and found sound it gets its name in `place`, and counts.

    Raises:
        BackupPlaceMissing: there is no such place, or it went away meanwhile.
        BackupDamaged: it was not read back as it was written: the disk there is failing.
        DatabaseDamaged: the journal itself cannot be read, or was altered.
        VaultDamaged: the key files cannot be read, or are not those of `key`.
        StorageBusy: the journal is being written to, or another backup is being made.
        StorageUnavailable: the disk is full, read-only or gone.
        JournalError: the vault is none of ours, as told by `unlocking.open_journal`.
    """
    try:
        with working(place, key.vault) as work:
            good = _made(folder, key, work, now)
    except JournalError as error:
        if not place.is_dir():
            raise BackupPlaceMissing(place) from error
        raise
    with suppress(JournalError):  # one too many does no harm, and this one counts
        prune(place, key, good)
    return good


def list_backups(place: Path, vault: str | None = None) -> tuple[BackupFile, ...]:
    """Return the backups of a vault, or of every vault, newest first.

    What is no backup, or can no longer be read, is not among them.

    Raises:
        BackupPlaceMissing: there is no such folder.
        StorageUnavailable: the disk does not give it out.
    """
    try:
        paths = [path for path in place.iterdir() if path.suffix == ENDING]
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BackupPlaceMissing(place) from error
    except OSError as error:
        raise refusal(error) from error
    found = [backup for path in paths if (backup := _listed(path, vault)) is not None]
    return tuple(sorted(found, key=lambda each: (each.at, each.path.name), reverse=True))


def look_at(path: Path) -> BackupFile:
    """Return what a backup tells without its key.

    Raises:
        NotABackup: it is something else, or there is no such file.
        BackupPlaceMissing: not even its folder is there.
        BackupDamaged: the part that tells it is not as it was written.
        VaultTooNew: a newer version made it.
        StorageUnavailable: the disk does not give it out.
    """
    vault = backup_file.read_ring(path).vault
    found = _stat(path)
    at = _by_name(path) or datetime.fromtimestamp(found.st_mtime, UTC)
    return BackupFile(path, vault, at, found.st_size)


def verify_backup(path: Path, key: VaultKey) -> GoodBackup:
    """Unpack a backup and look through all of it. Slow: call it off the window's thread.

    Raises:
        BackupDamaged: any bit is not as it was written.
        NotABackup: it is something else.
        WrongPassphrase: it was made with other keys of this vault.
        VaultsUnrelated: it is of another vault.
        VaultTooNew: a newer version made it.
        StorageBusy: another window or command is at work there.
        StorageUnavailable: the disk is full or gone.
    """
    with reading(path.parent, key.vault) as work:
        return _good(path, require_sound(path, key, work / UNPACKED))


@contextmanager
def unpacked(path: Path, key: VaultKey, into: Path) -> Iterator[Path]:
    """Give the database of a backup, looked through, still encrypted, and removed afterwards.

    It lies hidden in the folder `into` meanwhile.

    Raises:
        JournalError: as `verify_backup` does.
    """
    with working(into, key.vault) as work:
        require_sound(path, key, work / UNPACKED)
        yield work / UNPACKED


def find_backup_key(path: Path, secret: str, *, is_code: bool) -> VaultKey:
    """Find the key of a backup by the passphrase or the recovery code of its day.

    Slow on purpose: call it off the window's thread.

    Raises:
        WrongPassphrase: it is not the one of that day.
        WrongRecoveryCode: the code, as it was typed, is not the one of that day.
        NotABackup: it is something else.
        BackupDamaged: the key file in it is not as it was written.
        VaultTooNew: a newer version made it.
        StorageUnavailable: the disk does not give it out.
    """
    return key_of(backup_file.find_keys(path, secret, is_code=is_code))


def prune(place: Path, key: VaultKey, good: GoodBackup) -> tuple[Path, ...]:
    """Delete what `backup_rotation` does not keep, and return it.

    Only backups of this vault that still have the name they were made under are deleted,
    never `good`, and none at all if `good` holds less than half of the one before: then
    something may be wrong with the journal, and the older ones are needed.
    """
    ours = [each for each in list_backups(place, key.vault) if _is_ours(each)]
    others = [each for each in ours if each.path != good.path]
    if not others or _has_shrunk(good, others[0], key):
        return ()
    kept = backup_rotation.kept(ours, lambda each: each.at)
    gone = [each.path for each in others if each not in kept]
    for path in gone:
        with suppress(OSError):
            path.unlink()
    return tuple(gone)


def is_due(preferences: Preferences, newest_change: datetime | None, now: datetime) -> bool:
    """Tell whether something has changed since the last good backup, an hour ago or more."""
    if not preferences.backup_places or newest_change is None:
        return False
    last = _instant(preferences.last_backup_at)
    if last is None or last > now:  # never, or while the clock was wrong
        return True
    return newest_change > last and now - last >= _HOUR


def remembered(preferences: Preferences, good: GoodBackup) -> Preferences:
    """Return `preferences` that know `good` as the last good backup."""
    return replace(
        preferences,
        last_backup_at=good.at.astimezone(UTC).isoformat(),
        last_backup_file=str(good.path),
        last_backup_bytes=good.bytes,
        last_backup_records=good.records,
    )


def newest_change(journal: Journal) -> datetime | None:
    """Return when something was last recorded, also as a draft; nothing in a new journal."""
    return copying.newest_change(journal.connection)


def _made(folder: Path, key: VaultKey, work: Path, now: datetime) -> GoodBackup:
    path = _name_for(work.parent, key.vault, now)
    try:
        facts = seal_and_look_through(folder, key, work, now)
    except BackupDamaged as error:
        raise BackupDamaged(path) from error
    files.put_in_place(work / SEALED, path)
    return _good(path, facts)


def _good(path: Path, facts: Facts) -> GoodBackup:
    return GoodBackup(path, facts.at, _stat(path).st_size, facts.records, facts.revisions)


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        raise refusal(error) from error


def _name_for(place: Path, vault: str, now: datetime) -> Path:
    # No word of what it is: the name is what others see first.
    stem = f"{vault[:_SHORT]}-{now.astimezone(UTC):{_WRITTEN}}"
    ends = itertools.chain([""], (f"-{number}" for number in itertools.count(2)))
    paths = (place / f"{stem}{end}{ENDING}" for end in ends)
    return next(path for path in paths if not path.exists())


def _listed(path: Path, vault: str | None) -> BackupFile | None:
    try:
        found = look_at(path)
    except JournalError:
        return None
    return found if vault in {None, found.vault} else None


def _by_name(path: Path) -> datetime | None:
    match = _NAME.fullmatch(path.name)
    try:
        return match and datetime.strptime(match[1], _WRITTEN).replace(tzinfo=UTC)
    except ValueError:
        return None


def _is_ours(backup: BackupFile) -> bool:
    return backup.path.name.startswith(backup.vault[:_SHORT]) and bool(_by_name(backup.path))


def _has_shrunk(good: GoodBackup, before: BackupFile, key: VaultKey) -> bool:
    if good.bytes * 2 < before.bytes:
        return True
    try:
        facts = backup_file.read_facts(before.path, key.data_key)
    except JournalError:  # of other keys: its counts cannot be known
        return False
    return good.revisions * 2 < facts.revisions or good.records * 2 < facts.records


def _instant(written: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    return found if found.tzinfo else None
