"""Finish or take back a change of all keys that was interrupted.

The new database lies beside the old one until the key file holds both keys. From then on it
takes the old one's place, and the key file that holds the new key alone, which lies ready,
follows. Before, nothing but left-over files tells that a change was begun.
"""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from journal_app.errors import StorageUnavailable, StoreError, VaultError, refusal
from journal_app.journal.vault_key import VaultKey
from journal_app.store import rekeying
from journal_app.store.rekeying import Keys, Place
from journal_app.vault import bundle, copies, files, keyring_text, sealing
from journal_app.vault.keyring import Keyring
from journal_app.vault.keys import DataKey, Purpose, Unsound

NEW_DATABASE = "journal.db.new"
NEXT_KEYRING = "keyring.next"

_JOURNAL = f"{bundle.DATABASE}-journal"
_NEW_DATABASES = (NEW_DATABASE, f"{NEW_DATABASE}-journal")
_LEFT_OVERS = (*_NEW_DATABASES, NEXT_KEYRING, f"{NEXT_KEYRING}.tmp")


def settle(folder: Path, key: VaultKey) -> VaultKey:
    """Return the key that opens the database, the vault being whole again.

    The caller holds the vault, and has not opened the database yet. Fast, unless there is
    something to settle.

    Raises:
        VaultNotPlain: a link, folder, pipe or device lies in the place of a file.
        EngineUnfit: the database library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: what was begun can neither be finished nor taken back.
    """
    begun = any(files.require_plain(folder / name) for name in _LEFT_OVERS)
    if key.waiting is None:
        if begun:
            _clear(folder, key)
        return key
    return _finish(folder, key, key.waiting)


def keys_for(data_key: DataKey) -> Keys:
    """Return what a database is under whose data key is `data_key`."""
    return Keys(data_key.subkey(Purpose.DATABASE), data_key.subkey(Purpose.CHAIN))


def swap(folder: Path) -> None:
    """Put the new database in the place of the old.

    Raises:
        StorageUnavailable: the disk is read-only or gone; the old one is still in place.
    """
    try:
        files.sync_folder(folder)  # the key file goes first, whatever the disk puts off
        # What a journal would take back belongs to the old database, and would damage the new.
        (folder / _JOURNAL).unlink(missing_ok=True)
        (folder / NEW_DATABASE).replace(folder / bundle.DATABASE)
        files.sync_folder(folder)
    except OSError as error:
        raise refusal(error) from error


def discard(folder: Path) -> None:
    """Remove what a change of all keys leaves beside the vault.

    Raises:
        StorageUnavailable: the disk is read-only or gone.
    """
    _remove(folder, _LEFT_OVERS)


def _remove(folder: Path, names: tuple[str, ...]) -> None:
    try:
        for name in names:
            (folder / name).unlink(missing_ok=True)
        files.sync_folder(folder)
    except OSError as error:
        raise refusal(error) from error


def _clear(folder: Path, key: VaultKey) -> None:
    """Remove what never took effect, or is done with."""
    new = Place(folder / NEW_DATABASE, keys_for(key.data_key))
    is_needed = (
        not rekeying.opens(folder / bundle.DATABASE, new.keys.database, key.vault)
        and new.path.exists()
        and rekeying.is_sound(new, key.vault)
    )
    if is_needed:
        # A copying program brought the newer key file, and not the newer database.
        swap(folder)
    # Nobody has the key of what is left here; on a read-only disk it may stay.
    with suppress(StorageUnavailable):
        discard(folder)


def _finish(folder: Path, key: VaultKey, before: DataKey) -> VaultKey:
    if not (_is_in_place(folder, key) or _is_made_again(folder, key, before)):
        return replace(key, data_key=before, waiting=key.data_key)
    ring = _next_keyring(folder, key)
    try:
        if ring is not None:
            copies.replace(folder, ring)
    except StorageUnavailable:
        return key  # with both keys it opens as well; the next opening tries again
    # A ready key file that is not wanted opens with a passphrase that was changed since.
    with suppress(StorageUnavailable):
        discard(folder)
        bundle.forget_before(folder)  # which is under the key before
    # Without the ready one, the next change of a way in leaves the key before out.
    return key if ring is None else replace(key, generation=ring.generation, waiting=None)


def _is_in_place(folder: Path, key: VaultKey) -> bool:
    """Put the new database in place, if it is not there yet; tell whether it is there."""
    new = Place(folder / NEW_DATABASE, keys_for(key.data_key))
    if not new.path.exists():
        return rekeying.opens(folder / bundle.DATABASE, new.keys.database, key.vault)
    is_sound = rekeying.is_sound(new, key.vault)
    if is_sound:
        swap(folder)
    return is_sound


def _is_made_again(folder: Path, key: VaultKey, before: DataKey) -> bool:
    """Write the new database once more, because it is not what it was when it was checked.

    If that cannot be, the old one stays in use until the next opening. What there is of a new
    one must be gone then, or it would replace later what was written to the old meanwhile.
    """
    old = Place(folder / bundle.DATABASE, keys_for(before))
    _remove(folder, _NEW_DATABASES)
    try:
        new = Place(folder / NEW_DATABASE, keys_for(key.data_key))
        rekeying.write_anew(old, new, key.vault, key.generation)
        swap(folder)
    except (StoreError, VaultError):
        _remove(folder, _NEW_DATABASES)
        return False
    return True


def _next_keyring(folder: Path, key: VaultKey) -> Keyring | None:
    try:
        raw = files.read(folder / NEXT_KEYRING, keyring_text.LARGEST + 1)
        ring = None if raw is None else keyring_text.parse(raw)
    except Unsound:
        return None
    is_ours = (
        ring is not None
        and ring.vault == key.vault
        and ring.generation > key.generation
        and sealing.is_authentic(ring, key.data_key)
    )
    return ring if is_ours else None
