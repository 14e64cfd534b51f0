"""Results as they are kept: with the run, the day and the kind of machine they come from."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from proving.outcome import Control, Effort, NotRun, Outcome, Result

_PACKAGES = ("ashore-journal", "sqlcipher3", "cryptography", "PySide6-Essentials")


@dataclass(frozen=True, slots=True)
class Record:
    """One result, and where it comes from."""

    name: str
    result: Result
    effort: Effort
    seed: int
    day: str
    """ISO 8601."""
    machine: str
    """What kind of machine, and which versions; no name of a computer or a person."""


def machine() -> str:
    """Return what this machine is, and which versions ran on it."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"{platform.system()} {platform.release()}, {platform.machine()}, "
        f"{os.cpu_count()} processors, {memory:.0f} GB of memory; "
        f"Python {platform.python_version()}, {packages}."
    )


def encode(result: Result) -> str:
    """Return `result` as one line of JSON."""
    return json.dumps(asdict(result))


def decode(line: str) -> Result:
    """Return the result that `encode` wrote."""
    return _result(json.loads(line))


def render(records: Sequence[Record]) -> str:
    """Return the file of all records."""
    return json.dumps([asdict(record) for record in records], indent=1, ensure_ascii=False) + "\n"


def read(path: Path) -> tuple[Record, ...]:
    """Return the records in a file that `render` gave; none if there is no such file."""
    if not path.exists():
        return ()
    return tuple(
        Record(
            name=each["name"],
            result=_result(each["result"]),
            effort=Effort(each["effort"]),
            seed=each["seed"],
            day=each["day"],
            machine=each["machine"],
        )
        for each in json.loads(path.read_text(encoding="utf-8"))
    )


def _result(told: dict[str, object]) -> Result:
    match told:
        case {"why": str(why)}:
            return NotRun(why)
        case {
            "count": int(count),
            "losses": int(losses),
            "undetected": int(undetected),
            "seconds": float(seconds),
            "notes": list(notes),
            "control": {"what": str(what), "shown": int(shown)},
        }:
            control = Control(what, shown)
            return Outcome(count, control, losses, undetected, tuple(map(str, notes)), seconds)
        case _:
            raise ValueError("no result of ours")
