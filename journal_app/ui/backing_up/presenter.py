"""Decides when a backup is made while the journal is open, and remembers how it went."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from journal_app.errors import JournalError, StoreError
from journal_app.i18n import Translator
from journal_app.journal.backups import (
    GoodBackup,
    is_due,
    make_backup,
    newest_change,
    remembered,
)
from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain
from journal_app.ui.shared.backup_state import BackupState, LastBackup, PlaceProblem
from journal_app.ui.shared.preferring import Preferring
from journal_app.ui.shared.running import Runner

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the schedule works with."""

    journal: Journal
    key: VaultKey
    t: Translator
    runner: Runner
    preferring: Preferring


class BackupSchedule:
    """Makes backups one place after the other, on a connection of their own.

    The lock never waits for it: what is being made then is dropped, and made after the next
    unlock.
    """

    def __init__(self, keeping: Keeping) -> None:
        self._with = keeping
        self._told: list[Callable[[BackupState], None]] = []
        self._done: list[Callable[[], None]] = []
        self._noted = keeping.journal.clock.now()
        self._state = self._read(BackupState())

    @property
    def state(self) -> BackupState:
        """How it stands now."""
        return self._state

    def watch(self, told: Callable[[BackupState], None]) -> None:
        """Tell `told` from now on how it stands, at once and at every change."""
        self._told.append(told)
        told(self._state)

    def forget(self) -> None:
        """Tell nobody any more: the pages are gone."""
        self._told.clear()
        self._done.clear()

    def read_again(self) -> None:
        """Look at the preferences anew: places were chosen or left."""
        self._show(self._read(self._state))

    def is_due(self) -> bool:
        """Tell whether there is a place, and something that no backup holds yet."""
        journal = self._with.journal
        try:
            return is_due(journal.preferences, newest_change(journal), journal.clock.now())
        except StoreError:
            return False  # a disk that does not answer is told where words are at stake

    def look(self) -> None:
        """Make a backup if one is due, and none is being made."""
        self._note()
        if self._state.running is None and self.is_due():
            self.back_up()

    def _note(self) -> None:
        """Remember hourly what this computer has seen: a power cut does not close a journal."""
        now = self._with.journal.clock.now()
        if now - self._noted >= _HOUR:
            self._noted = now
            self._with.journal.note_seen()

    def back_up(self, done: Callable[[], None] | None = None) -> None:
        """Make a backup at every place, then call `done`, whether it worked or not."""
        if done is not None:
            self._done.append(done)
        if self._state.running is not None:
            return
        self.read_again()
        self._show(replace(self._state, problems=()))
        self._next(self._state.places)

    def _next(self, places: tuple[Path, ...]) -> None:
        if not places:
            self._show(replace(self._state, running=None))
            waiting, self._done = self._done, []
            for done in waiting:
                done()
            return
        place, others = places[0], places[1:]
        self._show(replace(self._state, running=place))
        journal, key = self._with.journal, self._with.key
        folder, now = journal.folder, journal.clock.now()
        self._with.runner.run(
            lambda: make_backup(folder, key, place, now),
            partial(self._made, others),
            partial(self._failed, place, others),
        )

    def _made(self, others: tuple[Path, ...], good: GoodBackup) -> None:
        self._with.preferring.change(
            lambda preferences: remembered(preferences, good), self._not_remembered
        )
        zone = ZoneInfo(self._with.journal.clock.zone())
        last = LastBackup(good.at.astimezone(zone), good.path, good.bytes, good.records)
        self._show(replace(self._state, last=last))
        self._next(others)

    def _not_remembered(self, error: StoreError) -> None:
        """The backup is there; that it is not remembered only makes another one due."""

    def _failed(self, place: Path, others: tuple[Path, ...], error: JournalError) -> None:
        problem = PlaceProblem(place, explain(error, self._with.t))
        self._show(replace(self._state, problems=(*self._state.problems, problem)))
        self._next(others)

    def _read(self, state: BackupState) -> BackupState:
        try:
            preferences = self._with.preferring.now()
        except StoreError:
            return state
        places = tuple(map(Path, preferences.backup_places))
        return replace(
            state,
            places=places,
            last=self._last(preferences),
            problems=tuple(each for each in state.problems if each.place in places),
        )

    def _last(self, preferences: Preferences) -> LastBackup | None:
        try:
            at = datetime.fromisoformat(preferences.last_backup_at)
        except ValueError:
            return None
        zone = ZoneInfo(self._with.journal.clock.zone())
        return LastBackup(
            at.astimezone(zone),
            Path(preferences.last_backup_file),
            preferences.last_backup_bytes,
            preferences.last_backup_records,
        )

    def _show(self, state: BackupState) -> None:
        if state == self._state:
            return
        self._state = state
        for told in self._told:
            told(state)
