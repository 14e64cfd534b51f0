"""Decides what is shown of the versions of the open entry, and which one is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from journal_app.domain.differences import Change, differences
from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId, RevisionId
from journal_app.errors import JournalError, RecordNotFound, StorageBusy, StoreError
from journal_app.i18n import Translator
from journal_app.journal.history import (
    Beside,
    Version,
    beside,
    bring_back_version,
    settle,
    versions,
)
from journal_app.journal.journal import Journal
from journal_app.messages.explaining import explain
from journal_app.prose.plain import to_text
from journal_app.prose.reading import read
from journal_app.ui.writing.history_state import (
    BesideState,
    HistoryState,
    VersionLine,
    VersionsView,
)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the presenter has done by others."""

    t: Translator
    write_down: Callable[[], None]
    """Writes what was typed down as a version; raises StoreError if it cannot."""
    reread: Callable[[], None]
    """Shows the open entry as it is now."""
    later: Callable[[Callable[[], None]], None]
    """Calls what it is given in a moment."""


class VersionsPresenter:
    """Every version stays, whatever is chosen here."""

    def __init__(self, journal: Journal, view: VersionsView, desk: Desk) -> None:
        self._journal, self._view, self._desk = journal, view, desk
        self._record: RecordId | None = None
        self._versions: tuple[Version, ...] = ()
        self._state: HistoryState | None = None

    def opened(self, record: str) -> None:
        """Look whether the entry that was opened has another version; nothing: none is open."""
        self._record = RecordId(record) if record else None
        self._view.show_beside(self._note())

    def look(self) -> None:
        """Show the versions of the open entry."""
        record = self._record
        if record is None:
            return
        try:
            self._desk.write_down()
            self._read(record)
        except StorageBusy:
            self._desk.later(self.look)
        except (StoreError, RecordNotFound):
            return  # the page tells what could not be saved; a blank entry has no version

    def choose(self, version: str) -> None:
        """Show what differs between this version and the one that is shown."""
        if self._state is not None:
            self._show(self._compared(self._state, RevisionId(version)))

    def bring_back(self) -> None:
        """Let the entry say what the chosen version says."""
        state, record = self._state, self._record
        if state is None or record is None or state.line.shown:
            return
        act = settle if state.to_choose else bring_back_version
        self._do(lambda: act(self._journal, record, state.chosen), self.bring_back)

    def keep_shown(self) -> None:
        """Keep what the entry says, and say no more about another version."""
        record = self._record
        if record is not None:
            self._do(lambda: self._keep_shown(record), self.keep_shown)

    def closed(self) -> None:
        """The versions are no longer shown."""
        self._state, self._versions = None, ()

    def _keep_shown(self, record: RecordId) -> None:
        self._desk.write_down()
        settle(self._journal, record, self._journal.read(record).head)

    def _do(self, action: Callable[[], object], again: Callable[[], None]) -> None:
        try:
            action()
        except StorageBusy:
            self._desk.later(again)
        except JournalError as error:
            if self._state is not None:
                problem = explain(error, self._desk.t)
                self._show(replace(self._state, problem=problem))
        else:
            self._view.show_history(None)
            self.closed()
            self._desk.reread()

    def _note(self) -> BesideState | None:
        if self._record is None:
            return None
        try:
            others = beside(self._journal, self._record)
        except JournalError:
            return None  # opening the entry tells what is wrong with it
        return _told(others[0]) if others else None

    def _read(self, record: RecordId) -> None:
        self._versions = versions(self._journal, record)
        others = {each.version.id for each in beside(self._journal, record)}
        lines = tuple(reversed(tuple(_lines(self._versions, others))))
        chosen = next(
            (line.id for line in lines if line.beside),
            next((line.id for line in lines if not line.shown), lines[0].id),
        )
        state = HistoryState(
            today=self._journal.clock.today(),
            lines=lines,
            chosen=chosen,
            title=(),
            words=(),
            only_details=False,
        )
        self._show(self._compared(state, chosen))

    def _compared(self, state: HistoryState, chosen: RevisionId) -> HistoryState:
        older = self._entry(chosen)
        newer = self._entry(next(line.id for line in state.lines if line.shown))
        title = differences(older.title, newer.title)
        words = differences(_read_out(older), _read_out(newer))
        same = all(piece.change is Change.SAME for piece in (*title, *words))
        return replace(
            state,
            chosen=chosen,
            title=title,
            words=words,
            only_details=same and older != newer,
            problem=None,
        )

    def _entry(self, id_: RevisionId) -> Entry:
        content = next(version.content for version in self._versions if version.id == id_)
        return content if isinstance(content, Entry) else Entry(content.day)

    def _show(self, state: HistoryState) -> None:
        self._state = state
        self._view.show_history(state)


def _lines(found: tuple[Version, ...], others: set[RevisionId]) -> Iterator[VersionLine]:
    """Give a line for every version that says something else than the one before it."""
    waiting: VersionLine | None = None
    content = None
    for version in found:
        if version.deleted:
            continue
        shown, other = version.shown, version.id in others
        if waiting is not None and version.content == content and not waiting.beside:
            # It was in the trash, or says again what it said: the first time counts.
            waiting = replace(waiting, shown=waiting.shown or shown, beside=other)
            continue
        if waiting is not None:
            yield waiting
        content = version.content
        waiting = VersionLine(
            id=version.id,
            at=version.at.astimezone(ZoneInfo(version.zone)),
            first=waiting is None,
            shown=shown,
            beside=other,
            here=version.here,
            unfinished=version.unfinished,
        )
    if waiting is not None:
        yield waiting


def _read_out(entry: Entry) -> str:
    return to_text(read(entry.text))


def _told(other: Beside) -> BesideState:
    version = other.version
    at = version.at.astimezone(ZoneInfo(version.zone))
    return BesideState(day=at.date(), here=version.here, removed=other.removed)
