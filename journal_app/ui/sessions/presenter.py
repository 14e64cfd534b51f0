"""Decides what happens to the records of sessions. It suggests no date and adds nothing up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from journal_app.domain.record import RecordId
from journal_app.domain.session import Session
from journal_app.i18n import Translator
from journal_app.journal.journal import Journal
from journal_app.messages.message import Message
from journal_app.ui.sessions.listing import listed_sessions
from journal_app.ui.sessions.state import OpenSession, SessionsState, SessionsView, settled
from journal_app.ui.shared.attempts import Attempts
from journal_app.ui.shared.form_keeper import (
    Footing,
    FormKeeper,
    Gone,
    bring_back,
    find_form,
)
from journal_app.ui.shared.saved import Saved


class SessionsPresenter:
    """Records sessions: one that was, one that is today, or one copied from the clinic's plan."""

    def __init__(self, journal: Journal, view: SessionsView, t: Translator) -> None:
        self._journal = journal
        self._view = view
        self._attempts = Attempts(t, self._tell)
        self._keeper: FormKeeper[Session] | None = None
        self._number: int | None = None
        self._state = SessionsState(journal.clock.today())

    def refresh(self) -> None:
        """Look anew; what is being filled in stays open."""
        keeper = self._keeper
        if keeper is not None and (keeper.is_touched or not keeper.is_new):
            self._attempts.go(self._show_form)
        else:
            self._attempts.go(self._show_list)

    def flush(self) -> None:
        """Keep what is filled in as a draft.

        Raises:
            StoreError: it could not be written. It is still on the page.
        """
        self._attempts.must(self._save)

    def begin(self) -> None:
        """Record a session, or go on with the one that was begun for this day."""
        self._attempts.go(lambda: self._leave(self._begin))

    def open(self, record: str) -> None:
        """Open this session, with what was changed since it was saved."""
        self._attempts.go(lambda: self._leave(lambda: self._open(RecordId(record))))

    def edited(self, session: Session) -> None:
        """The person filled something in; the whole session as it is now."""
        if self._keeper is not None:
            self._keeper.content = settled(session, self._journal.clock.today())
            self._show_form()

    def added(self, day: date) -> None:
        """Add a session that was on `day`, by its date alone."""
        self._attempts.go(lambda: self._add(day))

    def save(self) -> None:
        """Keep what is filled in as a draft, or do what waits for the disk."""
        self._attempts.again(self._save_and_show)

    def submit(self) -> None:
        """Save the session. Its day is enough."""
        self._attempts.go(self._submit)

    def put_away(self) -> None:
        """Show the list; what is filled in stays as a draft."""
        self._attempts.go(lambda: self._leave(self._show_list))

    def discard(self) -> None:
        """Throw away what was filled in since it was saved."""
        self._attempts.go(lambda: self._drop(FormKeeper.discard))

    def remove(self) -> None:
        """Move the open session to the trash."""
        self._attempts.go(lambda: self._drop(FormKeeper.remove))

    def undo(self) -> None:
        """Have back what was just thrown away."""
        gone = self._state.gone
        if gone is not None:
            self._attempts.go(lambda: self._undo(gone))

    # ------------------------------------------------------------------ what is done

    def _begin(self) -> None:
        clock = self._journal.clock
        day = clock.offered_days()[0]
        begun = (each for each in listed_sessions(self._journal) if each.new)
        found = next((each for each in begun if each.session.day == day), None)
        if found is not None:
            self._open(found.record)
            return
        empty = Session(day)
        footing = Footing(empty, empty, clock.moment())
        self._enter(FormKeeper(self._journal, self._journal.new_id(), footing))

    def _open(self, record: RecordId) -> None:
        footing = find_form(self._journal, record, Session, _emptied)
        self._enter(FormKeeper(self._journal, record, footing))

    def _enter(self, keeper: FormKeeper[Session]) -> None:
        listed = listed_sessions(self._journal)
        numbers = (each.number for each in listed if each.record == keeper.record)
        self._keeper, self._number = keeper, next(numbers, None)
        self._show_form()

    def _save(self) -> None:
        if self._keeper is not None:
            self._keeper.save()

    def _save_and_show(self) -> None:
        self._save()
        self._show_form()

    def _leave(self, then: Callable[[], None]) -> None:
        self._save()
        then()

    def _submit(self) -> None:
        keeper = self._keeper
        if keeper is not None:
            keeper.content = settled(keeper.content, self._journal.clock.today())
            keeper.settle(self._journal.keep(keeper.content, keeper.record, keeper.base))
            self._show_list(SessionsState(self._state.today, done=keeper.content.day))

    def _add(self, day: date) -> None:
        today = self._journal.clock.today()
        known = {each.session.day for each in listed_sessions(self._journal)}
        if day > today or day in known:
            self._show_list(SessionsState(today, taken=day if day in known else None))
            return
        self._journal.keep(Session(day))
        self._show_list(SessionsState(today, added=day))

    def _drop(self, away: Callable[[FormKeeper[Session]], Gone[Session]]) -> None:
        if self._keeper is not None:
            self._show_list(SessionsState(self._state.today, gone=away(self._keeper)))

    def _undo(self, gone: Gone[Session]) -> None:
        bring_back(self._journal, gone)
        self._open(gone.record)

    # ------------------------------------------------------------------ what is shown

    def _show_list(self, state: SessionsState | None = None) -> None:
        self._keeper = None
        today = self._journal.clock.today()
        shown = state or SessionsState(today)
        self._show(replace(shown, today=today, listed=listed_sessions(self._journal)))

    def _show_form(self) -> None:
        keeper = self._keeper
        if keeper is not None:
            today = self._journal.clock.today()
            self._show(SessionsState(today, form=self._form(keeper), saved=keeper.saved))

    def _form(self, keeper: FormKeeper[Session]) -> OpenSession:
        return OpenSession(
            record=keeper.record,
            session=settled(keeper.content, self._journal.clock.today()),
            number=self._number,
            new=keeper.is_new,
            touched=keeper.is_touched,
        )

    def _tell(self, saved: Saved | None, problem: Message | None) -> None:
        state = replace(self._state, problem=problem)
        if self._keeper is not None:
            # What was filled in since the page was last shown counts as well.
            state = replace(state, form=self._form(self._keeper))
        self._show(state if saved is None else replace(state, saved=saved))

    def _show(self, state: SessionsState) -> None:
        self._state = state
        self._view.show_state(state)


def _emptied(session: Session) -> Session:
    return Session(session.day, session.state)
