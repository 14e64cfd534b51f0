"""The key file with one bit flipped, or cut short: its copy is used, or damage is told."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import JournalError, VaultDamaged
from journal_app.journal.unlocking import find_key
from journal_app.journal.vault_key import VaultKey
from proving import ground
from proving.bits import BITS, drawn, flipped
from proving.chance import dice
from proving.outcome import Control, Effort, Outcome, Proof

_BITS = {Effort.SHORT: 1_500, Effort.MIDDLE: None, Effort.LONG: None}
_CUT_EVERY = {Effort.SHORT: 16, Effort.MIDDLE: 1, Effort.LONG: 1}
_COPY_USED = "copy used"
_REFUSED = "refused"
_SAME_KEY = "same key"


@dataclass(frozen=True, slots=True)
class _KeyFile:
    """The key file of a vault, and the vault's key."""

    path: Path
    key: VaultKey
    whole: bytes

    @property
    def copy(self) -> Path:
        """Return the second key file."""
        return self.path.with_name("keyring.bak")


def run(effort: Effort, seed: int) -> Outcome:
    """Put each damaged key file in place, once with its copy beside it and once alone."""
    chance = dice(seed, "flips/keyring")
    with ground.workplace() as root:
        made = ground.new_vault(root, 1)
        path = made.folder / "keyring.json"
        file = _KeyFile(path, made.key, path.read_bytes())
        places = drawn(range(len(file.whole) * BITS), _BITS[effort], chance)
        damaged = [
            *(flipped(file.whole, place) for place in places),
            *(file.whole[:length] for length in range(0, len(file.whole), _CUT_EVERY[effort])),
        ]
        with_copy = Counter(_with_copy(file, data) for data in damaged)
        alone = Counter(_alone(file, data) for data in damaged)
        sound = _alone(file, file.whole)
    if sound != _SAME_KEY:
        alone["a sound key file is refused"] += 1
    return Outcome(
        count=2 * len(damaged),
        undetected=2 * len(damaged) - with_copy[_COPY_USED] - alone[_REFUSED],
        control=Control(
            "read as plain JSON, without the checks: not noticed", sum(map(_is_json, damaged))
        ),
        notes=(
            f"{len(file.whole):,} bytes, {len(places):,} flips, {len(damaged) - len(places)} cuts",
            *_misses(with_copy, _COPY_USED),
            *_misses(alone, _REFUSED),
        ),
    )


def _with_copy(file: _KeyFile, data: bytes) -> str:
    file.path.write_bytes(data)
    try:
        key = find_key(file.path.parent, ground.PASSPHRASE)
    except JournalError as error:
        return type(error).__name__
    if not key.copy_used:
        return "not noticed"
    right = key.data_key == file.key.data_key and file.path.read_bytes() == file.whole
    return _COPY_USED if right else "copy not restored"


def _alone(file: _KeyFile, data: bytes) -> str:
    file.path.write_bytes(data)
    # A key file that proves itself makes its copy anew, which is not wanted here.
    file.copy.unlink(missing_ok=True)
    try:
        key = find_key(file.path.parent, ground.PASSPHRASE)
    except VaultDamaged:
        return _REFUSED
    except JournalError as error:
        return type(error).__name__
    return _SAME_KEY if key.data_key == file.key.data_key else "another key"


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except ValueError:
        return False


def _misses(found: Counter[str], right: str) -> Iterator[str]:
    wrong = {what: count for what, count in found.items() if what != right}
    if wrong:
        yield "otherwise: " + ", ".join(f"{what} {count}" for what, count in wrong.items())


PROOF = Proof(
    name="key-flips",
    claim="One flipped bit in the key file, or a cut, is noticed: the copy is used, or it is told",
    unit="damages",
    run=run,
)
