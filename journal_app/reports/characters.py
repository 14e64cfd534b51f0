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
_BLANKS = "\t\n\r\u115f\u1160\u3164\uffa0\u2800"
"""White space, and letters that look like it."""
_DROPPED = {"Cc", "Cs", "Cf"}
_JOINERS = "\u200b\u200c\u200d\u2060\u200e\u200f\u00ad"
"""Of the characters that only steer their neighbours, those that a page needs."""
_MARK, _PRIVATE = "M", "Co"
_STEERING_MARKS = "\u034f\u17b4\u17b5\u180b\u180c\u180d\u180f"
_VARIATIONS = "\ufe0e\ufe0f"
"""As a sign, or as a picture."""
_KEYCAP, _KEYS = "\u20e3", "0123456789#*"
_PAIRING = "\u200c\u200d"
_FIRST_JOINED = 0x590
"""The scripts before it (Latin, Greek, Cyrillic, Armenian) join no letters."""
_JOINED_BOX = re.compile(f"{BOX}[\u200c\u200d\ufe0e\ufe0f]+")
_SEEN = "LNPS"
_PLANE_END = 0xFFFE
"""The last two codes of every plane are no characters, and neither are the next ones."""
_NO_CHARACTERS = range(0xFDD0, 0xFDF0)


def clean(text: str) -> str:
    """Return `text` in one line of characters that a page may hold.

    Line ends become spaces, letters that are put together from two become one, and what
    stands on a letter or joins it falls away where there is no letter for it.
    """
    if text.isascii() and text.isprintable():
        return text
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        shown = _shown(character)
        if shown and not _is_lost(shown, kept):
            kept.append(shown)
    return "".join(kept)


def says_something(text: str) -> bool:
    """Tell whether anything of `text` can be seen."""
    return any(unicodedata.category(each)[0] in _SEEN for each in clean(text))


def marks(text: Collection[str]) -> frozenset[str]:
    """Return the characters of `text` that stand on a letter."""
    return frozenset(filter(_is_mark, text))


def boxed(text: str, characters: frozenset[str]) -> str:
    """Return `text` with a box for each of `characters`; nothing is joined to a box."""
    return _JOINED_BOX.sub(BOX, text.translate(dict.fromkeys(map(ord, characters), BOX)))


def unjoined(text: str) -> str:
    """Return `text` without what only steers its neighbours."""
    return text.translate(dict.fromkeys(map(ord, _JOINERS + _VARIATIONS)))


def _is_lost(character: str, before: list[str]) -> bool:
    base = next((each for each in reversed(before) if not _is_mark(each)), " ")
    joins_nothing = base == BOX or ord(base) < _FIRST_JOINED
    if character in _PAIRING:
        return joins_nothing
    if character in _VARIATIONS:
        return joins_nothing and base not in _KEYS
    if character == _KEYCAP:
        return base not in _KEYS
    return _is_mark(character) and base == " "


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith(_MARK)


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    shown = character
    if kind in _SPACES or character in _BLANKS:
        shown = " "
    elif character in _JOINERS:
        shown = character
    elif kind in _DROPPED or character in _STEERING_MARKS or _is_none(ord(character)):
        shown = ""
    elif kind == _PRIVATE:
        shown = BOX
    return shown


def _is_none(code: int) -> bool:
    return code & _PLANE_END == _PLANE_END or code in _NO_CHARACTERS


def breakable(text: str) -> str:
    """Return `text` with places to break in words that are longer than a column."""
    return _LONG_WORD.sub(lambda found: _broken(found.group()), text)


def _broken(word: str) -> str:
    parts: list[str] = []
    since = 0
    for character in word:
        if since >= _STRETCH and not _is_mark(character):
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
            if ord(character) not in self._codes and character not in _JOINERS + _VARIATIONS
        )


def read_coverage(path: Path) -> Coverage:
    """Return the table that `packaging/page_characters.py` made from the fonts.

    Raises:
        ResourceDamaged: it is missing or altered.
    """
    try:
        ranges = json.loads(path.read_bytes())
        codes = (code for first, last in ranges for code in range(first, last + 1))
        return Coverage(frozenset(codes))
    except (OSError, ValueError, TypeError) as error:
        raise ResourceDamaged(f"{path.parent.name}/{path.name}") from error
