"""One bit flipped in any byte of the database: noticed, and told as damage."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from journal_app.errors import DatabaseDamaged, JournalError
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
_BYTES_OF_THE_DATABASE = {Effort.SHORT: 2_000, Effort.MIDDLE: 20_000, Effort.LONG: None}
_CONTROL = 60
_TEXTS = "SELECT body FROM revision"


@dataclass(slots=True)
class _Target:
    """A sound vault, and one of its files as it is."""

    root: Path
    key: VaultKey
    path: Path
    whole: bytes


def run(effort: Effort, seed: int) -> Outcome:
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


def _misses(found: Counter[str], right: str) -> Iterator[str]:
    wrong = {what: count for what, count in found.items() if what != right}
    if wrong:
        yield "otherwise: " + ", ".join(f"{what} {count}" for what, count in wrong.items())


PROOF = Proof(
    name="flips",
    claim="One flipped bit in any byte of the journal file is noticed, and told as damage",
    unit="flips",
    run=run,
)
