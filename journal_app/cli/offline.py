"""Showing that no network connection is opened: the system ends whoever asks for one.

A child gives up the right to open any socket but those that stay on this computer, for itself
and for all its children (seccomp(2)), and then makes a whole journal and its page.
"""

import ctypes
import platform
import signal
import subprocess
import sys
import tempfile
from enum import Enum, auto
from pathlib import Path

from journal_app.process import WORKER, command

NAME = "offline"
"""What this child is called."""
_UNAVAILABLE = 77
_WAIT_S = 120
_INTERNET, _STREAM = 2, 1

# https://www.kernel.org/doc/html/latest/userspace-api/seccomp_filter.html
_NO_NEW_RIGHTS, _SET_FILTER, _FILTER = 38, 22, 2  # for prctl(2)
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER_AT, _MACHINE_AT, _FAMILY_AT = 0, 4, 16
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_LOCAL = 1  # AF_UNIX
_MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""How the kernel calls a machine, and the number of socket(2) on it."""


class Network(Enum):
    """What was found out."""

    UNTOUCHED = auto()
    """Everything worked, and nothing asked for a connection."""
    TOUCHED = auto()
    """Something asked for one, or did not work without."""
    UNKNOWN = auto()
    """This system cannot show it."""


class _Step(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("if_so", ctypes.c_ubyte),
        ("if_not", ctypes.c_ubyte),
        ("value", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step)))


def look() -> Network:
    """Make a journal without a network, after seeing that a connection would be noticed."""
    if _ended() != -getattr(signal, "SIGSYS", 0) or not sys.platform.startswith("linux"):
        return Network.UNKNOWN
    with tempfile.TemporaryDirectory() as folder:
        done = _ended(str(Path(folder) / "demo")) == 0
    return Network.UNTOUCHED if done else Network.TOUCHED


def give_up() -> bool:
    """Give up the right to open connections; return whether that was possible."""
    known = _MACHINES.get(platform.machine())
    if not sys.platform.startswith("linux") or known is None:
        return False
    machine, socket = known
    steps = (
        _Step(_LOAD, 0, 0, _MACHINE_AT),
        _Step(_EQUAL, 0, 5, machine),  # another kind of call is ended too
        _Step(_LOAD, 0, 0, _NUMBER_AT),
        _Step(_EQUAL, 0, 2, socket),
        _Step(_LOAD, 0, 0, _FAMILY_AT),
        _Step(_EQUAL, 0, 1, _LOCAL),
        _Step(_RETURN, 0, 0, _ALLOW),
        _Step(_RETURN, 0, 0, _KILL),
    )
    program = _Program(len(steps), (_Step * len(steps))(*steps))
    system = ctypes.CDLL(None, use_errno=True)
    rights = system.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)
    return bool(rights == 0 and system.prctl(_SET_FILTER, _FILTER, ctypes.byref(program)) == 0)


def open_connection() -> None:
    """Ask for a connection, as a library that calls home would."""
    ctypes.CDLL(None).socket(_INTERNET, _STREAM, 0)


def _ended(*folder: str) -> int:
    """Return how the child ended: below 0 the signal."""
    try:
        return subprocess.run(  # noqa: S603 - the program itself, no shell
            command(WORKER, NAME, *folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_WAIT_S,
            check=False,
        ).returncode
    except (OSError, subprocess.TimeoutExpired):
        return _UNAVAILABLE
