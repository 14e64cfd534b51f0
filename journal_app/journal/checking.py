"""Checking: is everything in the vault as it was written, and can all of it be understood?"""

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from journal_app.domain.bodies import decode
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.errors import RecordDamaged, VaultMispaired
from journal_app.journal import salvaging
from journal_app.journal.preferences import load_preferences
from journal_app.journal.vault_key import VaultKey
from journal_app.store import binding, copying, database, drafts, healing, revisions
from journal_app.store import checking as stored
from journal_app.store.checking import Flaw
from journal_app.store.database import Connection
from journal_app.store.opening import BLOCKING_CHECK_BYTES, read_database
from journal_app.vault import bundle, guard
from journal_app.vault.keys import Purpose

_EVERYTHING = TimelineFilter(kinds=frozenset(Kind))


class Trouble(StrEnum):
    """What can be wrong with a vault whose key was found."""

    KEYS = "keys"
    """One of the two key files is damaged or older than the other."""
    UNREADABLE = "unreadable"
    """Parts could not be read at all."""
    SIZE = "size"
    """Bytes are missing or too many."""
    PAGES = "pages"
    """Pages are not as they were written."""
    STRUCTURE = "structure"
    """The tables do not fit together, or are not ours."""
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


_OF_FLAW = {flaw: Trouble(flaw.value) for flaw in Flaw}


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of trouble, and how often it was met."""

    trouble: Trouble
    count: int


@dataclass(frozen=True, slots=True)
class Inside:
    """What only the content of a readable database tells."""

    not_understood: int
    """Records and drafts."""
    keys_older: bool
    """The key file is older than one that the database was opened with."""
    last_backup: str
    """The ISO instant of the last good backup, or nothing."""
    newest_change: datetime | None


@dataclass(frozen=True, slots=True)
class Found:
    """All that is wrong with a database, and what it tells if its records are whole."""

    findings: tuple[Finding, ...]
    inside: Inside | None


def is_checked_when_opened(folder: Path) -> bool:
    """Tell whether opening the vault checks all of it; else `check_vault` has to, later.

    Raises:
        DatabaseDamaged: the database is gone.
        StorageUnavailable: the disk does not say.
    """
    return database.size(folder / bundle.DATABASE) <= BLOCKING_CHECK_BYTES


def check_vault(folder: Path, key: VaultKey) -> tuple[Finding, ...]:
    """Return all that is wrong with the database; nothing if it is sound.

    Slow: call it off the window's thread. It reads on connections of its own, also while the
    journal is open.

    Raises:
        JournalError: as `examine` does.
    """
    return examine(folder, key).findings


def check_closed_vault(folder: Path, key: VaultKey) -> tuple[Finding, ...]:
    """Return all that is wrong with a vault that nobody else has open.

    Raises:
        VaultInUse: another window or command has it.
        JournalError: as `examine` does.
    """
    with guard.hold_or_look(folder):
        return check_vault(folder, key)


def examine(folder: Path, key: VaultKey) -> Found:
    """Return all that is wrong with the database, and what its content tells.

    Slow: call it off the window's thread. It reads on connections of its own, and changes
    nothing. Only if there is something to heal in a vault too large to be checked at every
    opening, the next one is asked to.

    Raises:
        VaultMispaired: the database belongs to another vault.
        VaultTooNew: a newer version wrote it.
        VaultNotPlain: a link, folder, pipe or device lies in its place.
        DatabaseNotEncrypted: the database is plain.
        EngineUnfit: the database library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk does not give it out.
    """
    secret, chain = key.data_key.subkey(Purpose.DATABASE), key.data_key.subkey(Purpose.CHAIN)
    problems = stored.check(folder / bundle.DATABASE, secret, chain)
    unreadable = any(problem.flaw is Flaw.UNREADABLE for problem in problems)
    if unreadable and salvaging.is_of_another_vault(folder, key):
        raise VaultMispaired(folder)
    if problems and healing.touches_no_record(problems) and not is_checked_when_opened(folder):
        bundle.want_check(folder)
    inside = _inside(folder, key) if healing.touches_no_record(problems) else None
    found = Counter({_OF_FLAW[problem.flaw]: problem.count for problem in problems})
    found[Trouble.CONTENTS] = 0 if inside is None else inside.not_understood
    findings = tuple(Finding(each, found[each]) for each in Trouble if found[each])
    return Found(findings, inside)


def _inside(folder: Path, key: VaultKey) -> Inside:
    secret = key.data_key.subkey(Purpose.DATABASE)
    with closing(read_database(folder / bundle.DATABASE, secret, key.vault)) as connection:
        return Inside(
            not_understood=_not_understood(connection),
            keys_older=key.generation < binding.keyring_generation(connection),
            last_backup=load_preferences(connection).last_backup_at,
            newest_change=copying.newest_change(connection),
        )


def _not_understood(connection: Connection) -> int:
    bodies = [
        *((each.kind, each.body) for each in drafts.all_drafts(connection)),
        *(
            (each.revision.kind, each.revision.body)
            for each in revisions.currents(connection, _EVERYTHING)
        ),
    ]
    return sum(not _is_understood(kind, body) for kind, body in bodies)


def _is_understood(kind: Kind, body: str) -> bool:
    try:
        decode(kind, body)
    except RecordDamaged:
        return False
    return True
