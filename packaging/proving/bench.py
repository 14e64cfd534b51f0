"""Try the proofs, each in a process of its own, and say whether the gates were kept."""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from proving import page, proofs, records, table
from proving.outcome import Control, Effort, NotRun, Outcome, Proof, Result
from proving.records import Record, machine

_SCRIPT = Path(__file__).parents[1] / "prove.py"
_SEED = 20_260_312
_AT_ONCE = 2
_LONGEST_S = {Effort.SHORT: 300, Effort.MIDDLE: 3 * 3600, Effort.LONG: 24 * 3600}
_EFFORTS = {
    Effort.SHORT: "minutes; what is done unless told otherwise",
    Effort.MIDDLE: "an hour; after a change to the vault or the store",
    Effort.LONG: "hours; before a release",
}


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for, print the table and return the exit code."""
    given = _parser().parse_args(arguments)
    effort = Effort(given.effort)
    if given.alone:
        print(records.encode(tried(proofs.named(given.alone), effort, given.seed)))
        return 0
    chosen = proofs.chosen(given.names)
    print(f"{len(chosen)} proofs, {effort}, seed {given.seed}", flush=True)
    results = []
    for proof, result in _all(chosen, effort, given.seed):
        print(table.line(proof, result), flush=True)
        results.append((proof, result))
    print(table.render(results))
    if given.write:
        day = datetime.now(UTC).date().isoformat()  # noqa: TID251 - the day it ran
        here = machine()
        page.write(
            proofs.ALL,
            [Record(p.name, result, effort, given.seed, day, here) for p, result in results],
        )
    return exit_code(results)


def exit_code(results: Sequence[tuple[Proof, Result]]) -> int:
    """Return 1 if a gate was missed; what was not run is neither kept nor missed."""
    gates = [result for _, result in results if isinstance(result, Outcome)]
    return 0 if all(result.holds for result in gates) else 1


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


def _all(chosen: Sequence[Proof], effort: Effort, seed: int) -> Iterator[tuple[Proof, Result]]:
    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as pool:
        running = [(proof, pool.submit(_apart, proof, effort, seed)) for proof in chosen]
        for proof, result in running:
            yield proof, result.result()


def _apart(proof: Proof, effort: Effort, seed: int) -> Result:
    """Run one proof in a process of its own; a proof that breaks or hangs keeps no gate."""
    command = [sys.executable, str(_SCRIPT), f"--{effort}", "--seed", str(seed)]
    with subprocess.Popen(
        [*command, "--alone", proof.name],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # so that what it has started ends with it
    ) as process:
        try:
            said, _ = process.communicate(timeout=_LONGEST_S[effort])
        except subprocess.TimeoutExpired:
            return _nothing("it did not come to an end")
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    lines = said.splitlines()
    if process.returncode or not lines:
        return _nothing(f"exit code {process.returncode}")
    return records.decode(lines[-1])


def _nothing(why: str) -> Outcome:
    return Outcome(count=0, control=Control("the proof itself broke, see above", 0), notes=(why,))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py prove", description=__doc__)
    how_much = parser.add_mutually_exclusive_group()
    for effort, what in _EFFORTS.items():
        how_much.add_argument(
            f"--{effort}", action="store_const", dest="effort", const=effort, help=what
        )
    parser.set_defaults(effort=Effort.SHORT)
    parser.add_argument("names", metavar="NAME", nargs="*", help="only these proofs")
    parser.add_argument("--seed", type=int, default=_SEED, help="the same seed tries the same")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/proof.md")
    parser.add_argument("--alone", metavar="NAME", help=argparse.SUPPRESS)
    return parser
