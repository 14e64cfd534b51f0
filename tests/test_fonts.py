"""The letters and pictures that come with the program."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).parents[1] / "resources"
WEIGHTS = {  # a family, and its faces as (weight, italic)
    "Atkinson Hyperlegible Next": {
        (400, False), (500, False), (600, False), (700, False), (400, True), (700, True),
    },
    "Source Serif 4": {(400, False), (600, False), (400, True), (600, True)},
    "Source Sans 3": {(400, False), (600, False)},
    "Noto Emoji": {(400, False)},
}  # fmt: skip


@pytest.fixture
def bundled(qapp):
    """Load every bundled font and forget them again."""
    loaded = [
        QFontDatabase.addApplicationFont(str(path))
        for path in sorted((RESOURCES / "fonts").glob("*.ttf"))
    ]
    yield loaded
    for font in loaded:
        QFontDatabase.removeApplicationFont(font)


@pytest.mark.parametrize("family", WEIGHTS)
def test_a_family_has_exactly_the_faces_we_use(bundled, family):
    faces = {
        (QFontDatabase.weight(family, style), QFontDatabase.italic(family, style))
        for style in QFontDatabase.styles(family)
    }

    assert faces == WEIGHTS[family]


def test_every_font_and_picture_has_its_licence_beside_it():
    families = {path.name.partition("_")[0] for path in (RESOURCES / "fonts").glob("*.ttf")}
    licences = {path.name for path in (RESOURCES / "fonts").glob("*.txt")}

    assert licences == {f"{family}-OFL.txt" for family in families}
    assert (RESOURCES / "icons" / "Phosphor-MIT.txt").exists()


@pytest.mark.parametrize("path", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda p: p.stem)
def test_a_picture_can_be_drawn(path):
    assert QSvgRenderer(str(path)).isValid()
