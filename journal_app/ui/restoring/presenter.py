"""Leads from a backup file to the journal in it, checking all of it before anything is moved."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from journal_app.errors import JournalError
from journal_app.i18n import Translator
from journal_app.journal.backups import (
    BackupFile,
    GoodBackup,
    find_backup_key,
    look_at,
    verify_backup,
)
from journal_app.journal.restoring import Restored, restore
from journal_app.journal.vault_key import VaultKey
from journal_app.messages.explaining import explain
from journal_app.ui.restoring.state import RestoreState, RestoreView, Stage
from journal_app.ui.shared.running import Runner


@dataclass(frozen=True, slots=True)
class Bench:
    """What it takes to restore."""

    t: Translator
    runner: Runner
    now: Callable[[], datetime]


class RestorePresenter:
    """Holds the backup's key from the moment it is found until the dialog goes."""

    def __init__(self, target: Path, view: RestoreView, bench: Bench) -> None:
        self._view, self._bench = view, bench
        self._key: VaultKey | None = None
        self._left = False
        self._state = RestoreState(target, occupied=_is_occupied(target))

    def refresh(self) -> None:
        """Show how it stands."""
        self._show(self._state)

    @property
    def key(self) -> VaultKey | None:
        """What opens the restored journal."""
        return self._key

    def choose(self, path: Path) -> None:
        """Look at this backup file."""
        if not self._state.busy:
            self._begin()
            self._bench.runner.run(lambda: look_at(path), self._seen, self._failed)

    def other_secret(self) -> None:
        """Ask for the recovery code instead, or for the passphrase again."""
        self._show(replace(self._state, by_code=not self._state.by_code, message=None))

    def check(self, secret: str) -> None:
        """Open the backup with `secret`, and look through all of it."""
        file, by_code = self._state.file, self._state.by_code
        if file is None or self._state.busy:
            return

        def checked() -> tuple[VaultKey, GoodBackup]:
            key = find_backup_key(file.path, secret, is_code=by_code)
            return key, verify_backup(file.path, key)

        self._begin()
        self._bench.runner.run(checked, lambda found: self._checked(*found), self._failed)

    def place(self, target: Path) -> None:
        """Restore to this folder instead."""
        occupied = _is_occupied(target)
        self._show(replace(self._state, target=target, occupied=occupied, message=None))

    def restore(self) -> None:
        """Make the journal anew. What lies there is moved aside, never deleted."""
        file, key, target = self._state.file, self._key, self._state.target
        if file is None or key is None or self._state.busy:
            return
        now = self._bench.now()
        self._begin()
        self._bench.runner.run(
            lambda: restore(file.path, key, target, now), self._restored, self._failed
        )

    def leave(self) -> None:
        """Show nothing more, whatever is still at work: the dialog goes."""
        self._left = True
        self._key = None

    def _seen(self, file: BackupFile) -> None:
        self._show(replace(self._state, busy=False, stage=Stage.SECRET, file=file))

    def _checked(self, key: VaultKey, good: GoodBackup) -> None:
        if not self._left:
            self._key = key
        self._show(replace(self._state, busy=False, stage=Stage.PLACE, good=good))

    def _restored(self, restored: Restored) -> None:
        self._show(replace(self._state, busy=False, stage=Stage.DONE, restored=restored))

    def _failed(self, error: JournalError) -> None:
        message = explain(error, self._bench.t)
        self._show(replace(self._state, busy=False, message=message))

    def _begin(self) -> None:
        self._show(replace(self._state, busy=True, message=None))

    def _show(self, state: RestoreState) -> None:
        self._state = state
        if not self._left:
            self._view.show_state(state)


def _is_occupied(target: Path) -> bool:
    try:
        return any(target.iterdir())
    except OSError:
        return False
