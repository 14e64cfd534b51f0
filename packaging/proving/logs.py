"""Nothing that was written stands in an error, a report or a log."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from proving import ground
from proving.outcome import Control, Effort, Outcome, Proof
from proving.scenes.place import CANARY, Place, prepare

_PACKAGING = Path(__file__).parents[1]
_FORCED = 40
"""At the least so many reports of forced errors: as many as there are kinds."""


def run(_effort: Effort, _seed: int) -> Outcome:
    """Force every error, and read all that is said about it."""
    with ground.workplace() as root:
        place = prepare(root)
        vault = ground.new_vault(root, 1).folder
        said = [*_commands(place, vault), *_reports(place)]
        careless = _python(place, f"raise ValueError({CANARY!r})")
    seen = [what for what, words in said if CANARY.lower() in words.lower()]
    return Outcome(
        count=len(said),
        losses=len(seen),
        control=Control("a plain Python error: its words in the report", int(CANARY in careless)),
        notes=tuple(seen[:4]),
    )


def _commands(place: Place, vault: Path) -> Iterator[tuple[str, str]]:
    """Give what commands that fail say about it, each with words to be kept quiet."""
    secret = place.given / "passphrase"
    secret.write_text(f"{CANARY} is not the passphrase\n", encoding="utf-8")
    yield "wrong passphrase", _said(place, "write", vault, secret, typed=CANARY)
    secret.write_text(f"{ground.PASSPHRASE}\n", encoding="utf-8")
    odd = place.given / "odd.csv"
    odd.write_text(f"{CANARY},{CANARY}\n" * 50, encoding="utf-8")
    yield "unknown source", _said(place, "import", odd, secret, vault)
    broken = place.given / "broken"
    broken.mkdir()
    (broken / "note.md").write_bytes(b"\0" + CANARY.encode() * 9)
    yield "source that is no text", _said(place, "import", broken, secret, vault)
    yield "no room for the page", _said(place, "summary", vault, secret, place.root / "none" / "a")
    database = vault / "journal.db"
    whole = database.read_bytes()
    database.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    yield "damaged journal", _said(place, "write", vault, secret, typed=CANARY)
    yield "search in a damaged journal", _said(place, "search", vault, secret, CANARY)
    database.write_bytes(b"")
    yield "empty journal", _said(place, "write", vault, secret, typed=CANARY)


def _reports(place: Place) -> Iterator[tuple[str, str]]:
    """Give the reports of errors that hold words: as many as there are kinds of error."""
    said = _python(place, _FORCING, CANARY)
    for number, report in enumerate(said.split("\f")):
        yield f"report {number}", report
    if said.count("\f") < _FORCED:
        raise RuntimeError(said[-500:])


_FORCING = """
import inspect, sqlite3, sys
from pathlib import Path
from journal_app import errors
from journal_app.ui.shared.crash import report
word = sys.argv[1]
def raised(error):
    held = word
    try:
        try:
            sqlite3.connect(":memory:").execute("SELECT " + held)
        except sqlite3.Error as before:
            raise error from before
    except BaseException as met:
        print(report(met, "Ashore"), end="\\f")
kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
for kind in [ValueError, KeyError, RuntimeError, UnicodeError, OSError, *kinds]:
    if issubclass(kind, Exception):
        error = kind.__new__(kind, word)
        error.args = (word,)
        error.path = Path(word)
        raised(error)
"""


def _said(
    place: Place, verb: str, first: Path, secret: Path, *more: str | Path, typed: str = ""
) -> str:
    command = [sys.executable, "-m", "journal_app", verb, str(first), *map(str, more)]
    done = subprocess.run(
        [*command, "--passphrase-file", str(secret)],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        env=_environment(place),
    )
    # What a command finds goes to the person; what it says about a failure goes to the log.
    return done.stderr + ("" if done.returncode == 0 else done.stdout)


def _python(place: Place, code: str, *given: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *given],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(place),
    )
    return done.stdout + done.stderr


def _environment(place: Place) -> dict[str, str]:
    path = os.pathsep.join((str(_PACKAGING), str(_PACKAGING.parent)))
    return place.environment({**os.environ, "PYTHONPATH": path})


PROOF = Proof(
    name="logs",
    claim="No word that was written stands in an error message, a report or a log",
    unit="messages",
    run=run,
)
