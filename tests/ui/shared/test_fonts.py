"""The typefaces ship with the program."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from journal_app.errors import ResourceDamaged
from journal_app.ui.shared.fonts import SERIF_FAMILY, UI_FAMILY, load_fonts, serif_font, ui_font
from journal_app.ui.shared.tokens import LIGHT, Size, Theme


def test_both_typefaces_are_there_in_the_weights_we_use(theme: Theme) -> None:
    assert {"Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles(UI_FAMILY))
    assert QFontInfo(serif_font(theme)).family() == SERIF_FAMILY
    assert QFontInfo(ui_font(theme)).family() == UI_FAMILY


def test_type_grows_with_the_text_size() -> None:
    assert ui_font(Theme(LIGHT, 2.0), Size.SMALL).pixelSize() == 28


def test_a_missing_typeface_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResourceDamaged):
        load_fonts(tmp_path)


def test_a_file_that_is_no_typeface_is_told(tmp_path: Path, qapp: object) -> None:
    (tmp_path / "AtkinsonHyperlegibleNext_400Regular.ttf").write_bytes(b"nothing")
    with pytest.raises(ResourceDamaged):
        load_fonts(tmp_path)
