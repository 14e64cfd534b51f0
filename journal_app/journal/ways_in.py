"""The ways into a vault: change the passphrase, renew, revoke or rehearse the recovery code.

Nothing is encrypted anew: only the key file changes, also while the journal is open. The
database is told how far its key file has come, so that an older one put back is noticed.
"""

import secrets
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from journal_app.errors import StorageBusy, StoreError
from journal_app.journal.costing import bearable, bearable_after
from journal_app.store import binding, database, rekeying
from journal_app.store.database import Connection
from journal_app.vault import bundle, changing, copies, opening, strength
from journal_app.vault.changing import Change
from journal_app.vault.keyring import Keyring, VaultId, Way
from journal_app.vault.keys import Cost, DataKey, Purpose
from journal_app.vault.opening import OpenedKeys


@dataclass(frozen=True, slots=True)
class WaysIn:
    """What the readable key file tells about the ways into a vault."""

    vault: VaultId
    passphrase_since: date
    recovery_since: date | None
    """None if there is no recovery code."""


def ways_in(folder: Path) -> WaysIn:
    """Return the ways into a vault, for which no secret is needed.

    Raises:
        VaultNotFound: there is no vault in `folder`.
        VaultDamaged: neither copy of the key file is sound.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    ring = copies.read(folder).newest_first()[0]
    return WaysIn(
        vault=ring.vault,
        passphrase_since=max(_days(ring, Way.PASSPHRASE), default=date.min),
        recovery_since=max(_days(ring, Way.RECOVERY), default=None),
    )


def change_passphrase(
    folder: Path, old: str, new: str, today: date, cost: Cost | None = None
) -> None:
    """Let `new` open the vault in place of `old`. Slow: call it off the window's thread.

    Without a `cost` each try will cost what this computer can bear today, whatever it cost
    before. Backups made until today still open with `old`.

    Raises:
        WeakPassphrase: `new` is too short or too easy to guess.
        WrongPassphrase: `old` does not open the vault.
        StorageBusy: somebody else changed a way in meanwhile; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
        VaultError: as `ways_in` does.
    """
    strength.require(new)
    started = time.perf_counter()
    opened = opening.open_with_passphrase(folder, old)
    seconds = time.perf_counter() - started
    paid = cost or _bearable_after(seconds, opened.ring)
    change = _change(folder, opened, today)
    _put(folder, opened, changing.with_passphrase(opened.ring, new, paid, change))


def set_passphrase(
    folder: Path, typed_code: str, new: str, today: date, cost: Cost | None = None
) -> None:
    """Let `new` open the vault in place of a passphrase that was forgotten. The code stays valid.

    Slow: call it off the window's thread.

    Raises:
        WeakPassphrase: `new` is too short or too easy to guess.
        WrongRecoveryCode: the code is mistyped, of another vault, or was revoked.
        StorageBusy: somebody else changed a way in meanwhile; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
        VaultError: as `ways_in` does.
    """
    strength.require(new)
    opened = opening.open_with_recovery(folder, typed_code)
    change = _change(folder, opened, today)
    paid = cost or bearable()
    _put(folder, opened, changing.with_passphrase(opened.ring, new, paid, change))


def renew_recovery_code(folder: Path, passphrase: str, today: date) -> str:
    """Return a new recovery code, in groups, to be shown once; the one before is revoked.

    Slow: call it off the window's thread.

    Raises:
        WrongPassphrase: it does not open the vault.
        StorageBusy: a page is being saved, or somebody else changed a way in; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
        VaultError: as `ways_in` does.
    """
    opened = opening.open_with_passphrase(folder, passphrase)
    ring, code = changing.with_recovery(opened.ring, _change(folder, opened, today))
    _forget_rehearsal(folder, opened)
    _put(folder, opened, ring)
    return code.grouped()


def revoke_recovery_code(folder: Path, passphrase: str, today: date) -> None:
    """Leave the passphrase as the only way in. Slow: call it off the window's thread.

    Raises:
        WrongPassphrase: it does not open the vault.
        StorageBusy: somebody else changed a way in meanwhile; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
        VaultError: as `ways_in` does.
    """
    opened = opening.open_with_passphrase(folder, passphrase)
    change = _change(folder, opened, today)
    _forget_rehearsal(folder, opened)
    _put(folder, opened, changing.without_recovery(opened.ring, change))


def rehearse(folder: Path, typed: str) -> None:
    """Try the recovery code as a person types it. Nothing is changed.

    One wrong sign, or two neighbours swapped, are forgiven, as they would be in need.

    Raises:
        WrongRecoveryCode: it does not open the vault.
        VaultError: as `ways_in` does.
        StorageUnavailable: the disk does not give the key file out.
    """
    opening.open_with_recovery(folder, typed)


def newest_generation(folder: Path, opened: OpenedKeys) -> int:
    """Return how far the key file of a vault has ever come, as far as is known."""
    with suppress(StoreError), closing(_database(folder, opened)) as connection:
        return max(opened.generation, binding.keyring_generation(connection))
    return opened.generation


def _days(ring: Keyring, way: Way) -> list[date]:
    return [slot.created for slot in ring.ways(way)]


def _bearable_after(seconds: float, ring: Keyring) -> Cost:
    """Return what can be borne, from how long the old passphrase has just taken."""
    paid = [slot.derivation.cost for slot in ring.ways(Way.PASSPHRASE)]
    return bearable_after(seconds, paid[0]) if len(paid) == 1 and paid[0] else bearable()


def _change(folder: Path, opened: OpenedKeys, today: date) -> Change:
    # Above what the database has seen, too: else an old key file that was put back would stay
    # unnoticed after one more change.
    newest = newest_generation(folder, opened)
    return Change(newest + 1, _keys_needed(folder, opened), today, secrets.token_bytes)


def _keys_needed(folder: Path, opened: OpenedKeys) -> tuple[DataKey, ...]:
    """Return the keys without the one before, once the database is under the new one."""
    if opened.waiting is None:
        return opened.keys
    new = opened.key.subkey(Purpose.DATABASE)
    is_in_place = rekeying.opens(folder / bundle.DATABASE, new, opened.vault)
    return opened.keys[:1] if is_in_place else opened.keys


def _put(folder: Path, opened: OpenedKeys, ring: Keyring) -> None:
    copies.exchange(folder, opened.ring, ring)
    _tell_database(folder, opened, ring.generation)


def _tell_database(folder: Path, opened: OpenedKeys, generation: int) -> None:
    # The change has taken effect already; if the database is busy, the next opening tells it.
    with suppress(StoreError), closing(_database(folder, opened)) as connection:
        binding.note_keyring(connection, generation)


def _forget_rehearsal(folder: Path, opened: OpenedKeys) -> None:
    # What was typed back from the sheet was the code before. This comes first: cut off in
    # between, a code that was tried is asked for once more, and none is trusted that was not.
    try:
        with closing(_database(folder, opened)) as connection:
            binding.forget_rehearsal(connection)
    except StorageBusy:
        raise
    except StoreError:
        return  # a journal that is damaged or write-protected says nothing of it any more


def _database(folder: Path, opened: OpenedKeys) -> Connection:
    return database.connect(folder / bundle.DATABASE, opened.key.subkey(Purpose.DATABASE))
