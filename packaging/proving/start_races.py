"""Several processes open one vault at once: never two of them write."""

import os
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from journal_app.errors import VaultInUse
from journal_app.journal.vault_key import VaultKey
from journal_app.store.opening import open_database
from journal_app.vault.keys import Purpose
from proving import children, ground
from proving.acts.act import Verdict
from proving.acts.saving import judge
from proving.children import Acknowledge
from proving.outcome import Control, Effort, Outcome, Proof

_RACES = {Effort.SHORT: 40, Effort.MIDDLE: 200, Effort.LONG: 500}
_PLANTED = 5
_RUNNERS = 4
_KILLED_EVERY = 4
"""In every so manieth race the winner is killed while it holds the vault."""
_LONGEST_S = 2.0
_HELD_S = 0.01


def run(effort: Effort, _seed: int) -> Outcome:
    """Race, and look whether two were inside at the same time."""
    told: list[str] = []
    wrong: list[str] = []
    with ground.workplace() as root:
        key = ground.new_vault(root, 2).key
        for number in range(_RACES[effort]):
            ends = _race(partial(_runner, root, key, number), killed=not number % _KILLED_EVERY)
            told += [f"kept {_number(number, end)}" for end in ends if "kept" in end]
            wrong += [f"race {number}: {what}" for what in wrongs(ends)]
        lost = judge(root, key, told) is not Verdict.SOUND
        loose = [_race(partial(_unguarded, root, key), killed=False) for _ in range(_PLANTED)]
    return Outcome(
        count=_RACES[effort],
        losses=len(wrong) + lost,
        control=Control(
            "opened without the guard: races with two inside at once",
            sum(_overlaps(_stays(ends)) for ends in loose),
        ),
        notes=(f"{_RUNNERS} processes in each race", *wrong[:4]),
    )


def _race(work: children.Work, *, killed: bool) -> list[str]:
    """Return, for each runner, what it told in one line."""
    runners = [children.start(work) for _ in range(_RUNNERS)]
    for runner in runners:
        runner.go()
    if killed:
        time.sleep(_HELD_S)
        runners[0].kill()
    return [_line(runner.pid, runner.ended()) for runner in runners]


def _line(pid: int, end: children.Ending) -> str:
    if end.code in {children.REFUSED, children.BROKEN}:
        return f"{pid} failed {end.broken}"
    return f"{pid} {' '.join(end.told)}"


def _runner(root: Path, key: VaultKey, race: int, acknowledge: Acknowledge) -> None:
    started = time.monotonic()
    try:
        journal = ground.opened(root, key)
    except VaultInUse:
        acknowledge(f"refused {time.monotonic() - started}")
        return
    acknowledge(f"in {time.monotonic()}")
    journal.keep(ground.entry(_number(race, f"{os.getpid()}")))
    acknowledge("kept")
    time.sleep(_HELD_S)
    acknowledge(f"out {time.monotonic()}")
    journal.close()


def _unguarded(root: Path, key: VaultKey, acknowledge: Acknowledge) -> None:
    secret = key.data_key.subkey(Purpose.DATABASE)
    connection = open_database(root / ground.VAULT / "journal.db", secret, key.vault)
    acknowledge(f"in {time.monotonic()}")
    time.sleep(_HELD_S)
    acknowledge(f"out {time.monotonic()}")
    connection.close()


def _number(race: int, end: str) -> int:
    return 10_000_000 + race * 100_000_000 + int(end.split(" ", 1)[0]) % 10_000_000


def wrongs(ends: Sequence[str]) -> list[str]:
    """Return what went wrong in a race, of which each runner told a line."""
    outcomes = Counter(end.split(" ")[1] for end in ends)
    slow = [end for end in ends if " refused " in end and float(end.split()[-1]) > _LONGEST_S]
    found = []
    if _overlaps(_stays(ends)):
        found.append("two inside at once")
    if not outcomes["in"] and "" not in outcomes:
        found.append("nobody got in")
    if outcomes["failed"]:
        found.append("it was not said that the vault is in use")
    if slow:
        found.append("somebody waited at the door")
    return found


def _stays(ends: Sequence[str]) -> list[tuple[float, float]]:
    """Return from when to when each runner was inside; the killed one until it was killed."""
    stays = []
    for end in ends:
        words = end.split(" ")
        if "in" in words and "out" in words:
            stays.append((float(words[words.index("in") + 1]), float(words[-1])))
    return stays


def _overlaps(stays: Sequence[tuple[float, float]]) -> bool:
    ordered = sorted(stays)
    return any(later[0] < earlier[1] for earlier, later in pairwise(ordered))


PROOF = Proof(
    name="start-races",
    claim="Of several processes that open one vault at once, never two get in; a kill frees it",
    unit="races",
    run=run,
)
