"""Files cut, emptied, swapped or put back from the past: each is noticed and told."""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from journal_app.errors import (
    DatabaseDamaged,
    DatabaseNotEncrypted,
    JournalError,
    VaultMispaired,
    VaultNotPlain,
    VaultOlder,
)
from journal_app.journal.vault_key import VaultKey
from journal_app.store import database
from journal_app.vault.keys import Purpose
from proving import ground
from proving.chance import dice
from proving.meeting import Everything, Meeting, Met, meet, read
from proving.outcome import Control, Effort, Outcome, Proof

_ENTRIES = 12
_PAGE = 4096
_ODD_SIZES = {Effort.SHORT: 60, Effort.MIDDLE: 500, Effort.LONG: 3_000}
_SWAPS = {Effort.SHORT: 40, Effort.MIDDLE: 300, Effort.LONG: 1_500}
_DATABASE = f"{ground.VAULT}/journal.db"

_DAMAGED = (DatabaseDamaged,)
_FROM_THE_PAST = (DatabaseDamaged, VaultOlder)
_FOREIGN = (DatabaseDamaged, VaultMispaired)


@dataclass(frozen=True, slots=True)
class Damage:
    """Something done to the files of a closed vault."""

    what: str
    do: Callable[[Path], None]
    """Do it to the folder that holds the vault."""
    right: tuple[type[JournalError], ...] = _DAMAGED
    may_be_idle: bool = False
    """Whether it may change nothing that anybody can see or search."""


@dataclass(frozen=True, slots=True)
class _Past:
    """A vault as it was, and as it is after more was written."""

    root: Path
    key: VaultKey
    old: bytes
    new: bytes


def run(effort: Effort, seed: int) -> Outcome:
    """Do every damage to a fresh copy of one vault, and open it."""
    chance = dice(seed, "damages")
    with ground.workplace() as work:
        past = _past(work / "start")
        before = read(past.root, past.key)
        past.root.joinpath(_DATABASE).write_bytes(past.new)
        damages = [*_cut(past, effort, chance), *_mixed(past, work), *_pages(past, effort, chance)]
        met = [(damage, _met(damage, past, work / "here", before)) for damage in damages]
        unseen = sum(_unseen_by_pages_alone(damage, past, work / "here") for damage in damages)
    found = Counter(meeting.met for _, meeting in met)
    # A page from the past whose words are all elsewhere changes nothing that can be seen.
    good = {Met.REFUSED, Met.TOLD, Met.HEALED, Met.SAME}
    misses = [
        f"{damage.what}: {meeting.met} {meeting.error}".strip()
        for damage, meeting in met
        if meeting.met not in good or (meeting.met is Met.SAME and not damage.may_be_idle)
    ]
    return Outcome(
        count=len(damages),
        undetected=len(misses),
        control=Control("looked at by the checksums of pages alone: not noticed", unseen),
        notes=(
            f"{found[Met.REFUSED]} refused, {found[Met.HEALED]} put right",
            f"{found[Met.TOLD]} told by the check, {found[Met.SAME]} without any effect",
            *misses[:6],
        ),
    )


def _past(root: Path) -> _Past:
    root.mkdir(mode=0o700)
    made = ground.new_vault(root, _ENTRIES)
    path = root / _DATABASE
    old = path.read_bytes()
    journal = ground.opened(root, made.key)
    for row in journal.page(ground.ALL, limit=6):
        journal.keep(ground.entry(2_000_000 + hash(row.id) % 1000), row.id)
    journal.keep(ground.entry(3_000_000))
    journal.close()
    return _Past(root, made.key, old, path.read_bytes())


def _cut(past: _Past, effort: Effort, chance: Random) -> Iterator[Damage]:
    size = len(past.new)
    odd = chance.sample(range(1, size), min(_ODD_SIZES[effort], size - 1))
    for length in sorted({*range(0, size, _PAGE), *odd}):
        yield Damage(f"cut to {length} bytes", partial(_put, past.new[:length]))
    for more in (1, 512, _PAGE, 3 * _PAGE):
        yield Damage(f"{more} bytes added", partial(_put, past.new + bytes(more)))
    yield Damage("the journal file is gone", lambda root: (root / _DATABASE).unlink())


def _mixed(past: _Past, work: Path) -> Iterator[Damage]:
    other = work / "other"
    other.mkdir(mode=0o700)
    ground.new_vault(other, 2)
    foreign = (other / _DATABASE).read_bytes()
    yield Damage("the journal file of another vault", partial(_put, foreign), _FOREIGN)
    plain = b"SQLite format 3\0" + past.new[16:]
    yield Damage("all of it as it was earlier", partial(_put, past.old), (VaultOlder,))
    yield Damage("a plain database", partial(_put, plain), (DatabaseNotEncrypted,))
    yield Damage("a text file", partial(_put, b"once upon a time " * 4096))
    yield Damage("a folder in its place", _make_folder, (VaultNotPlain, DatabaseDamaged))
    yield Damage("a link in its place", _make_link, (VaultNotPlain,))
    yield Damage("a pipe in its place", _make_pipe, (VaultNotPlain,))


def _pages(past: _Past, effort: Effort, chance: Random) -> Iterator[Damage]:
    for number in range(min(len(past.old), len(past.new)) // _PAGE):
        here = slice(number * _PAGE, (number + 1) * _PAGE)
        yield Damage(
            f"page {number + 1} emptied", partial(_put, _with(past.new, here, bytes(_PAGE)))
        )
        if past.old[here] != past.new[here]:
            earlier = _with(past.new, here, past.old[here])
            yield Damage(
                f"page {number + 1} as it was earlier",
                partial(_put, earlier),
                _FROM_THE_PAST,
                may_be_idle=True,
            )
    numbers = range(len(past.new) // _PAGE)
    for _ in range(_SWAPS[effort]):
        one, two = (slice(each * _PAGE, (each + 1) * _PAGE) for each in chance.sample(numbers, 2))
        swapped = _with(_with(past.new, one, past.new[two]), two, past.new[one])
        yield Damage("two pages swapped", partial(_put, swapped))


def _met(damage: Damage, past: _Past, here: Path, before: Everything) -> Meeting:
    _renew(past.root, here)
    damage.do(here)
    return meet(here, past.key, before, damage.right)


def _unseen_by_pages_alone(damage: Damage, past: _Past, here: Path) -> bool:
    _renew(past.root, here)
    damage.do(here)
    try:
        connection = database.connect(here / _DATABASE, past.key.data_key.subkey(Purpose.DATABASE))
        try:
            connection.rows("SELECT count(*) FROM sqlite_schema")
            return not connection.rows("PRAGMA cipher_integrity_check")
        finally:
            connection.close()
    except JournalError:
        return False


def _put(data: bytes, root: Path) -> None:
    (root / _DATABASE).write_bytes(data)


def _make_folder(root: Path) -> None:
    (root / _DATABASE).unlink()
    (root / _DATABASE).mkdir()


def _make_link(root: Path) -> None:
    path = root / _DATABASE
    path.rename(root / "elsewhere.db")
    path.symlink_to(root / "elsewhere.db")


def _make_pipe(root: Path) -> None:
    (root / _DATABASE).unlink()
    os.mkfifo(root / _DATABASE)


def _with(data: bytes, here: slice, page: bytes) -> bytes:
    return data[: here.start] + page + data[here.stop :]


def _renew(start: Path, here: Path) -> None:
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(start, here)


PROOF = Proof(
    name="damages",
    claim="A file cut short, emptied, swapped, foreign, or with pages from the past is noticed",
    unit="damages",
    run=run,
)
