"""Work in a process of its own, which may be killed, followed or starved, and what it told."""

import ctypes
import os
import selectors
import signal
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import JournalError

DONE = 0
BROKEN = 1
REFUSED = 3
"""The exit code of work that ended with one of the program's own errors."""

_MARK = "ack "
_BREAK = "broke "
_ANYBODY_MAY_FOLLOW = (0x59616D61, -1)  # prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)

Acknowledge = Callable[[str], None]
"""Tells, for good, that something was saved."""
Work = Callable[[Acknowledge], None]


@dataclass(frozen=True, slots=True)
class Ending:
    """How a child ended, and what it told before."""

    code: int
    """Its exit code; below 0 the signal that ended it."""
    told: tuple[str, ...]
    broken: str
    """What came out of it that is none of the program's own errors, and where; or nothing."""


@dataclass(slots=True)
class Child:
    """A process that waits for `go`, then works."""

    pid: int
    _start: int
    _told: int

    def go(self) -> None:
        """Let it begin."""
        os.write(self._start, b".")

    def wait_for_word(self) -> None:
        """Return once it has told something, or has ended."""
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._told, selectors.EVENT_READ)
            waiting.select()

    def kill(self) -> None:
        """End it at once, wherever it is."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self, patience_s: float | None = None) -> Ending:
        """Wait for its end, and return what came of it; who takes too long is killed."""
        os.close(self._start)
        if patience_s is not None and not self._ends_within(patience_s):
            self.kill()
        told = b""
        while some := os.read(self._told, 1 << 16):
            told += some
        os.close(self._told)
        _, status = os.waitpid(self.pid, 0)
        lines = told[: told.rfind(b"\n") + 1].decode().splitlines()
        broken = [line.removeprefix(_BREAK) for line in lines if line.startswith(_BREAK)]
        return Ending(
            code=os.waitstatus_to_exitcode(status),
            told=tuple(line.removeprefix(_MARK) for line in lines if line.startswith(_MARK)),
            broken="".join(broken),
        )

    def _ends_within(self, seconds: float) -> bool:
        with selectors.DefaultSelector() as waiting:
            process = os.pidfd_open(self.pid)
            waiting.register(process, selectors.EVENT_READ)
            ended = bool(waiting.select(seconds))
            os.close(process)
        return ended


def start(work: Work) -> Child:
    """Start a child that will do `work`: a copy of this process, loaded and ready."""
    waiting, starting = os.pipe()
    told, telling = os.pipe()
    pid = os.fork()
    if pid:
        os.close(waiting)
        os.close(telling)
        return Child(pid, starting, told)
    os.close(starting)
    os.close(told)
    os._exit(_worked(work, waiting, telling))


def is_acknowledgement(data: bytes) -> bool:
    """Tell whether `data` was written by a child to tell something."""
    return data.startswith(_MARK.encode())


def _worked(work: Work, waiting: int, telling: int) -> int:
    ctypes.CDLL(None).prctl(*_ANYBODY_MAY_FOLLOW, 0, 0, 0)

    def acknowledge(what: str) -> None:
        # By a call that nothing else uses, so that a fault put into the others spares it.
        os.writev(telling, [f"{_MARK}{what}\n".encode()])

    if not os.read(waiting, 1):
        return DONE
    try:
        work(acknowledge)
    except JournalError:
        return REFUSED
    except BaseException as error:  # noqa: BLE001 - a copy must not run on into our own code
        place = traceback.extract_tb(error.__traceback__)[-1]
        said = f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"
        os.writev(telling, [f"{_BREAK}{said}\n".encode()])
        return BROKEN
    return DONE
