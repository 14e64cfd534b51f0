"""The colours can be told apart by people who see less (WCAG 2.2)."""

from dataclasses import fields

import pytest

from journal_app.ui.shared.tokens import DARK, LIGHT, Palette, Radius, Size, Theme

WORDS, SMALL_PRINT, MARKS = 7.0, 4.5, 3.0

PAIRS = [
    *(("text", ground, WORDS) for ground in ("bg", "rail", "surface", "sunken", "hover")),
    *(("text", ground, WORDS) for ground in ("band4", "accent_soft", "session_soft")),
    *(("text", ground, WORDS) for ground in ("warm_soft", "danger_soft")),
    *(("muted", ground, SMALL_PRINT) for ground in ("bg", "rail", "surface", "sunken", "hover")),
    ("muted", "band3", SMALL_PRINT),
    *(("placeholder", ground, SMALL_PRINT) for ground in ("surface", "sunken", "bg")),
    ("on_accent", "accent", SMALL_PRINT),
    ("on_accent", "accent_hover", SMALL_PRINT),
    ("on_accent", "warm", SMALL_PRINT),
    ("on_accent", "session", SMALL_PRINT),
    ("accent", "surface", SMALL_PRINT),
    ("accent", "bg", SMALL_PRINT),
    ("accent", "hover", SMALL_PRINT),
    ("accent_text", "accent_soft", SMALL_PRINT),
    ("session", "surface", SMALL_PRINT),
    ("session", "session_soft", SMALL_PRINT),
    ("warm", "surface", SMALL_PRINT),
    ("warm", "warm_soft", SMALL_PRINT),
    ("danger", "surface", SMALL_PRINT),
    ("danger", "bg", SMALL_PRINT),
    ("danger", "danger_soft", SMALL_PRINT),
    ("ok", "surface", SMALL_PRINT),
    ("ok", "rail", MARKS),
    ("muted", "border", SMALL_PRINT),
    ("border_strong", "surface", MARKS),
    ("border_strong", "bg", MARKS),
    ("border_strong", "rail", MARKS),
    ("mood", "band0", MARKS),
    ("mood", "surface", MARKS),
    ("accent", "band4", MARKS),
    ("session", "band4", MARKS),
    ("focus", "bg", MARKS),
    ("focus", "rail", MARKS),
    ("focus", "surface", MARKS),
]


def luminance(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground", "least"), PAIRS)
def test_what_is_shown_stands_out_from_its_ground(
    palette: Palette, mark: str, ground: str, least: float
) -> None:
    assert contrast(getattr(palette, mark), getattr(palette, ground)) >= least


def test_the_two_palettes_know_which_of_them_is_dark() -> None:
    assert (LIGHT.dark, DARK.dark) == (False, True)
    assert Theme(DARK).dark


def test_the_dark_palette_keeps_no_colour_of_the_light_one() -> None:
    kept = [
        field.name
        for field in fields(Palette)
        if getattr(LIGHT, field.name) == getattr(DARK, field.name)
    ]
    assert kept == []


def test_bands_grow_stronger_with_what_they_stand_for() -> None:
    away = [contrast(band, LIGHT.band0) for band in LIGHT.bands]
    assert away == sorted(away)
    assert len(set(LIGHT.bands)) == 5


def test_lengths_grow_with_the_text_size() -> None:
    assert Theme(LIGHT, 1.5).px(Radius.CONTROL) == 12
    assert Theme(LIGHT, 2.0).px(Size.BODY) == 30


def test_no_type_is_smaller_than_a_caption() -> None:
    assert min(Size) is Size.CAPTION
    assert Size.CAPTION >= 13
