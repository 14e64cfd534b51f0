"""Notes that point to other files make the program open none of them."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from proving import ground, tracing
from proving.outcome import Control, Effort, Outcome, Proof
from proving.scenes.place import Place, prepare
from proving.watching import decoded, watched

_SCENES = ("verbs", "window")
_CALLS = ("open", "openat", "openat2", "creat")
_SYSTEM = (
    *("/usr/", "/lib", "/etc/", "/proc", "/sys/", "/dev/", "/run/", "/bin", "/sbin"),
    *("/var/cache/fontconfig/", "/opt/pyca/"),
)
"""Libraries, fonts, the clock's zones, the state of the system, and the place where the makers of
the package `cryptography` built it, in which it looks for settings that are nowhere."""
_TEMPORARY = ("/tmp/", "/var/tmp/", "/dev/shm/")  # noqa: S108 - watched, not used


def run(_effort: Effort, _seed: int) -> Outcome:
    """Play everything over hostile notes, and look at every file that is opened."""
    found, outside = _opened(_SCENES)
    planted, _ = _opened(("showing",))
    return Outcome(
        count=found.total(),
        losses=found["decoy"] + found["outside"],
        control=Control(
            "the same note shown by Qt's own reader: other files opened", planted["decoy"]
        ),
        notes=(
            f"{found['own']} of its own, {found['system']} of the system",
            *sorted(outside)[:6],
        ),
    )


def _opened(scenes: tuple[str, ...]) -> tuple[Counter[str], set[str]]:
    with ground.workplace() as root:
        place = prepare(root)
        kinds = [(_kind(place, path), path) for path in _paths(place, scenes)]
    return Counter(kind for kind, _ in kinds), {path for kind, path in kinds if kind == "outside"}


def _paths(place: Place, scenes: tuple[str, ...]) -> Iterator[str]:
    """Give the path that every call names, opened or not: also the attempt counts."""
    for call in watched(place, scenes, _CALLS):
        _, _, rest = call.given.partition('"')
        yield decoded(rest.partition('"')[0])


def _kind(place: Place, path: str) -> str:
    if Path(path).is_relative_to(place.decoy.parent) or path.endswith(place.decoy.name):
        return "decoy"
    if not path.startswith("/") or Path(path).is_relative_to(place.root):
        return "own"
    # The program itself may lie anywhere, also where temporary things do.
    if any(map(Path(path).is_relative_to, _of_the_program())):
        return "system"
    temporary = path.startswith(_TEMPORARY)
    return "system" if path.startswith(_SYSTEM) and not temporary else "outside"


def _of_the_program() -> set[Path]:
    """Return where the program and its Python lie, whatever they are called."""
    folders = {Path(sys.prefix), Path(sys.base_prefix), Path(__file__).parents[2]}
    python = Path(sys.executable).resolve().parents[1]
    return {*folders, *(folder.resolve() for folder in folders), python}


PROOF = Proof(
    name="file-access",
    claim="A note that points to other files makes the program open none of them",
    unit="openings",
    run=run,
    needs=(tracing.TOOL,),
)
