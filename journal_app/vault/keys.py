"""The mathematics of the vault: stretch a secret, wrap a key, split a key by purpose."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

Random = Callable[[int], bytes]
"""Gives that many unpredictable bytes: `secrets.token_bytes`, or fixed ones in a test vector."""

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12  # what AES-GCM takes without hashing it first, NIST SP 800-38D 8.2
COMMITMENT_BYTES = 16
_FORMAT = b"journal-vault/1/"
_HALF_A_SECOND = 0.5


class Unsound(Exception):
    """A seal, or the text around it, is not as it was written. Never leaves this room."""


class Purpose(StrEnum):
    """What a subkey of the data key is for. No two purposes share a key."""

    DATABASE = "db"
    KEYRING = "ring"
    BACKUP = "backup"
    CHAIN = "chain"
    SEEN = "seen"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try at a passphrase costs, in Argon2id's terms (RFC 9106)."""

    memory_kib: int
    passes: int
    lanes: int


FLOOR = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""The least we ever use: RFC 9106's second recommendation."""
CEILING = Cost(memory_kib=512 * 1024, passes=3, lanes=4)
"""More than this makes the door slow on an older laptop and gains little."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """A random key that everything in one vault is encrypted under. Rotation adds another."""

    id: int
    secret: bytes = field(repr=False)
    """32 bytes."""

    def subkey(self, purpose: Purpose) -> bytes:
        """Return the 32 bytes to use for `purpose`, from which no other key can be told."""
        return _expand(self.secret, purpose.value.encode(), KEY_BYTES)


@dataclass(frozen=True, slots=True)
class Wrapping:
    """What a secret turns into: a key to wrap others in, and a public sign of that key."""

    key: bytes = field(repr=False)
    commitment: bytes
    """Tells a wrong secret (it differs) from a damaged seal (it fits, yet nothing opens)."""


def new_data_key(id_: int, random: Random) -> DataKey:
    """Return a fresh data key."""
    return DataKey(id_, random(KEY_BYTES))


def affordable(seconds: Callable[[Cost], float], memory_kib: int) -> Cost:
    """Return the dearest cost this computer pays within a second and an eighth of its memory.

    `seconds` measures one try; `memory_kib` is all the memory there is. Never below `FLOOR`.
    """
    best = FLOOR
    while best.memory_kib < CEILING.memory_kib:
        dearer = Cost(best.memory_kib * 2, best.passes, best.lanes)
        # Argon2's time grows with its memory: below half a second the double fits a second.
        if dearer.memory_kib > memory_kib // 8 or seconds(best) > _HALF_A_SECOND:
            break
        best = dearer
    return best


def from_passphrase(passphrase: str, salt: bytes, cost: Cost) -> Wrapping:
    """Stretch what a person remembers. Slow on purpose: call it away from the window."""
    # One passphrase typed on two systems may differ in composition; NIST 800-63B asks for NFKC.
    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    argon = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return _wrapping(argon.derive(typed))


def from_random(secret: bytes, salt: bytes) -> Wrapping:
    """Use a secret of full strength, such as a recovery code, that needs no stretching."""
    return _wrapping(HKDF(hashes.SHA256(), KEY_BYTES, salt, _FORMAT + b"secret").derive(secret))


def wrap(wrapping: Wrapping, nonce: bytes, plain: bytes, context: bytes) -> bytes:
    """Seal `plain`, bound to `context`. One wrapping is never used with the same nonce twice."""
    return AESGCM(wrapping.key).encrypt(nonce, plain, context)


def unwrap(wrapping: Wrapping, nonce: bytes, sealed: bytes, context: bytes) -> bytes:
    """Return what `wrap` sealed.

    Raises:
        Unsound: the seal, its nonce or its context is not what was sealed.
    """
    try:
        return AESGCM(wrapping.key).decrypt(nonce, sealed, context)
    except InvalidTag:
        raise Unsound from None


def decrypt_page(key: bytes, start: bytes, sealed: bytes) -> bytes:
    """Return what SQLCipher encrypted on one page (AES-256-CBC), altered or not.

    For what can be saved of a damaged database: the caller has to see whether it is genuine.
    """
    decryptor = Cipher(algorithms.AES(key), modes.CBC(start)).decryptor()
    return decryptor.update(sealed) + decryptor.finalize()


def _wrapping(root: bytes) -> Wrapping:
    return Wrapping(
        key=_expand(root, b"wrap", KEY_BYTES),
        commitment=_expand(root, b"commit", COMMITMENT_BYTES),
    )


def _expand(root: bytes, label: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, None, _FORMAT + label).derive(root)
