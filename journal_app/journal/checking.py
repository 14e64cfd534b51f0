"""Checking: is everything in the vault as it was written, and can all of it be understood?"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from journal_app.domain.bodies import decode
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.errors import RecordDamaged
from journal_app.journal.vault_key import VaultKey
from journal_app.store import checking as stored
from journal_app.store import database, drafts, revisions
from journal_app.store.checking import Flaw
from journal_app.store.opening import BLOCKING_CHECK_BYTES, open_database
from journal_app.vault import bundle, guard
from journal_app.vault.keys import Purpose

_EVERYTHING = TimelineFilter(kinds=frozenset(Kind))


class Trouble(StrEnum):
    """What can be wrong with a vault whose key was found."""

    UNREADABLE = "unreadable"
    """Parts could not be read at all."""
    SIZE = "size"
    """Bytes are missing or too many."""
    PAGES = "pages"
    """Pages are not as they were written."""
    STRUCTURE = "structure"
    """The tables do not fit together."""
    INDEX = "index"
    """Lists miss records. No record is touched by that."""
    SEARCH = "search"
    """The search misses words. No record is touched by that."""
    CHAIN = "chain"
    """Versions were altered, or what they were built upon is gone."""
    RECORDS = "records"
    """Records do not show their newest version."""
    CONTENTS = "contents"
    """Records or drafts cannot be understood."""


_OF_FLAW = {
    Flaw.UNREADABLE: Trouble.UNREADABLE,
    Flaw.SIZE: Trouble.SIZE,
    Flaw.PAGES: Trouble.PAGES,
    Flaw.STRUCTURE: Trouble.STRUCTURE,
    Flaw.INDEX: Trouble.INDEX,
    Flaw.SEARCH: Trouble.SEARCH,
    Flaw.CHAIN: Trouble.CHAIN,
    Flaw.RECORDS: Trouble.RECORDS,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of trouble, and how often it was met."""

    trouble: Trouble
    count: int


def is_checked_when_opened(folder: Path) -> bool:
    """Tell whether opening the vault checks all of it; else `check_vault` has to, later.

    Raises:
        DatabaseDamaged: the database is gone.
        StorageUnavailable: the disk does not say.
    """
    return database.size(folder / bundle.DATABASE) <= BLOCKING_CHECK_BYTES


def check_vault(folder: Path, key: VaultKey) -> tuple[Finding, ...]:
    """Return all that is wrong; nothing if the vault is sound.

    Slow: call it off the window's thread. It reads on connections of its own, also while the
    journal is open.

    Raises:
        VaultMispaired: the database belongs to another vault.
        VaultTooNew: a newer version wrote it.
        DatabaseNotEncrypted: the database is plain.
        EngineUnfit: the database library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk does not give it out.
    """
    path = folder / bundle.DATABASE
    database_key = key.data_key.subkey(Purpose.DATABASE)
    problems = stored.check(path, database_key, key.data_key.subkey(Purpose.CHAIN))
    found = Counter({_OF_FLAW[problem.flaw]: problem.count for problem in problems})
    if not found:
        found[Trouble.CONTENTS] = _not_understood(path, database_key, key)
    return tuple(Finding(trouble, found[trouble]) for trouble in Trouble if found[trouble])


def check_closed_vault(folder: Path, key: VaultKey) -> tuple[Finding, ...]:
    """Return all that is wrong with a vault that nobody else has open.

    Raises:
        VaultInUse: another window or command has it.
        JournalError: as `check_vault` does.
    """
    with guard.hold(folder):
        return check_vault(folder, key)


def _not_understood(path: Path, database_key: bytes, key: VaultKey) -> int:
    connection = open_database(path, database_key, key.vault)
    try:
        bodies = [
            *((each.kind, each.body) for each in drafts.all_drafts(connection)),
            *(
                (each.revision.kind, each.revision.body)
                for each in revisions.currents(connection, _EVERYTHING)
            ),
        ]
    finally:
        connection.close()
    return sum(not _is_understood(kind, body) for kind, body in bodies)


def _is_understood(kind: Kind, body: str) -> bool:
    try:
        decode(kind, body)
    except RecordDamaged:
        return False
    return True
