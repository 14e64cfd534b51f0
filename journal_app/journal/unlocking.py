"""From a passphrase to an open journal: make a vault, find its key, open the door.

What went wrong is told apart by where it happens: no slot fits (wrong passphrase), both key
files are unsound (damaged vault), the key is right but the pages are not (damaged database),
or a newer version wrote any of them.
"""

import hmac
import os
import platform
import secrets
import time
from dataclasses import dataclass, field
from pathlib import Path

from journal_app.errors import DatabaseDamaged
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal, Opened
from journal_app.store import checking
from journal_app.store.checking import Flaw
from journal_app.store.database import size
from journal_app.store.opening import BLOCKING_CHECK_BYTES, create_database, open_database
from journal_app.vault import bundle, guard, opening, recovery_code, strength
from journal_app.vault.keyring import VaultId
from journal_app.vault.keys import SALT_BYTES, Cost, DataKey, Purpose, affordable, from_passphrase
from journal_app.vault.strength import Strength

_ASSUMED_MEMORY_KIB = 2 * 1024 * 1024
"""Where the system does not tell: a small computer."""
_TRIAL = "how long does this take?"


@dataclass(frozen=True, slots=True)
class VaultKey:
    """What opens one vault. It stays in memory only as long as the vault is open."""

    vault: VaultId
    data_key: DataKey = field(repr=False)
    copy_used: bool = False
    """The main key file was damaged or gone, so that its copy had to do."""


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
    paid = cost or affordable(_seconds, _memory_kib())
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
    found = opening.open_with_passphrase(folder, passphrase)
    return VaultKey(found.vault, found.key, found.copy_used)


def find_key_by_code(folder: Path, typed: str) -> VaultKey:
    """Find the key of a vault by the recovery code, as a person types it.

    Raises:
        WrongRecoveryCode: it is mistyped, of another vault, or was revoked.
        VaultNotFound: there is no vault in `folder`.
        VaultDamaged: neither copy of the key file is sound.
        VaultTooNew: a newer version wrote it.
        StorageUnavailable: the disk does not give it out.
    """
    found = opening.open_with_recovery(folder, recovery_code.parse(typed))
    return VaultKey(found.vault, found.key, found.copy_used)


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


def _seconds(cost: Cost) -> float:
    started = time.perf_counter()
    from_passphrase(_TRIAL, bytes(SALT_BYTES), cost)
    return time.perf_counter() - started


def _memory_kib() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, OSError, ValueError):  # pragma: no cover - Windows does not tell
        return _ASSUMED_MEMORY_KIB
