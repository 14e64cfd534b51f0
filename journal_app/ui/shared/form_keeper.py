"""Form keeper: one form that is filled in, a draft while it grows and a version once saved."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from journal_app.domain.days import is_late, local_day
from journal_app.domain.kept import Draft, Kept
from journal_app.domain.measurement import Measurement
from journal_app.domain.record import RecordId, RevisionId
from journal_app.domain.session import Session
from journal_app.errors import RecordNotFound
from journal_app.journal.clock import Moment
from journal_app.journal.journal import Journal
from journal_app.ui.shared.saved import Saved

C = TypeVar("C", Measurement, Session)


@dataclass(frozen=True, slots=True)
class Footing(Generic[C]):
    """What lies on the disk of a form when it is opened."""

    content: C
    """As it was last filled in."""
    start: C
    """What it says when nothing was changed: the last version, or an empty form."""
    first: Moment
    """When it was first recorded; for a new one, now."""
    base: RevisionId | None = None
    """The version it goes on from; None for a new form."""
    drafted: datetime | None = None
    """When its draft was saved, aware UTC; None: there is none."""


def find_form(
    journal: Journal, record: RecordId, kind: type[C], emptied: Callable[[C], C]
) -> Footing[C]:
    """Return what to go on from: the draft before the version.

    Args:
        journal: where to look.
        record: the form to open.
        kind: what it must be.
        emptied: what a new form says before anything is filled in.

    Raises:
        RecordNotFound: it is not there, or is something else.
        RecordDamaged: it cannot be understood.
    """
    draft, kept = journal.draft(record), _read(journal, record)
    held = kept.content if kept is not None else None
    drafted = draft.content if draft is not None else None
    version = held if isinstance(held, kind) else None
    content = drafted if isinstance(drafted, kind) else version
    if content is None:
        raise RecordNotFound
    return Footing(
        content=content,
        start=version if version is not None else emptied(content),
        first=Moment(kept.at, kept.zone) if kept else journal.clock.moment(),
        base=_base(draft, kept),
        drafted=draft.saved if draft else None,
    )


@dataclass(frozen=True, slots=True)
class Gone(Generic[C]):
    """A form that was just put away for good, and can be had back."""

    record: RecordId
    content: C
    base: RevisionId | None
    trashed: bool
    """It lies in the trash; else only what was not saved yet is gone."""


def bring_back(journal: Journal, gone: Gone[C]) -> None:
    """Undo what was done to a form.

    Raises:
        StoreError: it could not be written.
    """
    if gone.trashed:
        journal.bring_back(gone.record)
    else:
        journal.save_draft(gone.record, gone.content, gone.base)


class FormKeeper(Generic[C]):
    """Keeps one form. An untouched new one leaves nothing behind."""

    def __init__(self, journal: Journal, record: RecordId, footing: Footing[C]) -> None:
        self.record = record
        self.content: C = footing.content
        self.base = footing.base
        self._journal = journal
        self._first = footing.first
        self.start: C = footing.start
        self._written: C = footing.content
        self._drafted = footing.drafted is not None
        self._resting = Saved.SAVED if self._drafted or footing.base else Saved.UNTOUCHED

    @property
    def is_new(self) -> bool:
        """Tell whether there is no version of it yet."""
        return self.base is None

    @property
    def is_touched(self) -> bool:
        """Tell whether it says something else than at the start."""
        return self.content != self.start

    @property
    def is_late(self) -> bool:
        """Tell whether the day it is about had ended before it was recorded."""
        return is_late(self.content.day, self._first.at, self._first.zone)

    @property
    def recorded_on(self) -> date:
        """Return the calendar day on which it was first recorded; for a new one, began to be."""
        return local_day(self._first.at, self._first.zone)

    @property
    def saved(self) -> Saved:
        """Return how it relates to what lies on the disk."""
        return self._resting if self.content == self._written else Saved.CHANGED

    def save(self) -> None:
        """Write it down as a draft, if anything changed.

        Raises:
            StoreError: it could not be written.
        """
        if self.content == self._written:
            return
        if self.is_touched:
            self._journal.save_draft(self.record, self.content, self.base)
            self._drafted, self._resting = True, Saved.SAVED
        else:
            self.drop()
        self._written = self.content

    def drop(self) -> None:
        """Throw its draft away, if there is one.

        Raises:
            StoreError: it could not be done.
        """
        if self._drafted:
            self._journal.drop_draft(self.record)
        self._drafted = False
        self._resting = Saved.UNTOUCHED if self.is_new else Saved.SAVED

    def discard(self) -> Gone[C]:
        """Throw away what was filled in since the last version, or since it was begun.

        Raises:
            StoreError: it could not be done.
        """
        gone = Gone(self.record, self.content, self.base, trashed=False)
        self.drop()
        return gone

    def remove(self) -> Gone[C]:
        """Put it into the trash, with all its versions.

        Raises:
            StoreError: it could not be done.
        """
        self._journal.remove(self.record)
        return Gone(self.record, self.content, self.base, trashed=True)

    def settle(self, kept: Kept) -> None:
        """Take note that it was written down as a version."""
        self.base = kept.head
        self.start = self._written = self.content
        self._drafted, self._resting = False, Saved.SAVED


def _read(journal: Journal, record: RecordId) -> Kept | None:
    try:
        return journal.read(record)
    except RecordNotFound:
        return None


def _base(draft: Draft | None, kept: Kept | None) -> RevisionId | None:
    if draft is not None:
        return draft.base
    return kept.head if kept else None
