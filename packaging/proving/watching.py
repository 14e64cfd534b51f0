"""Watch a scene being played: everything it asks of the system, itself and its children."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from proving.scenes.place import Place
from proving.tracing import TOOL

_PACKAGING = Path(__file__).parents[1]
_ROOT = _PACKAGING.parent
_LONGEST = 16 << 20
_LINE = re.compile(r"^\d+ +(?P<name>\w+)\((?P<given>.*)$")
_DESCRIPTOR = re.compile(r"^(?P<number>-?\w+)<(?P<path>[^>]*)>")
_HEX = re.compile(r"(?:\\x[0-9a-f]{2})+")


@dataclass(frozen=True, slots=True)
class Seen:
    """One call, as it was told when it began."""

    name: str
    given: str
    """Its arguments, every byte of every string told as a number."""

    @property
    def path(self) -> str:
        """Return what the descriptor that it writes to belongs to, if it has one."""
        found = _DESCRIPTOR.match(self.given)
        return "" if found is None else decoded(found["path"])


def watched(place: Place, scenes: Sequence[str], calls: Sequence[str]) -> Iterator[Seen]:
    """Play `scenes` in `place`, and give every call among `calls`.

    Raises:
        RuntimeError: a scene did not come to its end.
    """
    output = place.root / "calls"
    path = os.pathsep.join((str(_PACKAGING), str(_ROOT)))
    environment = place.environment({**os.environ, "PYTHONPATH": path})
    follow = [TOOL, "-f", "-y", "-xx", "-s", str(_LONGEST), "-o", str(output)]
    play = [sys.executable, "-m", "proving.scenes.play", str(place.root), *scenes]
    done = subprocess.run(
        [*follow, "-e", f"trace={','.join(calls)}", *play],
        check=False,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{', '.join(scenes)}: {done.stderr[-500:]}")
    with output.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            if found := _LINE.match(line):
                yield Seen(found["name"], found["given"])
    output.unlink()


def decoded(text: str) -> str:
    """Return `text` with the bytes that are told as numbers in letters again."""
    return _HEX.sub(lambda found: _bytes(found[0]).decode(errors="replace"), text)


def encoded(data: bytes) -> str:
    """Return how `data` stands in the arguments of a call."""
    return "".join(f"\\x{byte:02x}" for byte in data)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
