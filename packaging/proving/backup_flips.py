"""One bit flipped in any byte of a backup, or the backup cut short: noticed before it is used."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import BackupDamaged, JournalError, NotABackup
from journal_app.journal.backups import find_backup_key, make_backup, verify_backup
from journal_app.journal.vault_key import VaultKey
from proving import ground
from proving.bits import BITS, drawn, flipped
from proving.chance import dice
from proving.outcome import Control, Effort, Outcome, Proof

_ENTRIES = 6
_HEADER = 1_200
"""Bytes at the start that are looked at one by one: magic, format and key file."""
_FLIPS = {Effort.SHORT: 800, Effort.MIDDLE: 20_000, Effort.LONG: None}
_CUTS = {Effort.SHORT: 100, Effort.MIDDLE: 1_000, Effort.LONG: 5_000}
_NOTICED = "noticed"


@dataclass(frozen=True, slots=True)
class _Backup:
    path: Path
    whole: bytes
    key: VaultKey


def run(effort: Effort, seed: int) -> Outcome:
    """Damage a backup in each way, and verify it with the key that opens it."""
    chance = dice(seed, "flips/backup")
    with ground.workplace() as root:
        backup = _made(root)
        size = len(backup.whole)
        header = range(min(_HEADER, size))
        places = [*header, *drawn(range(len(header), size), _FLIPS[effort], chance)]
        cuts = [0, *chance.sample(range(1, size), min(_CUTS[effort], size - 1))]
        found = Counter(
            _verified(backup, flipped(backup.whole, place * BITS + chance.randrange(BITS)))
            for place in places
        )
        found += Counter(_verified(backup, backup.whole[:length]) for length in cuts)
        found[_verified(backup, backup.whole + bytes(1))] += 1
        unseen = sum(_opens(backup, flipped(backup.whole, place * BITS)) for place in places[-50:])
    wrong = {what: count for what, count in found.items() if what != _NOTICED}
    return Outcome(
        count=found.total(),
        undetected=sum(wrong.values()),
        control=Control("only the key asked for, nothing verified: flips not noticed", unseen),
        notes=(f"{size:,} bytes", *(f"{what}: {count}" for what, count in wrong.items())),
    )


def _made(root: Path) -> _Backup:
    key = ground.new_vault(root, _ENTRIES).key
    place = root / "backups"
    place.mkdir(mode=0o700)
    path = make_backup(root / ground.VAULT, key, place, ground.clock().now()).path
    return _Backup(path, path.read_bytes(), key)


def _verified(backup: _Backup, data: bytes) -> str:
    backup.path.write_bytes(data)
    try:
        verify_backup(backup.path, backup.key)
    except (BackupDamaged, NotABackup):
        return _NOTICED
    except JournalError as error:
        return type(error).__name__
    return "taken for sound"


def _opens(backup: _Backup, data: bytes) -> bool:
    backup.path.write_bytes(data)
    try:
        find_backup_key(backup.path, ground.PASSPHRASE, is_code=False)
    except JournalError:
        return False
    return True


PROOF = Proof(
    name="backup-flips",
    claim="One flipped bit in any byte of a backup, or a cut, is noticed when it is verified",
    unit="damages",
    run=run,
)
