"""Every proof there is, in the order in which they are told."""

import sys
from collections.abc import Sequence

from proving import (
    backup_flips,
    damages,
    faults,
    flips,
    hostile,
    key_flips,
    killing,
    merge_histories,
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
    flips.PROOF,
    key_flips.PROOF,
    backup_flips.PROOF,
    damages.PROOF,
    start_races.PROOF,
    merge_histories.PROOF,
    torture.PROOF,
    hostile.PROOF,
    permissions.PROOF,
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
