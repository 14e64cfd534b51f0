"""How the program meets a vault that something was done to: refused, healed, or taken as it is."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from journal_app.domain.record import Kind, TimelineFilter
from journal_app.errors import JournalError
from journal_app.journal.checking import check_vault
from journal_app.journal.journal import Journal
from journal_app.journal.vault_key import VaultKey
from proving import ground

_EVERYTHING = (
    "SELECT id, record, kind, parents, at_utc, zone, device, deleted, body FROM revision",
    "SELECT id, kind, day, at_utc, title, snippet, deleted, head, heads FROM record",
    "SELECT record, kind, base, at_utc, zone, day, body FROM draft",
    "SELECT key, value FROM preference",
    "SELECT tag, place FROM record_tag",
    "SELECT rowid FROM search WHERE search MATCH 'harbour OR title'",
)


class Met(StrEnum):
    """What became of it."""

    REFUSED = "refused"
    """With an error that says what it is."""
    MISNAMED = "misnamed"
    """With an error that says something else."""
    SAME = "same"
    """Opened, and everything is as it was."""
    ALTERED = "altered"
    """Opened, and something is not as it was."""
    HEALED = "healed"
    """Noticed and put right, and everything is as it was."""
    TOLD = "told"
    """Opened, and the check says what is wrong."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What became of it, and by which error or finding."""

    met: Met
    error: str = ""


Everything = tuple[frozenset[tuple[object, ...]], ...]
"""All rows that a person can come to see."""


def everything(journal: Journal) -> Everything:
    """Return all that is in an open journal."""
    tables = (frozenset(journal.connection.rows(sql)) for sql in _EVERYTHING)
    # As lists and the search show it: these go by their own indexes.
    lists = (
        frozenset((row.id, row.title, row.snippet) for row in journal.rows(which))
        for which in (ground.ALL, *(TimelineFilter(kinds=frozenset({kind})) for kind in Kind))
    )
    trash = frozenset((row.id,) for row in journal.trash())
    found = frozenset((hit.row.id,) for hit in journal.find("harbour", ground.ALL, None))
    tagged = frozenset((tag,) for tag in journal.tags())
    return (*tables, *lists, trash, found, tagged)


def read(root: Path, key: VaultKey) -> Everything:
    """Open the vault in `root` and return all that is in it."""
    journal = ground.opened(root, key)
    try:
        return everything(journal)
    finally:
        journal.close()


def meet(
    root: Path, key: VaultKey, before: Everything, right: tuple[type[JournalError], ...]
) -> Meeting:
    """Open the vault in `root` as the window does; `right` are the errors that say what it is."""
    try:
        journal = ground.opened(root, key)
        try:
            return _opened(journal, key, before)
        finally:
            journal.close()
    except right as error:
        return Meeting(Met.REFUSED, type(error).__name__)
    except JournalError as error:
        return Meeting(Met.MISNAMED, type(error).__name__)


def _opened(journal: Journal, key: VaultKey, before: Everything) -> Meeting:
    same = everything(journal) == before
    if findings := check_vault(journal.folder, key):
        return Meeting(Met.TOLD, ", ".join(each.trouble for each in findings))
    if not same:
        return Meeting(Met.ALTERED)
    return Meeting(Met.HEALED if journal.healed else Met.SAME)
