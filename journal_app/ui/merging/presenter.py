"""Brings another copy of the journal into the open one: seen first, backed up, then merged."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from journal_app.errors import BackupPlaceMissing, JournalError, StorageBusy
from journal_app.i18n import Translator
from journal_app.journal.backups import GoodBackup, find_backup_key, make_backup, remembered
from journal_app.journal.journal import Journal
from journal_app.journal.merging import MergeReport, merge, preview
from journal_app.journal.unlocking import find_key, find_key_by_code
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain
from journal_app.ui.merging.state import MergeState, MergeView, Stage, Work
from journal_app.ui.shared.running import Runner

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ours:
    """The open journal, and what it takes to bring something into it."""

    t: Translator
    runner: Runner
    journal: Journal
    key: VaultKey
    merged: Callable[[MergeReport], None]
    """Told when something came in: what is shown has to be read anew."""
    soon: Callable[[Callable[[], None]], None]
    """Does something in a moment: the window may be saving just now."""


class MergePresenter:
    """Holds the other copy's key from the moment it is found until the dialog goes."""

    def __init__(self, view: MergeView, ours: Ours) -> None:
        self._view, self._ours = view, ours
        self._other: VaultKey | None = None
        self._left = False
        self._state = MergeState()

    def refresh(self) -> None:
        """Show how it stands."""
        self._show(self._state)

    def choose(self, path: Path) -> None:
        """Take this vault's folder, or this backup file, as the other copy."""
        if self._state.work is None:
            self._show(MergeState(stage=Stage.SECRET, path=path))

    def other_secret(self) -> None:
        """Ask for the recovery code instead, or for the passphrase again."""
        self._show(replace(self._state, by_code=not self._state.by_code, message=None))

    def look(self, secret: str) -> None:
        """Open the other copy with `secret`, and see what it would bring."""
        path, by_code, ours = self._state.path, self._state.by_code, self._ours
        if path is None or self._state.work is not None:
            return
        folder, key = ours.journal.folder, ours.key

        def seen() -> tuple[VaultKey, MergeReport]:
            other = _key_of(path, secret, by_code=by_code)
            return other, preview(folder, key, path, other)

        self._run(Work.LOOKING, seen, lambda found: self._seen(*found))

    def merge(self) -> None:
        """Make a backup, then bring in what the other copy has."""
        ours = self._ours
        if self._other is None or self._state.work is not None:
            return
        folder, key, now = ours.journal.folder, ours.key, ours.journal.clock.now()
        places = _places(ours.journal)
        self._run(Work.BACKING_UP, lambda: _backed_up(folder, key, places, now), self._backed_up)

    def leave(self) -> None:
        """Show nothing more: the dialog goes."""
        self._left = True
        self._other = None

    def _seen(self, other: VaultKey, report: MergeReport) -> None:
        if not self._left:
            self._other = other
        self._show(replace(self._state, stage=Stage.PREVIEW, report=report, work=None))

    def _backed_up(self, good: GoodBackup) -> None:
        path, other, ours = self._state.path, self._other, self._ours
        if path is None or other is None:
            return
        journal = ours.journal
        folder, key = journal.folder, ours.key
        try:
            if good.path.parent != folder:
                journal.prefer(remembered(journal.preferences, good))
        except JournalError as error:
            self._failed(error)
            return
        self._show(replace(self._state, backup=good.path.name))
        self._run(Work.BRINGING_IN, lambda: merge(folder, key, path, other), self._merged)

    def _merged(self, report: MergeReport) -> None:
        self._show(replace(self._state, stage=Stage.DONE, report=report, work=None))
        self._ours.merged(report)

    def _run(self, work: Work, action: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `action` away from the window; again in a moment while the journal is busy."""

        def failed(error: JournalError) -> None:
            if isinstance(error, StorageBusy) and not self._left:
                self._ours.soon(begin)
            else:
                self._failed(error)

        def begin() -> None:
            self._ours.runner.run(action, done, failed)

        self._show(replace(self._state, work=work, message=None))
        begin()

    def _failed(self, error: JournalError) -> None:
        message = explain(error, self._ours.t)
        self._show(replace(self._state, work=None, message=message))

    def _show(self, state: MergeState) -> None:
        self._state = state
        if not self._left:
            self._view.show_state(state)


def _key_of(path: Path, secret: str, *, by_code: bool) -> VaultKey:
    if not path.is_dir():
        return find_backup_key(path, secret, is_code=by_code)
    return find_key_by_code(path, secret) if by_code else find_key(path, secret)


def _places(journal: Journal) -> tuple[Path, ...]:
    """Return where a backup may go: the chosen places, else beside the journal itself."""
    return (*map(Path, journal.preferences.backup_places), journal.folder)


def _backed_up(folder: Path, key: VaultKey, places: tuple[Path, ...], now: datetime) -> GoodBackup:
    place, *others = places
    try:
        return make_backup(folder, key, place, now)
    except BackupPlaceMissing:
        # The stick is not plugged in: another place is better than none.
        if not others:
            raise
        return _backed_up(folder, key, tuple(others), now)
