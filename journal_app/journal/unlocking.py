"""From a passphrase to an open journal: make a vault, find its key, open the door.

What went wrong is told apart by where it happens: no slot fits (wrong passphrase), both key
files are unsound (damaged vault), the key is right but the pages are not (damaged database),
or a newer version wrote any of them.
"""

import hmac
import platform
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from journal_app.errors import DatabaseDamaged
from journal_app.journal.clock import Clock
from journal_app.journal.costing import bearable
from journal_app.journal.journal import Journal, Opened
from journal_app.journal.vault_key import VaultKey, key_of
from journal_app.store import checking
from journal_app.store.checking import Flaw
from journal_app.store.database import size
from journal_app.store.opening import BLOCKING_CHECK_BYTES, create_database, open_database
from journal_app.vault import bundle, guard, opening, strength
from journal_app.vault.keys import Cost, DataKey, Purpose
from journal_app.vault.strength import Strength


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault that was just made."""

    folder: Path
    recovery_code: str = field(repr=False)
    """In groups, to be shown once. It is kept nowhere."""
    key: VaultKey


def judge_passphrase(passphrase: str) -> Strength:
    """Return how well `passphrase` would stand up to guessing, and whether it is accepted."""
    return strength.judge(passphrase)


def create_vault(
    folder: Path, passphrase: str, clock: Clock, cost: Cost | None = None
) -> NewVault:
    """Make a vault in `folder`, whole or not at all. Slow: call it off the window's thread.

    Without a `cost` each try at the passphrase will cost what this computer can bear.

    Raises:
        WeakPassphrase: it is too short or too easy to guess.
        VaultExists: `folder` is there and not empty.
        VaultInUse: another program is making the same vault.
        StorageUnavailable: the disk is full, read-only or gone.
        EngineUnfit: the database library would not encrypt it.
    """
    strength.require(passphrase)  # before a file is made, and before the cost is measured
    paid = cost or bearable()
    with bundle.making(folder) as building:
        made = opening.create_keys(building, passphrase, paid, clock.today(), secrets.token_bytes)
        database_key = made.key.subkey(Purpose.DATABASE)
        create_database(building / bundle.DATABASE, database_key, made.vault)
        bundle.fill_ballast(building, secrets.token_bytes)
    return NewVault(folder, made.recovery_code.grouped(), VaultKey(made.vault, made.key))


def find_key(folder: Path, passphrase: str) -> VaultKey:
    """Find the key of a vault. Slow on purpose: call it off the window's thread.

    Raises:
        WrongPassphrase: it is not the one.
        VaultNotFound: there is no vault in `folder`.
        VaultDamaged: neither copy of the key file is sound.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    return key_of(opening.open_with_passphrase(folder, passphrase))


def find_key_by_code(folder: Path, typed: str) -> VaultKey:
    """Find the key of a vault by the recovery code, as a person types it.

    Raises:
        WrongRecoveryCode: it is mistyped, of another vault, or was revoked.
        VaultNotFound: there is no vault in `folder`.
        VaultDamaged: neither copy of the key file is sound.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    return key_of(opening.open_with_recovery(folder, typed))


def open_journal(folder: Path, key: VaultKey, clock: Clock) -> Journal:
    """Open the vault, and take it: no other window or command can open it meanwhile.

    The journal belongs to the calling thread. A small database is checked whole before; for a
    larger one see `checking.is_checked_when_opened`.

    Raises:
        VaultNotFound: there is no such folder.
        VaultInUse: another window or command has it.
        VaultMispaired: the database belongs to another vault.
        VaultTooNew: a newer version wrote it; nothing was changed.
        DatabaseDamaged: the key is right, yet the database cannot be read or was altered.
        DatabaseNotEncrypted: the database is plain.
        EngineUnfit: the database library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    hold = guard.hold(folder)
    try:
        bundle.tighten(folder)
        database_key = key.data_key.subkey(Purpose.DATABASE)
        connection = open_database(folder / bundle.DATABASE, database_key, key.vault)
        try:
            _require_sound(folder / bundle.DATABASE, key.data_key)
        except BaseException:
            connection.close()
            raise
    except BaseException:
        hold.release()
        raise
    chain_key = key.data_key.subkey(Purpose.CHAIN)
    opened = Opened(connection, chain_key, _device(chain_key), hold, key.copy_used)
    return Journal(folder, key.vault, clock, opened)


def _require_sound(path: Path, key: DataKey) -> None:
    if size(path) > BLOCKING_CHECK_BYTES:
        return
    found = checking.check(path, key.subkey(Purpose.DATABASE), key.subkey(Purpose.CHAIN))
    # A search that misses words is no reason to keep a person out of their journal.
    if any(problem.flaw is not Flaw.SEARCH for problem in found):
        raise DatabaseDamaged


def _device(chain_key: bytes) -> str:
    # The computer's own name stays outside: only this vault could tell that it is the same.
    return hmac.digest(chain_key, f"device/{platform.node()}".encode(), "sha256")[:16].hex()
