"""The pages of a damaged database, each read and judged on its own, without the engine.

One bad page makes the engine refuse whatever hangs below it in the tree. Each page is
encrypted and sealed by itself, though (https://www.zetetic.net/sqlcipher/design/).
"""

import hashlib
import hmac
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from journal_app.errors import DatabaseDamaged, VaultNotPlain, refusal
from journal_app.store.database import PAGE_BYTES

Decrypt = Callable[[bytes, bytes, bytes], bytes]
"""Gives the plain bytes for a key, an initial vector and AES-256-CBC's bytes."""

SALT_BYTES = 16
_VECTOR_BYTES = 16
_MAC_BYTES = 64
PLAIN_BYTES = PAGE_BYTES - _VECTOR_BYTES - _MAC_BYTES
"""What a page holds, less what the encryption takes at its end: SQLite's usable size."""
_KEY_BYTES = 32
_MAC_SALT_MASK = 0x3A
_MAC_PASSES = 2
# Of 4096 bytes of chance hardly one of the 256 values is missing.
_NOISY = 240
_ONLY_LOOK = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    number: int
    """From 1, as the engine counts."""
    data: bytes
    """`PLAIN_BYTES` bytes. On the first page the salt stands where a header would."""
    genuine: bool
    """Whether its seal is whole. If not, a part of the data may still be."""
    is_noise: bool = True
    """Whether what lies in the file looks like chance, as everything encrypted does."""


class RawPages:
    """The pages of one database file."""

    def __init__(self, path: Path, key: bytes, decrypt: Decrypt) -> None:
        """Open the file.

        Raises:
            DatabaseDamaged: it is gone, or shorter than a page.
            VaultNotPlain: a link, folder, pipe or device lies there.
            StorageUnavailable: the disk does not give it out.
        """
        self._key = key
        self._decrypt = decrypt
        try:
            if not stat.S_ISREG(path.lstat().st_mode):
                raise VaultNotPlain(path)
            self._file = os.fdopen(os.open(path, _ONLY_LOOK), "rb")
            salt = self._file.read(SALT_BYTES)
            self.count = os.fstat(self._file.fileno()).st_size // PAGE_BYTES
        except FileNotFoundError as error:
            raise DatabaseDamaged from error
        except OSError as error:
            raise refusal(error) from error
        mac_salt = bytes(byte ^ _MAC_SALT_MASK for byte in salt)
        self._mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, _MAC_PASSES, _KEY_BYTES)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def page(self, number: int) -> Page | None:
        """Return one page, or nothing if the disk does not give it out."""
        try:
            self._file.seek((number - 1) * PAGE_BYTES)
            raw = self._file.read(PAGE_BYTES)
        except (OSError, ValueError):
            return None
        if len(raw) != PAGE_BYTES:
            return None
        first = SALT_BYTES if number == 1 else 0
        sealed, vector = raw[first:PLAIN_BYTES], raw[PLAIN_BYTES : PLAIN_BYTES + _VECTOR_BYTES]
        mac = hmac.new(self._mac_key, sealed + vector, hashlib.sha512)
        mac.update(number.to_bytes(4, "little"))
        return Page(
            number=number,
            data=raw[:first] + self._decrypt(self._key, vector, sealed),
            is_noise=len(set(raw)) > _NOISY,
            genuine=hmac.compare_digest(mac.digest(), raw[PLAIN_BYTES + _VECTOR_BYTES :]),
        )

    def all(self) -> Iterator[Page]:
        """Give every page that the disk gives out, in order."""
        for number in range(1, self.count + 1):
            page = self.page(number)
            if page is not None:
                yield page
