"""The look in numbers: colours, sizes, distances. All lengths are px at 100 % text size."""

from dataclasses import dataclass
from enum import IntEnum


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour for each use, written #RRGGBB (`shadow`: #AARRGGBB)."""

    bg: str
    """The window."""
    rail: str
    surface: str
    """Cards, the page one writes on, fields."""
    sunken: str
    hover: str
    border: str
    """Lines that only divide."""
    border_strong: str
    """Edges of things one can use: at least 3:1 against what lies around."""
    text: str
    """At least 7:1."""
    muted: str
    placeholder: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_text: str
    """Words on `accent_soft`."""
    on_accent: str
    """Words on `accent`, and inside the handle of a scale."""
    session: str
    session_soft: str
    warm: str
    """Check-ins and notices."""
    warm_soft: str
    mood: str
    """The line of the mood; only ever a mark, never words."""
    danger: str
    danger_soft: str
    ok: str
    band0: str
    """The mildest band of a scale, behind the chart. Up to `band4`, in one hue."""
    band1: str
    band2: str
    band3: str
    band4: str
    grid: str
    focus: str
    shadow: str

    @property
    def dark(self) -> bool:
        """Whether words are lighter than what they stand on."""
        return _sum(self.bg) < _sum(self.text)

    @property
    def bands(self) -> tuple[str, ...]:
        """The five bands, mildest first."""
        return (self.band0, self.band1, self.band2, self.band3, self.band4)


def _sum(colour: str) -> int:
    return sum(bytes.fromhex(colour[1:]))


LIGHT = Palette(
    bg="#F6F2EB",
    rail="#EEE8DD",
    surface="#FFFDF9",
    sunken="#FAF6EF",
    hover="#F1EBE1",
    border="#DDD4C6",
    border_strong="#857C6F",
    text="#2A2825",
    muted="#5E584F",
    placeholder="#736C61",
    accent="#22665E",
    accent_hover="#1B544E",
    accent_soft="#DDEBE6",
    accent_text="#1B544E",
    on_accent="#FFFFFF",
    session="#7A4780",
    session_soft="#F0E5F1",
    warm="#8F520F",
    warm_soft="#F8EAD3",
    mood="#B5691A",
    danger="#9E3A2B",
    danger_soft="#F9E4DF",
    ok="#2E6B44",
    band0="#FCFAF5",
    band1="#F7F2E9",
    band2="#F1EADD",
    band3="#EAE0CF",
    band4="#E2D5C0",
    grid="#E3DACB",
    focus="#22665E",
    shadow="#2D000000",
)

DARK = Palette(
    bg="#191817",
    rail="#141312",
    surface="#232120",
    sunken="#1D1C1A",
    hover="#2C2A28",
    border="#3B3834",
    border_strong="#8F877B",
    text="#EFEAE2",
    muted="#BDB5A8",
    placeholder="#9C9487",
    accent="#86CBBE",
    accent_hover="#9BD8CC",
    accent_soft="#22403B",
    accent_text="#A9DFD4",
    on_accent="#0E1F1C",
    session="#D6ABDA",
    session_soft="#3A2B3D",
    warm="#E8B873",
    warm_soft="#3F311D",
    mood="#E8B06A",
    danger="#F2A597",
    danger_soft="#44261F",
    ok="#8CCB9F",
    band0="#232120",
    band1="#292624",
    band2="#302C28",
    band3="#38322C",
    band4="#403931",
    grid="#35322E",
    focus="#86CBBE",
    shadow="#96000000",
)


class Size(IntEnum):
    """Type sizes. Nothing is smaller than `CAPTION`."""

    CAPTION = 13
    SMALL = 14
    BODY = 15
    RAIL = 16
    H3 = 17
    READING = 18
    H2 = 20
    H1 = 28
    TITLE = 30
    DISPLAY = 36


class Space(IntEnum):
    """Distances."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    XXXL = 48


class Radius(IntEnum):
    """Round corners. A pill is as round as half its height."""

    CONTROL = 8
    CARD = 12
    DIALOG = 16


class Theme:
    """What the window looks like just now.

    One theme is shared by all widgets of a window and read when they paint, so that the
    palette can change under them. A new text size wants new widgets.
    """

    def __init__(self, palette: Palette = LIGHT, scale: float = 1.0) -> None:
        self.palette = palette
        self.scale = scale
        self.plain = False
        """The person asked their system for more contrast: no colours of ours."""

    @property
    def dark(self) -> bool:
        """Whether this is the dark look."""
        return self.palette.dark

    def px(self, length: float) -> int:
        """Return `length`, given in px at 100 %, at the chosen text size."""
        return round(length * self.scale)
