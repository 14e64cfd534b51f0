"""Keeper: writes one open entry down, as drafts while it grows and as versions when it rests."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId, RevisionId
from journal_app.journal.journal import Journal

LONG_TYPING = timedelta(minutes=10)
"""After so long a stretch of typing a version is kept, not only a draft (decision 2)."""


@dataclass(frozen=True, slots=True)
class Footing:
    """What is on the disk of an entry when it is opened."""

    entry: Entry
    """As it was last written; a new one as it begins."""
    base: RevisionId | None = None
    """The version it goes on from; None for a new entry."""
    drafted: bool = False
    """It is a draft, newer than that version."""


@dataclass(frozen=True, slots=True)
class Written:
    """What has just been done."""

    at: datetime | None
    """The instant it was written, aware UTC; None: nothing stands in it, so nothing is kept."""
    version: bool
    """It is a version now, that others can find."""


class EntryKeeper:
    """Keeps one entry. A blank new one leaves nothing behind, an untouched one is not written."""

    def __init__(self, journal: Journal, record: RecordId, footing: Footing) -> None:
        self._journal = journal
        self._record = record
        self._entry = footing.entry
        self._base = footing.base
        self._drafted = footing.drafted
        self._since: datetime | None = None
        """When the typing began that is in no version yet, aware UTC."""

    @property
    def has_version(self) -> bool:
        """Tell whether there is a version of it in the journal."""
        return self._base is not None

    def save(self, entry: Entry) -> Written | None:
        """Write `entry` down as a draft, after a long stretch as a version; None if unchanged.

        Raises:
            StoreError: it could not be written.
        """
        if entry == self._entry:
            return None
        now = self._journal.clock.now()
        if self._since is not None and now - self._since >= LONG_TYPING:
            return self.keep(entry)
        if not self.has_version and entry.is_blank:
            return self._forget(entry)
        draft = self._journal.save_draft(self._record, entry, self._base)
        self._entry, self._drafted = entry, True
        self._since = self._since or now
        return Written(draft.saved, version=False)

    def keep(self, entry: Entry) -> Written | None:
        """Write `entry` down as a version; None if the newest one says the same.

        Raises:
            StoreError: it could not be written.
        """
        if entry == self._entry and not self._drafted:
            return None
        if not self.has_version and entry.is_blank:
            return self._forget(entry)
        kept = self._journal.keep(entry, self._record, self._base)
        self._entry, self._base = entry, kept.head
        self._drafted, self._since = False, None
        return Written(kept.changed, version=True)

    def _forget(self, entry: Entry) -> Written:
        if self._drafted:
            self._journal.drop_draft(self._record)
        self._entry, self._drafted, self._since = entry, False, None
        return Written(None, version=False)
