"""Restoring: a whole vault made from a backup, which then takes the place of the old one."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from journal_app.errors import (
    BackupDamaged,
    StorageUnavailable,
    VaultExists,
    VaultInUse,
    refusal,
)
from journal_app.journal.backup_checking import require_sound
from journal_app.journal.checking import Trouble, check_vault
from journal_app.journal.vault_key import VaultKey
from journal_app.vault import backup_file, bundle, copies, files, guard
from journal_app.vault.backup_format import Facts
from journal_app.vault.guard import Hold

# A README.txt or a lock is no sign: a folder of somebody's own papers may hold one.
_SIGNS_OF_A_VAULT = {bundle.KEYRING, bundle.KEYRING_COPY, bundle.DATABASE, bundle.BALLAST}
_FOLDER_ENDING = ".vault"
_HARMLESS = {Trouble.SEARCH, Trouble.INDEX}
"""Put right by itself when the vault is opened."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A vault that came back."""

    folder: Path
    moved_aside: Path | None
    """Where the vault is now that was there before, if one was."""
    records: int
    """The trash included."""


def restore(path: Path, key: VaultKey, target: Path, now: datetime) -> Restored:
    """Make the vault in a backup anew, and let it take the place of the one in `target`.

    Slow: call it off the window's thread. It is built and looked through under a hidden name
    beside `target`; only then the old vault, if any, is moved aside under a name with the day
    of `now`. Nothing of it is deleted, and none of its files comes into the new one.

    Raises:
        BackupDamaged: the backup is not as it was written; nothing was changed.
        NotABackup: it is something else.
        WrongPassphrase: `key` is not the key of that day.
        VaultsUnrelated: `key` is another vault's.
        VaultTooNew: a newer version made it.
        VaultInUse: another window or command has `target`, or restores to it.
        VaultExists: `target` holds something that is no vault.
        StorageUnavailable: the disk is full, read-only or gone; the old vault is in its place.
    """
    place = target.resolve() if target.is_symlink() else target
    with _taken(place) as held:
        ready = place.with_name(f".{place.name}.restoring")
        facts = _built(path, key, ready, place)
        aside = _swap(ready, place, held, now)
    return Restored(place, aside, facts.records)


@contextmanager
def _taken(place: Path) -> Iterator[Hold | None]:
    """Hold the vault that is there, if one is, so that nobody opens it meanwhile."""
    if not place.is_dir():
        if place.exists():
            raise VaultExists(place)
        yield None
        return
    names = _names(place)
    if names - {guard.LOCK} and not names & _SIGNS_OF_A_VAULT:
        raise VaultExists(place)
    with guard.hold(place) if names else nullcontext() as held:
        yield held


def _names(place: Path) -> set[str]:
    try:
        return {path.name for path in place.iterdir()}
    except OSError as error:
        raise refusal(error) from error


def _built(path: Path, key: VaultKey, ready: Path, place: Path) -> Facts:
    """Make the whole vault in the folder `ready`, and look through it as at an opening."""
    ring = backup_file.read_ring(path)
    try:
        _clear(ready)
        with bundle.making(ready) as building:
            facts = require_sound(path, key, building / bundle.DATABASE)
            _make_last(building / bundle.DATABASE)
            copies.write(building, ring)
            with suppress(StorageUnavailable):  # it fits without the room that is put aside
                bundle.fill_ballast(building, secrets.token_bytes)
            found = check_vault(building, key)
            if {finding.trouble for finding in found} - _HARMLESS:
                raise BackupDamaged(path)
    except VaultInUse:
        raise VaultInUse(place) from None
    return facts


def _make_last(database: Path) -> None:
    try:
        with database.open("rb+") as file:
            files.sync(file.fileno())
    except OSError as error:
        raise refusal(error) from error


def _clear(ready: Path) -> None:
    """Remove what a restore that was cut off has left, unless it is still at work."""
    if ready.is_dir() and not ready.is_symlink():
        guard.hold(ready).release()
        shutil.rmtree(ready, ignore_errors=True)


def _swap(ready: Path, place: Path, held: Hold | None, now: datetime) -> Path | None:
    aside = _free_name(place, now) if held else None
    if held and os.name == "nt":  # pragma: no cover - Windows moves no folder with an open file
        held.release()
    try:
        _exchange(ready, place, aside)
        files.sync_folder(place.parent)
    except OSError as error:
        raise refusal(error) from error
    return aside


def _exchange(ready: Path, place: Path, aside: Path | None) -> None:
    try:
        if aside:
            place.rename(aside)
        elif place.exists():
            place.rmdir()
        ready.rename(place)
    except BaseException:
        if aside and aside.exists() and not place.exists():
            aside.rename(place)
        raise


def _free_name(place: Path, now: datetime) -> Path:
    stem = place.name.removesuffix(_FOLDER_ENDING)
    ending = place.name[len(stem) :]
    day = now.date().isoformat()
    agains = chain([""], (f" ({number})" for number in count(2)))
    names = (place.with_name(f"{stem} until {day}{again}{ending}") for again in agains)
    return next(name for name in names if not name.exists())
