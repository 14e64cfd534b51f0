"""Whatever the program writes is for its owner alone, whatever the system would allow others."""

import os
import stat
from functools import partial
from pathlib import Path

from journal_app.journal.backups import make_backup
from journal_app.journal.restoring import restore
from journal_app.journal.ways_in import change_passphrase
from proving import children, ground
from proving.acts.backing_up import PLACE
from proving.acts.ways import NEW_PASSPHRASE
from proving.children import Acknowledge
from proving.outcome import Control, Effort, Outcome, Proof

_MASKS = (0o022, 0o000, 0o002, 0o027)
_FILE, _FOLDER = 0o600, 0o700


def run(_effort: Effort, _seed: int) -> Outcome:
    """Live a vault's life under each mask, and look at every file at every step."""
    looks, loose = 0, []
    for mask in _MASKS:
        with ground.workplace() as root:
            seen = _told(partial(_life, root, mask))
        looks += len(seen)
        loose += [f"umask {mask:03o}: {line}" for line in seen if not _is_private(line)]
    with ground.workplace() as root:
        planted = sum(not _is_private(line) for line in _told(partial(_careless, root)))
    return Outcome(
        count=looks,
        losses=len(loose),
        control=Control("a file written without care under umask 000: reported", planted),
        notes=tuple(loose[:4]),
    )


def _told(work: children.Work) -> tuple[str, ...]:
    child = children.start(work)
    child.go()
    end = child.ended()
    if end.code != children.DONE:
        raise RuntimeError(end)
    return end.told


def _life(root: Path, mask: int, acknowledge: Acknowledge) -> None:
    os.umask(mask)
    folder = root / ground.VAULT
    place = root / PLACE
    key = ground.new_vault(root, 3).key
    _look(root, acknowledge)
    journal = ground.opened(root, key)
    with journal.transaction():
        for number in range(20):
            journal.add(journal.new_id(), ground.entry(number), ground.clock().moment())
        _look(root, acknowledge)
    place.mkdir(mode=0o700)
    good = make_backup(folder, key, place, ground.clock().now())
    _look(root, acknowledge)
    journal.close()
    _look(root, acknowledge)
    change_passphrase(folder, ground.PASSPHRASE, NEW_PASSPHRASE, ground.DAY, ground.CHEAP)
    _look(root, acknowledge)
    restore(good.path, key, folder, ground.clock().now())
    _look(root, acknowledge)
    _loosen(folder)
    ground.opened(root, key).close()
    _look(root, acknowledge)


def _careless(root: Path, acknowledge: Acknowledge) -> None:
    os.umask(0)
    (root / "note").write_bytes(b"")
    _look(root, acknowledge)


def _loosen(folder: Path) -> None:
    """Do what a copying program may do: give the vault to everybody."""
    folder.chmod(0o777)
    for path in folder.iterdir():
        path.chmod(0o666)


def _look(root: Path, acknowledge: Acknowledge) -> None:
    for path in sorted(root.rglob("*")):
        status = path.lstat()
        kind = "folder" if stat.S_ISDIR(status.st_mode) else "file"
        acknowledge(f"{kind} {stat.S_IMODE(status.st_mode):o} {path.relative_to(root)}")


def _is_private(line: str) -> bool:
    kind, mode, _ = line.split(" ", 2)
    return int(mode, 8) == (_FOLDER if kind == "folder" else _FILE)


PROOF = Proof(
    name="permissions",
    claim="Every file is readable by its owner alone, whatever the umask, also after copying",
    unit="looks",
    run=run,
)
