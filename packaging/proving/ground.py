"""A place to work in, and real vaults to work on."""

import itertools
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.journal.clock import Clock
from journal_app.journal.journal import Journal
from journal_app.journal.unlocking import NewVault, create_vault, open_journal
from journal_app.journal.vault_key import VaultKey
from journal_app.vault.keys import Cost

PASSPHRASE = "a lantern under the pier"  # noqa: S105 - of vaults that hold made-up words
CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
"""The least that a key file may ask for: derivation is not what is proved here."""
ALL = TimelineFilter()
DAY = date(2026, 3, 12)
VAULT = "Journal.vault"
SEEN = "seen"
"""Where the markers against putting an old vault back lie, beside the vault."""

_CHANGED = 1_000_000
_START = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
_MEMORY = Path("/dev/shm")  # noqa: S108 - private folders are made in it; a disk would be worn
_VOCABULARY = (
    *("harbour", "lantern", "marmot", "quiet", "sea", "slow", "hill", "rain", "garden", "letter"),
    *("kitchen", "window", "river", "stone", "bread", "winter", "orchard", "ladder", "blue"),
    *("copper", "thread", "morning", "shoulder", "breath", "path", "bridge", "día", "ñandú"),
)


@contextmanager
def workplace() -> Iterator[Path]:
    """Give a private folder, in memory where that can be had; gone afterwards."""
    parent = _MEMORY if _MEMORY.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="ashore-proof-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clock() -> Clock:
    """Return a clock on which a second passes whenever somebody looks."""
    seconds = itertools.count()
    return Clock(now=lambda: _START + timedelta(seconds=next(seconds)), zone=lambda: "UTC")


@cache
def text(number: int) -> str:
    """Return the text with this number: no two are alike, from ten words to some thousands."""
    length = 10 + number * 7919 % (4_000 if number % 17 == 0 else 300)
    some = len(_VOCABULARY)
    return f"text-{number}: " + " ".join(
        _VOCABULARY[(number * 31 + place * place) % some] for place in range(length)
    )


def entry(number: int) -> Entry:
    """Return an entry that says the text with this number."""
    return Entry(day=DAY, title=f"title-{number}", text=text(number), tags=("proof",))


def new_vault(root: Path, entries: int) -> NewVault:
    """Make a vault in `root` that holds so many entries, some of them changed since."""
    made = create_vault(root / VAULT, PASSPHRASE, clock(), CHEAP)
    # The room put aside is of no use here, and four megabytes in each of thousands of copies.
    (made.folder / "ballast").unlink()
    write(root, made.key, range(entries))
    return made


def write(root: Path, key: VaultKey, numbers: Iterable[int]) -> None:
    """Write entries with these numbers into the vault in `root`; every third is changed."""
    journal = opened(root, key)
    try:
        for number in numbers:
            first = journal.keep(entry(number))
            if number % 3 == 0:
                journal.keep(entry(_CHANGED + number), first.id)
    finally:
        journal.close()


def held(numbers: Iterable[int]) -> tuple[str, ...]:
    """Return what `write` makes the vault hold, as an act tells it."""
    texts = [each for n in numbers for each in ((n, _CHANGED + n) if n % 3 == 0 else (n,))]
    return tuple(f"kept {number}" for number in texts)


def opened(root: Path, key: VaultKey) -> Journal:
    """Open the vault in `root` the way the window does."""
    return open_journal(root / VAULT, key, clock(), root / SEEN)
