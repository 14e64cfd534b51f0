"""The typefaces of the window, which ship with the program."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from journal_app.errors import ResourceDamaged
from journal_app.ui.shared.tokens import Size, Theme

UI_FAMILY = "Atkinson Hyperlegible Next"
"""Made for low vision. Its zero is slashed on purpose."""
SERIF_FAMILY = "Source Serif 4"
"""For titles."""

REGULAR = QFont.Weight.Normal
STRONG = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold

_FILES = ("AtkinsonHyperlegibleNext_*.ttf", "SourceSerif4_*.ttf")


def load_fonts(folder: Path) -> None:
    """Make the typefaces in `folder` known to Qt.

    Raises:
        ResourceDamaged: a file is missing, or is no typeface.
    """
    for pattern in _FILES:
        files = sorted(folder.glob(pattern))
        if not files:
            raise ResourceDamaged(pattern)
        for file in files:
            if QFontDatabase.addApplicationFont(str(file)) < 0:
                raise ResourceDamaged(file.name)


def ui_font(theme: Theme, size: Size = Size.BODY, weight: QFont.Weight = REGULAR) -> QFont:
    """Return the plain typeface at the chosen text size."""
    return _font(UI_FAMILY, theme.px(size), weight)


def serif_font(theme: Theme, size: Size = Size.H1, weight: QFont.Weight = STRONG) -> QFont:
    """Return the typeface of titles at the chosen text size."""
    return _font(SERIF_FAMILY, theme.px(size), weight)


def _font(family: str, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font
