"""Characters: text that a page can show.

Tagged pages may hold no character without a glyph, and no control character. What cannot be
seen is dropped; what could be seen but has no meaning outside one computer becomes a box.
"""

import json
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from journal_app.errors import ResourceDamaged

BOX = "□"
"""Stands for a character that no font can show."""
_LONG_WORD = re.compile(r"[^\s\u0e00-\u0eff\u1780-\u17ff\u2e80-\U0010ffff]{35,}")
"""Longer than any word of a language with spaces; those without spaces break anywhere."""
_STRETCH = 16
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"
_BREAKS_AFTER = "/?&=_.-@,;:"
_SPACES = {"Zl", "Zp"}
_DROPPED = {"Cc", "Cs"}
_PRIVATE = "Co"
_IGNORABLE = {"Cf"}
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_NO_CHARACTERS = range(0xFDD0, 0xFDF0)
_PLANE_END = 0xFFFE
"""The last two codes of every plane are no characters either."""


def clean(text: str) -> str:
    """Return `text` in one line of characters that a page may hold.

    Line ends become spaces. Letters that are put together from two become one.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_cleaned, unicodedata.normalize("NFC", text)))


def _cleaned(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in _SPACES or character in "\t\n\r":
        return " "
    if kind in _DROPPED or character == _BYTE_ORDER_MARK or _is_no_character(ord(character)):
        return ""
    return BOX if kind == _PRIVATE else character


def _is_no_character(code: int) -> bool:
    return code & _PLANE_END == _PLANE_END or code in _NO_CHARACTERS


def breakable(text: str) -> str:
    """Return `text` with places to break in words that are longer than a column."""
    return _LONG_WORD.sub(lambda found: _broken(found.group()), text)


def _broken(word: str) -> str:
    parts: list[str] = []
    since = 0
    for character in word:
        if since >= _STRETCH and not unicodedata.category(character).startswith("M"):
            parts.append(_MAY_BREAK)
            since = 0
        parts.append(character)
        since = _STRETCH if character in _BREAKS_AFTER else since + 1
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which characters the bundled fonts can show."""

    _codes: frozenset[int]

    def lacks(self, text: Collection[str]) -> frozenset[str]:
        """Return the characters of `text` that only another font could show."""
        return frozenset(
            character
            for character in set(text)
            if ord(character) not in self._codes and not _shows_nothing(character)
        )


def _shows_nothing(character: str) -> bool:
    return unicodedata.category(character) in _IGNORABLE or ord(character) in _VARIATION_SELECTORS


def read_coverage(path: Path) -> Coverage:
    """Return the table that `packaging/coverage.py` made from the fonts.

    Raises:
        ResourceDamaged: it is missing or altered.
    """
    try:
        ranges = json.loads(path.read_bytes())
        codes = (code for first, last in ranges for code in range(first, last + 1))
        return Coverage(frozenset(codes))
    except (OSError, ValueError, TypeError) as error:
        raise ResourceDamaged(f"{path.parent.name}/{path.name}") from error
