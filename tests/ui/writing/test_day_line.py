from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId
from journal_app.ui.shared.buttons import Button, IconButton
from journal_app.ui.writing.day_line import DayDialog, DayLine
from journal_app.ui.writing.state import OpenEntry, WritingState

TODAY = date(2026, 5, 3)
OPENED = OpenEntry(
    RecordId("a"),
    Entry(TODAY),
    datetime(2026, 5, 3, 23, 20, tzinfo=UTC),
    "America/New_York",
    late=False,
    words=0,
)
STATE = WritingState(
    TODAY, "America/New_York", days=(TODAY, date(2026, 5, 2), date(2026, 5, 1), date(2026, 4, 30))
)


@pytest.fixture
def line(look, qtbot):
    made = DayLine(look)
    qtbot.addWidget(made)
    made.show()
    return made


def actions(line):
    return [each for each in line.findChild(IconButton).menu().actions() if each.text()]


def test_day_and_time_stand_over_an_entry(line, shown_words):
    line.show_day(OPENED, STATE)

    assert shown_words(line)[0].replace("\u202f", " ") == "Sunday, May 3, 2026 · 7:20 PM"


def test_an_entry_about_another_day_says_when_it_was_written(line, shown_words):
    late = replace(OPENED, entry=Entry(date(2026, 5, 1)), late=True)
    line.show_day(late, STATE)
    words = [each.replace("\u202f", " ") for each in shown_words(line)]

    assert words[0] == "Friday, May 1, 2026 · written: Today, 7:20 PM"
    assert "Entered later" in words


def test_the_likely_days_are_offered_first(line):
    line.show_day(OPENED, STATE)

    assert [each.text() for each in actions(line)] == [
        "Today · Sunday, May 3, 2026",
        "Yesterday · Saturday, May 2, 2026",
        "Friday, May 1, 2026",
        "Another day…",
    ]
    assert [each.isChecked() for each in actions(line)] == [True, False, False, False]


def test_an_offered_day_is_chosen(line, qtbot):
    line.show_day(OPENED, STATE)
    with qtbot.waitSignal(line.day_chosen) as chosen:
        actions(line)[1].trigger()

    assert chosen.args == [date(2026, 5, 2)]


def test_any_other_day_is_chosen_from_a_calendar(line, qtbot):
    line.show_day(OPENED, STATE)
    actions(line)[-1].trigger()
    dialog = line.findChild(DayDialog)
    dialog.field.show_day(date(2026, 1, 17))
    (choose,) = [each for each in dialog.findChildren(Button) if "Choose" in each.text()]
    with qtbot.waitSignal(line.day_chosen) as chosen:
        QTest.mouseClick(choose, Qt.MouseButton.LeftButton)

    assert chosen.args == [date(2026, 1, 17)]


def test_no_day_that_is_still_to_come_can_be_chosen(look, line):
    dialog = DayDialog(look, TODAY, TODAY, line)
    dialog.field.show_day(date(2027, 1, 1))

    assert dialog.field.day() == TODAY
