"""Try the proofs, each in a process of its own, and say whether the gates were kept."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from proving import page, proofs, table
from proving.outcome import Control, Effort, NotRun, Outcome, Proof, Result

_SCRIPT = Path(__file__).parents[1] / "prove.py"
_SEED = 20_260_312
_AT_ONCE = 2


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for, print the table and return the exit code."""
    given = _parser().parse_args(arguments)
    effort = Effort.LONG if given.long else Effort.SHORT
    if given.alone:
        print(encode(tried(proofs.named(given.alone), effort, given.seed)))
        return 0
    chosen = proofs.chosen(given.names)
    print(f"{len(chosen)} proofs, {effort}, seed {given.seed}", flush=True)
    results = []
    for proof, result in _all(chosen, effort, given.seed):
        print(table.line(proof, result), flush=True)
        results.append((proof, result))
    results.sort(key=lambda each: [proof.name for proof in chosen].index(each[0].name))
    print(table.render(results))
    if given.write:
        page.write(results, page.Run(effort, given.seed, datetime.now(UTC).date()))  # noqa: TID251 - the day it ran
    return 1 if any(missed(result) for _, result in results) else 0


def missed(result: Result) -> bool:
    """Tell whether a gate was missed; what was not run is neither kept nor missed."""
    return isinstance(result, Outcome) and not result.holds


def tried(proof: Proof, effort: Effort, seed: int) -> Result:
    """Run one proof here, and note how long it took."""
    absent = [tool for tool in proof.needs if shutil.which(tool) is None]
    if absent:
        return NotRun(f"{', '.join(absent)} is not installed")
    started = time.monotonic()
    result = proof.run(effort, seed)
    if isinstance(result, NotRun):
        return result
    return replace(result, seconds=time.monotonic() - started)


def encode(result: Result) -> str:
    """Return `result` as one line of JSON."""
    return json.dumps(asdict(result))


def decode(line: str) -> Result:
    """Return the result that `encode` wrote."""
    told = json.loads(line)
    if "why" in told:
        return NotRun(told["why"])
    control, notes = Control(**told.pop("control")), tuple(told.pop("notes"))
    return Outcome(**told, control=control, notes=notes)


def _all(chosen: Sequence[Proof], effort: Effort, seed: int) -> Iterator[tuple[Proof, Result]]:
    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as pool:
        running = [(proof, pool.submit(_apart, proof, effort, seed)) for proof in chosen]
        for proof, result in running:
            yield proof, result.result()


def _apart(proof: Proof, effort: Effort, seed: int) -> Result:
    """Run one proof in a process of its own; a proof that breaks keeps no gate."""
    command = [sys.executable, str(_SCRIPT), f"--{effort}", "--seed", str(seed)]
    done = subprocess.run(
        [*command, "--alone", proof.name], check=False, stdout=subprocess.PIPE, text=True
    )
    lines = done.stdout.splitlines()
    if done.returncode or not lines:
        broken = Control("the proof itself broke, see above", 0)
        return Outcome(count=0, control=broken, notes=(f"exit code {done.returncode}",))
    return decode(lines[-1])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py prove", description=__doc__)
    how_much = parser.add_mutually_exclusive_group()
    how_much.add_argument("--short", action="store_true", help="minutes; what is done unless told")
    how_much.add_argument("--long", action="store_true", help="hours; before a release")
    parser.add_argument("names", metavar="NAME", nargs="*", help="only these proofs")
    parser.add_argument("--seed", type=int, default=_SEED, help="the same seed tries the same")
    parser.add_argument("--write", action="store_true", help="write docs/proof.md anew")
    parser.add_argument("--alone", metavar="NAME", help=argparse.SUPPRESS)
    return parser
