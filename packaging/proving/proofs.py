"""Every proof there is, in the order in which they are told."""

import sys
from collections.abc import Sequence

from proving import (
    backup_flips,
    canary,
    cores,
    damages,
    faults,
    file_access,
    flips,
    hostile,
    key_flips,
    killing,
    lock_triggers,
    logs,
    memory,
    merge_histories,
    network,
    permissions,
    power_cut,
    round_trips,
    start_races,
    torture,
)
from proving.outcome import Proof

ALL: tuple[Proof, ...] = (
    killing.PROOF,
    power_cut.PROOF,
    faults.PROOF,
    round_trips.PROOF,
    merge_histories.PROOF,
    flips.PROOF,
    key_flips.PROOF,
    backup_flips.PROOF,
    damages.PROOF,
    start_races.PROOF,
    lock_triggers.PROOF,
    memory.PROOF,
    canary.PROOF,
    cores.PROOF,
    logs.PROOF,
    network.PROOF,
    file_access.PROOF,
    permissions.PROOF,
    hostile.PROOF,
    torture.PROOF,
)


def named(name: str) -> Proof:
    """Return the proof called `name`; ends the program with the names there are."""
    for proof in ALL:
        if proof.name == name:
            return proof
    sys.exit(f"There is no proof “{name}”. There are: {', '.join(each.name for each in ALL)}")


def chosen(names: Sequence[str]) -> tuple[Proof, ...]:
    """Return the proofs with these names, or all."""
    return tuple(map(named, names)) if names else ALL
