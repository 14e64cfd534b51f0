"""Backup: make one, or list those that are there."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo

from journal_app.cli.console import Console, Exit, WrongUse
from journal_app.cli.given import Given
from journal_app.cli.vaults import key_of, open_vault
from journal_app.errors import JournalError, StorageUnavailable
from journal_app.journal.backup_places import lies_inside
from journal_app.journal.backups import (
    BackupFile,
    GoodBackup,
    list_backups,
    make_backup,
    remembered,
)
from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from journal_app.journal.ways_in import ways_in
from journal_app.messages.explaining import explain

_KIB = 1024


def make_backup_verb(given: Given, console: Console) -> Exit:
    """Make a backup in the place that was given, or in those that the journal remembers.

    Raises:
        WrongUse: no place is known, or there is no way to ask for the passphrase.
        JournalError: the vault cannot be opened, or the backup could not be made.
    """
    if given.list_only and given.place is not None:
        return _list((given.place,), ways_in(given.vault).vault, given, console)
    key = key_of(given, console)
    journal = open_vault(given, key, console)
    try:
        places = _places(given, journal, console)
        if given.list_only:
            return _list(places, journal.vault, given, console)
        return _make(places, journal, key, given, console)
    finally:
        journal.close()


def _places(given: Given, journal: Journal, console: Console) -> tuple[Path, ...]:
    if given.place is not None:
        if lies_inside(given.place, given.vault):
            raise WrongUse(
                console.t.text("A backup inside the journal's own folder would be lost with it.")
            )
        return (given.place.absolute(),)
    places = journal.preferences.backup_places
    if not places:
        raise WrongUse(
            console.t.text("This journal remembers no place for backups: use --to DIR.")
        )
    return tuple(map(Path, places))


def _make(
    places: Sequence[Path], journal: Journal, key: VaultKey, given: Given, console: Console
) -> Exit:
    made: list[GoodBackup] = []
    for place in places:
        try:
            good = make_backup(journal.folder, key, place, console.clock.now())
        except JournalError as error:
            if len(places) == 1:
                raise
            # One drive that is not plugged in must not keep the others from their turn.
            message = explain(error, console.t)
            console.complain(f"{place}: {message.title}. {message.what_to_do}")
        else:
            made.append(good)
            # A journal that is write-protected, or on a full disk, is backed up all the same.
            with suppress(StorageUnavailable):
                journal.prefer(remembered(journal.preferences, good))
    _tell(made, given, console)
    return Exit.DONE if len(made) == len(places) else Exit.REFUSED


def _tell(made: Sequence[GoodBackup], given: Given, console: Console) -> None:
    if given.json:
        console.tell_json({"backups": [_json(good) for good in made]})
        return
    for good in made:
        words = console.t.plural(
            "A backup with {n} record was made and checked: {file}",
            "A backup with {n} records was made and checked: {file}",
            good.records,
        )
        console.tell(words.format(n=good.records, file=good.path))


def _json(good: GoodBackup) -> dict[str, object]:
    return {
        "file": str(good.path),
        "at": good.at.isoformat(),
        "bytes": good.bytes,
        "records": good.records,
        "revisions": good.revisions,
    }


def _list(places: Sequence[Path], vault: str, given: Given, console: Console) -> Exit:
    found = [backup for place in places for backup in list_backups(place, vault)]
    if given.json:
        listed = [
            {"file": str(each.path), "at": each.at.isoformat(), "bytes": each.bytes}
            for each in found
        ]
        console.tell_json({"backups": listed})
    elif not found:
        console.tell(console.t.text("There are no backups of this journal here."))
    else:
        for each in found:
            console.tell(_line(each, console))
    return Exit.DONE


def _line(backup: BackupFile, console: Console) -> str:
    at = backup.at.astimezone(ZoneInfo(console.clock.zone()))
    kib = console.t.text("{n} KiB").format(n=-(-backup.bytes // _KIB))
    return f"{at:%Y-%m-%d %H:%M}  {kib:>12}  {backup.path}"
