"""The newest backup of a journal, wherever it is kept."""

from pathlib import Path

from journal_app.errors import BackupPlaceMissing, StorageUnavailable
from journal_app.journal.backups import BackupFile, list_backups
from journal_app.journal.journal import Journal


def newest_backup(journal: Journal) -> Path | None:
    """Return the newest backup in any of the places that can be reached; None: there is none."""
    found: list[BackupFile] = []
    for place in journal.preferences.backup_places:
        try:
            found.extend(list_backups(Path(place), journal.vault))
        except (BackupPlaceMissing, StorageUnavailable):
            # A stick that is not plugged in; the person can choose a file themselves.
            continue
    newest = max(found, key=lambda each: each.at, default=None)
    return newest.path if newest else None
