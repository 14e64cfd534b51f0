"""What a person can do with a checkout: open the app, check everything, prove it, renew locks."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import environment
import locks
import system_libraries

CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import contracts", ("-c", "from importlinter.cli import *; lint_imports_command()")),
    ("translations", ("packaging/catalogue.py", "check")),
    ("proofs, short", ("packaging/prove.py", "--short")),
    ("tests", ("-m", "coverage", "run", "-m", "pytest", "-n", "auto", "--dist", "loadfile")),
    ("coverage of all processes", ("-m", "coverage", "combine", "--quiet")),
    ("coverage", ("-m", "coverage", "report")),
)
"""Everything that has to be right, cheapest first: a name, and what Python is to run."""


def main(arguments: Sequence[str]) -> int:
    """Do what was asked and return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    tasks = {"run": run, "test": test, "lock": lock}
    parser.add_argument(
        "task",
        choices=(*tasks, "prove"),
        help="run the app, test it, prove what it promises (see prove --help), or renew the locks",
    )
    # What is to be proved, and how, is asked of the bench, which knows its own proofs.
    if arguments[:1] == ["prove"]:
        return prove(arguments[1:])
    return tasks[parser.parse_args(arguments).task]()


def run() -> int:
    """Open the app, or where there is no display make its demo journal and page."""
    if system_libraries.has_display():
        system_libraries.ensure(system_libraries.FOR_A_WINDOW)
        environment.prepare("run")
        return environment.call("-m", "journal_app")
    environment.prepare("run")
    print("There is no display here, so no window can open. Making the demo journal instead …")
    folder = Path(tempfile.mkdtemp(prefix="ashore-")) / "demo"
    code = environment.call("-m", "journal_app", "demo", str(folder))
    for page in sorted(folder.rglob("*.pdf")):
        print(f"The page to hand over lies in {page}")
    return code


def test() -> int:
    """Run every check, also after one has failed, and name those that did."""
    system_libraries.ensure(system_libraries.FOR_TESTS)
    system_libraries.ensure_tools(system_libraries.FOR_PROOFS)
    environment.prepare("dev")
    failed = []
    for name, command in CHECKS:
        print(f"\n── {name}", flush=True)
        if environment.call(*command):
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nEverything is in order.")
    return 1 if failed else 0


def prove(arguments: Sequence[str]) -> int:
    """Try the program against kills, cuts, faults, damage and eyes; see `packaging/proving`."""
    system_libraries.ensure(system_libraries.FOR_TESTS)
    system_libraries.ensure_tools(system_libraries.FOR_PROOFS)
    environment.prepare("dev")
    return environment.call("packaging/prove.py", *arguments)


def lock() -> int:
    """Renew the lock files; the next run or test installs them."""
    locks.renew(environment.ROOT, environment.LOCKS)
    return 0
