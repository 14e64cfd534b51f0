"""A file and a folder as a disk keeps them: what lasts, and what may still be lost."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

BLOCK = 4096
SECTOR = 512

# As the study drew: of every two blocks about one arrived, and of 25 one is torn.
_ARRIVED, _TORN = 0.48, 0.52
_HALF = 0.5


@dataclass(slots=True, eq=False)
class File:
    """Bytes that are surely there, and changes that may not be."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes] | int] = field(default_factory=list)
    """In their order: bytes at a place, or a new size."""
    matters: bool = True
    """Whether anybody ever reads it; else its bytes are not kept."""

    def now(self) -> bytes:
        """Return what the program sees."""
        data = bytearray(self.durable)
        for change in self.pending:
            _apply(data, change)
        return bytes(data)

    def sync(self) -> None:
        """Make all of it last."""
        self.durable = bytearray(self.now())
        self.pending.clear()

    def after_a_cut(self, chance: Random) -> bytes:
        """Return what a disk may hold that has lost its power now."""
        data = bytearray(self.durable)
        for change in self.pending:
            for part in [change] if isinstance(change, int) else _blocks(*change):
                _arrive(data, part, chance)
        return bytes(data)


@dataclass(slots=True, eq=False)
class Folder:
    """Names that are there now, and those that are surely on the disk."""

    now: "dict[str, File | Folder]" = field(default_factory=dict)
    durable: "dict[str, File | Folder]" = field(default_factory=dict)


def _apply(data: bytearray, change: tuple[int, bytes] | int) -> None:
    if isinstance(change, int):
        if change <= len(data):
            del data[change:]
        else:
            data.extend(bytes(change - len(data)))
        return
    place, new = change
    if len(data) < place:
        data.extend(bytes(place - len(data)))
    data[place : place + len(new)] = new


def _blocks(place: int, data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give `data` in the pieces that reach a disk one by one."""
    start = 0
    while start < len(data):
        end = min(len(data), start + BLOCK - (place + start) % BLOCK)
        yield place + start, data[start:end]
        start = end


def _arrive(data: bytearray, change: tuple[int, bytes] | int, chance: Random) -> None:
    if isinstance(change, int):
        if chance.random() < _HALF:
            _apply(data, change)
        return
    place, block = change
    drawn = chance.random()
    if drawn < _ARRIVED:
        _apply(data, change)
    elif drawn < _TORN and len(block) > SECTOR:
        whole = chance.randint(1, (len(block) - 1) // SECTOR)
        _apply(data, (place, block[: SECTOR * whole]))
