"""A passphrase that nobody could have thought of: words drawn by chance."""

import math
from collections.abc import Sequence

from journal_app.vault.keys import Random

LEAST_BITS = 60
"""With each guess slowed by Argon2id, far out of reach; five English words give 64."""

_DRAWN_BYTES = 8


def new_passphrase(words: Sequence[str], random: Random) -> str:
    """Return as many of `words`, drawn by chance, as are needed, with spaces between them."""
    return " ".join(words[_below(len(words), random)] for _ in range(words_needed(len(words))))


def words_needed(count: int) -> int:
    """Return how many words, each one of `count`, make a passphrase that keeps."""
    return math.ceil(LEAST_BITS / math.log2(count))


def _below(count: int, random: Random) -> int:
    """Return a number below `count`, each as likely as any other."""
    whole = 1 << 8 * _DRAWN_BYTES
    fair = whole - whole % count
    while (drawn := int.from_bytes(random(_DRAWN_BYTES))) >= fair:
        pass  # the few above would make the first words likelier
    return drawn % count
