"""Hours start without an answer, go in halves, and understand comma and point."""

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from journal_app.ui.scales.hours_field import HoursField
from journal_app.ui.shared.look import Look


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> HoursField:
    made = HoursField(look.theme, look.t, look.formats.locale, "Hours")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_starts_without_an_answer(field: HoursField) -> None:
    assert field.hours() is None
    assert field.text() == "Not answered"


@pytest.mark.parametrize(
    ("typed", "hours"), [("7", 7), ("7.5", 7.5), ("7,5", 7.5), ("0", 0), ("24", 24), ("6.4", 6.5)]
)
def test_what_is_typed_is_the_answer_in_halves(
    qtbot: QtBot, field: HoursField, typed: str, hours: float
) -> None:
    answers: list[float] = []
    field.answered.connect(answers.append)
    qtbot.keyClicks(field, typed)
    assert (answers[-1], field.hours()) == (hours, hours)


def test_more_than_a_day_cannot_be_typed(qtbot: QtBot, field: HoursField) -> None:
    qtbot.keyClicks(field, "25")
    assert field.hours() == 2


def test_a_country_with_a_comma_shows_one(qtbot: QtBot, look: Look) -> None:
    made = HoursField(look.theme, look.t, QLocale("es_ES"), "Horas")
    qtbot.addWidget(made)
    qtbot.keyClicks(made, "7.5")
    assert (made.hours(), made.text()) == (7.5, "7,5 h")


def test_the_first_arrow_begins_in_the_usual_place_and_the_others_go_by_halves(
    qtbot: QtBot, field: HoursField
) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.hours() == 7
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.hours() == 7.5
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.hours() == 6.5


def test_no_arrow_goes_below_nothing_or_takes_the_answer_back(
    qtbot: QtBot, field: HoursField
) -> None:
    field.show_hours(0)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.hours() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_an_empty_field_is_no_answer(qtbot: QtBot, field: HoursField, key: Qt.Key) -> None:
    qtbot.keyClicks(field, "7")
    field.selectAll()
    with qtbot.waitSignal(field.cleared):
        qtbot.keyClick(field, key)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.hours() is None


def test_showing_is_silent_and_leaves_what_is_being_typed(qtbot: QtBot, field: HoursField) -> None:
    with qtbot.assertNotEmitted(field.answered):
        field.show_hours(6.5)
    assert field.text() == "6.5 h"
    field.selectAll()
    qtbot.keyClicks(field, "8.")
    field.show_hours(8)
    assert field.text().startswith("8.")


def test_skipped_is_said_in_the_field(field: HoursField) -> None:
    field.show_skipped(skipped=True)
    assert field.text() == "Skipped"
    field.show_skipped(skipped=False)
    assert field.text() == "Not answered"
