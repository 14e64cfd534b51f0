"""Which characters the fonts of the page can show, written to resources/page/coverage.json.

Run it after a font was exchanged. `check` tells whether the file is what the fonts say.
"""

import json
import struct
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

RESOURCES = Path(__file__).parents[1] / "resources"
TABLE = RESOURCES / "page" / "coverage.json"
FONTS = ("SourceSerif4_*.ttf", "SourceSans3_*.ttf", "NotoEmoji_*.ttf")
_SEGMENTS, _GROUPS = 4, 12
"""Formats of a `cmap` subtable: for the first 65,536 characters, and for all of them."""


def main(arguments: Sequence[str]) -> int:
    """Write the table, or with `check` only compare it. Return the exit code."""
    table = as_json(covered(RESOURCES / "fonts"))
    if list(arguments) == ["check"]:
        return 0 if TABLE.is_file() and TABLE.read_text("utf-8") == table else 1
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(table, "utf-8")
    return 0


def covered(fonts: Path) -> set[int]:
    """Return the code points for which at least one font of the page has a glyph."""
    return {
        code
        for pattern in FONTS
        for path in sorted(fonts.glob(pattern))
        for code in _codes(path.read_bytes())
    }


def as_json(codes: set[int]) -> str:
    """Return the code points as ranges, first and last included, one range a line."""
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "[\n" + ",\n".join(json.dumps(each) for each in ranges) + "\n]\n"


def _codes(font: bytes) -> Iterator[int]:
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    for place in range(count):
        (offset,) = struct.unpack_from(">I", font, start + 4 + place * 8 + 4)
        (kind,) = struct.unpack_from(">H", font, start + offset)
        if kind == _SEGMENTS:
            yield from _from_segments(font, start + offset)
        elif kind == _GROUPS:
            yield from _from_groups(font, start + offset)


def _table(font: bytes, wanted: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + place * 16)
        if tag == wanted:
            return int(offset)
    message = "the font has no character map"
    raise ValueError(message)


def _from_segments(font: bytes, start: int) -> Iterator[int]:
    (twice,) = struct.unpack_from(">H", font, start + 6)
    count = twice // 2
    ends, starts = start + 14, start + 16 + twice
    for place in range(count):
        (last,) = struct.unpack_from(">H", font, ends + 2 * place)
        (first,) = struct.unpack_from(">H", font, starts + 2 * place)
        (delta,) = struct.unpack_from(">H", font, starts + twice + 2 * place)
        at = starts + 2 * twice + 2 * place
        (offset,) = struct.unpack_from(">H", font, at)
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code + delta
            if offset:
                (glyph,) = struct.unpack_from(">H", font, at + offset + 2 * (code - first))
                glyph += delta if glyph else 0
            if glyph & 0xFFFF:
                yield code


def _from_groups(font: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">I", font, start + 12)
    for place in range(count):
        first, last, glyph = struct.unpack_from(">III", font, start + 16 + place * 12)
        yield from range(first + (0 if glyph else 1), last + 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
