"""The rail: where one can go, and the way to close the journal."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal_app.i18n import Translator
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.nav import NavButton
from journal_app.ui.shared.rail import Rail, RailContent, RailItem
from journal_app.ui.shared.theme import apply
from journal_app.ui.shared.tokens import DARK, LIGHT, Theme

CONTENT = RailContent(
    primary=RailItem("new", "New entry", Icon.PLUS, page=False),
    items=(
        RailItem("today", "Today", Icon.HOUSE_LINE),
        RailItem("journal", "Journal", Icon.NOTEBOOK),
        RailItem("trends", "Trends", Icon.CHART_LINE_UP),
    ),
    below=(
        RailItem("help", "Crisis help", Icon.HAND_HEART, page=False),
        RailItem("settings", "Settings", Icon.GEAR_SIX),
    ),
    lock=RailItem("lock", "Lock now", Icon.LOCK_SIMPLE, page=False),
)


@pytest.fixture
def rail(theme: Theme, t: Translator, qtbot: QtBot) -> Iterator[Rail]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Rail(theme, t, CONTENT)
    layout = QHBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(made)
    layout.addStretch(1)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made
    window.close()


def buttons(rail: Rail) -> dict[str, NavButton]:
    return {button.accessibleName(): button for button in rail.findChildren(NavButton)}


@pytest.mark.parametrize(
    ("name", "key"), [("Today", "today"), ("Crisis help", "help"), ("Settings", "settings")]
)
def test_an_item_tells_its_key(rail: Rail, qtbot: QtBot, name: str, key: str) -> None:
    with qtbot.waitSignal(rail.chosen) as heard:
        QTest.mouseClick(buttons(rail)[name], Qt.MouseButton.LeftButton)
    assert heard.args == [key]


@pytest.mark.parametrize(("name", "key"), [("New entry", "new"), ("Lock now", "lock")])
def test_the_buttons_tell_their_keys(rail: Rail, qtbot: QtBot, name: str, key: str) -> None:
    (button,) = [b for b in rail.findChildren(QPushButton) if b.accessibleName() == name]
    with qtbot.waitSignal(rail.chosen) as heard:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == [key]


def test_only_the_window_says_where_one_is(rail: Rail) -> None:
    rail.show_current("today")
    QTest.mouseClick(buttons(rail)["Journal"], Qt.MouseButton.LeftButton)
    assert [name for name, b in buttons(rail).items() if b.isChecked()] == ["Today"]
    rail.show_current("journal")
    assert [name for name, b in buttons(rail).items() if b.isChecked()] == ["Journal"]
    rail.show_current("help")
    assert [name for name, b in buttons(rail).items() if b.isChecked()] == []


def test_enter_opens_and_arrows_only_move(rail: Rail, qtbot: QtBot) -> None:
    rail.take_focus()
    with qtbot.assertNotEmitted(rail.chosen):
        QTest.keyClick(buttons(rail)["Today"], Qt.Key.Key_Down)
    assert buttons(rail)["Journal"].hasFocus()
    with qtbot.waitSignal(rail.chosen) as heard:
        QTest.keyClick(buttons(rail)["Journal"], Qt.Key.Key_Return)
    assert heard.args == ["journal"]
    QTest.keyClick(buttons(rail)["Journal"], Qt.Key.Key_Up)
    assert buttons(rail)["Today"].hasFocus()
    with qtbot.waitSignal(rail.chosen):
        QTest.keyClick(buttons(rail)["Today"], Qt.Key.Key_Space)


def test_a_narrow_window_leaves_the_icons(rail: Rail, qtbot: QtBot) -> None:
    assert rail.width() == 224
    rail.window().resize(1024, 700)
    qtbot.waitUntil(lambda: rail.width() == 72)
    today = buttons(rail)["Today"]
    assert today.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert today.toolTip() == "Today"
    rail.window().resize(1300, 700)
    qtbot.waitUntil(lambda: rail.width() == 224)


def test_how_it_stands_with_the_backup_is_shown_in_words(rail: Rail) -> None:
    rail.show_backup("Backed up today", good=True)
    shown = [label.text() for label in rail.findChildren(QLabel) if label.isVisible()]
    assert "Backed up today" in shown
    rail.show_backup("", good=False)
    shown = [label.text() for label in rail.findChildren(QLabel) if label.isVisible()]
    assert "Backed up today" not in shown


def test_ears_hear_the_pages(rail: Rail) -> None:
    rail.show_current("today")
    heard = QAccessible.queryAccessibleInterface(buttons(rail)["Today"])
    assert heard.text(QAccessible.Text.Name) == "Today"
    assert heard.state().checked == 1


def test_the_rail_follows_the_palette(rail: Rail, theme: Theme, prepared: QApplication) -> None:
    before = rail.grab().toImage()
    theme.palette = DARK
    apply(prepared, theme)
    assert rail.grab().toImage() != before


def test_in_a_low_window_all_pages_can_still_be_reached(
    theme: Theme, t: Translator, qtbot: QtBot
) -> None:
    rail = Rail(Theme(LIGHT, 2.0), t, CONTENT)
    qtbot.addWidget(rail)
    rail.resize(448, 500)
    rail.show()
    assert rail.height() <= 600
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    pages = buttons(rail)
    rail.take_focus()
    for _ in pages:
        if pages["Trends"].hasFocus():
            break
        qtbot.keyClick(rail.focusWidget(), Qt.Key.Key_Tab)
    assert pages["Trends"].hasFocus()
    assert not pages["Trends"].visibleRegion().isEmpty()
