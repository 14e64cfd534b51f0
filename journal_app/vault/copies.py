"""The two copies of the keyring on the disk."""

from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import StorageUnavailable, VaultDamaged, VaultNotFound
from journal_app.vault import bundle, files, keyring_text
from journal_app.vault.keyring import Keyring
from journal_app.vault.keys import Unsound

_SIGNS_OF_A_VAULT = (bundle.KEYRING, bundle.KEYRING_COPY, bundle.DATABASE)


@dataclass(frozen=True, slots=True)
class Copies:
    """What the two key files hold. At least one of them is sound."""

    main: Keyring | None
    spare: Keyring | None

    def newest_first(self) -> tuple[Keyring, ...]:
        """Return the sound ones, each once; they differ after an interrupted change."""
        found = [ring for ring in (self.main, self.spare) if ring is not None]
        if self.main == self.spare:
            return (found[0],)
        return tuple(sorted(found, key=lambda ring: ring.generation, reverse=True))


def read(folder: Path) -> Copies:
    """Return what is there, damaged copies left out.

    Raises:
        VaultNotFound: there is no vault in `folder`.
        VaultDamaged: neither copy is sound.
        VaultTooNew: a newer version wrote one of them.
        StorageUnavailable: the disk does not give them out.
    """
    refused: list[OSError] = []
    copies = Copies(
        main=_read(folder / bundle.KEYRING, refused),
        spare=_read(folder / bundle.KEYRING_COPY, refused),
    )
    if copies.main or copies.spare:
        return copies
    if refused:
        raise StorageUnavailable from refused[0]
    if any((folder / name).exists() for name in _SIGNS_OF_A_VAULT):
        raise VaultDamaged(folder)
    raise VaultNotFound(folder)


def write(folder: Path, ring: Keyring) -> None:
    """Put `ring` into both files: the second only once the first is safely down.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone; one whole copy is left.
    """
    text = keyring_text.render(ring)
    files.write(folder / bundle.KEYRING, text)
    files.write(folder / bundle.KEYRING_COPY, text)


def repair(folder: Path, copies: Copies, ring: Keyring) -> None:
    """Bring each copy that differs from `ring`, which has just proved itself, back to it."""
    text = keyring_text.render(ring)
    try:
        if copies.main != ring:
            files.write(folder / bundle.KEYRING, text)
        if copies.spare != ring:
            files.write(folder / bundle.KEYRING_COPY, text)
    except StorageUnavailable:
        # A vault on a read-only disk is opened all the same; the next opening tries again.
        return


def _read(path: Path, refused: list[OSError]) -> Keyring | None:
    try:
        with path.open("rb") as file:
            return keyring_text.parse(file.read(keyring_text.LARGEST + 1))
    except (FileNotFoundError, NotADirectoryError, Unsound):
        return None
    except OSError as error:
        refused.append(error)
        return None
