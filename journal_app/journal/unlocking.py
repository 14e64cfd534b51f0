"""From a passphrase to an open journal: make a vault, find its key, open the door.

What went wrong is told apart by where it happens: no slot fits (wrong passphrase), both key
files are unsound (damaged vault), the key is right but the pages are not (damaged database),
or a newer version wrote any of them.
"""

import hmac
import platform
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path

from journal_app.errors import DatabaseDamaged, VaultMispaired
from journal_app.journal import healing, migrating, salvaging, settling
from journal_app.journal.clock import Clock
from journal_app.journal.costing import bearable
from journal_app.journal.journal import Journal
from journal_app.journal.opened import Opened
from journal_app.journal.seen import Marker
from journal_app.journal.vault_key import VaultKey, key_of
from journal_app.store import binding, migrations
from journal_app.store.checking import Problem
from journal_app.store.database import size
from journal_app.store.healing import touches_no_record
from journal_app.store.opening import (
    BLOCKING_CHECK_BYTES,
    create_database,
    open_database,
    read_database,
)
from journal_app.vault import bundle, guard, opening, strength
from journal_app.vault.guard import Hold
from journal_app.vault.keys import Cost, Purpose
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


def open_journal(
    folder: Path,
    key: VaultKey,
    clock: Clock,
    seen: Path | None = None,
    *,
    accept_older: bool = False,
) -> Journal:
    """Open the vault, and take it: no other window or command can open it meanwhile.

    The journal belongs to the calling thread. A small database is checked whole before; for a
    larger one see `checking.is_checked_when_opened`. Until all is known to be well, nothing in
    the folder is changed; then what a crash left is put right, and an older version is brought
    up to date. Where nothing can be written, the journal can be read.

    `seen` is the folder in which this computer remembers how far each vault has come. A vault
    that lacks something of it is opened only if that is accepted.

    Raises:
        VaultNotFound: there is no such folder.
        VaultInUse: another window or command has it.
        VaultNotPlain: a link, folder, pipe or device lies where a file of it should be.
        VaultMispaired: the database belongs to another vault.
        VaultTooNew: a newer version wrote it.
        VaultOlder: an older copy was put in its place.
        DatabaseDamaged: the key is right, yet the database cannot be read or was altered.
        DatabaseNotEncrypted: the database is plain.
        EngineUnfit: the database library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full or gone, or read-only before an older version
            could be brought up to date.
    """
    hold = guard.hold_or_look(folder)
    try:
        bundle.require_plain(folder)
        settled = settling.settle(folder, key)
        marker = None if seen is None else Marker(seen, key.vault, settled.data_key)
        state = _looked_at(folder, settled, None if accept_older else marker)
        opened = _opened(folder, settled, state, hold)
    except BaseException:
        hold.release()
        raise
    opened = replace(opened, marker=marker)
    opened.note()
    return Journal(folder, key.vault, clock, opened)


@dataclass(frozen=True, slots=True)
class _State:
    """What was found while nothing was changed yet."""

    version: int
    problems: tuple[Problem, ...]


def _looked_at(folder: Path, key: VaultKey, marker: Marker | None) -> _State:
    path = folder / bundle.DATABASE
    try:
        connection = read_database(path, key.data_key.subkey(Purpose.DATABASE), key.vault)
    except DatabaseDamaged:
        if salvaging.is_of_another_vault(folder, key):
            raise VaultMispaired(folder) from None
        raise
    try:
        version = migrations.version(connection)
        is_checked = size(path) <= BLOCKING_CHECK_BYTES or bundle.is_check_due(folder)
        problems = healing.check(folder, key) if is_checked else ()
        if not touches_no_record(problems):
            raise DatabaseDamaged
        if marker is not None:
            marker.require_newest(connection, path)
    finally:
        connection.close()
    return _State(version, problems)


def _opened(folder: Path, key: VaultKey, state: _State, hold: Hold) -> Opened:
    healed = False
    if not hold.read_only:
        bundle.tighten(folder)
        bundle.clear_leftovers(folder)
        healed = healing.heal_pages(folder, key, state.problems)
        migrating.bring_up_to_date(folder, key, state.version)
    path = folder / bundle.DATABASE
    connection = open_database(path, key.data_key.subkey(Purpose.DATABASE), key.vault)
    try:
        healed |= healing.heal_search(connection, state.problems)
        if healed or not state.problems:
            bundle.forget_check(folder)
        keys_older = key.generation < binding.keyring_generation(connection)
        binding.note_keyring(connection, key.generation)
        chain_key = key.data_key.subkey(Purpose.CHAIN)
        device = _device(binding.naming_key(connection, chain_key))
    except BaseException as error:
        connection.close()
        if isinstance(error, ValueError):  # meta holds what no program of ours writes
            raise DatabaseDamaged from error
        raise
    return Opened(
        connection=connection,
        chain_key=chain_key,
        device=device,
        hold=hold,
        marker=None,
        key_copy_used=key.copy_used,
        keys_older=keys_older,
        healed=healed,
    )


def _device(key: bytes) -> str:
    # The computer's own name stays outside: only this vault could tell that it is the same.
    return hmac.digest(key, f"device/{platform.node()}".encode(), "sha256")[:16].hex()
