"""What opens one vault."""

from dataclasses import dataclass, field

from journal_app.vault.keyring import VaultId
from journal_app.vault.keys import DataKey
from journal_app.vault.opening import OpenedKeys


@dataclass(frozen=True, slots=True)
class VaultKey:
    """What opens one vault. It stays in memory only as long as the vault is open."""

    vault: VaultId
    data_key: DataKey = field(repr=False)
    copy_used: bool = False
    """The main key file was damaged or gone, so that its copy had to do."""
    generation: int = 1
    """Of the key file it came from: counts up with every change of a way in."""
    waiting: DataKey | None = field(default=None, repr=False)
    """The key before, while a change of all keys is not finished: `settling` settles that."""


def key_of(opened: OpenedKeys) -> VaultKey:
    """Return the keys that a secret gave, as the rest of the program carries them."""
    return VaultKey(
        vault=opened.vault,
        data_key=opened.key,
        copy_used=opened.copy_used,
        generation=opened.generation,
        waiting=opened.waiting,
    )
