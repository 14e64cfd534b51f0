"""Shows where backups go and what lies there, and has them made, checked and left."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from journal_app.errors import BackupPlaceInside, JournalError, WrongPassphrase
from journal_app.journal.backup_places import require_outside
from journal_app.journal.backups import GoodBackup, verify_backup
from journal_app.journal.preferences import Preferences
from journal_app.messages.explaining import explain
from journal_app.ui.shared.backup_state import BackupState
from journal_app.ui.vault_care.care import Care
from journal_app.ui.vault_care.looking import Found, look_at
from journal_app.ui.vault_care.state import BackupRow, BackupsState, PlaceState


class BackupsView(Protocol):
    """What the presenter needs of the card."""

    def show_state(self, state: BackupsState) -> None:
        """Show `state`."""
        ...


class BackupsPresenter:
    """Looks at the places away from the window: a stick may answer slowly."""

    def __init__(self, care: Care, view: BackupsView) -> None:
        self._care, self._view = care, view
        self._state = BackupsState(care.journal.clock.today(), care.backing.state)
        self._listed: tuple[Path, ...] | None = None
        """The places that are shown with their notes."""
        care.backing.watch(self._told)

    def refresh(self) -> None:
        """Look at every place anew."""
        self._care.backing.read_again()
        today = self._care.journal.clock.today()
        self._show(replace(self._state, today=today, just_made=False, message=None))
        self._list()

    def place_added(self, place: Path) -> None:
        """Make backups in `place`, too, and the first one at once."""
        if str(place) in map(str, self._state.how.places):
            return
        try:
            require_outside(place, self._care.folder)
        except BackupPlaceInside as error:
            self._show(replace(self._state, message=explain(error, self._care.t)))
            return
        self._keep(lambda kept: replace(kept, backup_places=(*kept.backup_places, str(place))))
        self._list()
        self.back_up()

    def place_left(self, place: Path) -> None:
        """Make no more backups in `place`. Those that lie there stay."""
        self._keep(
            lambda kept: replace(
                kept,
                backup_places=tuple(each for each in kept.backup_places if each != str(place)),
            )
        )
        self._list()

    def back_up(self) -> None:
        """Make a backup now."""
        self._show(replace(self._state, just_made=False, message=None))
        self._care.backing.back_up(self._made)

    def check(self, path: Path) -> None:
        """Open one backup, and look whether all of it is as it was written."""
        key = self._care.key
        self._change_row(path, lambda row: replace(row, checking=True, outcome=""))
        self._care.runner.run(
            lambda: verify_backup(path, key),
            partial(self._sound, path),
            partial(self._unsound, path),
        )

    def _made(self) -> None:
        how = self._care.backing.state
        self._show(replace(self._state, just_made=how.last is not None and not how.problems))

    def _told(self, how: BackupState) -> None:
        finished = self._state.how.running is not None and how.running is None
        moved = how.places != self._state.how.places
        self._show(replace(self._state, how=how))
        # Until the page was shown once, nobody looks at the places.
        if self._listed is not None and (finished or moved):
            self._list()

    def _list(self) -> None:
        places, folder = self._state.how.places, self._care.folder
        vault = self._care.journal.vault
        self._listed = places
        self._care.runner.run(
            lambda: tuple(look_at(place, folder, vault) for place in places),
            self._found,
            self._failed,
        )

    def _found(self, found: tuple[Found, ...]) -> None:
        before = {row.path: row for place in self._state.places for row in place.backups}
        self._show(replace(self._state, places=tuple(self._place(each, before) for each in found)))

    def _place(self, found: Found, before: dict[Path, BackupRow]) -> PlaceState:
        zone = ZoneInfo(self._care.journal.clock.zone())
        rows = (
            replace(
                before.get(each.path, BackupRow(each.path, each.at, each.bytes)),
                at=each.at.astimezone(zone),
            )
            for each in found.backups
        )
        problem = None if found.error is None else explain(found.error, self._care.t)
        return PlaceState(found.path, found.notes, found.service, tuple(rows), problem)

    def _sound(self, path: Path, good: GoodBackup) -> None:
        words = self._care.t.plural(
            "In order: {n} record, every one as it was written.",
            "In order: {n} records, every one as it was written.",
            good.records,
        ).format(n=good.records)
        self._change_row(path, lambda row: replace(row, checking=False, outcome=words, sound=True))

    def _unsound(self, path: Path, error: JournalError) -> None:
        t = self._care.t
        if isinstance(error, WrongPassphrase):
            words = t.text(
                "It was made before the keys were changed. "
                "It opens with the passphrase or the recovery code of that day."
            )
            self._change_row(
                path, lambda row: replace(row, checking=False, outcome=words, sound=True)
            )
            return
        message = explain(error, t)
        words = f"{message.title}. {message.what_to_do}"
        self._change_row(
            path, lambda row: replace(row, checking=False, outcome=words, sound=False)
        )

    def _change_row(self, path: Path, change: Callable[[BackupRow], BackupRow]) -> None:
        places = tuple(
            replace(
                place,
                backups=tuple(change(row) if row.path == path else row for row in place.backups),
            )
            for place in self._state.places
        )
        self._show(replace(self._state, places=places))

    def _keep(self, change: Callable[[Preferences], Preferences]) -> None:
        self._care.preferring.change(change, self._failed)
        self._care.backing.read_again()

    def _failed(self, error: JournalError) -> None:
        self._show(replace(self._state, message=explain(error, self._care.t)))

    def _show(self, state: BackupsState) -> None:
        self._state = state
        self._view.show_state(state)
