"""Change all keys of a vault: for when someone may have had its files.

A new passphrase does not help against a copy that was made before: its old key file opens with
the old passphrase, and the data key in it opens every later database too. So there is a new
data key, and everything is encrypted and sealed once more.
"""

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from journal_app.errors import JournalError, StorageUnavailable
from journal_app.journal import settling
from journal_app.journal.clock import Clock
from journal_app.journal.costing import bearable
from journal_app.journal.settling import NEW_DATABASE, NEXT_KEYRING, keys_for, settle
from journal_app.journal.vault_key import VaultKey, key_of
from journal_app.journal.ways_in import newest_generation
from journal_app.store import rekeying
from journal_app.store.rekeying import Place
from journal_app.vault import (
    bundle,
    changing,
    copies,
    files,
    guard,
    keyring_text,
    opening,
    strength,
)
from journal_app.vault.changing import Change, Rotation
from journal_app.vault.keys import Cost, DataKey, new_data_key
from journal_app.vault.opening import OpenedKeys


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """A vault all of whose keys were just changed."""

    key: VaultKey
    recovery_code: str = field(repr=False)
    """In groups, to be shown once. It is kept nowhere."""


def rekey(
    folder: Path, passphrase: str, new_passphrase: str, clock: Clock, cost: Cost | None = None
) -> Rekeyed:
    """Change all keys of a closed vault. Slow: call it off the window's thread.

    Everything comes along, drafts, attachments and what was erased included. Backups made until
    today still open with `passphrase`, and hold what they held. It needs room for a second
    database. Whenever it is interrupted, the vault is as before or as after.

    Raises:
        WeakPassphrase: `new_passphrase` is too short or too easy to guess.
        WrongPassphrase: `passphrase` does not open the vault.
        VaultInUse: another window or command has it.
        DatabaseDamaged: the database is not sound; nothing was changed.
        StorageBusy: somebody else changed a way in meanwhile; nothing was changed.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
        JournalError: as `open_journal` does.
    """
    strength.require(new_passphrase)
    with guard.hold(folder):
        opened, before = _opened(folder, passphrase)
        new = new_data_key(max(key.id for key in opened.keys) + 1, secrets.token_bytes)
        turn = changing.rotated(
            opened.ring,
            new_passphrase,
            cost or bearable(),
            Change(
                generation=newest_generation(folder, opened) + 1,
                keys=(new, before),
                today=clock.today(),
                random=secrets.token_bytes,
            ),
        )
        _begin(folder, opened, before, new, turn)
        # It has taken effect. Should the disk fail from here on, the next opening finishes it;
        # the new recovery code is in our hands only, so it is given out whatever happens.
        key = VaultKey(opened.vault, new, generation=turn.both.generation, waiting=before)
        with suppress(JournalError):
            key = settle(folder, key)
    return Rekeyed(key, turn.recovery_code.grouped())


def _opened(folder: Path, passphrase: str) -> tuple[OpenedKeys, DataKey]:
    """Return what the passphrase opens, and the key that the database is under."""
    opened = opening.open_with_passphrase(folder, passphrase)
    key = settle(folder, key_of(opened))
    if key.generation != opened.generation:
        opened = opening.open_with_passphrase(folder, passphrase)
    return opened, key.data_key


def _begin(
    folder: Path, opened: OpenedKeys, before: DataKey, new: DataKey, turn: Rotation
) -> None:
    """Make the new database, and let the key file hold both keys: that is the turning point."""
    settling.discard(folder)
    try:
        rekeying.write_anew(
            Place(folder / bundle.DATABASE, keys_for(before)),
            Place(folder / NEW_DATABASE, keys_for(new)),
            opened.vault,
            turn.both.generation,
        )
        files.write(folder / NEXT_KEYRING, keyring_text.render(turn.after))
        copies.exchange(folder, opened.ring, turn.both)
    except BaseException:
        with suppress(StorageUnavailable):
            settling.discard(folder)
        raise
