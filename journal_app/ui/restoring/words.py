"""What the restore dialog says about a backup and about what was made of it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from journal_app.journal.backups import BackupFile, GoodBackup
from journal_app.journal.restoring import Restored
from journal_app.ui.restoring.state import RestoreState
from journal_app.ui.shared.look import Look

_KILO = 1000


def file_words(look: Look, file: BackupFile | None, zone: str) -> str:
    """Return which file was chosen, of when, and how large it is."""
    t = look.t
    if file is None:
        return t.text("Choose the backup. Its name ends in .jbk.")
    return t.text("{name}, of {moment}, {size}").format(
        name=file.path.name,
        moment=look.formats.day_and_moment(_local(file.at, zone)),
        size=size_words(look, file.bytes),
    )


def size_words(look: Look, count: int) -> str:
    """Return a size in kB or MB, rounded."""
    if count < _KILO * _KILO:
        return f"{max(1, round(count / _KILO))} kB"
    return f"{look.formats.locale.toString(count / _KILO / _KILO, 'f', 1)} MB"


def good_words(look: Look, good: GoodBackup, zone: str) -> str:
    """Return what is in a backup that was checked."""
    t = look.t
    words = t.plural(
        "Its {n} record, as of {moment}, was checked and is sound.",
        "Its {n} records, as of {moment}, were checked and are sound.",
        good.records,
    )
    moment = look.formats.day_and_moment(_local(good.at, zone))
    return words.format(n=look.formats.locale.toString(good.records), moment=moment)


def place_words(look: Look, state: RestoreState) -> str:
    """Return where the journal will lie, and what becomes of what lies there."""
    t = look.t
    where = t.text("It will lie in {folder}.").format(folder=short(state.target))
    if not state.occupied:
        return where
    kept = t.text(
        "The journal that is there now is moved aside, under a name with today's date. "
        "Nothing is deleted."
    )
    return f"{where}\n{kept}"


def restored_words(look: Look, restored: Restored) -> str:
    """Return what was made, and where the journal of before is."""
    t = look.t
    words = t.plural(
        "{n} record is back, in {folder}.", "{n} records are back, in {folder}.", restored.records
    )
    number = look.formats.locale.toString(restored.records)
    said = words.format(n=number, folder=short(restored.folder))
    if restored.moved_aside is None:
        return said
    aside = t.text("The journal that was there is now in “{name}”, beside it.")
    return f"{said}\n{aside.format(name=restored.moved_aside.name)}"


def short(folder: Path) -> str:
    """Return `folder` with the person's home folder as `~`."""
    home = Path.home()
    inside = folder.is_relative_to(home)
    return str(Path("~") / folder.relative_to(home)) if inside else str(folder)


def _local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))
