"""Work in a process of its own, which may be killed, followed or starved, and what it told."""

import ctypes
import os
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from journal_app.errors import JournalError

DONE = 0
BROKEN = 1
REFUSED = 3
"""The exit code of work that ended with one of the program's own errors."""

_MARK = b"ack "
_ANYBODY_MAY_FOLLOW = (0x59616D61, -1)  # prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY)

Acknowledge = Callable[[str], None]
"""Tells, for good, that something was saved."""
Work = Callable[[Acknowledge], None]


@dataclass(slots=True)
class Child:
    """A process that waits for `go`, then works."""

    pid: int
    _start: int
    _told: int

    def go(self) -> None:
        """Let it begin."""
        os.write(self._start, b".")

    def kill(self) -> None:
        """End it at once, wherever it is."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> tuple[int, tuple[str, ...]]:
        """Wait for its end; return the exit code (below 0: the signal) and what it told."""
        os.close(self._start)
        told = b""
        while some := os.read(self._told, 1 << 16):
            told += some
        os.close(self._told)
        _, status = os.waitpid(self.pid, 0)
        whole = told[: told.rfind(b"\n") + 1].decode().splitlines()
        return os.waitstatus_to_exitcode(status), tuple(acknowledgement(line) for line in whole)


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


def acknowledgement(line: str) -> str:
    """Return what is told in a line of a child."""
    return line.removeprefix(_MARK.decode())


def is_acknowledgement(data: bytes) -> bool:
    """Tell whether `data` was written by a child to tell something."""
    return data.startswith(_MARK)


def _worked(work: Work, waiting: int, telling: int) -> int:
    ctypes.CDLL(None).prctl(*_ANYBODY_MAY_FOLLOW, 0, 0, 0)

    def acknowledge(what: str) -> None:
        # By a call that nothing else uses, so that a fault put into the others spares it.
        os.writev(telling, [_MARK + what.encode() + b"\n"])

    if not os.read(waiting, 1):
        return DONE
    try:
        work(acknowledge)
    except JournalError:
        return REFUSED
    except BaseException:  # noqa: BLE001 - a copied process must not run on into our own code
        traceback.print_exc(file=sys.stderr)
        return BROKEN
    return DONE
