"""Settings are told as they are chosen, and shown as they are."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal_app.i18n import Language
from journal_app.library.help_lines import load_countries
from journal_app.library.safety import load_safety
from journal_app.settings import Settings, ThemeChoice
from journal_app.ui.preferences.room import PreferencesRoom
from journal_app.ui.shared.answer_cell import AnswerCell
from journal_app.ui.shared.fields import Picker
from journal_app.ui.shared.look import Look


@pytest.fixture
def room(qtbot: QtBot, look: Look) -> PreferencesRoom:
    settings = Settings(country="US", idle_minutes=5)
    made = PreferencesRoom(look, settings, load_countries("en"), load_safety("en"))
    qtbot.addWidget(made.page)
    made.page.resize(1000, 900)
    made.refresh()
    made.flush()
    made.page.show()
    return made


def picker(room: PreferencesRoom, name: str) -> Picker:
    return next(p for p in room.page.findChildren(Picker) if p.accessibleName() == name)


def chosen(qtbot: QtBot, room: PreferencesRoom, name: str, key: str) -> Settings:
    found = picker(room, name)
    with qtbot.waitSignal(room.changed) as told:
        found.show_key(key)
        found.activated.emit(found.currentIndex())
    settings = told.args[0]
    assert isinstance(settings, Settings)
    return settings


def test_language_country_and_idle_minutes_are_told(qtbot: QtBot, room: PreferencesRoom) -> None:
    usual = Settings(country="US", idle_minutes=5)
    spanish = chosen(qtbot, room, "Language", "es")
    assert spanish == replace(usual, language=Language.SPANISH)
    assert chosen(qtbot, room, "Country", "MX").country == "MX"
    assert chosen(qtbot, room, "Lock by itself", "15").idle_minutes == 15


def test_appearance_and_text_size_are_told(qtbot: QtBot, room: PreferencesRoom) -> None:
    cells = {cell.accessibleName(): cell for cell in room.page.findChildren(AnswerCell)}
    with qtbot.waitSignal(room.changed) as told:
        cells["Dark"].click()
    assert told.args[0].theme is ThemeChoice.DARK
    with qtbot.waitSignal(room.changed) as told:
        cells["150 %"].click()
    assert told.args[0].text_size == 150


def test_the_wheel_changes_nothing(room: PreferencesRoom) -> None:
    idle = picker(room, "Lock by itself")
    centre = QPointF(idle.rect().center())
    down = QWheelEvent(
        centre,
        idle.mapToGlobal(centre),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    assert down.type() is QEvent.Type.Wheel
    QApplication.sendEvent(idle, down)
    assert idle.key() == "5"


def test_about_says_what_it_is_not(room: PreferencesRoom) -> None:
    said = " ".join(each.text() for each in room.page.findChildren(QLabel))
    assert "not a medical device" in said
    assert "{" not in said


def test_every_control_has_a_name(room: PreferencesRoom) -> None:
    nameless = [
        type(each).__name__
        for each in room.page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
    ]
    assert nameless == []
