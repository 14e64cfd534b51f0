"""The results as a page for people: `docs/proof.md`."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from proving import table
from proving.outcome import Effort, NotRun, Outcome, Proof, Result

_PAGE = Path(__file__).parents[2] / "docs" / "proof.md"
_PACKAGES = ("ashore-journal", "sqlcipher3", "cryptography", "PySide6-Essentials")
_HEAD = """\
# What was tried, and what came of it

This page is written by `python3 packaging/dev.py prove --write`. Every figure comes from the
program itself: its own code writes, is killed, starved, cut off and given damaged files, and opens
again what is left. Nothing here is a promise about what was not tried.

- **Losses**: acknowledged words that were gone, journals that could not be opened, words found in
  clear, connections opened. The gate is 0.
- **Undetected**: damages that were not noticed, or told as something they are not. The gate is 0.
- **Control**: a guard was taken away, or a fault planted, and the bench had to notice. The figure
  says how often it did. With 0 the rest of the line would say nothing, and the gate is missed.
- **Not run**: a tool was missing. That is no proof.
"""
_TABLE_HEAD = """\
| proof | what it shows | how many | losses | undetected | control | seconds | gate |
|---|---|--:|--:|--:|--:|--:|---|
"""
_LIMITS = """\
## What this does not show

- Power cuts are rebuilt from recorded system calls: of what was not yet flushed any 4 KiB block
  may be missing or torn at 512 bytes, and names may be missing. A disk that says it has flushed
  and has not is not modelled.
- All of it ran on Linux. Windows and macOS were not run.
- Somebody who watches the unlocked computer, or can change the program, is outside of all this.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Which run the results come from."""

    effort: Effort
    seed: int
    day: date


def write(results: Sequence[tuple[Proof, Result]], run: Run) -> None:
    """Write the page anew."""
    _PAGE.write_text(render(results, run), encoding="utf-8")


def render(results: Sequence[tuple[Proof, Result]], run: Run) -> str:
    """Return the page. It names no path, no computer and no person."""
    rows = "\n".join(_row(proof, result) for proof, result in results)
    notes = "\n".join(_notes(proof, result) for proof, result in results)
    return "\n".join(
        (_HEAD, _where(run), "", _TABLE_HEAD + rows, "", "## Notes", "", notes, "", _LIMITS)
    )


def _where(run: Run) -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"Run on {run.day.isoformat()}, the {run.effort} way, seed {run.seed}. "
        f"{platform.system()} {platform.release()}, {platform.machine()}, "
        f"{os.cpu_count()} processors, {memory:.0f} GB of memory; "
        f"Python {platform.python_version()}, {packages}."
    )


def _row(proof: Proof, result: Result) -> str:
    if isinstance(result, NotRun):
        return f"| {proof.name} | {proof.claim} | not run | – | – | – | – | not proved |"
    cells = (
        proof.name,
        proof.claim,
        f"{table.count(result.count)} {proof.unit}",
        table.count(result.losses),
        table.count(result.undetected),
        table.count(result.control.shown),
        f"{result.seconds:.0f}",
        table.gate(result),
    )
    return f"| {' | '.join(cells)} |"


def _notes(proof: Proof, result: Result) -> str:
    if isinstance(result, NotRun):
        return f"- **{proof.name}**: not run: {result.why}."
    return "\n".join((f"- **{proof.name}**. Control: {result.control.what}.", *_indented(result)))


def _indented(result: Outcome) -> list[str]:
    return [f"  - {note}" for note in result.notes]
