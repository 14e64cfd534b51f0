"""The hills behind the lock page."""

from pytestqt.qtbot import QtBot

from journal_app.ui.shared.landscape import Landscape
from journal_app.ui.shared.tokens import DARK, Theme


def test_it_is_day_in_the_light_and_night_in_the_dark(theme: Theme, qtbot: QtBot) -> None:
    hills = Landscape(theme)
    qtbot.addWidget(hills)
    hills.resize(640, 400)
    day = hills.grab().toImage()
    theme.palette = DARK
    night = hills.grab().toImage()
    assert day.pixelColor(10, 10).lightness() > 200
    assert night.pixelColor(10, 10).lightness() < 60


def test_it_is_the_same_night_every_night(theme: Theme, qtbot: QtBot) -> None:
    theme.palette = DARK
    pictures = []
    for _ in range(2):
        hills = Landscape(theme)
        qtbot.addWidget(hills)
        hills.resize(640, 400)
        pictures.append(hills.grab().toImage())
    assert pictures[0] == pictures[1]


def test_more_contrast_leaves_it_out(theme: Theme, qtbot: QtBot) -> None:
    theme.plain = True
    hills = Landscape(theme)
    qtbot.addWidget(hills)
    hills.resize(64, 40)
    picture = hills.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(64) for y in range(40)}
    assert len(colours) == 1
