"""History: every version of a record, and those that stand beside the one that is shown."""

from dataclasses import dataclass
from datetime import datetime

from journal_app.domain.bodies import decode
from journal_app.domain.kept import Content, Kept
from journal_app.domain.record import RecordId, RevisionId
from journal_app.errors import RecordNotFound
from journal_app.journal.journal import Journal
from journal_app.journal.versions import says_more
from journal_app.store import revisions
from journal_app.store.chain import Revision
from journal_app.store.merging import UNFINISHED


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a record."""

    id: RevisionId
    at: datetime
    """When it was written, aware UTC."""
    zone: str
    """The IANA zone it was written in."""
    content: Content
    deleted: bool
    """It moved the record to the trash; what it says stood there before."""
    shown: bool
    here: bool
    """It was written on this computer."""
    unfinished: bool
    """It was a draft in another copy of the journal."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A version from another copy that a person should look at, next to the shown one."""

    version: Version
    removed: bool
    """There it was moved to the trash, while it was changed here."""


def versions(journal: Journal, record: RecordId) -> tuple[Version, ...]:
    """Return every version of a record, oldest first, also of one in the trash.

    Raises:
        RecordNotFound: there is none.
        RecordDamaged: one of them cannot be understood.
    """
    shown = revisions.current(journal.connection, record).revision.id
    found = revisions.history(journal.connection, record)
    return tuple(_version(journal, revision, shown) for revision in found)


def beside(journal: Journal, record: RecordId) -> tuple[Beside, ...]:
    """Return the versions that were written elsewhere at the same time, the newest first.

    One that says the same as the shown version is none of them.

    Raises:
        RecordNotFound: there is none.
        RecordDamaged: one of them cannot be understood.
    """
    current = revisions.current(journal.connection, record)
    shown = current.revision
    others = [revisions.read(journal.connection, id_) for id_ in current.others]
    told = [
        other
        for other in sorted(others, key=lambda other: (other.at, other.id), reverse=True)
        if says_more(other, shown) or other.deleted is not shown.deleted
    ]
    return tuple(Beside(_version(journal, other, shown.id), other.deleted) for other in told)


def bring_back_version(journal: Journal, record: RecordId, revision: RevisionId) -> Kept:
    """Let a record say again what it said in an earlier version; every version stays.

    Raises:
        RecordNotFound: there is no such record, or no such version of it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    return journal.keep(_content_of(journal, record, revision), record)


def settle(journal: Journal, record: RecordId, revision: RevisionId) -> Kept:
    """Keep one of several versions; the others stay among the earlier ones.

    Raises:
        RecordNotFound: there is no such record, or no such version of it.
        StorageBusy: another connection is writing.
        StorageUnavailable: the disk is full, read-only or gone.
    """
    return journal.settle(record, _content_of(journal, record, revision))


def _content_of(journal: Journal, record: RecordId, revision: RevisionId) -> Content:
    found = revisions.read(journal.connection, revision)
    if found.record != record:
        raise RecordNotFound
    return decode(found.kind, found.body)


def _version(journal: Journal, revision: Revision, shown: RevisionId) -> Version:
    return Version(
        id=revision.id,
        at=revision.at,
        zone=revision.zone,
        content=decode(revision.kind, revision.body),
        deleted=revision.deleted,
        shown=revision.id == shown,
        here=revision.device == journal.device,
        unfinished=revision.device == UNFINISHED,
    )
