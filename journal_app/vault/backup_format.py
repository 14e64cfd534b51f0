"""What a backup is made of, byte by byte.

    bytes   what
       16   magic: says what the file is, not whose
        2   format: 1
        4   length of the key file
        n   the vault's key file, as it was that day: with it the backup opens alone
       32   SHA-256 of all above; so far every format is alike
       12   nonce
       80   facts (when, how many records, revisions and bytes, a digest of the newest
            revisions), sealed by AES-256-GCM and bound to all above
        m   the database: SQLCipher pages, still encrypted
       32   SHA-256 of all above, which tells plain damage to whoever has no key
       32   HMAC-SHA-256 of all above, which tells a forgery

Numbers are big-endian. The keys for facts and HMAC are made from the vault's backup key: its
HMAC-SHA-256 over `facts` and over `file`. The file is never in memory as a whole.
"""

import hashlib
import hmac
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from journal_app.vault import keyring_text
from journal_app.vault.keyring import Keyring
from journal_app.vault.keys import NONCE_BYTES, DataKey, Purpose, Wrapping, unwrap, wrap

MAGIC = b"journal-backup\n\0"
FORMAT = 1
START = struct.Struct(">16sHI")
"""Magic, format, and the length of the key file that follows."""
_FACTS = struct.Struct(">qQQQ32s")
SEALED_BYTES = NONCE_BYTES + _FACTS.size + 16
"""The facts between their nonce and their seal."""
SUM_BYTES = 32
TRAILER_BYTES = 2 * SUM_BYTES

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a backup holds, told only to those who have the key."""

    at: datetime
    """When it was made, aware UTC."""
    records: int
    revisions: int
    database_bytes: int
    heads: bytes
    """A digest of the newest revisions' macs, 32 bytes."""


class Sums:
    """Both sums of a backup, over what was added so far."""

    def __init__(self, key: DataKey) -> None:
        self._plain = hashlib.sha256()
        self._keyed = hmac.new(_subkey(key, b"file"), digestmod=hashlib.sha256)

    def add(self, data: bytes) -> bytes:
        """Take `data` in, and give it back."""
        self._plain.update(data)
        self._keyed.update(data)
        return data

    def trailer(self) -> bytes:
        """Return what ends the file: the plain sum, then the HMAC over that too."""
        plain, keyed = self._plain.digest(), self._keyed.copy()
        keyed.update(plain)
        return plain + keyed.digest()


def clear_part(ring: Keyring) -> bytes:
    """Return all that lies open: everything before the facts."""
    text = keyring_text.render(ring)
    start = START.pack(MAGIC, FORMAT, len(text)) + text
    return start + hashlib.sha256(start).digest()


def seal(facts: Facts, key: DataKey, nonce: bytes, clear: bytes) -> bytes:
    """Return `facts` as they stand in the file. A nonce is never used twice."""
    at = (facts.at - _EPOCH) // _MICROSECOND
    plain = _FACTS.pack(at, facts.records, facts.revisions, facts.database_bytes, facts.heads)
    return nonce + wrap(_wrapping(key), nonce, plain, clear)


def unseal(sealed: bytes, key: DataKey, clear: bytes) -> Facts:
    """Return the facts again.

    Raises:
        Unsound: they or the open part are not as they were written.
    """
    nonce, facts = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    at, *rest = _FACTS.unpack(unwrap(_wrapping(key), nonce, facts, clear))
    return Facts(_EPOCH + at * _MICROSECOND, *rest)


def _wrapping(key: DataKey) -> Wrapping:
    return Wrapping(_subkey(key, b"facts"), commitment=b"")


def _subkey(key: DataKey, label: bytes) -> bytes:
    return hmac.digest(key.subkey(Purpose.BACKUP), label, hashlib.sha256)
