"""Saving: drafts, entries, changes and the trash, as somebody writes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from journal_app.domain.bodies import decode
from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content
from journal_app.domain.record import RecordId
from journal_app.errors import JournalError
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.store import drafts, revisions
from proving import ground
from proving.acts.act import Verdict
from proving.children import Acknowledge

_REVISIONS = f"SELECT {revisions.COLUMNS} FROM revision"  # noqa: S608 - constants only
_CHANGED_EVERY = 4
_REMOVED_EVERY = 7


@dataclass(frozen=True, slots=True)
class Saving:
    """Write `steps` entries, each first as a draft; without end if there are none."""

    key: VaultKey
    steps: int | None = None
    first: int = 0
    """The number of the first text, so that one vault can be written to again and again."""
    settings: tuple[str, ...] = ()
    """Statements run before, to take a guard away: for controls."""
    too_early: bool = False
    """Whether to tell before it is saved: for controls."""
    name: str = "save"

    def perform(self, root: Path, acknowledge: Acknowledge) -> None:
        """Write and tell."""
        journal = ground.opened(root, self.key)
        for setting in self.settings:
            journal.connection.rows(setting)
        for number in self._numbers():
            if self.too_early:
                acknowledge(f"kept {number}")
            _step(journal, number, acknowledge)
        journal.close()

    def judge(self, root: Path, told: Sequence[str]) -> Verdict:
        """Look for every text that was told."""
        return judge(root, self.key, told)

    def _numbers(self) -> Iterator[int]:
        if self.steps is None:
            return count(self.first)
        return iter(range(self.first, self.first + self.steps))


def judge(root: Path, key: VaultKey, told: Sequence[str]) -> Verdict:
    """Open the vault in `root`, which checks it whole, and look for what was told."""
    return look(root / ground.VAULT, key, told, root / ground.SEEN)


def look(folder: Path, key: VaultKey, told: Sequence[str], seen: Path | None = None) -> Verdict:
    """Open the vault in `folder`, and look for what was told."""
    try:
        journal = open_journal(folder, key, ground.clock(), seen)
        try:
            kept, drafted = texts(journal)
        finally:
            journal.close()
    except JournalError:
        return Verdict.UNREADABLE
    return Verdict.SOUND if _all_there(told, kept, drafted) else Verdict.LOST


def texts(journal: Journal) -> tuple[set[str], set[str]]:
    """Return every text of every version, and the texts of the drafts."""
    found = map(revisions.from_row, journal.connection.rows(_REVISIONS))
    kept = {_text(decode(each.kind, each.body)) for each in found}
    drafted = {
        _text(decode(each.kind, each.body)) for each in drafts.all_drafts(journal.connection)
    }
    return kept, drafted


def _step(journal: Journal, number: int, acknowledge: Acknowledge) -> None:
    record = RecordId(f"00000000-0000-4000-8000-{number:012d}")
    said = ground.entry(number)
    journal.save_draft(record, said, None)
    acknowledge(f"draft {number}")
    journal.keep(said, record)
    acknowledge(f"kept {number}")
    if number % _CHANGED_EVERY == 0:
        journal.keep(ground.entry(-1 - number), record)
        acknowledge(f"kept {-1 - number}")
    if number % _REMOVED_EVERY == 0:
        journal.remove(record)


def _all_there(told: Sequence[str], kept: set[str], drafted: set[str]) -> bool:
    steps = [line.split() for line in told]
    if not {ground.text(int(number)) for kind, number in steps if kind == "kept"} <= kept:
        return False
    if not steps or steps[-1][0] != "draft":
        return True
    # The last thing told was a draft: it is there, or has just become an entry.
    return ground.text(int(steps[-1][1])) in kept | drafted


def _text(content: Content) -> str:
    return content.text if isinstance(content, Entry) else ""
