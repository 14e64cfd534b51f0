"""Fields: labelled, deaf to the wheel, and clear about what is wrong."""

from collections.abc import Callable
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.fields import (
    DayField,
    Field,
    NumberField,
    Picker,
    TextArea,
    TextField,
    TimeField,
)
from journal_app.ui.shared.formats import Formats
from journal_app.ui.shared.layouts import column, holder
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import Theme


def languages(theme: Theme) -> Picker:
    picker = Picker(theme, "Language")
    picker.add("en", "English")
    picker.add("es", "Español")
    return picker


def test_a_picker_speaks_in_keys(theme: Theme, qtbot: QtBot) -> None:
    picker = languages(theme)
    qtbot.addWidget(picker)
    assert picker.key() == "en"
    picker.show_key("es")
    picker.show_key("fr")
    assert (picker.key(), picker.currentText()) == ("es", "Español")
    assert Picker(theme, "Nothing").key() == ""


# Without a display, a list that drops down cannot be raised above other windows.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_picker_opens_wide_enough_for_its_words(theme: Theme, qtbot: QtBot) -> None:
    picker = Picker(theme, "Dates")
    picker.add("long", "The last ninety days, from February 3 to May 3, 2026")
    qtbot.addWidget(picker)
    picker.resize(120, 40)
    picker.show()
    picker.showPopup()
    assert picker.view().minimumWidth() > picker.width()
    picker.hidePopup()


MAKERS: list[Callable[[Theme, Formats], QWidget]] = [
    lambda theme, _: languages(theme),
    lambda theme, _: NumberField(theme, "Minutes", 1, 60),
    lambda theme, formats: TimeField(theme, "Time", formats.locale),
    lambda theme, formats: DayField(theme, "Day", formats.locale),
]


@pytest.mark.parametrize("make", MAKERS)
def test_the_wheel_changes_no_answer(
    make: Callable[[Theme, Formats], QWidget],
    look: Look,
    qtbot: QtBot,
    turn_wheel: Callable[[QWidget], QWheelEvent],
) -> None:
    field = make(look.theme, look.formats)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    before = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Value)
    assert not turn_wheel(field).isAccepted()
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Value) == before


@pytest.mark.parametrize("make", MAKERS)
def test_fields_are_as_high_as_each_other(
    make: Callable[[Theme, Formats], QWidget], theme: Theme, formats: Formats, qtbot: QtBot
) -> None:
    field = make(theme, formats)
    qtbot.addWidget(field)
    field.show()
    assert field.height() == 40


def test_a_day_is_a_date(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    field = DayField(theme, "Day", formats.locale)
    qtbot.addWidget(field)
    field.show_day(date(2026, 5, 3))
    assert field.day() == date(2026, 5, 3)
    assert field.text() == "5/3/2026"
    field.allow(date(2026, 5, 1), date(2026, 5, 2))
    assert field.day() == date(2026, 5, 2)


def test_a_time_is_written_as_in_the_country(theme: Theme, formats: Formats, qtbot: QtBot) -> None:
    field = TimeField(theme, "Time", formats.locale)
    qtbot.addWidget(field)
    field.show_moment(time(19, 20))
    assert field.moment() == time(19, 20)
    assert "7:20" in field.text()


def test_tab_leaves_a_text_area(theme: Theme, qtbot: QtBot) -> None:
    area, below = TextArea(theme, "Note", lines=2, placeholder="A few words"), TextField("Next")
    page = holder(column(theme, area, below))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert area.toPlainText() == ""
    assert below.hasFocus()


def test_a_field_names_its_control_and_says_its_hint(theme: Theme, qtbot: QtBot) -> None:
    control = TextField("")
    field = Field(theme, "&Passphrase", control, hint="The walk")
    qtbot.addWidget(field)
    heard = QAccessible.queryAccessibleInterface(control)
    assert heard.text(QAccessible.Text.Name) == "Passphrase"
    assert heard.text(QAccessible.Text.Description) == "The walk"
    assert [label.buddy() for label in field.findChildren(QLabel)].count(control) == 1


def test_a_problem_stands_in_place_of_the_hint(theme: Theme, qtbot: QtBot) -> None:
    control = TextField("Passphrase")
    field = Field(theme, "Passphrase", control, hint="At least 15 characters")
    qtbot.addWidget(field)
    field.show()
    field.show_problem("Too short")
    shown = [label.text() for label in field.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Passphrase", "Too short"]
    assert control.accessibleDescription() == "Too short"
    field.show_hint("Longer, please")
    field.show_problem("")
    shown = [label.text() for label in field.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Passphrase", "Longer, please"]
    assert control.accessibleDescription() == "Longer, please"
