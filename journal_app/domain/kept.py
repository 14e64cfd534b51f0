"""Kept: a record as it stands now, with what was recorded."""

from dataclasses import dataclass
from datetime import datetime

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import Kind, RecordId, RevisionId
from journal_app.domain.session import Session

Content = Entry | Measurement | Session | Question
"""What a record can hold."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One record of the journal."""

    id: RecordId
    content: Content
    at: datetime
    """The instant it was first recorded, aware UTC."""
    changed: datetime
    """The instant of the newest revision, aware UTC."""
    zone: str
    """The IANA zone it was first recorded in."""
    late: bool
    head: RevisionId
    """The newest revision: what a change of it is based on."""
    others: tuple[RevisionId, ...] = ()
    """Versions that another device wrote at the same time, if any."""

    @property
    def kind(self) -> Kind:
        """Return what the timeline calls it."""
        return kind_of(self.content)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written or filled in and has no revision yet."""

    record: RecordId
    content: Content
    saved: datetime
    """The instant it was last saved, aware UTC."""
    base: RevisionId | None
    """The revision it changes, or nothing for a new record."""


def kind_of(content: Content) -> Kind:
    """Return the kind of record that holds `content`."""
    match content:
        case Entry():
            return Kind.ENTRY
        case Measurement():
            return content.kind
        case Session():
            return Kind.SESSION
        case Question():  # pragma: no branch - there is no other
            return Kind.QUESTION
