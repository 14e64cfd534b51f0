"""A backup on the disk: one sealed file, written and read piece by piece."""

import hashlib
import hmac
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from journal_app.errors import (
    BackupDamaged,
    BackupPlaceMissing,
    NotABackup,
    VaultTooNew,
    WrongPassphrase,
    refusal,
)
from journal_app.vault import backup_format, files, keyring_text, opening, sealing
from journal_app.vault.backup_format import (
    FORMAT,
    MAGIC,
    SEALED_BYTES,
    START,
    SUM_BYTES,
    TRAILER_BYTES,
    Facts,
    Sums,
)
from journal_app.vault.keyring import Keyring
from journal_app.vault.keys import NONCE_BYTES, DataKey, Random, Unsound
from journal_app.vault.opening import OpenedKeys

_CHUNK_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a backup beside the database."""

    ring: Keyring
    key: DataKey
    facts: Facts


@dataclass(frozen=True, slots=True)
class _Reading:
    """An open backup, whose open part was read."""

    path: Path
    file: IO[bytes]
    clear: bytes
    ring: Keyring
    database_bytes: int

    def take(self, count: int) -> bytes:
        """Return exactly so many bytes."""
        data = self.file.read(count)
        if len(data) != count:
            raise BackupDamaged(self.path)
        return data


def write(database: Path, target: Path, contents: Contents, random: Random) -> None:
    """Seal `database` into the new file `target`, for its owner only, and make it last.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone, or `target` is there already.
    """
    sums = Sums(contents.key)
    clear = backup_format.clear_part(contents.ring)
    facts = backup_format.seal(contents.facts, contents.key, random(NONCE_BYTES), clear)
    try:
        with database.open("rb") as source, _new_file(target) as file:
            file.write(sums.add(clear + facts))
            while data := source.read(_CHUNK_BYTES):
                file.write(sums.add(data))
            file.write(sums.trailer())
            file.flush()
            files.sync(file.fileno())
    except OSError as error:
        raise refusal(error) from error


def read_ring(path: Path) -> Keyring:
    """Return the keyring of a backup, having looked only at the open part of the file.

    Raises:
        NotABackup: it is something else, or there is no such file.
        BackupPlaceMissing: not even its folder is there.
        BackupDamaged: the open part is not as it was written.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    with _opened(path) as reading:
        return reading.ring


def read_facts(path: Path, key: DataKey) -> Facts:
    """Return what a backup says it holds, without a look at the database.

    Raises:
        WrongPassphrase: it was sealed with another key.
        JournalError: as `read_ring` does.
    """
    with _opened(path) as reading:
        _require_key(reading, key)
        return _unsealed(reading, key, reading.take(SEALED_BYTES))


def unpack(path: Path, key: DataKey, target: Path) -> Facts:
    """Write the database of a backup to the new file `target`, and check every byte.

    Whoever gets an error throws `target` away. It would not last through a power cut yet.

    Raises:
        WrongPassphrase: it was sealed with another key.
        BackupDamaged: any bit is not as it was written.
        JournalError: as `read_ring` does.
    """
    with _opened(path) as reading:
        _require_key(reading, key)
        sums = Sums(key)
        sums.add(reading.clear)
        sealed = sums.add(reading.take(SEALED_BYTES))
        _copy_database(reading, target, sums)
        if not hmac.compare_digest(reading.take(TRAILER_BYTES), sums.trailer()):
            raise BackupDamaged(path)
        facts = _unsealed(reading, key, sealed)
    if facts.database_bytes != reading.database_bytes:
        raise BackupDamaged(path)
    return facts


def find_keys(path: Path, secret: str, *, is_code: bool) -> OpenedKeys:
    """Find the keys of a backup by the passphrase or the recovery code of its day.

    Slow on purpose for a passphrase: call it away from the window.

    Raises:
        WrongPassphrase: it is not the one of that day.
        WrongRecoveryCode: the code, as it was typed, is not the one of that day.
        JournalError: as `read_ring` does.
    """
    try:
        return opening.open_ring(read_ring(path), secret, is_code=is_code)
    except Unsound:
        raise BackupDamaged(path) from None


def is_of(ring: Keyring, key: DataKey) -> bool:
    """Tell whether `key` is the one that `ring` holds."""
    return hmac.compare_digest(sealing.authenticate(ring, key).mac, ring.mac)


def _copy_database(reading: _Reading, target: Path, sums: Sums) -> None:
    left = reading.database_bytes
    try:
        with _new_file(target) as file:
            while left:
                data = reading.take(min(left, _CHUNK_BYTES))
                file.write(sums.add(data))
                left -= len(data)
    except OSError as error:
        raise refusal(error) from error


@contextmanager
def _opened(path: Path) -> Iterator[_Reading]:
    try:
        bytes_ = _size(path)
        with path.open("rb") as file:
            _look_at_the_disk(file)
            yield _started(path, file, bytes_)
    except (FileNotFoundError, NotADirectoryError) as error:
        if not path.parent.is_dir():
            raise BackupPlaceMissing(path.parent) from error
        raise NotABackup(path) from error
    except OSError as error:
        raise refusal(error) from error


def _size(path: Path) -> int:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):  # opening a pipe would wait for ever
        raise NotABackup(path)
    return found.st_size


def _look_at_the_disk(file: IO[bytes]) -> None:
    # What was just written is still in memory: checking that would prove nothing.
    if sys.platform == "linux":
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _started(path: Path, file: IO[bytes], bytes_: int) -> _Reading:
    start = file.read(START.size)
    if start[: len(MAGIC)] != MAGIC:
        raise NotABackup(path)
    if len(start) != START.size:
        raise BackupDamaged(path)
    _, format_, length = START.unpack(start)
    if length > keyring_text.LARGEST:
        raise BackupDamaged(path)
    text, sum_ = file.read(length), file.read(SUM_BYTES)
    if not hmac.compare_digest(sum_, hashlib.sha256(start + text).digest()):
        raise BackupDamaged(path)
    if format_ > FORMAT:
        raise VaultTooNew(format_, FORMAT)
    clear = start + text + sum_
    around = len(clear) + SEALED_BYTES + TRAILER_BYTES
    if bytes_ < around:
        raise BackupDamaged(path)
    return _Reading(path, file, clear, _ring(path, text), bytes_ - around)


def _ring(path: Path, text: bytes) -> Keyring:
    try:
        return keyring_text.parse(text)
    except Unsound:
        raise BackupDamaged(path) from None


def _require_key(reading: _Reading, key: DataKey) -> None:
    if not is_of(reading.ring, key):
        raise WrongPassphrase


def _unsealed(reading: _Reading, key: DataKey, sealed: bytes) -> Facts:
    try:
        return backup_format.unseal(sealed, key, reading.clear)
    except Unsound:
        raise BackupDamaged(reading.path) from None


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, files.PRIVATE_FILE), "wb") as file:
        yield file
