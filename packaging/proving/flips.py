"""One bit flipped: in every byte of the database, in every bit of the key file."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from journal_app.errors import DatabaseDamaged, JournalError, VaultDamaged, VaultTooNew
from journal_app.journal.unlocking import find_key
from journal_app.journal.vault_key import VaultKey
from journal_app.store import database
from journal_app.vault.keys import Purpose
from proving import ground
from proving.bits import BITS, drawn, flipped
from proving.chance import dice
from proving.meeting import Everything, Met, meet, read
from proving.outcome import Control, Effort, Outcome, Proof

_ENTRIES = 12
_PAGE = 4096
_BYTES_OF_THE_DATABASE = {Effort.SHORT: 1_000, Effort.MIDDLE: 20_000, Effort.LONG: None}
_BITS_OF_THE_KEY_FILE = {Effort.SHORT: 1_500, Effort.MIDDLE: None, Effort.LONG: None}
_CONTROL = 60
_TEXTS = "SELECT body FROM revision"


@dataclass(slots=True)
class _Target:
    """A sound vault, and one of its files as it is."""

    root: Path
    key: VaultKey
    path: Path
    whole: bytes


def run_database(effort: Effort, seed: int) -> Outcome:
    """Flip one bit in each byte of page one, and in all other bytes or some of them."""
    chance = dice(seed, "flips/database")
    with ground.workplace() as root:
        target = _target(root, "journal.db")
        before = read(root, target.key)
        target.whole = target.path.read_bytes()
        places = [
            *range(_PAGE),
            *drawn(range(_PAGE, len(target.whole)), _BYTES_OF_THE_DATABASE[effort], chance),
        ]
        found, healed = _database_flips(target, before, places, chance)
        unseen = _unchecked(target, chance)
    return Outcome(
        count=len(places),
        undetected=len(places) - found["noticed"],
        control=Control("read without the checks of opening: flips not noticed", unseen),
        notes=(
            f"{len(target.whole):,} bytes, {healed} of the flips healed by itself",
            *_misses(found, "noticed"),
        ),
    )


def run_key_file(effort: Effort, seed: int) -> Outcome:
    """Flip each bit of the key file, with and without its copy beside it."""
    chance = dice(seed, "flips/keyring")
    with ground.workplace() as root:
        target = _target(root, "keyring.json")
        spare = target.path.with_name("keyring.bak")
        places = list(
            drawn(range(len(target.whole) * BITS), _BITS_OF_THE_KEY_FILE[effort], chance)
        )
        with_copy = Counter(_with_copy(target, place) for place in places)
        kept = spare.read_bytes()
        spare.unlink()
        alone = Counter(_alone(target, place) for place in places)
        target.path.write_bytes(target.whole)
        sound = _alone(target, None)
        spare.write_bytes(kept)
    if sound != "same key":
        alone["a sound key file refused"] += 1
    noticed = with_copy["copy used"] + alone["refused"]
    unseen = sum(_is_json(flipped(target.whole, place)) for place in places)
    return Outcome(
        count=2 * len(places),
        undetected=2 * len(places) - noticed,
        control=Control("read as plain JSON, without the checks: flips not noticed", unseen),
        notes=(
            f"{len(target.whole):,} bytes, each flip with and without the copy beside it",
            *_misses(with_copy, "copy used"),
            *_misses(alone, "refused"),
        ),
    )


def _target(root: Path, name: str) -> _Target:
    made = ground.new_vault(root, _ENTRIES)
    path = made.folder / name
    return _Target(root, made.key, path, path.read_bytes())


def _database_flips(
    target: _Target, before: Everything, places: Iterable[int], chance: Random
) -> tuple[Counter[str], int]:
    found: Counter[str] = Counter()
    healed = 0
    for place in places:
        damaged = flipped(target.whole, place * BITS + chance.randrange(BITS))
        target.path.write_bytes(damaged)
        meeting = meet(target.root, target.key, before, (DatabaseDamaged,))
        healed += meeting.met is Met.HEALED
        untouched = target.path.read_bytes() == damaged
        if meeting.met is Met.HEALED or (meeting.met is Met.REFUSED and untouched):
            found["noticed"] += 1
        else:
            found[f"{meeting.met} {meeting.error}".strip()] += 1
    target.path.write_bytes(target.whole)
    return found, healed


def _unchecked(target: _Target, chance: Random) -> int:
    """Return how many of some flips plain reading does not notice."""
    unseen = 0
    secret = target.key.data_key.subkey(Purpose.DATABASE)
    for place in chance.sample(range(_PAGE, len(target.whole)), _CONTROL):
        target.path.write_bytes(flipped(target.whole, place * BITS))
        try:
            connection = database.connect(target.path, secret)
            try:
                connection.rows(_TEXTS)
            finally:
                connection.close()
            unseen += 1
        except JournalError:
            continue
    target.path.write_bytes(target.whole)
    return unseen


def _with_copy(target: _Target, bit: int) -> str:
    target.path.write_bytes(flipped(target.whole, bit))
    try:
        key = find_key(target.root / ground.VAULT, ground.PASSPHRASE)
    except JournalError as error:
        return type(error).__name__
    if not key.copy_used:
        return "not noticed"
    right = key.data_key == target.key.data_key and target.path.read_bytes() == target.whole
    return "copy used" if right else "copy not restored"


def _alone(target: _Target, bit: int | None) -> str:
    target.path.write_bytes(target.whole if bit is None else flipped(target.whole, bit))
    try:
        key = find_key(target.root / ground.VAULT, ground.PASSPHRASE)
    except (VaultDamaged, VaultTooNew):
        return "refused"
    except JournalError as error:
        return type(error).__name__
    finally:
        # A key file that proves itself makes its copy anew, which is not wanted here.
        with_copy = target.path.with_name("keyring.bak")
        if with_copy.exists():
            with_copy.unlink()
    return "same key" if key.data_key == target.key.data_key else "another key"


def _is_json(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except ValueError:
        return False


def _misses(found: Counter[str], right: str) -> Iterator[str]:
    wrong = {what: count for what, count in found.items() if what != right}
    if wrong:
        yield "otherwise: " + ", ".join(f"{what} {count}" for what, count in wrong.items())


DATABASE = Proof(
    name="flips",
    claim="One flipped bit in any byte of the journal file is noticed, and told as damage",
    unit="flips",
    run=run_database,
)
KEY_FILE = Proof(
    name="key-flips",
    claim="One flipped bit in the key file is noticed: the copy is used, or damage is told",
    unit="flips",
    run=run_key_file,
)
