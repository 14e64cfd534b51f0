"""Change the ways into a vault: another keyring made of the one there is, nothing written.

A new slot's id is more than its keyring's generation was before, and so never used before.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from journal_app.vault import recovery_code, sealing
from journal_app.vault.keyring import Derivation, Keyring, Slot, Way
from journal_app.vault.keys import NONCE_BYTES, SALT_BYTES, Cost, DataKey, Random, Wrapping
from journal_app.vault.recovery_code import RecoveryCode


@dataclass(frozen=True, slots=True)
class Change:
    """What every change of a keyring needs to know."""

    generation: int
    """Of the keyring that comes of it: more than any there was."""
    keys: tuple[DataKey, ...] = field(repr=False)
    """What the keyring holds, the key in use first."""
    today: date
    random: Random


@dataclass(frozen=True, slots=True)
class Rotation:
    """The keyrings of a change of all keys: one after the other they take the old one's place."""

    both: Keyring
    """Holds the new key and the one before: opens the vault whichever database is in place."""
    after: Keyring
    """Holds the new key alone, behind the same ways in."""
    recovery_code: RecoveryCode
    """To be shown once. It is kept nowhere."""


def with_passphrase(ring: Keyring, passphrase: str, cost: Cost, change: Change) -> Keyring:
    """Return `ring` with `passphrase` in place of the one before. Slow on purpose."""
    slot = _slot(Way.PASSPHRASE, cost, change.generation + 1, change)
    sealed = sealing.seal(ring.vault, slot, passphrase, change.keys)
    return _with(ring, (sealed, *ring.ways(Way.RECOVERY)), change)


def with_recovery(ring: Keyring, change: Change) -> tuple[Keyring, RecoveryCode]:
    """Return `ring` with a new recovery code, and that code. The one before is revoked."""
    code = recovery_code.new_code(change.random)
    slot = _slot(Way.RECOVERY, None, change.generation + 1, change)
    sealed = sealing.seal(ring.vault, slot, code, change.keys)
    return _with(ring, (*ring.ways(Way.PASSPHRASE), sealed), change), code


def without_recovery(ring: Keyring, change: Change) -> Keyring:
    """Return `ring` without a recovery code."""
    return _with(ring, ring.ways(Way.PASSPHRASE), change)


def rotated(ring: Keyring, passphrase: str, cost: Cost, change: Change) -> Rotation:
    """Return `ring` with new ways in for new keys. Slow on purpose.

    `change.keys` are the new key and the one before.
    """
    code = recovery_code.new_code(change.random)
    both = replace(change, generation=change.generation + 1)
    after = replace(change, generation=change.generation + 2, keys=change.keys[:1])
    slots = (
        _slot(Way.PASSPHRASE, cost, both.generation, change),
        _slot(Way.RECOVERY, None, both.generation + 1, change),
    )
    wrappings = (
        sealing.stretched(passphrase, slots[0].derivation),
        sealing.stretched(code, slots[1].derivation),
    )
    return Rotation(
        both=_wrapped(ring, slots, wrappings, both),
        after=_wrapped(ring, slots, wrappings, after),
        recovery_code=code,
    )


def _wrapped(
    ring: Keyring, slots: tuple[Slot, ...], wrappings: tuple[Wrapping, ...], change: Change
) -> Keyring:
    # The same wrapping seals twice in a rotation: never with the same nonce.
    fresh = (replace(slot, nonce=change.random(NONCE_BYTES)) for slot in slots)
    sealed = tuple(
        sealing.wrapped(ring.vault, slot, wrapping, change.keys)
        for slot, wrapping in zip(fresh, wrappings, strict=True)
    )
    return _with(ring, sealed, change)


def _slot(way: Way, cost: Cost | None, id_: int, change: Change) -> Slot:
    derivation = Derivation(change.random(SALT_BYTES), cost)
    return Slot(id_, way, change.today, derivation, change.random(NONCE_BYTES))


def _with(ring: Keyring, slots: tuple[Slot, ...], change: Change) -> Keyring:
    changed = replace(ring, generation=change.generation, slots=slots)
    return sealing.authenticate(changed, change.keys[0])
