"""What a process of this program must not leave behind: its memory, its workers, its files."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import resource

WORKER = "--worker"
"""Stands in the command of every child that is one of our own."""

_PROC = Path("/proc")
_FIRST_DESCRIPTOR = 3
_NO_ERROR_BOX = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX


def command(*arguments: str) -> tuple[str, ...]:
    """Return what starts this program anew, with `arguments`."""
    if getattr(sys, "frozen", False):  # a packaged program is its own interpreter
        return (sys.executable, *arguments)
    return (sys.executable, "-I", "-m", "journal_app", *arguments)


def leave_no_core() -> None:
    """When this process or a child of it breaks down, write no memory to the disk.

    The limit alone does not do where the system hands cores to a program of its own
    (core(5)); the filter empties the core, whoever gets it. Both are handed on to children.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - needed here alone

        # Not run yet. Without the box there is no offer to send a report with memory in it.
        ctypes.windll.kernel32.SetErrorMode(_NO_ERROR_BOX)
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError):  # only Linux has it
        (_PROC / "self" / "coredump_filter").write_text("0")


def end_workers() -> None:
    """Kill the children that compose pages or read imports. They hold what a person wrote.

    Linux tells who our children are. Elsewhere workers end because whoever waits for them
    stops them, and at the latest when the pipe to this process breaks.
    """
    for child in _children():
        with suppress(OSError):  # it has just ended by itself
            os.kill(child, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)


def hand_nothing_on() -> None:
    """See to it that no open file, pipe or connection outlives a replacement of this process.

    Nothing is closed yet: threads of the window system still listen, and would take an end
    of their connection for a breakdown.
    """
    with suppress(OSError):
        for descriptor in [int(path.name) for path in (_PROC / "self" / "fd").iterdir()]:
            if descriptor >= _FIRST_DESCRIPTOR:
                with suppress(OSError):
                    os.set_inheritable(descriptor, False)  # noqa: FBT003 - its one argument


def _children() -> Iterator[int]:
    if not sys.platform.startswith("linux"):
        return
    us = str(os.getpid())
    for folder in _PROC.glob("[0-9]*"):
        with suppress(OSError, IndexError):  # processes come and go while we look
            # The name in brackets may hold anything, spaces and brackets too.
            parent = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()[1]
            if parent == us and WORKER.encode() in (folder / "cmdline").read_bytes().split(b"\0"):
                yield int(folder.name)
