"""The results as a page for people: `docs/proof.md`, and beside it the figures it is made of."""

from collections.abc import Sequence
from pathlib import Path

from proving import records, table
from proving.outcome import NotRun, Outcome, Proof
from proving.records import Record

_DOCS = Path(__file__).parents[2] / "docs"
_FIGURES = "proof.json"
_PAGE = "proof.md"
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
| proof | what it shows | how many | losses | undetected | control | seconds | run | gate |
|---|---|--:|--:|--:|--:|--:|---|---|
"""
_LIMITS = """\
## What this does not show

- Power cuts are rebuilt from recorded system calls: of what was not yet flushed any 4 KiB block
  may be missing or torn at 512 bytes, and names may be missing. A disk that says it has flushed
  and has not is not modelled.
- All of it ran on Linux. Windows and macOS were not run.
- Somebody who watches the unlocked computer, or can change the program, is outside of all this.
"""


def write(proofs: Sequence[Proof], ran: Sequence[Record], docs: Path = _DOCS) -> None:
    """Put what ran into the figures, and write the page of all of them anew."""
    known = {record.name: record for record in records.read(docs / _FIGURES)}
    known |= {record.name: record for record in ran}
    listed = [known[proof.name] for proof in proofs if proof.name in known]
    (docs / _FIGURES).write_text(records.render(listed), encoding="utf-8")
    (docs / _PAGE).write_text(render(proofs, listed), encoding="utf-8")


def render(proofs: Sequence[Proof], listed: Sequence[Record]) -> str:
    """Return the page. It names no path, no computer and no person."""
    found = {record.name: record for record in listed}
    pairs = [(proof, found[proof.name]) for proof in proofs if proof.name in found]
    rows = "\n".join(_row(proof, record) for proof, record in pairs)
    notes = "\n".join(_notes(proof, record) for proof, record in pairs)
    where = "\n".join(_where(listed))
    return "\n".join(
        (_HEAD, _TABLE_HEAD + rows, "", where, "", "## Notes", "", notes, "", _LIMITS)
    )


def _where(listed: Sequence[Record]) -> list[str]:
    """Return each machine once, with what ran on it if there are several."""
    machines: dict[str, list[str]] = {}
    for record in listed:
        machines.setdefault(record.machine, []).append(record.name)
    if len(machines) == 1:
        return [f"Machine: {machine}" for machine in machines]
    return [f"- Machine of {', '.join(names)}: {what}" for what, names in machines.items()]


def _row(proof: Proof, record: Record) -> str:
    result = record.result
    if isinstance(result, NotRun):
        return f"| {proof.name} | {proof.claim} | not run | – | – | – | – | – | not proved |"
    cells = (
        proof.name,
        proof.claim,
        f"{table.count(result.count)} {proof.unit}",
        table.count(result.losses),
        table.count(result.undetected),
        table.count(result.control.shown),
        f"{result.seconds:.0f}",
        f"{record.effort}, {record.day}, seed {record.seed}",
        table.gate(result),
    )
    return f"| {' | '.join(cells)} |"


def _notes(proof: Proof, record: Record) -> str:
    result = record.result
    if isinstance(result, NotRun):
        return f"- **{proof.name}**: not run: {result.why}."
    return "\n".join((f"- **{proof.name}**. Control: {result.control.what}.", *_indented(result)))


def _indented(result: Outcome) -> list[str]:
    return [f"  - {note}" for note in result.notes]
