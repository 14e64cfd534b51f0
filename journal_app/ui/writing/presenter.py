"""Decides what happens to the words of one entry, from the first letter to the trash."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from journal_app.domain.days import is_late
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Draft, Kept
from journal_app.domain.record import RecordId
from journal_app.errors import JournalError, RecordNotFound, StorageBusy, StoreError
from journal_app.i18n import Translator
from journal_app.journal.journal import Journal
from journal_app.library.prompts import Prompt
from journal_app.messages.explaining import explain
from journal_app.prose.plain import count_words
from journal_app.ui.shared.session_numbers import numbered_sessions
from journal_app.ui.writing.keeper import EntryKeeper, Footing, Written
from journal_app.ui.writing.state import Gone, OpenEntry, Saved, WritingState, WritingView
from journal_app.ui.writing.tags import with_tag, without_tag


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies around one open entry."""

    t: Translator
    prompts: tuple[Prompt, ...]
    kept: Callable[[str], None]
    """Told the id of a record that was written down, removed or brought back."""
    opened: Callable[[str], None]
    """Told the id of the record that is open now; nothing: none is."""


class WritingPresenter:
    """Turns what the person types into drafts and versions. Loses no word."""

    def __init__(self, journal: Journal, view: WritingView, around: Surroundings) -> None:
        self._journal = journal
        self._view = view
        self._around = around
        self._state = WritingState(journal.clock.today(), journal.clock.zone())
        self._keeper: EntryKeeper | None = None
        self._then: Callable[[], None] | None = None
        """What the person wanted while the disk was busy."""

    def refresh(self) -> None:
        """Read anew what surrounds the open entry."""
        self._read_around()
        self._show(replace(self._state, gone=None))

    def begin(self, prompt: str = "", session: str = "") -> None:
        """Open a new entry; it may answer a prompt, or belong to a session."""
        self._leave(lambda: self._begin(prompt, session))

    def open(self, record: str) -> None:
        """Open this entry, with what was typed since its last version."""
        if self._state.open is None or self._state.open.record != record:
            self._leave(lambda: self._open(RecordId(record)))

    def reread(self) -> None:
        """Show the open entry as it is now: another version of it was chosen."""
        if self._state.open is not None:
            record = self._state.open.record
            self._leave(lambda: self._reread(record))

    def close(self) -> None:
        """Put the open entry away."""
        self._leave(self._close)

    def typed(self, text: str) -> None:
        """The person typed; the whole text."""
        self._change(lambda entry: replace(entry, text=text))

    def titled(self, title: str) -> None:
        """The person typed in the title."""
        self._change(lambda entry: replace(entry, title=title))

    def day_chosen(self, day: date) -> None:
        """The entry is about another day."""
        self._change(lambda entry: replace(entry, day=day))

    def tag_added(self, tag: str) -> None:
        """Add a tag."""
        self._change(lambda entry: replace(entry, tags=with_tag(entry.tags, tag)))

    def tag_removed(self, tag: str) -> None:
        """Take a tag off."""
        self._change(lambda entry: replace(entry, tags=without_tag(entry.tags, tag)))

    def session_chosen(self, session: str) -> None:
        """Link it to a session; nothing takes the link off."""
        linked = RecordId(session) if session else None
        self._change(lambda entry: replace(entry, session=linked))

    def seal_chosen(self, sealed: bool) -> None:  # noqa: FBT001 - it is sealed or not
        """Let it never leave this vault, or let it."""
        self._change(lambda entry: replace(entry, sealed=sealed))

    def prompt_hidden(self) -> None:
        """Put the prompt away. The entry still remembers which it answers."""
        if self._state.open is not None:
            self._show(replace(self._state, open=replace(self._state.open, prompt=None)))

    def save(self) -> None:
        """Write down what was typed since, as a draft; after a long stretch as a version."""
        if self._then is not None:
            self._leave(self._then)
        else:
            self._try(self._save)

    def flush(self) -> None:
        """Write down what was typed since, as a version.

        Raises:
            StoreError: it could not be written. The words are still on the page.
        """
        try:
            self._keep()
        except StoreError as error:
            self._failed(error)
            raise

    def remove(self) -> None:
        """Move the open entry to the trash."""
        self._leave(self._remove)

    def bring_back(self) -> None:
        """Take the entry that was just removed out of the trash, and open it."""
        if self._state.gone is not None:
            record = self._state.gone.record
            self._leave(lambda: self._bring_back(record))

    def gone_hidden(self) -> None:
        """Say no more about the entry that was just removed."""
        self._show(replace(self._state, gone=None))

    def _begin(self, prompt: str, session: str) -> None:
        clock = self._journal.clock
        linked = RecordId(session) if session else None
        entry = Entry(day=clock.offered_days()[0], session=linked, prompt=prompt)
        self._enter(self._journal.new_id(), Footing(entry), (clock.now(), clock.zone()))
        self._show(replace(self._state, saved=Saved.UNTOUCHED, saved_at=None))

    def _open(self, record: RecordId) -> None:
        draft = self._journal.draft(record)
        try:
            kept = self._journal.read(record)
        except RecordNotFound:
            if draft is None:
                raise
            kept = None
        footing = _footing(kept, draft)
        if footing is None:
            return
        clock = self._journal.clock
        begun = (kept.at, kept.zone) if kept else (clock.now(), clock.zone())
        saved_at = draft.saved if draft else kept.changed if kept else None
        self._enter(record, footing, begun)
        self._show(replace(self._state, saved=Saved.SAVED, saved_at=saved_at))

    def _reread(self, record: RecordId) -> None:
        self._open(record)
        self._around.kept(record)

    def _enter(self, record: RecordId, footing: Footing, begun: tuple[datetime, str]) -> None:
        self._read_around()
        entry, (at, zone) = footing.entry, begun
        opened = OpenEntry(
            record=record,
            entry=entry,
            begun=at,
            zone=zone,
            late=is_late(entry.day, at, zone),
            words=count_words(entry.text),
            prompt=_prompt(self._around.prompts, entry.prompt),
        )
        self._keeper = EntryKeeper(self._journal, record, footing)
        self._state = replace(self._state, open=opened, problem=None)
        self._around.opened(record)

    def _close(self) -> None:
        self._keeper = None
        state = replace(self._state, open=None, saved=Saved.UNTOUCHED, saved_at=None)
        self._show(replace(state, problem=None))
        self._around.opened("")

    def _change(self, change: Callable[[Entry], Entry]) -> None:
        opened = self._state.open
        if opened is None or (entry := change(opened.entry)) == opened.entry:
            return
        late = is_late(entry.day, opened.begun, opened.zone)
        only_words = replace(opened.entry, text=entry.text, title=entry.title) == entry
        self._then = None
        self._state = replace(self._state, open=replace(opened, entry=entry, late=late))
        # The page already shows the letters that were typed into it.
        if self._state.saved is not Saved.CHANGED or not only_words:
            self._show(replace(self._state, saved=Saved.CHANGED, problem=None))

    def _save(self) -> None:
        if self._state.open is not None and self._keeper is not None:
            self._note(self._keeper.save(self._state.open.entry))

    def _keep(self) -> None:
        if self._state.open is not None and self._keeper is not None:
            self._note(self._keeper.keep(self._state.open.entry))

    def _note(self, written: Written | None) -> None:
        opened = self._state.open
        if opened is None:
            return
        if written is None:
            # Nothing was typed, or it was taken back again.
            saved = Saved.SAVED if self._state.saved_at else Saved.UNTOUCHED
            if saved is not self._state.saved:
                self._show(replace(self._state, saved=saved, problem=None))
            return
        opened = replace(opened, words=count_words(opened.entry.text))
        saved = Saved.SAVED if written.at else Saved.UNTOUCHED
        state = replace(self._state, open=opened, saved=saved, saved_at=written.at)
        self._show(replace(state, problem=None))
        if written.version:
            self._around.kept(opened.record)

    def _remove(self) -> None:
        opened, keeper = self._state.open, self._keeper
        if opened is None or keeper is None:
            return
        if keeper.has_version:
            self._journal.remove(opened.record)
            title = opened.entry.title.strip()
            self._state = replace(self._state, gone=Gone(opened.record, title))
        self._close()
        self._around.kept(opened.record)

    def _bring_back(self, record: RecordId) -> None:
        self._journal.bring_back(record)
        self._state = replace(self._state, gone=None)
        self._around.kept(record)
        self._open(record)

    def _leave(self, then: Callable[[], None]) -> None:
        """Keep the open entry, then do what is wanted; stay if it cannot be kept."""
        self._then = then

        def go() -> None:
            self._keep()
            then()
            self._then = None

        self._try(go)

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except JournalError as error:
            self._failed(error)

    def _failed(self, error: JournalError) -> None:
        if isinstance(error, StorageBusy):
            self._show(replace(self._state, saved=Saved.WAITING, problem=None))
            return
        self._then = None
        saved = Saved.FAILED if isinstance(error, StoreError) else self._state.saved
        problem = explain(error, self._around.t)
        self._show(replace(self._state, saved=saved, problem=problem))

    def _read_around(self) -> None:
        clock = self._journal.clock
        self._state = replace(
            self._state,
            today=clock.today(),
            zone=clock.zone(),
            days=clock.offered_days(),
            sessions=numbered_sessions(self._journal),
            tags=self._journal.tags(),
        )

    def _show(self, state: WritingState) -> None:
        self._state = state
        self._view.show_state(state)


def _footing(kept: Kept | None, draft: Draft | None) -> Footing | None:
    """Return what to go on from: the draft before the version; None if it is no entry."""
    if draft is not None and isinstance(draft.content, Entry):
        return Footing(draft.content, draft.base, drafted=True)
    if kept is not None and isinstance(kept.content, Entry):
        return Footing(kept.content, kept.head)
    return None


def _prompt(prompts: Iterable[Prompt], wanted: str) -> Prompt | None:
    return next((prompt for prompt in prompts if wanted and prompt.id == wanted), None)
