"""Vaults and sources made to harm: refused or harmless, in two seconds at the most."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from journal_app.exchange.child import read_in_child
from journal_app.exchange.incoming import Incoming, Options
from journal_app.store import database
from proving import children, ground, hostile_sources, hostile_vaults
from proving.children import Acknowledge
from proving.outcome import Control, Effort, Outcome, Proof

_MOST_S = 2.0
_PATIENCE_S = 8.0
_WORKER = (sys.executable, "-I", "-m", "journal_app", "--worker", "import")
_OUTSIDE = "root:x:0"
"""What would be in a record if a source had led the reader to the system's own files."""
_WATCH = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from journal_app.store import database
connection = database.connect(Path(sys.argv[2]), bytes.fromhex(sys.stdin.read()))
print(connection.value("SELECT count(*) FROM record"))
"""


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of one thing made to harm."""

    name: str
    seconds: float
    wrong: str
    """What went wrong; nothing if it was refused or harmless."""


def run(_effort: Effort, _seed: int) -> Outcome:
    """Open every vault, read every source."""
    tried = [_vault(name, spoil) for name, spoil in hostile_vaults.ALL.items()]
    with ground.workplace() as work:
        tried += [_source(name, make(work)) for name, make in hostile_sources.ALL.items()]
    wrong = [f"{each.name}: {each.wrong}" for each in tried if each.wrong]
    slowest = max(tried, key=lambda each: each.seconds)
    return Outcome(
        count=len(tried),
        undetected=len(wrong),
        control=Control("an endless view, read without any guard: still busy", _unguarded()),
        notes=(f"slowest: {slowest.name}, {slowest.seconds:.1f} s", *wrong),
    )


def _vault(name: str, spoil: Callable[[database.Connection], None]) -> Tried:
    with ground.workplace() as root:
        key = hostile_vaults.spoiled(root, spoil)
        return _timed(name, partial(_use, root, key))


def _use(root: Path, key: hostile_vaults.Spoiled, acknowledge: Acknowledge) -> None:
    """Open the vault and work in it; refusing is fine, and so is working as ever."""
    hostile_vaults.limit_memory()
    journal = ground.opened(root, key.key)
    before = {row.id for row in journal.rows(ground.ALL)}
    kept = journal.keep(ground.entry(900)).id
    after = {row.id for row in journal.rows(ground.ALL)}
    for row in after:
        journal.read(row)
    journal.find("harbour", ground.ALL)
    journal.close()
    if after != before | {kept} or not key.records <= after:
        acknowledge("records were lost")


def _timed(name: str, work: children.Work) -> Tried:
    child = children.start(work)
    started = time.monotonic()
    child.go()
    end = child.ended(_PATIENCE_S)
    seconds = time.monotonic() - started
    wrong = [*end.told, end.broken] if end.told or end.broken else []
    if seconds > _MOST_S:
        wrong.append(f"took {seconds:.1f} s")
    if end.code not in {children.DONE, children.REFUSED, children.BROKEN}:
        wrong.append(f"ended by signal {-end.code}")
    return Tried(name, seconds, ", ".join(filter(None, wrong)))


def _source(name: str, source: Path) -> Tried:
    return _timed(name, partial(_read, source))


def _read(source: Path, acknowledge: Acknowledge) -> None:
    with read_in_child(source, Options("UTC"), _WORKER) as records:
        for record in records:
            if isinstance(record, Incoming) and _OUTSIDE in record.text:
                acknowledge("read what lies outside the source")


def _unguarded() -> int:
    with ground.workplace() as root:
        spoiled = hostile_vaults.spoiled(root, hostile_vaults.endless_view)
        path = root / ground.VAULT / "journal.db"
        command = [sys.executable, "-c", _WATCH, str(Path(__file__).parents[2]), str(path)]
        try:
            subprocess.run(
                command,
                input=spoiled.secret.hex(),
                text=True,
                timeout=_MOST_S,
                check=False,
                capture_output=True,
            )
        except subprocess.TimeoutExpired:
            return 1
    return 0


PROOF = Proof(
    name="hostile",
    claim="A vault or a source made to harm is refused or harmless within two seconds",
    unit="things",
    run=run,
)
