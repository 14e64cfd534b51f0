"""Looking: what lies at a place for backups, and what is worth knowing about it."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import BackupPlaceMissing, JournalError
from journal_app.journal.backup_places import same_disk, synced_folder
from journal_app.journal.backups import BackupFile, list_backups
from journal_app.ui.vault_care.state import PlaceNote


@dataclass(frozen=True, slots=True)
class Found:
    """A place as it is."""

    path: Path
    notes: tuple[PlaceNote, ...]
    service: str = ""
    """The name of the service that carries it away."""
    backups: tuple[BackupFile, ...] = ()
    """Newest first."""
    error: JournalError | None = None


def backups_at(places: tuple[Path, ...], vault: str) -> tuple[Path, ...]:
    """Return every backup of `vault` that lies at one of `places`. Slow, as `look_at` is."""
    found: list[Path] = []
    for place in places:
        # A place that cannot be looked at names none: what lies there is told when it can.
        with suppress(JournalError):
            found += [each.path for each in list_backups(place, vault)]
    return tuple(found)


def look_at(place: Path, folder: Path, vault: str) -> Found:
    """Return what lies at `place` of the vault in `folder`. Slow: a stick may take its time."""
    try:
        backups = list_backups(place, vault)
    except BackupPlaceMissing:
        return Found(place, (PlaceNote.MISSING,))
    except JournalError as error:
        return Found(place, (), error=error)
    service = synced_folder(place) or ""
    notes = []
    if same_disk(folder, place):
        notes.append(PlaceNote.SAME_DISK)
    if service:
        notes.append(PlaceNote.SYNCED)
    return Found(place, tuple(notes), service, backups)
