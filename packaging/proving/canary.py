"""No word that was written, and no secret, reaches the disk in a way that can be read."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from proving import ground, tracing
from proving.outcome import Control, Effort, Outcome, Proof
from proving.scenes.place import Place, prepare, spellings
from proving.watching import Seen, encoded, watched

_WRITING = ("write", "pwrite64", "writev", "pwritev", "pwritev2", "sendfile", "copy_file_range")
_SCENES = ("commands", "window")
_CARELESS = ("sorting",)
# To these nothing is kept: the terminal, and what goes from one process of ours to the next.
_NO_DISK = ("pipe:", "socket:", "/dev/null", "/dev/tty", "/dev/pts/", "/proc/", "anon_inode:")


def run(_effort: Effort, _seed: int) -> Outcome:
    """Play everything, and look at every write and at every file that is left."""
    with ground.workplace() as root:
        place = prepare(root)
        written = Counter(_found(place, watched(place, _SCENES, _WRITING)))
        left = [path for path in _files(place) if _is_readable(path.read_bytes())]
        looked_at = sum(1 for _ in _files(place))
    with ground.workplace() as root:
        place = prepare(root)
        planted = Counter(_found(place, watched(place, _CARELESS, _WRITING)))
    return Outcome(
        count=written.total(),
        losses=written["clear"] + len(left),
        control=Control(
            "sorting with temporary files on the disk: words in clear", planted["clear"]
        ),
        notes=(
            f"{looked_at} files left, {len(spellings())} spellings of the words and secrets",
            *sorted({path.name for path in left}),
        ),
    )


def _found(place: Place, calls: Iterable[Seen]) -> Iterable[str]:
    """Give, for each write to a disk, whether it could be read."""
    needles = [encoded(spelling) for spelling in spellings()]
    for call in calls:
        path = call.path
        if not path or path.startswith(_NO_DISK) or Path(path).is_relative_to(place.given):
            continue
        yield "clear" if any(needle in call.given for needle in needles) else "sealed"


def _files(place: Place) -> Iterable[Path]:
    for path in sorted(place.root.rglob("*")):
        if path.is_file() and not path.is_relative_to(place.given):
            yield path


def _is_readable(data: bytes) -> bool:
    return any(spelling in data for spelling in spellings())


PROOF = Proof(
    name="canary",
    claim="No word and no secret is written to the disk in a way that can be read",
    unit="writes",
    run=run,
    needs=(tracing.TOOL,),
)
