"""How it stands with the backups, in two or three words for the rail."""

from dataclasses import dataclass
from datetime import date

from journal_app.i18n import Translator
from journal_app.ui.shared.backup_state import BackupState
from journal_app.ui.shared.formats import Formats

_WEEK = 7


@dataclass(frozen=True, slots=True)
class RailLine:
    """One quiet line."""

    words: str
    good: bool


def rail_line(how: BackupState, today: date, formats: Formats, t: Translator) -> RailLine:
    """Return what the rail says; nothing while there is nothing to say."""
    if how.running is not None:
        return RailLine(t.text("Making a backup…"), good=True)
    if how.last is None:
        return RailLine(t.text("No backup yet") if how.places else "", good=False)
    day = how.last.at.date()
    age = (today - day).days
    if age <= 0:
        words = t.text("Backed up today")
    elif age == 1:
        words = t.text("Backed up yesterday")
    else:
        words = t.text("Backed up {day}").format(day=formats.short_day(day))
    return RailLine(words, good=age <= _WEEK)
