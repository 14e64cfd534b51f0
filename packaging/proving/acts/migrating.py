"""Bringing a vault of the first format up to date, at its first opening."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import JournalError
from journal_app.journal.vault_key import VaultKey
from proving import ground
from proving.acts.act import Verdict
from proving.acts.saving import texts
from proving.children import Acknowledge

OLD = Path(__file__).parents[3] / "tests" / "store" / "vaults" / "format-1" / ground.VAULT
OLD_PASSPHRASE = "paper boats on a slow river"  # noqa: S105 - stands in the folder's own README


@dataclass(frozen=True, slots=True)
class Migrating:
    """Open an old vault, which brings it up to date."""

    key: VaultKey
    rows: frozenset[str]
    """The records that it has, as ids."""
    name: str = "migration"

    def perform(self, root: Path, acknowledge: Acknowledge) -> None:
        """Open it, write into it and tell."""
        journal = ground.opened(root, self.key)
        journal.keep(ground.entry(600))
        acknowledge("kept 600")
        journal.close()

    def judge(self, root: Path, told: Sequence[str]) -> Verdict:
        """Open it again and look for every record, and for the new text."""
        try:
            journal = ground.opened(root, self.key)
            try:
                kept, _ = texts(journal)
                rows = {row.id for row in journal.rows(ground.ALL)}
            finally:
                journal.close()
        except JournalError:
            return Verdict.UNREADABLE
        new = {ground.text(600)} if told else set()
        return Verdict.SOUND if rows >= self.rows and kept >= new else Verdict.LOST
