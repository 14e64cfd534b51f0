"""One journal on three computers, written in at random and merged at random: no text is lost."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

from journal_app.domain.record import RecordId
from journal_app.journal.checking import check_closed_vault
from journal_app.journal.clock import Clock
from journal_app.journal.erasing import erase
from journal_app.journal.journal import Journal
from journal_app.journal.merging import MergeReport, merge
from journal_app.journal.unlocking import open_journal
from journal_app.journal.vault_key import VaultKey
from proving import ground
from proving.acts.saving import texts
from proving.chance import dice
from proving.outcome import Control, Effort, Outcome, Proof

_HISTORIES = {Effort.SHORT: 30, Effort.MIDDLE: 1_000, Effort.LONG: 20_000}
_CONTROL_HISTORIES = 5
_COMPUTERS = 3
_STEPS = (4, 12)
_WRITTEN = 2
"""Entries that are there before the copies part."""
_ERASED, _MERGED, _MOVED, _CHANGED = 0.06, 0.26, 0.36, 0.62
_NOTHING_NEW = (0, 0, 0, 0)
_STATE = (
    "SELECT id, record, parents, deleted, body FROM revision",
    "SELECT id, day, title, snippet, deleted, head, heads FROM record",
    "SELECT record FROM erased",
)


@dataclass(slots=True)
class _History:
    """Three copies of one journal, and what was written in any of them."""

    folders: tuple[Path, ...]
    key: VaultKey
    chance: Random
    clock: Clock = field(default_factory=ground.clock)
    numbers: Iterator[int] = field(default_factory=lambda: count(100))
    written: dict[RecordId, set[str]] = field(default_factory=dict)
    erased: set[RecordId] = field(default_factory=set)

    @contextmanager
    def open(self, computer: int) -> Iterator[Journal]:
        journal = open_journal(self.folders[computer], self.key, self.clock)
        try:
            yield journal
        finally:
            journal.close()


def run(effort: Effort, seed: int) -> Outcome:
    """Let each history happen, merge all copies in the end, and compare."""
    chance = dice(seed, "merging")
    misses: list[str] = []
    steps = 0
    with ground.workplace() as work:
        start = work / "start"
        start.mkdir()
        key = ground.new_vault(start, _WRITTEN).key
        for number in range(_HISTORIES[effort]):
            history = _copied(start, work, key, chance)
            steps += _live(history)
            misses += [f"history {number}: {what}" for what in _merged(history)]
        planted = sum(
            _synced(_copied(start, work, key, chance)) for _ in range(_CONTROL_HISTORIES)
        )
    return Outcome(
        count=_HISTORIES[effort],
        losses=len(misses),
        control=Control("the newest folder put over the others, as a sync does", planted),
        notes=(f"{steps} steps on {_COMPUTERS} computers", *misses[:4]),
    )


def _copied(start: Path, work: Path, key: VaultKey, chance: Random) -> _History:
    folders = tuple(work / f"computer {number}" for number in range(_COMPUTERS))
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(start / ground.VAULT, folder)
    return _History(folders, key, chance)


def _live(history: _History) -> int:
    steps = history.chance.randint(*_STEPS)
    for _ in range(steps):
        here, there = history.chance.sample(range(_COMPUTERS), 2)
        with history.open(here) as journal:
            _step(history, journal, history.folders[there])
    return steps


def _step(history: _History, journal: Journal, there: Path) -> None:
    drawn = history.chance.random()
    rows = sorted(row.id for row in journal.rows(ground.ALL))
    if _ERASED <= drawn < _MERGED:
        merge(journal.folder, history.key, there, history.key)
    elif not rows or drawn >= _CHANGED:
        _write(history, journal, journal.new_id())
    elif drawn < _ERASED:
        record = history.chance.choice(rows)
        erase(journal, record)
        history.erased.add(record)
    elif drawn < _MOVED:
        journal.remove(history.chance.choice(rows))
    else:
        _write(history, journal, history.chance.choice(rows))


def _write(history: _History, journal: Journal, record: RecordId) -> None:
    number = next(history.numbers)
    journal.keep(ground.entry(number), record)
    history.written.setdefault(record, set()).add(ground.text(number))


def _merged(history: _History) -> Iterator[str]:
    """Merge every copy with every other; tell what is lost, or differs afterwards."""
    order = [(0, 1), (0, 2), (1, 0), (2, 0), (2, 1)]
    for here, there in order:
        _merge(history, here, there)
    if _figures(_merge(history, 0, 1)) != _NOTHING_NEW:
        yield "merging again changed something"
    states = []
    for computer in range(_COMPUTERS):
        with history.open(computer) as journal:
            states.append([frozenset(journal.connection.rows(sql)) for sql in _STATE])
            lost = _expected(history) - texts(journal)[0]
            if lost:
                yield f"{len(lost)} texts lost on computer {computer}"
        if check_closed_vault(history.folders[computer], history.key):
            yield f"not sound on computer {computer}"
    if any(state != states[0] for state in states):
        yield "the copies differ"


def _merge(history: _History, here: int, there: int) -> MergeReport:
    with history.open(here):
        folder = history.folders[here]
        return merge(folder, history.key, history.folders[there], history.key)


def _figures(report: MergeReport) -> Sequence[int]:
    return (report.added, report.newer, report.two_versions, report.erased)


def _expected(history: _History) -> set[str]:
    return {
        text
        for record, written in history.written.items()
        if record not in history.erased
        for text in written
    }


def _synced(history: _History) -> int:
    """Return how many texts are lost if one folder simply takes the place of another."""
    _live(history)
    shutil.rmtree(history.folders[0])
    shutil.copytree(history.folders[1], history.folders[0])
    with history.open(0) as journal:
        return len(_expected(history) - texts(journal)[0])


PROOF = Proof(
    name="merging",
    claim="Copies written in on three computers and merged in any order lose no text, and agree",
    unit="histories",
    run=run,
)
