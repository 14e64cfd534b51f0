"""Changing the ways in: a new passphrase and a new recovery code, nothing encrypted anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import JournalError, WrongPassphrase
from journal_app.journal.unlocking import find_key, find_key_by_code
from journal_app.journal.vault_key import VaultKey
from journal_app.journal.ways_in import change_passphrase, renew_recovery_code
from proving import ground
from proving.acts.act import Verdict
from proving.acts.saving import judge
from proving.children import Acknowledge

NEW_PASSPHRASE = "eleven quiet boats at anchor"  # noqa: S105 - of vaults that hold made-up words

_CHANGED = "passphrase"
_RENEWED = "code"


@dataclass(frozen=True, slots=True)
class ChangingWays:
    """Change the passphrase, then the recovery code."""

    code: str
    held: tuple[str, ...]
    name: str = "passphrase"

    def perform(self, root: Path, acknowledge: Acknowledge) -> None:
        """Change both and tell, the new code included."""
        folder = root / ground.VAULT
        change_passphrase(folder, ground.PASSPHRASE, NEW_PASSPHRASE, ground.DAY, ground.CHEAP)
        acknowledge(_CHANGED)
        code = renew_recovery_code(folder, NEW_PASSPHRASE, ground.DAY)
        acknowledge(f"{_RENEWED} {code}")

    def judge(self, root: Path, told: Sequence[str]) -> Verdict:
        """Open with what is known to open, and see that the old passphrase no longer does."""
        folder = root / ground.VAULT
        renewed = [line.partition(" ")[2] for line in told if line.startswith(_RENEWED)]
        try:
            key = new_or_old(folder, told=_CHANGED in told)
            if renewed:
                find_key_by_code(folder, renewed[0])
            elif _CHANGED not in told:
                find_key_by_code(folder, self.code)
        except JournalError:
            return Verdict.UNREADABLE
        return judge(root, key, self.held)


def new_or_old(folder: Path, *, told: bool) -> VaultKey:
    """Return the key that the new passphrase gives or, if it was not yet told, the old one.

    Raises:
        JournalError: none does, or the old one still does although the new one was told.
    """
    try:
        key = find_key(folder, NEW_PASSPHRASE)
    except WrongPassphrase:
        if told:
            raise
        return find_key(folder, ground.PASSPHRASE)
    if not told:
        return key
    try:
        find_key(folder, ground.PASSPHRASE)
    except WrongPassphrase:
        return key
    raise StillOpen


class StillOpen(JournalError):
    """The old passphrase opens what it should no longer open."""
