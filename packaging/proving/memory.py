"""After a lock nothing of the journal is in memory: no word that was shown, and no key."""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from proving import ground
from proving.outcome import Control, Effort, NotRun, Outcome, Proof, Result
from proving.scenes.place import CANARY, Place, prepare

_WAYS = ("button", "Ctrl+L", "Ctrl+Shift+L", "absence", "system")
_ROUNDS = {Effort.SHORT: 1, Effort.MIDDLE: 3, Effort.LONG: 10}
_PACKAGING = Path(__file__).parents[1]
_PATIENCE_S = 20.0
_SETTLED_S = 0.5
_PAGE = 4096
_REPLACED = b"journal_app"
_READY = b"libQt6Widgets"
_MAP = re.compile(rb"([0-9a-f]+)-([0-9a-f]+) r\S* \S+ \S+ \d+ *(.*)")


def run(effort: Effort, _seed: int) -> Result:
    """Lock in every way, and search all memory of the process that is left."""
    if not sys.platform.startswith("linux"):
        return NotRun("only Linux shows the memory of a process")
    locks, before, after, slowest, slow = 0, 0, 0, 0.0, []
    for _ in range(_ROUNDS[effort]):
        for way in _WAYS:
            with ground.workplace() as root:
                held, left, seconds = _locked(prepare(root), way)
            locks += 1
            before += min(held.values())
            after += left.total()
            slowest = max(slowest, seconds)
            if left.total():
                slow.append(f"{way}: {dict(left)}")
    return Outcome(
        count=locks,
        losses=after,
        control=Control("before the lock: copies of the rarest of words and keys", before),
        notes=(f"the slowest lock took {slowest:.2f} s until the new process ran", *slow[:4]),
    )


def _locked(place: Place, way: str) -> tuple[Counter[str], Counter[str], float]:
    """Return how often words and keys were in memory before, and after, and how long it took."""
    path = os.pathsep.join((str(_PACKAGING), str(_PACKAGING.parent)))
    command = [sys.executable, "-m", "proving.scenes.play", str(place.root), way]
    environment = place.environment({**os.environ, "PYTHONPATH": path})
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("no way in")
        try:
            needles = _needles(process.stdout.readline().split())
            before = _found(process.pid, needles)
            started = time.monotonic()
            process.stdin.write("lock\n")
            process.stdin.flush()
            seconds = _replaced(process, started)
            # The lock screen comes up; whatever it loads is looked through as well.
            _until(lambda: _READY in _maps(process.pid), process)
            time.sleep(_SETTLED_S)
            after = _found(process.pid, needles)
        finally:
            process.kill()  # or a failure would wait for it for ever
    return before, after, seconds


def _needles(keys: list[str]) -> dict[str, tuple[bytes, ...]]:
    if not keys:
        raise RuntimeError("the window did not come so far")
    return {
        "UTF-8": (CANARY.encode(),),
        "UTF-16": (CANARY.encode("utf-16-le"),),
        "keys": tuple(
            spelling
            for key in keys
            for spelling in (bytes.fromhex(key), key.encode(), key.upper().encode())
        ),
    }


def _replaced(process: "subprocess.Popen[str]", started: float) -> float:
    path = Path(f"/proc/{process.pid}/cmdline")
    _until(lambda: _REPLACED in path.read_bytes().split(b"\0"), process)
    return time.monotonic() - started


def _found(pid: int, needles: dict[str, tuple[bytes, ...]]) -> Counter[str]:
    """Count in all readable memory of a process."""
    found: Counter[str] = Counter(dict.fromkeys(needles, 0))
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for area in _MAP.finditer(_maps(pid)):
            start, end = int(area[1], 16), int(area[2], 16)
            if area[3].startswith((b"[vvar", b"[vsyscall")):
                continue
            data = b"".join(_pages(memory, start, end))
            for name, spellings in needles.items():
                found[name] += sum(data.count(spelling) for spelling in spellings)
    return found


def _pages(memory: IO[bytes], start: int, end: int) -> Iterator[bytes]:
    """Give what can be read of an area; a mapped file may be shorter than its area."""
    try:
        memory.seek(start)
        yield memory.read(end - start)
    except OSError:
        for page in range(start, end, _PAGE):
            with suppress(OSError):
                memory.seek(page)
                yield memory.read(_PAGE)


def _maps(pid: int) -> bytes:
    return Path(f"/proc/{pid}/maps").read_bytes()


def _until(condition: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    ends = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > ends or process.poll() is not None:
            raise TimeoutError("the process was not replaced")
        time.sleep(0.005)


PROOF = Proof(
    name="memory",
    claim="After a lock, however it came, no word and no key is in the memory of the process",
    unit="locks",
    run=run,
)
