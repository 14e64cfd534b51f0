"""Kill -9 at random moments of writing: nothing that was acknowledged is gone."""

import time
from collections import Counter
from functools import partial
from pathlib import Path
from random import Random

from proving import children, ground
from proving.acts.act import Verdict
from proving.acts.saving import Saving, judge
from proving.chance import dice
from proving.outcome import Control, Effort, Outcome, Proof

_KILLS = {Effort.SHORT: 150, Effort.MIDDLE: 2_000, Effort.LONG: 10_000}
_CONTROL_KILLS = 30
# One vault is killed so often, then a fresh one: each check reads all that was ever written.
_A_VAULT = 25
_LONGEST_S = 0.04  # a save takes one or two milliseconds, opening five to ten
_WHILE_OPENING = 0.2
"""What part of the kills comes early; the others wait for the first save, however slow it is."""


def run(effort: Effort, seed: int) -> Outcome:
    """Kill writers, look after each whether everything they told is there."""
    chance = dice(seed, "killing")
    found, saves = _kills(_KILLS[effort], chance, too_early=False)
    planted, _ = _kills(_CONTROL_KILLS, chance, too_early=True)
    return Outcome(
        count=found.total(),
        losses=found[Verdict.LOST] + found[Verdict.UNREADABLE],
        control=Control("told before it is saved: missed after a kill", planted[Verdict.LOST]),
        notes=(f"{saves} acknowledged saves",),
    )


def _kills(count: int, chance: Random, *, too_early: bool) -> tuple[Counter[Verdict], int]:
    found: Counter[Verdict] = Counter()
    saves = 0
    while found.total() < count:
        with ground.workplace() as root:
            some, told = _one_vault(root, min(_A_VAULT, count - found.total()), chance, too_early)
        found += some
        saves += told
    return found, saves


def _one_vault(
    root: Path,
    kills: int,
    chance: Random,
    too_early: bool,  # noqa: FBT001 - handed on by name above
) -> tuple[Counter[Verdict], int]:
    key = ground.new_vault(root, entries=3).key
    found: Counter[Verdict] = Counter()
    told: list[str] = []
    for number in range(kills):
        writer = Saving(key, first=number * 10_000 + 100, too_early=too_early)
        child = children.start(partial(writer.perform, root))
        child.go()
        if chance.random() > _WHILE_OPENING:
            child.wait_for_word()
        time.sleep(chance.uniform(0, _LONGEST_S))
        child.kill()
        end = child.ended()
        if end.code >= 0:
            raise RuntimeError(end)  # it was to write without end
        found[judge(root, key, [*told, *end.told])] += 1
        told += [line for line in end.told if not too_early]
    return found, len(told)


PROOF = Proof(
    name="killing",
    claim="A process killed while it saves loses nothing it had acknowledged",
    unit="kills",
    run=run,
)
