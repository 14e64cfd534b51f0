"""Changing all keys: everything is encrypted anew, and the old passphrase opens nothing more."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import JournalError
from journal_app.journal.rekeying import rekey
from journal_app.journal.unlocking import find_key_by_code
from proving import ground
from proving.acts.act import Verdict
from proving.acts.saving import judge
from proving.acts.ways import NEW_PASSPHRASE, new_or_old
from proving.children import Acknowledge

_DONE = "rekeyed"


@dataclass(frozen=True, slots=True)
class Rekeying:
    """Change all keys of a vault."""

    held: tuple[str, ...]
    name: str = "rotation"

    def perform(self, root: Path, acknowledge: Acknowledge) -> None:
        """Change them, and tell the new recovery code."""
        folder = root / ground.VAULT
        changed = rekey(folder, ground.PASSPHRASE, NEW_PASSPHRASE, ground.clock(), ground.CHEAP)
        acknowledge(f"{_DONE} {changed.recovery_code}")

    def judge(self, root: Path, told: Sequence[str]) -> Verdict:
        """Open by the new passphrase and code or, before it was told, by either passphrase."""
        folder = root / ground.VAULT
        try:
            key = new_or_old(folder, told=bool(told))
            for line in told:
                find_key_by_code(folder, line.removeprefix(_DONE))
        except JournalError:
            return Verdict.UNREADABLE
        return judge(root, key, self.held)
