"""Follow a process by `strace`: what it asks of the system, and faults put in its way."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TOOL = "strace"
_LINE = re.compile(r"^\d+ +(?P<name>\w+)\((?P<given>.*)\) += (?P<result>-?\d+|\?)")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_LONGEST = 64 << 20  # bytes of one string that are told whole; the largest write is a few MB


@dataclass(frozen=True, slots=True)
class Call:
    """One system call as it was told."""

    name: str
    given: str
    """Its arguments, strings left out as `"n"`: their place among `strings`."""
    strings: tuple[bytes, ...]
    result: int
    """What it returned; below 0 if it failed or never returned."""
    turn: int
    """Which of the calls of this name it was, from 1: how a fault is aimed at it."""

    def argument(self, place: int) -> str:
        """Return an argument as it was told."""
        return self.given.split(", ")[place]

    def number(self, place: int) -> int:
        """Return an argument that is a number: a descriptor, a length, a place in a file."""
        return int(self.argument(place))


@dataclass(slots=True)
class Follower:
    """A running `strace` that has taken hold of its process."""

    _process: "subprocess.Popen[str]"

    def wait(self) -> None:
        """Wait until the process has ended and all of it was told."""
        self._process.communicate()


def follow(pid: int, output: Path, calls: Sequence[str], options: Sequence[str] = ()) -> Follower:
    """Follow the process `pid`, which is waiting; return once all that it does is seen.

    Raises:
        RuntimeError: the system does not allow it.
    """
    command = [TOOL, "-f", "-xx", "-s", str(_LONGEST), "-o", str(output)]
    process = subprocess.Popen(
        [*command, "-e", f"trace={','.join(calls)}", *options, "-p", str(pid)],
        stderr=subprocess.PIPE,
        text=True,
    )
    if process.stderr is None or "attached" not in process.stderr.readline():
        raise RuntimeError("strace may not follow other processes here")
    return Follower(process)


def told(output: Path) -> Iterator[Call]:
    """Give the calls that a follower wrote down, in their order."""
    turns: Counter[str] = Counter()
    with output.open(encoding="ascii") as lines:
        for line in lines:
            if "<unfinished" in line or " resumed>" in line:
                raise RuntimeError("two threads at once: their order is not known")
            if found := _LINE.match(line):
                turns[found["name"]] += 1
                yield _call(found, turns[found["name"]])


def _call(found: re.Match[str], turn: int) -> Call:
    strings = []
    for string in _STRING.finditer(found["given"]):
        if string[2]:
            raise RuntimeError("a string was cut off")
        strings.append(bytes.fromhex(string[1].replace("\\x", "")))
    short = _STRING.sub('"s"', found["given"])
    result = -1 if found["result"] == "?" else int(found["result"])
    return Call(found["name"], short, tuple(strings), result, turn)
