"""Make the keys of a new vault, and find those of an old one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from journal_app.errors import VaultDamaged
from journal_app.vault import copies, recovery_code, sealing, strength
from journal_app.vault.keyring import FORMAT, Derivation, Keyring, Slot, VaultId, Way
from journal_app.vault.keys import (
    NONCE_BYTES,
    SALT_BYTES,
    Cost,
    DataKey,
    Random,
    Unsound,
    new_data_key,
)
from journal_app.vault.recovery_code import RecoveryCode

_VAULT_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class NewKeys:
    """The keys of a vault that was just made."""

    key: DataKey
    vault: VaultId
    recovery_code: RecoveryCode
    """To be shown once. It is kept nowhere."""


@dataclass(frozen=True, slots=True)
class OpenedKeys:
    """The keys of a vault, found by one of its secrets."""

    keys: tuple[DataKey, ...] = field(repr=False)
    """The one in use first. A second is there only while a rotation is not finished."""
    ring: Keyring = field(repr=False)
    """What they were found in."""
    copy_used: bool
    """Whether the main key file was damaged or gone, so that its copy had to do."""

    @property
    def vault(self) -> VaultId:
        """Return whose keys they are."""
        return self.ring.vault

    @property
    def generation(self) -> int:
        """Return how far the key file has come: it counts up with every change of a way in."""
        return self.ring.generation

    @property
    def key(self) -> DataKey:
        """Return the key in use."""
        return self.keys[0]

    @property
    def waiting(self) -> DataKey | None:
        """Return the key before, if a rotation is not finished."""
        return self.keys[1] if len(self.keys) > 1 else None


def create_keys(folder: Path, passphrase: str, cost: Cost, today: date, random: Random) -> NewKeys:
    """Make new keys and write both key files into `folder`, which `bundle.making` gave.

    Slow on purpose: call it away from the window.

    Raises:
        WeakPassphrase: it is too short or too easy to guess.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    strength.require(passphrase)
    vault = VaultId(random(_VAULT_ID_BYTES).hex())
    key = new_data_key(1, random)
    code = recovery_code.new_code(random)

    def slot(id_: int, way: Way, cost: Cost | None) -> Slot:
        derivation = Derivation(random(SALT_BYTES), cost)
        return Slot(id_, way, today, derivation, random(NONCE_BYTES))

    ring = Keyring(
        vault=vault,
        app_min=FORMAT,
        generation=1,
        slots=(
            sealing.seal(vault, slot(1, Way.PASSPHRASE, cost), passphrase, (key,)),
            sealing.seal(vault, slot(2, Way.RECOVERY, None), code, (key,)),
        ),
    )
    copies.write(folder, sealing.authenticate(ring, key))
    return NewKeys(key, vault, code)


def open_with_passphrase(folder: Path, passphrase: str) -> OpenedKeys:
    """Find the keys by what the person remembers.

    Slow on purpose: call it away from the window.

    Raises:
        WrongPassphrase: it is not the one.
        VaultNotFound: there is no vault in `folder`.
        VaultDamaged: neither copy of the key file is sound.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    return _open(folder, lambda ring: sealing.unseal(ring, passphrase))


def open_with_recovery(folder: Path, typed: str) -> OpenedKeys:
    """Find the keys by the code on the recovery sheet, as a person types it.

    One wrong sign, or two neighbours swapped, are put right.

    Raises:
        WrongRecoveryCode: it is mistyped, the code of another vault, or was revoked.
        VaultNotFound: there is no vault in `folder`.
        VaultDamaged: neither copy of the key file is sound.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    return _open(folder, lambda ring: sealing.unseal_typed(ring, typed)[0])


def open_ring(ring: Keyring, secret: str, *, is_code: bool) -> OpenedKeys:
    """Find the keys in a keyring that lies elsewhere, such as in a backup.

    Slow on purpose for a passphrase: call it away from the window.

    Raises:
        WrongPassphrase: the passphrase is not the one of that day.
        WrongRecoveryCode: the code, as it was typed, is not the one of that day.
        Unsound: it was altered.
    """
    if is_code:
        return OpenedKeys(sealing.unseal_typed(ring, secret)[0], ring, copy_used=False)
    return OpenedKeys(sealing.unseal(ring, secret), ring, copy_used=False)


def _open(folder: Path, unseal: Callable[[Keyring], tuple[DataKey, ...]]) -> OpenedKeys:
    found = copies.read(folder)
    # An older copy is asked only when the newer was altered: after a change of passphrase it
    # would still open with the old one.
    for ring in found.newest_first():
        try:
            keys = unseal(ring)
        except Unsound:
            continue
        copies.repair(folder, found, ring)
        return OpenedKeys(keys, ring, copy_used=found.main != ring)
    raise VaultDamaged(folder)
