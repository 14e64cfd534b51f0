"""Icons: all there, tinted, sharp."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from journal_app.errors import ResourceDamaged
from journal_app.paths import resources
from journal_app.ui.shared.icons import Icon, app_icon, drawing, pixmap, tinted, tinted_pair


def test_every_icon_has_its_file_and_every_file_its_name() -> None:
    files = {file.stem for file in (resources() / "icons").glob("*.svg")} - {"app"}
    assert files == {icon.value for icon in Icon}


@pytest.mark.parametrize("icon", list(Icon))
def test_an_icon_is_drawn_in_the_colour_asked_for(prepared: QApplication, icon: Icon) -> None:
    image = pixmap(icon, "#22665E", 24, 2.0).toImage()
    colours = {
        image.pixelColor(x, y).rgb()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {QColor("#22665E").rgb()}


def test_an_icon_has_a_point_for_each_point_of_the_screen(prepared: QApplication) -> None:
    made = pixmap(Icon.LEAF, "#000000", 20, 1.5)
    assert (made.width(), made.devicePixelRatio()) == (30, 1.5)


def test_the_same_icon_is_drawn_once(prepared: QApplication) -> None:
    first: QPixmap = pixmap(Icon.X, "#123456", 20, 1.0)
    assert pixmap(Icon.X, "#123456", 20, 1.0).cacheKey() == first.cacheKey()


def test_the_chosen_state_is_filled_where_there_is_a_filled_drawing() -> None:
    assert Icon.NOTEBOOK.chosen is Icon.NOTEBOOK_FILL
    assert Icon.TRASH.chosen is Icon.TRASH


def test_icons_for_buttons_know_their_states(prepared: QApplication) -> None:
    resting = tinted(Icon.PRINTER, "#000000", 20, disabled="#888888")
    pair = tinted_pair(Icon.NOTEBOOK, "#000000", "#22665E", 22)
    assert not resting.isNull()
    assert not pair.isNull()
    assert not app_icon().isNull()


# Qt says in its own words, too, what it could not read.
@pytest.mark.qt_log_ignore("qt.svg")
@pytest.mark.parametrize("content", [None, "nothing"])
def test_a_missing_or_broken_drawing_is_told(
    tmp_path: Path, prepared: QApplication, content: str | None
) -> None:
    file = tmp_path / "leaf.svg"
    if content is not None:
        file.write_text(content)
    with pytest.raises(ResourceDamaged):
        drawing(file, "#000000", QSize(20, 20))
