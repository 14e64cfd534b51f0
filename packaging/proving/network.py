"""The program opens no connection: every call for one is watched, whoever makes it."""

import re
from collections import Counter
from collections.abc import Iterable

from proving import ground, tracing
from proving.outcome import Control, Effort, Outcome, Proof
from proving.scenes.place import prepare
from proving.watching import Seen, watched

_SCENES = ("verbs", "window")
_CALLS = ("%network", "execve")
_FAMILY = re.compile(r"\b(?:AF|PF|sa_family)_?(\w+)")
# What stays on this computer: a desktop's own bus and its screen.
_LOCAL = {"UNIX", "LOCAL"}


def run(_effort: Effort, _seed: int) -> Outcome:
    """Play everything, and count the calls that reach for a network."""
    found = _families(_SCENES)
    planted = _families(("calling",))
    outward = {family: count for family, count in found.items() if family not in _LOCAL}
    outward.pop("", None)
    return Outcome(
        count=found[""],
        losses=sum(outward.values()),
        control=Control(
            "a socket opened as a look for updates would",
            sum(count for family, count in planted.items() if family and family not in _LOCAL),
        ),
        notes=(
            f"{sum(found[family] for family in _LOCAL)} of them stay within the computer",
            *(f"{family}: {count}" for family, count in outward.items()),
        ),
    )


def _families(scenes: tuple[str, ...]) -> Counter[str]:
    """Return how often each family was asked for; under no name, how many calls were watched."""
    found: Counter[str] = Counter()
    with ground.workplace() as root:
        for call in watched(prepare(root), scenes, _CALLS):
            found[""] += 1
            found.update(_asked_for([call]))
    return found


def _asked_for(calls: Iterable[Seen]) -> Iterable[str]:
    for call in calls:
        if call.name in {"socket", "connect", "bind", "sendto", "sendmsg"}:
            yield from _FAMILY.findall(call.given)


PROOF = Proof(
    name="network",
    claim="No connection is opened by the window, the command line or any child of theirs",
    unit="calls",
    run=run,
    needs=(tracing.TOOL,),
)
