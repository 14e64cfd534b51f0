"""Drawing: a picture as a list of plain shapes, which any painter can draw without thinking.

Lengths are points (1/72 inch), x grows to the right and y downwards. Labels hang on an anchor,
so that no painter has to measure letters. Colours are tones: each medium has its own palette.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a colour is for."""

    INK = "ink"
    MUTED = "muted"
    """Words that explain. Dark enough for a copier."""
    AXIS = "axis"
    HAIR = "hair"
    WINDOW = "window"
    """The days that a score looks back on."""
    SPECK = "speck"
    """One of many single values."""
    ACCENT = "accent"
    PAPER = "paper"
    BAND_0 = "band-0"
    BAND_1 = "band-1"
    BAND_2 = "band-2"
    BAND_3 = "band-3"
    BAND_4 = "band-4"
    BAND_5 = "band-5"


BANDS = (Tone.BAND_0, Tone.BAND_1, Tone.BAND_2, Tone.BAND_3, Tone.BAND_4, Tone.BAND_5)
"""Tints of bands, from the lowest range upwards."""


class Anchor(StrEnum):
    """Which end of a label stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Area:
    """A filled rectangle without an edge."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Path:
    """A line through two or more points."""

    points: tuple[tuple[float, float], ...]
    tone: Tone
    thickness: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc, or a ring around `fill`."""

    x: float
    y: float
    radius: float
    fill: Tone
    edge: Tone | None = None
    thickness: float = 0.9


@dataclass(frozen=True, slots=True)
class Specks:
    """Many small discs of one size: one shape, because there may be hundreds."""

    points: tuple[tuple[float, float], ...]
    radius: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Label:
    """A few words whose baseline is at `y`."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = Anchor.START
    tone: Tone = Tone.MUTED
    strong: bool = False


Shape = Area | Path | Dot | Specks | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture. Shapes may stand a little outside its frame."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str
    """What it shows, in words; nothing for mere decoration."""
