"""The recovery code: a second key, short enough to write on paper."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from journal_app.errors import WrongRecoveryCode
from journal_app.vault.keys import Random

# Crockford's alphabet: no I, L, O or U, so that no two signs look alike.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKES = str.maketrans("OIL", "011")
_BODY = 28  # signs of 5 bits: 140 bits
_CHECK = 2
_SIGNS_IN_ALL = _BODY + _CHECK
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
    signs = _kept(typed)
    if not _is_code(signs):
        raise WrongRecoveryCode(len(signs), _SIGNS_IN_ALL)
    return RecoveryCode(signs)


def readings(typed: str) -> tuple[RecoveryCode, ...]:
    """Return what may be meant by `typed`: the code itself, or else the codes next to it.

    Next to it are those with one other sign and those with two neighbours swapped. About one
    in a thousand of all such texts is a code, so that two or three are left to try.

    Raises:
        WrongRecoveryCode: signs are missing or too many.
    """
    signs = _kept(typed)
    if len(signs) != _SIGNS_IN_ALL:
        raise WrongRecoveryCode(len(signs), _SIGNS_IN_ALL)
    if _is_code(signs):
        return (RecoveryCode(signs),)
    near = dict.fromkeys((*_one_other(signs), *_two_swapped(signs)))
    return tuple(RecoveryCode(each) for each in near if _is_code(each))


def _kept(typed: str) -> str:
    plain = unicodedata.normalize("NFKC", typed).upper()
    return "".join(filter(str.isalnum, plain)).translate(_LOOK_ALIKES)


def _is_code(signs: str) -> bool:
    known = len(signs) == _SIGNS_IN_ALL and set(signs) <= set(_SIGNS)
    return known and _value(signs) % _PRIME == 0


def _one_other(signs: str) -> Iterator[str]:
    for place in range(len(signs)):
        for sign in _SIGNS:
            yield signs[:place] + sign + signs[place + 1 :]


def _two_swapped(signs: str) -> Iterator[str]:
    for place in range(len(signs) - 1):
        yield signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]


def _written(number: int, length: int) -> str:
    return "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(length)))


def _value(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return number
