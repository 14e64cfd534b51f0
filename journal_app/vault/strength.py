"""How long someone who has the vault's files would need to guess a passphrase."""

import unicodedata
from dataclasses import dataclass

from journal_app.errors import WeakPassphrase

SHORTEST = 15
"""Code points after NFKC, as NIST 800-63B rev. 4 asks where nothing else guards the door."""
ENOUGH = 3
"""The least level we accept: over 10^8 guesses, each of them slowed by Argon2id."""

# The estimate looks at every part of every part: longer tails cost time and change nothing.
_LOOKED_AT = 72


@dataclass(frozen=True, slots=True)
class Strength:
    """How a passphrase would stand up to guessing."""

    level: int
    """0 (guessed at once) to 4 (out of reach)."""
    guesses_log10: float
    """How many guesses it takes, as a power of ten."""
    long_enough: bool
    accepted: bool
    """Whether a vault may be made with it."""


def judge(passphrase: str) -> Strength:
    """Return how strong `passphrase` is. Nothing about it is kept."""
    # zxcvbn's word lists take 40 ms to load: not before somebody chooses a passphrase.
    from zxcvbn import zxcvbn  # noqa: PLC0415

    plain = unicodedata.normalize("NFKC", passphrase)
    if not plain:  # which zxcvbn cannot answer
        return Strength(level=0, guesses_log10=0.0, long_enough=False, accepted=False)
    found = zxcvbn(plain[:_LOOKED_AT])
    level = int(found["score"])
    long_enough = len(plain) >= SHORTEST
    return Strength(
        level=level,
        guesses_log10=float(found["guesses_log10"]),
        long_enough=long_enough,
        accepted=long_enough and level >= ENOUGH,
    )


def require(passphrase: str) -> None:
    """Refuse a passphrase that would not keep the journal closed.

    Raises:
        WeakPassphrase: it is too short or too easy to guess.
    """
    if not judge(passphrase).accepted:
        raise WeakPassphrase(SHORTEST)
