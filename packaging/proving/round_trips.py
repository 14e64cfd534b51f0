"""Backed up after a power cut, verified, restored: every acknowledged word comes back."""

import shutil
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from journal_app.errors import BackupDamaged, JournalError
from journal_app.journal.backups import make_backup, verify_backup
from journal_app.journal.restoring import restore
from journal_app.journal.vault_key import VaultKey
from proving import ground, power_cut, tracing
from proving.acts.act import Verdict
from proving.acts.saving import Saving, look
from proving.chance import dice
from proving.disk import Disk, put
from proving.operations import Acknowledged
from proving.outcome import Control, Effort, Outcome, Proof

_TRIPS = {Effort.SHORT: 40, Effort.MIDDLE: 600, Effort.LONG: 3_000}
_ENTRIES = 5
_STEPS = 6


def run(effort: Effort, seed: int) -> Outcome:
    """Cut the power while it saves; from each disk make a backup, and a vault from that."""
    chance = dice(seed, "round trips")
    found: Counter[Verdict] = Counter()
    with ground.workplace() as work:
        root = work / "here"
        root.mkdir(mode=0o700)
        key = ground.new_vault(root, _ENTRIES).key
        disk = Disk(root)
        done = power_cut.recorded(Saving(key, _STEPS, first=100), root, work / "calls")
        told = list(ground.held(range(_ENTRIES)))
        share = _TRIPS[effort] / len(done)
        for operation in done:
            if isinstance(operation, Acknowledged):
                told.append(operation.what)
            if not disk.apply(operation):
                continue
            for _ in range(int(share + chance.random())):
                _renew(root)
                put(disk.after_a_cut(chance), root)
                found[_round_trip(root, key, told)] += 1
        planted = _damaged(root)
    return Outcome(
        count=found.total(),
        losses=found[Verdict.LOST] + found[Verdict.UNREADABLE],
        control=Control("a backup damaged after it was made: refused", planted),
    )


def _round_trip(root: Path, key: VaultKey, told: Sequence[str]) -> Verdict:
    place = root / "backups"
    place.mkdir(mode=0o700)
    try:
        ground.opened(root, key).close()  # as the person does, which heals what can be healed
        good = make_backup(root / ground.VAULT, key, place, ground.clock().now())
        verify_backup(good.path, key)
        target = root / "back" / ground.VAULT
        target.parent.mkdir(mode=0o700)
        restore(good.path, key, target, ground.clock().now())
    except JournalError:
        return Verdict.UNREADABLE
    return look(target, key, told)


def _damaged(root: Path) -> int:
    _renew(root)
    made = ground.new_vault(root, 1)
    good = make_backup(made.folder, made.key, root, ground.clock().now())
    good.path.write_bytes(good.path.read_bytes()[:-100] + bytes(100))
    try:
        restore(good.path, made.key, root / "back" / ground.VAULT, ground.clock().now())
    except BackupDamaged:
        return 1
    return 0


def _renew(root: Path) -> None:
    shutil.rmtree(root)
    root.mkdir(mode=0o700)


PROOF = Proof(
    name="round-trips",
    claim="A journal left by a power cut can be backed up, verified and restored whole",
    unit="trips",
    run=run,
    needs=(tracing.TOOL,),
)
