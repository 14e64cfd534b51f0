"""Power cuts: what a disk may hold after one, rebuilt from recorded calls and opened again."""

import hashlib
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from proving import children, ground, tracing
from proving.acts import starting
from proving.acts.act import Act, Verdict
from proving.chance import dice
from proving.disk import Disk, Image, put
from proving.operations import CALLS, Acknowledged, Operation, operations
from proving.outcome import Control, Effort, Outcome, Proof

_CUTS = {Effort.SHORT: 900, Effort.MIDDLE: 12_000, Effort.LONG: 60_000}
"""All together; each act gets its share, and in the long run each operation of it some."""
_CONTROL_CUTS = 150
_LEAST = 3  # at a chosen operation: all of it arrived, nothing did, and by chance
_HERE = "here"


@dataclass(slots=True)
class Cuts:
    """What was found after the power cuts of one act."""

    found: Counter[Verdict] = field(default_factory=Counter)
    told: int = 0
    """What the program had acknowledged in all."""
    different: int = 0
    """How many different disks there were among them."""
    misses: list[str] = field(default_factory=list)


def run(effort: Effort, seed: int) -> Outcome:
    """Cut the power in every act the program does to files."""
    share = _CUTS[effort] // len(starting.ACTS) + 1
    cuts = {name: of_act(name, share, seed) for name in starting.ACTS}
    careless = of_act(starting.CARELESS, _CONTROL_CUTS, seed)
    found = sum((each.found for each in cuts.values()), Counter[Verdict]())
    return Outcome(
        count=found.total(),
        losses=found[Verdict.LOST] + found[Verdict.UNREADABLE],
        control=Control(
            "saving without a rollback journal and without flushing: damaged or lost",
            careless.found[Verdict.LOST] + careless.found[Verdict.UNREADABLE],
        ),
        notes=tuple(_note(name, each) for name, each in cuts.items()),
    )


def of_act(name: str, cuts: int, seed: int) -> Cuts:
    """Record one act once, then cut the power about `cuts` times, spread over its operations."""
    with ground.workplace() as work:
        root = work / _HERE
        root.mkdir(mode=0o700)
        act = starting.make(name, root)
        disk, probe = Disk(root), Disk(root)
        done = recorded(act, root, work / "calls")
        moments = sum(probe.apply(operation) for operation in done)
        each = max(_LEAST, -(-cuts // moments))
        trial = _Trial(root, dice(seed, f"cut/{name}"), each, cuts / (each * moments))
        return _cut(act, disk, done, trial)


def recorded(act: Act, root: Path, output: Path) -> list[Operation]:
    """Let a child do the act, and return everything it did to files."""
    child = children.start(partial(act.perform, root))
    follower = tracing.follow(child.pid, output, CALLS)
    child.go()
    end = child.ended()
    follower.wait()
    if end.code != children.DONE:
        raise RuntimeError(f"{act.name} ended with {end.code} {end.broken}")
    return [operation for _, operation in operations(tracing.told(output))]


@dataclass(slots=True)
class _Trial:
    """Where the disk is rebuilt, by what chance, and how often."""

    root: Path
    chance: Random
    each: int
    """How often the power is cut at a moment that is chosen."""
    chosen: float
    """What part of the moments is chosen; 1 or more: all."""
    known: dict[bytes, Verdict] = field(default_factory=dict)
    """The same disk with the same promises need not be opened twice."""

    def judged(self, act: Act, image: Image, told: Sequence[str]) -> Verdict:
        mark = _digest(image, told)
        if mark not in self.known:
            shutil.rmtree(self.root)
            self.root.mkdir(mode=0o700)
            put(image, self.root)
            self.known[mark] = act.judge(self.root, told)
        return self.known[mark]


def _cut(act: Act, disk: Disk, done: Sequence[Operation], trial: _Trial) -> Cuts:
    cuts = Cuts()
    told: list[str] = []
    for number, operation in enumerate(done):
        if isinstance(operation, Acknowledged):
            told.append(operation.what)
        if not disk.apply(operation) or trial.chance.random() > trial.chosen:
            continue
        for image in _images(disk, trial.chance, trial.each):
            verdict = trial.judged(act, image, told)
            cuts.found[verdict] += 1
            if verdict is not Verdict.SOUND:
                cuts.misses.append(f"{verdict} after {type(operation).__name__} {number}")
    cuts.told, cuts.different = len(told), len(trial.known)
    return cuts


def _images(disk: Disk, chance: Random, count: int) -> Iterator[Image]:
    yield disk.at_least()
    yield disk.whole()
    for _ in range(count - 2):
        yield disk.after_a_cut(chance)


def _digest(image: Image, told: Sequence[str]) -> bytes:
    digest = hashlib.sha256("\n".join(told).encode())
    for path, data in sorted(image.items()):
        digest.update(f"\0{path}\0{'-' if data is None else len(data)}\0".encode())
        digest.update(data or b"")
    return digest.digest()


def _note(name: str, cuts: Cuts) -> str:
    said = (
        f"{name}: {cuts.found.total():,} cuts, {cuts.different:,} different disks, "
        f"{cuts.told} steps acknowledged"
    )
    return f"{said}; first misses: {', '.join(cuts.misses[:3])}" if cuts.misses else said


PROOF = Proof(
    name="power-cut",
    claim="After a power cut at any moment the journal opens with everything acknowledged",
    unit="cuts",
    run=run,
    needs=(tracing.TOOL,),
)
