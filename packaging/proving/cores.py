"""A process of ours that breaks down leaves no memory of it on the disk."""

import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from proving import ground
from proving.outcome import Control, Effort, NotRun, Outcome, Proof, Result
from proving.scenes.place import CANARY, Place, prepare

_TIMES = {Effort.SHORT: 1, Effort.MIDDLE: 3, Effort.LONG: 10}
_SIGNALS = (signal.SIGSEGV, signal.SIGABRT, signal.SIGILL, signal.SIGBUS)
_PATTERN = Path("/proc/sys/kernel/core_pattern")
# It reads as much as the others, and is as ready to be broken, but takes no care.
_CARELESS = "import sys; held = sys.stdin.readline(); sys.stdin.read()"
_PATIENCE_S = 20


def run(effort: Effort, _seed: int) -> Result:
    """Break every kind of process while words are in its memory, and look for what is left."""
    if not _cores_are_files():
        return NotRun("this system hands cores to a program of its own")
    count, left = 0, []
    with ground.workplace() as root:
        place = prepare(root)
        vault = ground.new_vault(root, 1).folder
        (place.given / "passphrase").write_text(f"{ground.PASSPHRASE}\n", encoding="utf-8")
        for _ in range(_TIMES[effort]):
            for number in _SIGNALS:
                for command in _commands(place, vault):
                    count += 1
                    left += _broken(place, command, number)
        planted = len(_broken(place, (sys.executable, "-c", _CARELESS), signal.SIGABRT))
    return Outcome(
        count=count,
        losses=len(left),
        control=Control("a process that takes no care: a core with the words in it", planted),
        notes=tuple(left[:3]),
    )


def _cores_are_files() -> bool:
    try:
        pattern = _PATTERN.read_text(encoding="ascii").strip()
    except OSError:
        return False
    return bool(pattern) and "/" not in pattern and not pattern.startswith("|")


def _commands(place: Place, vault: Path) -> Iterator[tuple[str, ...]]:
    ours = (sys.executable, "-m", "journal_app")
    yield (*ours, "write", str(vault), "--passphrase-file", str(place.given / "passphrase"))
    yield (*ours, "--worker", "page")
    yield (*ours, "--worker", "import")


def _broken(place: Place, command: tuple[str, ...], number: signal.Signals) -> list[str]:
    """Return the files with words in them that a broken process left."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    before = set(place.home.iterdir())
    with subprocess.Popen(command, cwd=place.home, stdin=subprocess.PIPE) as process:
        if process.stdin is None:
            raise RuntimeError("no way in")
        # Without an end of line it waits for more, whatever it makes of it.
        process.stdin.write(f"{CANARY} {'quiet sea ' * 100}".encode())
        process.stdin.flush()
        _wait_until_it_waits(process)
        process.send_signal(number)
        process.wait()
    new = set(place.home.iterdir()) - before
    words = [path for path in new if CANARY.encode() in path.read_bytes()]
    for path in new:
        path.unlink()
    return [f"{path.name} after {number.name}" for path in words]


def _wait_until_it_waits(process: "subprocess.Popen[bytes]") -> None:
    """Return once the process sleeps in a read, with all of the words in its memory.

    Raises:
        TimeoutError: it does not come to that.
    """
    ends = time.monotonic() + _PATIENCE_S
    while time.monotonic() < ends and process.poll() is None:
        if "pipe" in Path(f"/proc/{process.pid}/wchan").read_text("ascii"):
            return
        time.sleep(0.01)
    raise TimeoutError(process.args)


PROOF = Proof(
    name="cores",
    claim="A process that breaks down leaves no core with words in it",
    unit="breakdowns",
    run=run,
)
