"""Restoring a backup over a vault that was written to since: nothing of either is lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from journal_app.journal.restoring import restore
from journal_app.journal.vault_key import VaultKey
from proving import ground
from proving.acts.act import Verdict
from proving.acts.backing_up import PLACE
from proving.acts.saving import look
from proving.children import Acknowledge

_NOW = datetime(2026, 3, 14, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Restoring:
    """Restore the one backup there is over the vault."""

    key: VaultKey
    in_backup: tuple[str, ...]
    in_vault: tuple[str, ...]
    name: str = "restore"

    def perform(self, root: Path, acknowledge: Acknowledge) -> None:
        """Restore, and tell where the old vault went."""
        (backup,) = (root / PLACE).iterdir()
        done = restore(backup, self.key, root / ground.VAULT, _NOW)
        acknowledge(f"restored {'' if done.moved_aside is None else done.moved_aside.name}")

    def judge(self, root: Path, told: Sequence[str]) -> Verdict:
        """Look for the old words under the old name or beside it, and for the restored ones."""
        place = root / ground.VAULT
        beside = [path for path in root.glob("Journal until *") if path.is_dir()]
        if told:
            found = look(place, self.key, self.in_backup)
            return found if found is not Verdict.SOUND else self._old([root / told[0][9:]])
        # Between the two moves there is nothing under the old name, and all of it beside.
        return self._old([place, *beside] if place.exists() else beside)

    def _old(self, folders: Sequence[Path]) -> Verdict:
        found = [look(folder, self.key, self.in_vault) for folder in folders]
        if Verdict.SOUND in found:
            return Verdict.SOUND
        return found[0] if found else Verdict.LOST
