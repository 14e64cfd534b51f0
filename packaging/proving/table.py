"""The results as a table for the terminal."""

from collections.abc import Sequence

from proving.outcome import NotRun, Outcome, Proof, Result

_HEADINGS = ("proof", "how many", "losses", "undetected", "control", "seconds", "gate")
_LEFT = 0  # the only column of words at the left


def render(results: Sequence[tuple[Proof, Result]]) -> str:
    """Return the table, what the figures mean, and the sum of it."""
    rows = [_HEADINGS, *(_cells(proof, result) for proof, result in results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(_padded(row, widths)).rstrip() for row in rows]
    return "\n".join(
        [
            "",
            lines[0],
            "  ".join("─" * width for width in widths),
            *lines[1:],
            "",
            verdict(results),
        ]
    )


def line(proof: Proof, result: Result) -> str:
    """Return one result as a line, told as soon as it is there."""
    if isinstance(result, NotRun):
        return f"  {proof.name}: not run: {result.why}"
    said = [f"  {proof.name}: {count(result.count)} {proof.unit}, {gate(result)}"]
    if not result.control.shown:
        said.append(f"the control showed nothing: {result.control.what}")
    elif not result.holds:
        said.append(f"losses {result.losses}, undetected {result.undetected}")
    return "; ".join([*said, *result.notes])


def verdict(results: Sequence[tuple[Proof, Result]]) -> str:
    """Return in one line whether all gates were kept, and what was not tried."""
    missed = [p.name for p, result in results if isinstance(result, Outcome) and not result.holds]
    absent = [proof.name for proof, result in results if isinstance(result, NotRun)]
    said = [f"Missed: {', '.join(missed)}." if missed else "Every gate that was tried was kept."]
    if absent:
        said.append(f"Not run, so not proved: {', '.join(absent)}.")
    return " ".join(said)


def gate(result: Outcome) -> str:
    """Return whether the gate was kept, in one word."""
    return "kept" if result.holds else "MISSED"


def count(number: int) -> str:
    """Return a number as it is read: 77,824."""
    return f"{number:,}"


def _cells(proof: Proof, result: Result) -> tuple[str, ...]:
    if isinstance(result, NotRun):
        return (proof.name, "not run", "–", "–", "–", "–", "–")
    return (
        proof.name,
        f"{count(result.count)} {proof.unit}",
        count(result.losses),
        count(result.undetected),
        count(result.control.shown),
        f"{result.seconds:.1f}",
        gate(result),
    )


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        cell.ljust(width) if place == _LEFT else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
