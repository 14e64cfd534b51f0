"""Decides which quiet reminders stand below the first page: the paper, and the backups."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from journal_app.errors import StoreError
from journal_app.journal.backups import newest_change
from journal_app.journal.journal import Journal
from journal_app.messages.message import Message
from journal_app.ui.shared.backup_state import Backing, BackupState
from journal_app.ui.shared.drill import day_of, is_drill_due

STALE = timedelta(days=7)
"""A good backup older than this is worth a line."""


@dataclass(frozen=True, slots=True)
class CareState:
    """The reminders. All of them may be absent."""

    today: date
    code: bool = False
    """It is time to look after the recovery code."""
    checked: date | None = None
    """When it was typed back last; None: never."""
    backup: bool = False
    """There is no good backup, or none of the last days."""
    place_chosen: bool = True
    last_backup: date | None = None
    problem: Message | None = None
    """Why the last try gave none."""
    opened: tuple[str, ...] = ()
    """What was noticed when the journal was opened, in words."""


class CareView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: CareState) -> None:
        """Show `state`."""
        ...


class CarePresenter:
    """Reminds, and never urges: nothing on the first page must be done."""

    def __init__(self, journal: Journal, view: CareView, opened: tuple[str, ...] = ()) -> None:
        """Take the journal, and what was noticed when it was opened."""
        self._journal, self._view, self._opened = journal, view, opened
        self._how: BackupState | None = None
        self._state = CareState(journal.clock.today())

    def care_for(self, backing: Backing) -> None:
        """Follow how it stands with the backups."""
        backing.watch(self._told)

    def refresh(self) -> None:
        """Look anew."""
        try:
            checked = day_of(self._journal.preferences.recovery_checked)
            written = newest_change(self._journal) is not None
        except StoreError:
            return
        today = self._journal.clock.today()
        due = is_drill_due(checked, today)
        state = CareState(today, code=due, checked=checked, opened=self._opened)
        self._show(self._with_backups(state) if written else state)

    def _told(self, how: BackupState) -> None:
        self._how = how
        self.refresh()

    def _with_backups(self, state: CareState) -> CareState:
        how = self._how
        if how is None or how.running is not None:
            return state
        now = self._journal.clock.now()
        if how.last is not None and now - how.last.at <= STALE:
            return state
        return replace(
            state,
            backup=True,
            place_chosen=bool(how.places),
            last_backup=how.last.at.date() if how.last else None,
            problem=how.problems[0].message if how.problems else None,
        )

    def _show(self, state: CareState) -> None:
        self._state = state
        self._view.show_state(state)
