"""Backing up while the journal is open: a backup that has its name is whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journal_app.errors import JournalError
from journal_app.journal.backups import list_backups, make_backup, verify_backup
from journal_app.journal.vault_key import VaultKey
from proving import ground
from proving.acts.act import Verdict
from proving.acts.saving import judge
from proving.children import Acknowledge

PLACE = "backups"

_NOW = datetime(2026, 3, 13, 9, tzinfo=UTC)
_BACKUP = "backup"
_TIMES = 2


@dataclass(frozen=True, slots=True)
class BackingUp:
    """Make two backups, and write an entry before each."""

    key: VaultKey
    held: tuple[str, ...]
    name: str = "backup"

    def perform(self, root: Path, acknowledge: Acknowledge) -> None:
        """Write and back up, and tell both."""
        journal = ground.opened(root, self.key)
        for number in range(_TIMES):
            journal.keep(ground.entry(500 + number))
            acknowledge(f"kept {500 + number}")
            now = _NOW + timedelta(hours=number)
            good = make_backup(root / ground.VAULT, self.key, root / PLACE, now)
            acknowledge(f"{_BACKUP} {good.path.name}")
        journal.close()

    def judge(self, root: Path, told: Sequence[str]) -> Verdict:
        """Look for every entry in the vault, and verify every backup that has a name."""
        kept = [line for line in told if not line.startswith(_BACKUP)]
        names = {line.partition(" ")[2] for line in told if line.startswith(_BACKUP)}
        try:
            there = [each.path for each in list_backups(root / PLACE, self.key.vault)]
            for path in there:
                verify_backup(path, self.key)
        except JournalError:
            return Verdict.UNREADABLE
        if not names <= {path.name for path in there}:
            return Verdict.LOST
        return judge(root, self.key, [*self.held, *kept])
