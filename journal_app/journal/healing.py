"""Healing: what a power cut or a search that lost words can leave is put right by itself."""

from pathlib import Path

from journal_app.domain.bodies import decode
from journal_app.errors import (
    DatabaseDamaged,
    RecordDamaged,
    StorageBusy,
    StorageUnavailable,
)
from journal_app.journal.indexing import index_of
from journal_app.journal.vault_key import VaultKey
from journal_app.store import checking, copying
from journal_app.store import healing as stored
from journal_app.store.checking import Flaw, Problem
from journal_app.store.database import Connection
from journal_app.store.healing import Shown
from journal_app.store.indexing import Index
from journal_app.store.opening import open_database
from journal_app.vault import bundle, files, guard
from journal_app.vault.keys import Purpose

_SEARCH = frozenset({Flaw.SEARCH})


def heal(folder: Path, key: VaultKey) -> bool:
    """Put right what can be without touching a record, and tell whether there was anything.

    For a closed vault. Slow: call it off the window's thread.

    Raises:
        VaultInUse: another window or command has it.
        DatabaseDamaged: there is damage that healing does not undo; nothing was changed.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
    """
    with guard.hold(folder):
        problems = check(folder, key)
        if not stored.touches_no_record(problems):
            raise DatabaseDamaged
        if _has(problems, stored.REWRITTEN):
            rewrite(folder, key)
        if _has(problems, _SEARCH):
            _rebuild_closed(folder, key)
        return bool(problems)


def check(folder: Path, key: VaultKey) -> tuple[Problem, ...]:
    """Return all that is wrong with the database of a vault."""
    return _check(folder / bundle.DATABASE, key)


def heal_pages(folder: Path, key: VaultKey, problems: tuple[Problem, ...]) -> bool:
    """Rewrite the database if that is what `problems` need, and tell whether it was done.

    The caller holds the vault. If it cannot be rewritten, the journal is opened all the same.

    Raises:
        DatabaseDamaged: records are damaged; nothing was changed.
    """
    if not stored.touches_no_record(problems):
        raise DatabaseDamaged
    if not _has(problems, stored.REWRITTEN):
        return False
    try:
        rewrite(folder, key)
    except (DatabaseDamaged, StorageBusy, StorageUnavailable):
        return False  # every record can be read where it is
    return True


def heal_search(connection: Connection, problems: tuple[Problem, ...]) -> bool:
    """Build the search anew if that is what `problems` need, and tell whether it was done."""
    if not _has(problems, _SEARCH):
        return False
    try:
        stored.rebuild_search(connection, _words)
    except (StorageBusy, StorageUnavailable):
        return False
    return True


def rewrite(folder: Path, key: VaultKey) -> None:
    """Write the database anew beside itself; checked whole, it takes the old one's place.

    The caller holds the vault, and nobody has the database open. A power cut leaves the one
    or the other. Nothing that was erased or unused is in the new one.

    Raises:
        DatabaseDamaged: it cannot be read whole; nothing was changed.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone; nothing was changed.
    """
    path, beside = folder / bundle.DATABASE, folder / bundle.REWRITTEN
    secret = key.data_key.subkey(Purpose.DATABASE)
    bundle.clear_leftovers(folder)
    try:
        copying.copy(path, secret, beside)
        require_same(path, beside, key)
        files.put_in_place(beside, path)
    finally:
        bundle.clear_leftovers(folder)


def require_same(path: Path, copy: Path, key: VaultKey) -> None:
    """Refuse a copy that is not sound, or does not hold what the database at `path` does.

    Raises:
        DatabaseDamaged: it is not, or does not.
        StorageUnavailable: the disk does not give them out.
    """
    secret = key.data_key.subkey(Purpose.DATABASE)
    wrong = {problem.flaw for problem in _check(copy, key)} - _SEARCH
    held = copying.holdings(path, secret, key.vault)
    if wrong or copying.holdings(copy, secret, key.vault) != held:
        raise DatabaseDamaged


def _check(path: Path, key: VaultKey) -> tuple[Problem, ...]:
    secret, chain = key.data_key.subkey(Purpose.DATABASE), key.data_key.subkey(Purpose.CHAIN)
    return checking.check(path, secret, chain)


def _rebuild_closed(folder: Path, key: VaultKey) -> None:
    secret = key.data_key.subkey(Purpose.DATABASE)
    connection = open_database(folder / bundle.DATABASE, secret, key.vault)
    try:
        stored.rebuild_search(connection, _words)
    finally:
        connection.close()


def _has(problems: tuple[Problem, ...], flaws: frozenset[Flaw]) -> bool:
    return any(problem.flaw in flaws for problem in problems)


def _words(shown: Shown) -> Index | None:
    try:
        content = decode(shown.revision.kind, shown.revision.body)
    except RecordDamaged:  # of a newer version perhaps: what the search knew of it stays
        return None
    return index_of(content, shown.at, shown.zone)
