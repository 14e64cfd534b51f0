"""The two copies of the keyring on the disk."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import StorageBusy, StorageUnavailable, VaultDamaged, VaultNotFound
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
        VaultNotPlain: a link, folder, pipe or device lies in the place of one.
        StorageUnavailable: the disk does not give them out.
    """
    refused: list[StorageUnavailable] = []
    copies = Copies(
        main=_read(folder / bundle.KEYRING, refused),
        spare=_read(folder / bundle.KEYRING_COPY, refused),
    )
    if copies.main or copies.spare:
        return copies
    if refused:
        raise refused[0]
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


def exchange(folder: Path, before: Keyring, ring: Keyring) -> None:
    """Put `ring` into both files in place of `before`, as `replace` does.

    Raises:
        StorageBusy: somebody else has changed a way in since, and theirs counts.
        StorageUnavailable: the disk is full, read-only or gone; nothing has changed.
    """
    if read(folder).newest_first()[0] != before:
        raise StorageBusy
    replace(folder, ring)
    # The window that has the journal open holds its lock, so that none is taken here: of two
    # that change it in the same moment, the one whose change was written over is told.
    if read(folder).newest_first()[0] != ring:
        raise StorageBusy


def replace(folder: Path, ring: Keyring) -> None:
    """Put `ring` into both files in place of what was there.

    Once the first file holds it, it has taken effect; should the second not take it, the next
    opening puts that right.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone; nothing has changed.
    """
    text = keyring_text.render(ring)
    try:
        files.write(folder / bundle.KEYRING, text)
    except StorageUnavailable:
        # The disk may have failed after the file was in place: then the old secret is gone.
        if _read(folder / bundle.KEYRING, []) != ring:
            raise
    with suppress(StorageUnavailable):
        files.write(folder / bundle.KEYRING_COPY, text)


def repair(folder: Path, copies: Copies, ring: Keyring) -> None:
    """Bring each copy that differs from `ring`, which has just proved itself, back to it."""
    text = keyring_text.render(ring)
    # A vault on a read-only disk is opened all the same; the next opening tries again.
    with suppress(StorageUnavailable):
        if copies.main != ring:
            files.write(folder / bundle.KEYRING, text)
        if copies.spare != ring:
            files.write(folder / bundle.KEYRING_COPY, text)


def _read(path: Path, refused: list[StorageUnavailable]) -> Keyring | None:
    try:
        raw = files.read(path, keyring_text.LARGEST + 1)
        return None if raw is None else keyring_text.parse(raw)
    except Unsound:
        return None
    except StorageUnavailable as error:
        refused.append(error)
        return None
