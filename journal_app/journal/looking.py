"""Looking: one thing after the other that makes a vault safe, and what is to be done about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from journal_app.domain.look import Look
from journal_app.journal.checking import Finding, Found, Inside, Trouble, examine
from journal_app.journal.vault_key import VaultKey
from journal_app.vault import bundle, copies, guard

_LONG_WITHOUT_BACKUP = timedelta(days=14)


class State(StrEnum):
    """What a look found."""

    FINE = "fine"
    HEALS = "heals"
    """Nothing is lost, and the next opening puts it right by itself."""
    TO_DO = "to-do"
    """Nothing is damaged, yet the person should do something."""
    DAMAGED = "damaged"
    UNKNOWN = "unknown"
    """It could not be looked at, because of the rest."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One look, and what it found."""

    look: Look
    state: State
    count: int = 0
    """How often trouble was met: files, bytes, pages, versions, records."""
    at: datetime | None = None
    """When the last good backup was made, aware UTC; only there, and only if there is one."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """Everything that was looked at, in the order in which to tell it."""

    looks: tuple[Looked, ...]
    findings: tuple[Finding, ...]
    """What is wrong; nothing if the vault is sound, even if there is something to do."""


_TROUBLES_OF = {
    Look.FILE: (Trouble.UNREADABLE, Trouble.SIZE),
    Look.PAGES: (Trouble.PAGES,),
    Look.TABLES: (Trouble.STRUCTURE,),
    Look.LISTS: (Trouble.INDEX,),
    Look.SEARCH: (Trouble.SEARCH,),
    Look.VERSIONS: (Trouble.CHAIN,),
    Look.NEWEST: (Trouble.RECORDS,),
    Look.CONTENTS: (Trouble.CONTENTS,),
}


def look(folder: Path, key: VaultKey, now: datetime) -> Checkup:
    """Look at everything, and return what was found. Nothing is changed.

    Slow: call it off the window's thread. It reads on connections of its own, also while the
    journal is open.

    Raises:
        VaultDamaged: both key files are damaged.
        VaultMispaired: the database belongs to another vault.
        VaultTooNew: a newer version wrote it.
        VaultNotPlain: a link, folder, pipe or device lies where a file of it should be.
        DatabaseNotEncrypted: the database is plain.
        EngineUnfit: the database library would not decrypt it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk does not give it out.
    """
    bundle.require_plain(folder)
    keys = _keys(folder)
    found = examine(folder, key)
    looks = (
        Looked(Look.KEYS, State.HEALS if keys else State.FINE, sum(each.count for each in keys)),
        _keys_age(found.inside),
        *_database_looks(found),
        _rights(folder),
        _backup(found.inside, now),
    )
    return Checkup(looks, (*keys, *found.findings))


def look_closed(folder: Path, key: VaultKey, now: datetime) -> Checkup:
    """Look at a vault that nobody else has open.

    Raises:
        VaultInUse: another window or command has it.
        JournalError: as `look` does.
    """
    with guard.hold_or_look(folder):
        return look(folder, key, now)


def _keys(folder: Path) -> tuple[Finding, ...]:
    found = copies.read(folder)
    return () if found.main == found.spare else (Finding(Trouble.KEYS, 1),)


def _database_looks(found: Found) -> Iterator[Looked]:
    counts = {each.trouble: each.count for each in found.findings}
    for each, troubles in _TROUBLES_OF.items():
        count = sum(counts.get(trouble, 0) for trouble in troubles)
        yield Looked(each, _state(each, count, found), count)


def _state(each: Look, count: int, found: Found) -> State:
    if count:
        heals = found.inside is not None and each is not Look.CONTENTS
        return State.HEALS if heals else State.DAMAGED
    unreadable = any(finding.trouble is Trouble.UNREADABLE for finding in found.findings)
    if unreadable or (found.inside is None and each is Look.CONTENTS):
        return State.UNKNOWN
    return State.FINE


def _keys_age(inside: Inside | None) -> Looked:
    if inside is None:
        return Looked(Look.KEYS_AGE, State.UNKNOWN)
    return Looked(Look.KEYS_AGE, State.TO_DO if inside.keys_older else State.FINE)


def _rights(folder: Path) -> Looked:
    count = len(bundle.open_to_others(folder))
    return Looked(Look.RIGHTS, State.HEALS if count else State.FINE, count)


def _backup(inside: Inside | None, now: datetime) -> Looked:
    if inside is None:
        return Looked(Look.BACKUP, State.UNKNOWN)
    last, changed = _instant(inside.last_backup), inside.newest_change
    if changed is None or (last is not None and changed <= last):
        return Looked(Look.BACKUP, State.FINE, at=last)
    is_long_ago = last is None or now - last > _LONG_WITHOUT_BACKUP
    return Looked(Look.BACKUP, State.TO_DO if is_long_ago else State.FINE, at=last)


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
