"""Seal the data keys into the slots of a keyring, and open them again."""

import base64
import hashlib
import hmac
import json
from dataclasses import replace

from journal_app.errors import WrongPassphrase, WrongRecoveryCode
from journal_app.vault import keyring_text, recovery_code
from journal_app.vault.keyring import Derivation, Keyring, Slot, VaultId, Way
from journal_app.vault.keys import (
    Cost,
    DataKey,
    Purpose,
    Unsound,
    Wrapping,
    from_passphrase,
    from_random,
    unwrap,
    wrap,
)
from journal_app.vault.recovery_code import RecoveryCode

Secret = str | RecoveryCode
"""What opens a slot: a passphrase as it is typed, or a recovery code."""


def stretched(secret: Secret, derivation: Derivation) -> Wrapping:
    """Return what `secret` turns into. Slow for a passphrase.

    Raises:
        Unsound: this kind of secret is not stretched that way.
    """
    match secret, derivation.cost:
        case RecoveryCode(), None:
            return from_random(secret.secret, derivation.salt)
        case str(), Cost() as cost:
            return from_passphrase(secret, derivation.salt, cost)
        case _:
            raise Unsound


def seal(vault: VaultId, slot: Slot, secret: Secret, keys: tuple[DataKey, ...]) -> Slot:
    """Return `slot` holding `keys`, the one in use first. Slow for a passphrase."""
    return wrapped(vault, slot, stretched(secret, slot.derivation), keys)


def wrapped(vault: VaultId, slot: Slot, wrapping: Wrapping, keys: tuple[DataKey, ...]) -> Slot:
    """Return `slot` holding `keys`, its secret having been stretched already."""
    committed = replace(slot, commitment=wrapping.commitment)
    plain = keyring_text.canonical(
        [{"id": key.id, "k": base64.b64encode(key.secret).decode("ascii")} for key in keys]
    )
    context = keyring_text.context(vault, committed)
    return replace(committed, sealed=wrap(wrapping, slot.nonce, plain, context))


def authenticate(ring: Keyring, key: DataKey) -> Keyring:
    """Return `ring` with a mac that a dropped slot or an altered number would break."""
    return replace(ring, mac=_mac(ring, key))


def is_authentic(ring: Keyring, key: DataKey) -> bool:
    """Tell whether `ring` is as it was when it was authenticated with `key`."""
    return hmac.compare_digest(ring.mac, _mac(ring, key))


def unseal(ring: Keyring, secret: Secret) -> tuple[DataKey, ...]:
    """Return the data keys, the one in use first. Slow for a passphrase.

    Raises:
        WrongPassphrase: no slot was made for this passphrase.
        WrongRecoveryCode: no slot was made for this code.
        Unsound: a slot was, but it or the rest of the keyring was altered.
    """
    way = Way.RECOVERY if isinstance(secret, RecoveryCode) else Way.PASSPHRASE
    for slot in ring.ways(way):
        wrapping = stretched(secret, slot.derivation)
        if hmac.compare_digest(wrapping.commitment, slot.commitment):
            context = keyring_text.context(ring.vault, slot)
            keys = _keys(unwrap(wrapping, slot.nonce, slot.sealed, context))
            if not is_authentic(ring, keys[0]):
                raise Unsound
            return keys
    raise WrongRecoveryCode if way is Way.RECOVERY else WrongPassphrase


def unseal_typed(ring: Keyring, typed: str) -> tuple[tuple[DataKey, ...], RecoveryCode]:
    """Return the data keys and the code that gave them, however a person typed it.

    One wrong sign, or two neighbours swapped, are put right by trying: there are only a few
    codes that near, and a slot costs microseconds.

    Raises:
        WrongRecoveryCode: neither it nor any code that near opens a slot.
        Unsound: a slot was made for it, but the keyring was altered.
    """
    wrong = WrongRecoveryCode()
    for code in recovery_code.readings(typed):
        try:
            return unseal(ring, code), code
        except WrongRecoveryCode as error:
            wrong = error
    raise wrong


def _keys(plain: bytes) -> tuple[DataKey, ...]:
    # Behind the seal nothing is foreign any more: only we can have written this.
    return tuple(DataKey(key["id"], base64.b64decode(key["k"])) for key in json.loads(plain))


def _mac(ring: Keyring, key: DataKey) -> bytes:
    message = keyring_text.signed(ring)
    return hmac.new(key.subkey(Purpose.KEYRING), message, hashlib.sha256).digest()
