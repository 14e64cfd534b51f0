"""The recovery code: a second key, short enough to write on paper."""

import unicodedata
from dataclasses import dataclass, field

from journal_app.errors import WrongRecoveryCode
from journal_app.vault.keys import Random

# Crockford's alphabet: no I, L, O or U, so that no two signs look alike.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKES = str.maketrans("OIL", "011")
_BODY = 28  # signs of 5 bits: 140 bits
_CHECK = 2
_GROUP = 5
# The whole code, read as one number in base 32, is a multiple of this prime. 32 has the order
# 68 in it, so that any one wrong sign, and any two swapped within 30, are always noticed.
_PRIME = 1021


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """One recovery code, known to be free of typing errors."""

    signs: str = field(repr=False)
    """28 signs and 2 check signs, capital, without spaces."""

    @property
    def secret(self) -> bytes:
        """Return what opens the vault: the 28 signs that carry the 140 bits."""
        return self.signs[:_BODY].encode("ascii")

    def grouped(self) -> str:
        """Return it as it is shown and printed: six groups of five."""
        starts = range(0, len(self.signs), _GROUP)
        return " ".join(self.signs[start : start + _GROUP] for start in starts)


def new_code(random: Random) -> RecoveryCode:
    """Return a fresh code of 140 random bits."""
    number = int.from_bytes(random(18)) >> 4  # 18 bytes are 144 bits
    check = -(number << 5 * _CHECK) % _PRIME
    return RecoveryCode(_written(number, _BODY) + _written(check, _CHECK))


def parse(typed: str) -> RecoveryCode:
    """Read a code as a person types it: any case, any gaps; O for 0, I and L for 1.

    Raises:
        WrongRecoveryCode: a sign is missing, mistyped or swapped.
    """
    plain = unicodedata.normalize("NFKC", typed).upper()
    kept = "".join(filter(str.isalnum, plain)).translate(_LOOK_ALIKES)
    if len(kept) != _BODY + _CHECK or not set(kept) <= set(_SIGNS) or _value(kept) % _PRIME:
        raise WrongRecoveryCode
    return RecoveryCode(kept)


def _written(number: int, length: int) -> str:
    return "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(length)))


def _value(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return number
