"""Buttons: named for ears, tinted for eyes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.buttons import Button, ButtonKind, Chip, IconButton, spoken
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.theme import apply
from journal_app.ui.shared.tokens import DARK, Theme


@pytest.mark.parametrize(
    ("text", "heard"), [("&Save", "Save"), ("Tea && biscuits", "Tea & biscuits"), ("Go", "Go")]
)
def test_shortcut_marks_are_not_spoken(text: str, heard: str) -> None:
    assert spoken(text) == heard


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_a_button_has_a_name_and_is_high_enough(
    theme: Theme, qtbot: QtBot, kind: ButtonKind
) -> None:
    button = Button(theme, "&Save", kind, Icon.CHECK)
    qtbot.addWidget(button)
    button.show()
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Save"
    least = {ButtonKind.PRIMARY: 44, ButtonKind.QUIET: 24, ButtonKind.LINK: 32}.get(kind, 40)
    assert button.sizeHint().height() >= least


def test_new_words_reach_eyes_and_ears(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Skip")
    qtbot.addWidget(button)
    button.show_text("Clear")
    assert (button.text(), button.accessibleName()) == ("Clear", "Clear")


def test_a_compact_button_keeps_its_words_as_a_tip(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Lock now", ButtonKind.PLAIN, Icon.LOCK_SIMPLE)
    qtbot.addWidget(button)
    button.show_compact(compact=True)
    assert (button.text(), button.toolTip(), button.accessibleName()) == (
        "",
        "Lock now",
        "Lock now",
    )
    button.show_compact(compact=False)
    assert button.text().strip() == "Lock now"
    assert button.toolTip() == ""


def test_icons_follow_the_palette(theme: Theme, prepared: QApplication, qtbot: QtBot) -> None:
    buttons = (
        Button(theme, "Save", ButtonKind.PRIMARY, Icon.CHECK),
        IconButton(theme, Icon.TRASH, "Delete"),
    )
    for button in buttons:
        qtbot.addWidget(button)
        button.show()
    before = [button.icon().pixmap(20, 20).toImage() for button in buttons]
    theme.palette = DARK
    apply(prepared, theme)
    after = [button.icon().pixmap(20, 20).toImage() for button in buttons]
    assert all(one != other for one, other in zip(before, after, strict=True))


def test_an_icon_button_is_reached_by_tab_and_has_a_tip(theme: Theme, qtbot: QtBot) -> None:
    button = IconButton(theme, Icon.TEXT_B, "Bold (Ctrl+B)")
    qtbot.addWidget(button)
    button.show_icon(Icon.TEXT_ITALIC)
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert button.toolTip() == button.accessibleName() == "Bold (Ctrl+B)"


def test_a_button_can_show_another_icon(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Save", icon=Icon.CHECK)
    qtbot.addWidget(button)
    before = button.icon().cacheKey()
    button.show_icon(Icon.X)
    assert button.icon().cacheKey() != before


def test_a_chip_stays_pressed(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("Entries")
    qtbot.addWidget(chip)
    chip.show()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.accessibleName() == "Entries"
