"""The open journal: everything that was recorded, and how something is recorded."""

import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from journal_app.domain.bodies import decode, encode
from journal_app.domain.kept import Content, Draft, Kept, kind_of
from journal_app.domain.record import (
    Cursor,
    Hit,
    RecordId,
    RevisionId,
    TimelineFilter,
    TimelineRow,
)
from journal_app.errors import RecordNotFound, StorageUnavailable
from journal_app.journal.clock import Clock, Moment
from journal_app.journal.indexing import index_of
from journal_app.journal.opened import Opened
from journal_app.journal.preferences import Preferences, load_preferences, save_preferences
from journal_app.journal.reading import draft_of, kept_of, quoted
from journal_app.store import drafts, revisions, search, timeline
from journal_app.store.chain import Revision
from journal_app.store.database import Connection
from journal_app.store.drafts import StoredDraft
from journal_app.store.revisions import Current
from journal_app.vault.bundle import free_ballast

_PAGE = 500
_TICK = timedelta(microseconds=1)


class Journal:
    """An open journal. It belongs to the thread that opened it.

    Every method raises `StorageBusy` while another connection writes (the same call may work
    a moment later), `StorageUnavailable` when the disk is full, read-only or gone, and
    `DatabaseDamaged` when what lies on it cannot be read.
    """

    def __init__(self, folder: Path, vault: str, clock: Clock, opened: Opened) -> None:
        self.folder = folder
        self.vault = vault
        self.clock = clock
        self.key_copy_used = opened.key_copy_used
        self.keys_older = opened.keys_older
        self.healed = opened.healed
        self.read_only = opened.hold.read_only
        self._opened = opened
        self._connection = opened.connection

    def page(
        self, which: TimelineFilter, below: Cursor | None = None, limit: int = 50
    ) -> tuple[TimelineRow, ...]:
        """Return the next `limit` lines below `below`, or the first, newest day first."""
        return timeline.page(self._connection, which, below, limit)

    def rows(self, which: TimelineFilter) -> Iterator[TimelineRow]:
        """Give every line, newest day first, without holding all of them at once."""
        below: Cursor | None = None
        while page := self.page(which, below, _PAGE):
            yield from page
            below = timeline.cursor(page[-1])

    def find(self, typed: str, which: TimelineFilter, limit: int | None = 50) -> tuple[Hit, ...]:
        """Return what holds every word typed, newest day first; the last may be unfinished.

        Without a limit it returns everything.
        """
        return tuple(map(quoted, search.find(self._connection, typed, which, limit)))

    def read(self, record: RecordId) -> Kept:
        """Return one record as it stands now.

        Raises:
            RecordNotFound: there is none, or it lies in the trash.
            RecordDamaged: it cannot be understood.
        """
        current = revisions.current(self._connection, record)
        if current.revision.deleted:
            raise RecordNotFound
        return kept_of(current)

    def read_all(self, which: TimelineFilter) -> Iterator[Kept]:
        """Give whole records, oldest day first: for charts and summaries, not for lists.

        Raises:
            RecordDamaged: one of them cannot be understood.
        """
        yield from map(kept_of, reversed(revisions.currents(self._connection, which)))

    def keep(
        self, content: Content, record: RecordId | None = None, base: RevisionId | None = None
    ) -> Kept:
        """Write `content` down as a new version of `record`, or as a new record; drop its draft.

        What says the same as before writes nothing. With a `base` that is no longer the newest
        version both stand side by side, and none is lost.

        Raises:
            RecordNotFound: `base` is no version of this record.
        """
        record = record or self.new_id()
        before = self._current(record)
        if before is None:
            now = self.clock.moment()
            first = self._revision(now, record, (), content)
            self._saved(lambda: self._append(first, content, now))
        elif before.revision.deleted or before.revision.body != encode(content):
            self._saved(lambda: self._add_version(before, content, base))
        else:
            self._saved(lambda: drafts.drop(self._connection, record))
        return kept_of(revisions.current(self._connection, record))

    def add(self, record: RecordId, content: Content, moment: Moment) -> None:
        """Write down a new record, first recorded at `moment`: now, or when it was imported."""
        self._write(self._revision(moment, record, (), content), content, moment)

    def transaction(self) -> AbstractContextManager[None]:
        """Write several things, or none of them. Within it, only `add` is called."""
        return self._connection.transaction()

    def remove(self, record: RecordId) -> None:
        """Put a record into the trash, and drop its draft.

        Raises:
            RecordNotFound: there is none.
        """
        self._move(record, deleted=True)

    def bring_back(self, record: RecordId) -> Kept:
        """Take a record out of the trash.

        Raises:
            RecordNotFound: there is none.
        """
        self._move(record, deleted=False)
        return self.read(record)

    def settle(self, record: RecordId, content: Content) -> Kept:
        """Write `content` down as the one version that follows on all that stand side by side.

        Raises:
            RecordNotFound: there is no such record.
        """
        before = revisions.current(self._connection, record)
        self._saved(lambda: self._add_version(before, content, None, join=True))
        return kept_of(revisions.current(self._connection, record))

    def trash(self) -> tuple[TimelineRow, ...]:
        """Return the lines of what can be brought back, newest day first."""
        return timeline.trash(self._connection)

    def save_draft(self, record: RecordId, content: Content, base: RevisionId | None) -> Draft:
        """Save what is being written over the draft before it."""
        draft = StoredDraft(
            record=record,
            kind=kind_of(content),
            base=base,
            at=self.clock.now(),
            zone=self.clock.zone(),
            day=content.day,
            body=encode(content),
        )
        self._saved(lambda: drafts.keep(self._connection, draft))
        return draft_of(draft)

    def draft(self, record: RecordId) -> Draft | None:
        """Return the draft of a record, if one is open."""
        found = drafts.find(self._connection, record)
        return None if found is None else draft_of(found)

    def drafts(self) -> tuple[Draft, ...]:
        """Return every draft, the last saved first."""
        return tuple(map(draft_of, drafts.all_drafts(self._connection)))

    def drop_draft(self, record: RecordId) -> None:
        """Throw a draft away."""
        self._saved(lambda: drafts.drop(self._connection, record))

    def new_id(self) -> RecordId:
        """Return the id for a record that is about to be."""
        return RecordId(str(uuid.uuid4()))

    def tags(self) -> tuple[str, ...]:
        """Return the tags used before, the commonest first."""
        return tuple(tag for tag, _ in timeline.tags(self._connection))

    @property
    def preferences(self) -> Preferences:
        """What the person prefers."""
        return load_preferences(self._connection)

    def prefer(self, preferences: Preferences) -> None:
        """Keep other preferences."""
        self._saved(lambda: save_preferences(self._connection, preferences))

    @property
    def device(self) -> str:
        """This computer, under the name that only this vault gives it."""
        return self._opened.device

    @property
    def connection(self) -> Connection:
        """The database, for the other modules of this room."""
        return self._connection

    def note_seen(self) -> None:
        """Remember on this computer how far the vault has come; closing does so as well."""
        self._opened.note()

    def close(self) -> None:
        """Close the vault and let others have it."""
        self._opened.close()

    def _current(self, record: RecordId) -> Current | None:
        try:
            return revisions.current(self._connection, record)
        except RecordNotFound:
            return None

    def _move(self, record: RecordId, *, deleted: bool) -> None:
        current = revisions.current(self._connection, record)
        if current.revision.deleted is deleted:
            return
        content = decode(current.revision.kind, current.revision.body)
        self._saved(lambda: self._add_version(current, content, None, deleted=deleted))

    def _add_version(
        self,
        before: Current,
        content: Content,
        base: RevisionId | None,
        *,
        deleted: bool = False,
        join: bool = False,
    ) -> None:
        # What goes to the trash goes with all its versions, or another one would be shown.
        parents = (base or before.revision.id, *(before.others if deleted or join else ()))
        revision = self._revision(self._after(before), before.row.id, parents, content)
        first = Moment(before.row.at, before.row.zone)
        self._append(replace(revision, deleted=deleted), content, first)

    def _after(self, before: Current) -> Moment:
        """Return this moment; after a clock went wrong, one later than every other version.

        Of several versions the newest is shown, and what was written last has to be that.
        """
        moment = self.clock.moment()
        others = (revisions.read(self._connection, each).at for each in before.others)
        return replace(moment, at=max([moment.at, *(at + _TICK for at in others)]))

    def _revision(
        self,
        moment: Moment,
        record: RecordId,
        parents: tuple[RevisionId, ...],
        content: Content,
    ) -> Revision:
        return Revision(
            id=RevisionId(str(uuid.uuid4())),
            record=record,
            kind=kind_of(content),
            parents=parents,
            at=moment.at,
            zone=moment.zone,
            device=self._opened.device,
            body=encode(content),
        )

    def _append(self, revision: Revision, content: Content, first: Moment) -> None:
        with self._connection.transaction():
            self._write(revision, content, first)
            drafts.drop(self._connection, revision.record)

    def _write(self, revision: Revision, content: Content, first: Moment) -> None:
        index = index_of(content, first.at, first.zone)
        revisions.append(self._connection, self._opened.chain_key, revision, index)

    def _saved(self, save: Callable[[], None]) -> None:
        """Save; on a full disk, once more with the room that was put aside for this."""
        try:
            save()
        except StorageUnavailable:
            if not free_ballast(self.folder):
                raise
            save()
