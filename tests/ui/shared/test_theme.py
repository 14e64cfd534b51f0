"""The style sheet, its pictures, and following the person's choice."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journal_app.paths import resources
from journal_app.settings import ThemeChoice
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.stylesheet import stylesheet
from journal_app.ui.shared.theme import Appearance, apply, system_palette
from journal_app.ui.shared.tokens import DARK, LIGHT, Palette, Theme

PICTURES = {  # a picture of the sheet: the icon it is made from, and the token of its colour
    "calendar": (Icon.CALENDAR_BLANK, "muted"),
    "caret-down": (Icon.CARET_DOWN, "muted"),
    "caret-down-off": (Icon.CARET_DOWN, "placeholder"),
    "caret-left": (Icon.CARET_LEFT, "text"),
    "caret-right": (Icon.CARET_RIGHT, "text"),
    "caret-up": (Icon.CARET_UP, "muted"),
    "caret-up-off": (Icon.CARET_UP, "placeholder"),
    "check": (Icon.CHECK, "on_accent"),
    "check-menu": (Icon.CHECK, "accent"),
    "check-off": (Icon.CHECK, "surface"),
    "minus": (Icon.MINUS, "on_accent"),
}


@pytest.mark.parametrize(("name", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_the_pictures_of_the_sheet_are_our_icons_in_our_colours(
    name: str, palette: Palette
) -> None:
    folder = resources() / "theme" / name
    found = {file.stem: file.read_text().strip() for file in folder.glob("*.svg")}
    icons = resources() / "icons"
    wanted = {
        picture: (icons / f"{icon}.svg")
        .read_text()
        .strip()
        .replace("currentColor", getattr(palette, token))
        for picture, (icon, token) in PICTURES.items()
    }
    assert found == wanted


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_picture_the_sheet_names_is_there(palette: Palette) -> None:
    folder = resources() / "theme" / ("dark" if palette.dark else "light")
    named = re.findall(r'url\("([^"]+)"\)', stylesheet(Theme(palette), folder))
    assert len(named) > 10
    assert [path for path in named if not Path(path).is_file()] == []


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_no_corner_is_rounder_than_its_control_is_high(scale: float) -> None:
    px = Theme(LIGHT, scale).px
    sheet = stylesheet(Theme(LIGHT, scale), Path())
    chip = re.search(r'kind="chip"\] \{[^}]*border-radius: (\d+)px', sheet)
    handle = re.search(r"QScrollBar::handle \{[^}]*border-radius: (\d+)px", sheet)
    assert chip is not None
    assert handle is not None
    assert 2 * int(chip[1]) <= px(20) + 2 * px(5) + 2
    assert 2 * int(handle[1]) <= px(12) - 2 * px(2)


def test_the_sheet_is_understood_by_qt(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit("words")
    qtbot.addWidget(field)
    field.show()
    assert field.height() == 40


def test_more_contrast_drops_our_colours_and_keeps_our_sizes() -> None:
    theme = Theme(LIGHT)
    theme.plain = True
    sheet = stylesheet(theme, Path())
    assert "#" not in sheet
    assert "font-size: 28px" in sheet


def test_the_colours_of_the_system_fill_every_token() -> None:
    colours = QPalette(QColor("#000000"))
    colours.setColor(QPalette.ColorRole.WindowText, QColor("#ffffff"))
    made = system_palette(colours)
    assert made.dark
    assert (made.bg, made.text, made.muted) == ("#000000", "#ffffff", "#ffffff")


def test_a_choice_changes_the_palette_under_all_widgets(
    theme: Theme, prepared: QApplication, qtbot: QtBot
) -> None:
    button = Button(theme, "Save", ButtonKind.PLAIN, Icon.CHECK)
    qtbot.addWidget(button)
    button.show()
    before = button.icon().pixmap(20, 20).toImage()
    appearance = Appearance(prepared, theme)
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(ThemeChoice.DARK)
    assert theme.palette is DARK
    assert button.icon().pixmap(20, 20).toImage() != before
    appearance.choose(ThemeChoice.LIGHT)
    assert theme.palette is LIGHT
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(ThemeChoice.LIGHT)
    appearance.choose(ThemeChoice.SYSTEM)


def test_links_and_selections_have_our_colours(theme: Theme, prepared: QApplication) -> None:
    apply(prepared, theme)
    assert prepared.palette().color(QPalette.ColorRole.Highlight) == QColor(LIGHT.accent)
    assert prepared.font().pixelSize() == 15
