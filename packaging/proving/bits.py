"""Which bits are flipped, and flipping them."""

from collections.abc import Sequence
from random import Random

BITS = 8
"""In a byte."""


def drawn(places: range, count: int | None, chance: Random) -> Sequence[int]:
    """Return all places, or `count` of them, in their order."""
    return places if count is None else sorted(chance.sample(places, min(count, len(places))))


def flipped(whole: bytes, bit: int) -> bytes:
    """Return `whole` with one bit turned."""
    place, shift = divmod(bit, BITS)
    return whole[:place] + bytes([whole[place] ^ 1 << shift]) + whole[place + 1 :]
