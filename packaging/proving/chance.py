"""Chance that can be called again: the same seed throws the same dice."""

import random


def dice(seed: int, name: str) -> random.Random:
    """Return the dice of one proof, so that none depends on what ran before it."""
    return random.Random(f"{seed}/{name}")  # noqa: S311 - chooses what is tried, keeps no secret
