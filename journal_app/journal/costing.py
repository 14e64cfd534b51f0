"""What one try at a passphrase should cost on this computer."""

import os
import time

from journal_app.vault.keys import FLOOR, SALT_BYTES, Cost, affordable, from_passphrase

_ASSUMED_MEMORY_KIB = 2 * 1024 * 1024
"""Where the system does not tell: a small computer."""
_TRIAL = "how long does this take?"


def bearable() -> Cost:
    """Return the dearest cost this computer bears, by trying. Slow: up to two seconds."""
    return affordable(_seconds, _memory_kib())


def bearable_after(seconds: float, paid: Cost) -> Cost:
    """Return the same without trying: `paid` has just taken `seconds` here."""
    if paid.lanes != FLOOR.lanes:  # says nothing about lanes that work side by side
        return bearable()
    each = seconds / (paid.memory_kib * paid.passes)
    return affordable(lambda cost: each * cost.memory_kib * cost.passes, _memory_kib())


def _seconds(cost: Cost) -> float:
    started = time.perf_counter()
    from_passphrase(_TRIAL, bytes(SALT_BYTES), cost)
    return time.perf_counter() - started


def _memory_kib() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, OSError, ValueError):  # pragma: no cover - Windows does not tell
        return _ASSUMED_MEMORY_KIB
