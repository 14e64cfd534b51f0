"""What a proof is asked, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Effort(StrEnum):
    """How much of a proof is run."""

    SHORT = "short"
    """With every change: all proofs together in under three minutes."""
    MIDDLE = "middle"
    """After a change to the vault or the store: about an hour."""
    LONG = "long"
    """Before a release: some hours."""


@dataclass(frozen=True, slots=True)
class Control:
    """Something planted, or a guard taken away: the bench has to notice it."""

    what: str
    shown: int
    """How often the bench noticed; 0 means that its other figures say nothing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was tried, and what came of it."""

    count: int
    control: Control
    losses: int = 0
    """Acknowledged words lost, vaults unreadable, words in clear, connections opened."""
    undetected: int = 0
    """Damages that were not told, or told as something else."""
    notes: tuple[str, ...] = ()
    """Facts beside the figures, and what is needed to see a miss again."""
    seconds: float = 0.0

    @property
    def holds(self) -> bool:
        """Tell whether the gate is kept, by a bench that could have seen otherwise."""
        return bool(self.count and self.control.shown) and not (self.losses or self.undetected)


@dataclass(frozen=True, slots=True)
class NotRun:
    """A proof that could not be tried here, which is no proof."""

    why: str


Result = Outcome | NotRun


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that is claimed of the program, and how it is tried."""

    name: str
    claim: str
    """What it shows, in one line."""
    unit: str
    """What is counted."""
    run: Callable[[Effort, int], Result]
    """Try it; the second argument is the seed, the same seed tries the same."""
    needs: tuple[str, ...] = ()
    """Tools of the system without which it cannot be tried."""
