"""The keyring: one sealed copy of the data keys for each way into the vault."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from journal_app.vault.keys import Cost

VaultId = NewType("VaultId", str)
"""128 random bits as 32 hexadecimal digits; the same in every copy of one vault."""

FORMAT = 1
"""The format this program writes, and the newest it reads."""


class Way(StrEnum):
    """A way into the vault."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way in, not one
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a secret is turned into the key of its slot."""

    salt: bytes
    cost: Cost | None
    """What a passphrase is stretched with; None for a secret that is random already."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The data keys, sealed for one way in."""

    id: int
    """Counts up over the life of a vault; a removed slot's id never comes back."""
    way: Way
    created: date
    derivation: Derivation
    nonce: bytes
    commitment: bytes = b""
    sealed: bytes = b""


@dataclass(frozen=True, slots=True)
class Keyring:
    """All that the readable key file holds."""

    vault: VaultId
    app_min: int
    """The least format a program must know to change this vault."""
    generation: int
    """Counts up with every change, so that the newer of two copies is known."""
    slots: tuple[Slot, ...]
    mac: bytes = b""
    """Over all the rest, under a key that only the data key gives."""

    def ways(self, way: Way) -> tuple[Slot, ...]:
        """Return the slots of one kind."""
        return tuple(slot for slot in self.slots if slot.way == way)
