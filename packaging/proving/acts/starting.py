"""Every act there is, and the folder each one starts from."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from journal_app.journal.backups import make_backup
from journal_app.journal.unlocking import find_key
from proving import ground
from proving.acts.act import Act
from proving.acts.backing_up import PLACE, BackingUp
from proving.acts.migrating import OLD, OLD_PASSPHRASE, Migrating
from proving.acts.rekeying import Rekeying
from proving.acts.restoring import Restoring
from proving.acts.saving import Saving
from proving.acts.ways import ChangingWays

CARELESS = "save without care"
"""The control: what saving would be if the database were opened in the usual fast way."""

_ENTRIES = 5
_HELD = ground.held(range(_ENTRIES))
_STEPS = 4
_NO_CARE = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")
_NOW = datetime(2026, 3, 13, 8, tzinfo=UTC)


def make(name: str, root: Path) -> Act:
    """Make in `root` what the act called `name` starts from."""
    return {**ACTS, CARELESS: _careless}[name](root)


def _saving(root: Path) -> Act:
    return Saving(ground.new_vault(root, _ENTRIES).key, steps=_STEPS, first=100)


def _careless(root: Path) -> Act:
    key = ground.new_vault(root, _ENTRIES).key
    return Saving(key, steps=_STEPS, first=100, settings=_NO_CARE, name=CARELESS)


def _ways(root: Path) -> Act:
    return ChangingWays(ground.new_vault(root, _ENTRIES).recovery_code, _HELD)


def _rekeying(root: Path) -> Act:
    ground.new_vault(root, _ENTRIES)
    return Rekeying(_HELD)


def _backing_up(root: Path) -> Act:
    (root / PLACE).mkdir(mode=0o700)
    return BackingUp(ground.new_vault(root, _ENTRIES).key, _HELD)


def _restoring(root: Path) -> Act:
    (root / PLACE).mkdir(mode=0o700)
    key = ground.new_vault(root, _ENTRIES).key
    make_backup(root / ground.VAULT, key, root / PLACE, _NOW)
    more = range(700, 703)
    ground.write(root, key, more)
    return Restoring(key, _HELD, (*_HELD, *ground.held(more)))


def _migrating(root: Path) -> Act:
    shutil.copytree(OLD, root / ground.VAULT)
    key = find_key(root / ground.VAULT, OLD_PASSPHRASE)
    with ground.workplace() as beside:
        shutil.copytree(OLD, beside / ground.VAULT)
        journal = ground.opened(beside, key)
        rows = frozenset(row.id for row in journal.rows(ground.ALL))
        journal.close()
    return Migrating(key, rows)


ACTS: dict[str, Callable[[Path], Act]] = {
    "save": _saving,
    "backup": _backing_up,
    "passphrase": _ways,
    "rotation": _rekeying,
    "restore": _restoring,
    "migration": _migrating,
}
"""What the program does to files, by name."""
