"""A fault at every file operation: no room from there on, a failing disk, half a write, a kill."""

import resource
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from proving import children, ground, tracing
from proving.acts import starting
from proving.acts.act import Act, Verdict
from proving.chance import dice
from proving.children import Acknowledge
from proving.disk import Disk
from proving.operations import CALLS, Acknowledged, Opened, Operation, Written, operations
from proving.outcome import Control, Effort, Outcome, Proof
from proving.tracing import Call

_POINTS = {Effort.SHORT: 160, Effort.MIDDLE: 1_500, Effort.LONG: None}
"""Drawn from all points of all acts; None: every one of them."""
_CONTROL_POINTS = 25
_SIZES = 40  # limits of the size of a file, at each of which one write is cut short
_WRITING = ("write", "pwrite64")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong once, or from there on."""

    what: str
    options: tuple[str, ...] = ()
    """What `strace` is told."""
    largest: int | None = None
    """The most bytes a file may have: the write that goes beyond is cut short."""


@dataclass(slots=True)
class Tried:
    """What came of the faults of one act."""

    found: Counter[Verdict] = field(default_factory=Counter)
    foreign: int = 0
    """How often something else than one of the program's own errors came out."""
    misses: list[str] = field(default_factory=list)


def run(effort: Effort, seed: int) -> Outcome:
    """Put faults into every act."""
    points = _POINTS[effort]
    share = None if points is None else points // len(starting.ACTS) + 1
    tried = {name: of_act(name, share, seed) for name in starting.ACTS}
    careless = of_act(starting.CARELESS, _CONTROL_POINTS, seed)
    found = sum((each.found for each in tried.values()), Counter[Verdict]())
    return Outcome(
        count=found.total(),
        losses=found[Verdict.LOST] + found[Verdict.UNREADABLE],
        undetected=sum(each.foreign for each in tried.values()),
        control=Control(
            "saving without a rollback journal: damaged or lost",
            careless.found[Verdict.LOST] + careless.found[Verdict.UNREADABLE],
        ),
        notes=tuple(_note(name, each) for name, each in tried.items()),
    )


def of_act(name: str, points: int | None, seed: int) -> Tried:
    """Do one act again and again, each time with another fault."""
    with ground.workplace() as work:
        start, root = work / "start", work / "here"
        start.mkdir(mode=0o700)
        act = starting.make(name, start)
        faults = list(_faults(act, start, root, work / "calls"))
        chance = dice(seed, f"fault/{name}")
        chosen = faults if points is None else chance.sample(faults, min(points, len(faults)))
        tried = Tried()
        for fault in chosen:
            _renew(start, root)
            _try(act, root, fault, work / "calls", tried)
    return tried


def _faults(act: Act, start: Path, root: Path, output: Path) -> Iterator[Fault]:
    _renew(start, root)
    disk = Disk(root)
    child = children.start(partial(act.perform, root))
    follower = tracing.follow(child.pid, output, CALLS)
    child.go()
    child.ended()
    follower.wait()
    calls = list(tracing.told(output))
    changing = [
        (call, operation)
        for call, operation in operations(iter(calls))
        if not isinstance(operation, Acknowledged) and disk.apply(operation)
    ]
    for call, operation in changing:
        yield from _at(call, operation, calls)
    largest = max(len(data) for data in disk.whole().values() if data is not None)
    for number in range(_SIZES):
        yield Fault("half a write", largest=largest * number // _SIZES + number)


def _at(call: Call, operation: Operation, calls: Sequence[Call]) -> Iterator[Fault]:
    where = f"{call.name} {call.turn}"
    once = f"when={call.turn}"
    yield Fault(f"killed at {where}", ("-e", f"inject={call.name}:signal=KILL:{once}"))
    yield Fault(f"EIO at {where}", ("-e", f"inject={call.name}:error=EIO:{once}"))
    if isinstance(operation, Written | Opened):
        full = [f"inject={call.name}:error=ENOSPC:{once}"]
        before = calls[: calls.index(call)]
        for name in _WRITING:
            # Of its own kind the call itself is the first; of the others the next one.
            turn = sum(each.name == name for each in before) + 1
            if name == call.name:
                full.clear()
            full.append(f"inject={name}:error=ENOSPC:when={turn}+")
        yield Fault(f"no room from {where}", tuple(part for each in full for part in ("-e", each)))


def _try(act: Act, root: Path, fault: Fault, output: Path, tried: Tried) -> None:
    child = children.start(partial(_limited, act, root, fault.largest))
    follower = tracing.follow(child.pid, output, CALLS, fault.options)
    child.go()
    end = child.ended()
    follower.wait()
    verdict = act.judge(root, end.told)
    tried.found[verdict] += 1
    tried.foreign += end.code == children.BROKEN
    if end.code == children.BROKEN or verdict is not Verdict.SOUND:
        tried.misses.append(f"{fault.what}: {verdict} {end.broken}".strip())


def _limited(act: Act, root: Path, largest: int | None, acknowledge: Acknowledge) -> None:
    if largest is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
    act.perform(root, acknowledge)


def _renew(start: Path, root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(start, root)


def _note(name: str, tried: Tried) -> str:
    said = f"{name}: {tried.found.total():,} faults"
    return f"{said}; first misses: {'; '.join(tried.misses[:4])}" if tried.misses else said


PROOF = Proof(
    name="faults",
    claim="A full or failing disk, or a kill at any file operation, loses nothing acknowledged",
    unit="faults",
    run=run,
    needs=(tracing.TOOL,),
)
