from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journal_app.domain.entry import Entry
from journal_app.domain.record import RecordId
from journal_app.ui.shared.session_numbers import NumberedSession
from journal_app.ui.writing.marks_row import MarksRow
from journal_app.ui.writing.pill_button import PillButton
from journal_app.ui.writing.state import WritingState
from journal_app.ui.writing.tag_field import TagField

DAY = date(2026, 5, 3)
FOURTH = NumberedSession(RecordId("s4"), 4, date(2026, 4, 21))
PLANNED = NumberedSession(RecordId("s5"), None, date(2026, 5, 9))
STATE = WritingState(DAY, "UTC", sessions=(PLANNED, FOURTH), tags=("water", "body", "sleep"))


@pytest.fixture
def row(look, qtbot):
    made = MarksRow(look)
    qtbot.addWidget(made)
    made.resize(700, 100)
    made.show()
    made.activateWindow()
    return made


def pill(row, text):
    (found,) = [
        each
        for each in row.findChildren(PillButton)
        if each.text() == text and not each.isHidden()
    ]
    return found


def pills(row):
    return [each.text() for each in row.findChildren(PillButton) if not each.isHidden()]


@pytest.fixture
def field(row):
    return row.findChild(TagField)


# ------------------------------------------------------------------ session


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 4, 20), "Before session 4"),
        (date(2026, 4, 21), "On the day of session 4"),
        (date(2026, 4, 22), "After session 4"),
    ],
)
def test_a_session_is_named_by_what_came_first(row, day, words):
    row.show_marks(Entry(day, session=FOURTH.id), STATE)

    assert words in pills(row)


def test_a_planned_session_is_named_as_planned(row):
    row.show_marks(Entry(DAY, session=PLANNED.id), STATE)

    assert "About the planned session" in pills(row)


def test_without_sessions_there_is_nothing_to_link_to(row):
    row.show_marks(Entry(DAY), WritingState(DAY, "UTC"))

    assert "Link to a session" not in pills(row)


def test_a_session_is_chosen_from_the_menu(row, qtbot):
    row.show_marks(Entry(DAY), STATE)
    menu = pill(row, "Link to a session").menu()
    names = [action.text() for action in menu.actions() if action.text()]
    with qtbot.waitSignal(row.session_chosen) as chosen:
        menu.actions()[1].trigger()

    assert chosen.args == ["s4"]
    assert names == [
        "Planned session · May 9, 2026",
        "Session 4 · Apr 21, 2026",
        "Belongs to no session",
    ]


def test_the_link_is_taken_off_in_the_menu(row, qtbot):
    row.show_marks(Entry(DAY, session=FOURTH.id), STATE)
    last = pill(row, "After session 4").menu().actions()[-1]
    with qtbot.waitSignal(row.session_chosen) as chosen:
        last.trigger()

    assert chosen.args == [""]


# ------------------------------------------------------------------ tags


def test_a_tag_is_taken_off_by_its_pill(row, qtbot):
    row.show_marks(Entry(DAY, tags=("water", "body")), STATE)
    water = pill(row, "water")
    with qtbot.waitSignal(row.tag_removed) as removed:
        QTest.keyClick(water, Qt.Key.Key_Return)

    assert (removed.args, water.accessibleName()) == (["water"], "Take the tag “water” off")


def test_tags_stand_between_the_session_and_the_way_to_add_one(row):
    row.show_marks(Entry(DAY, tags=("water",), session=FOURTH.id), STATE)
    row.show_marks(Entry(DAY, tags=("water", "body"), session=FOURTH.id), STATE)
    inside = [row.layout().itemAt(n).widget() for n in range(row.layout().count())]

    assert [each.text() for each in inside if not each.isHidden()] == [
        "After session 4",
        "water",
        "body",
        "Add a tag",
        "Never leaves this vault",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Comma])
def test_a_tag_is_typed(row, field, qtbot, key):
    row.show_marks(Entry(DAY), WritingState(DAY, "UTC"))
    QTest.mouseClick(pill(row, "Add a tag"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(field, "wonder")
    with qtbot.waitSignal(row.tag_added) as added:
        QTest.keyClick(field, key)

    assert (added.args, field.text(), field.isVisible()) == (["wonder"], "", True)


def test_a_tag_half_typed_is_added_when_the_keys_go_elsewhere(row, field, qtbot):
    QTest.mouseClick(pill(row, "Add a tag"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "wonder")
    with qtbot.waitSignal(row.tag_added) as added:
        pill(row, "Never leaves this vault").setFocus()

    assert (added.args, field.isVisible()) == (["wonder"], False)


def test_escape_leaves_without_a_tag(row, field, qtbot):
    QTest.mouseClick(pill(row, "Add a tag"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(field, "wonder")
    with qtbot.assertNotEmitted(row.tag_added):
        QTest.keyClick(field, Qt.Key.Key_Escape)

    assert not field.isVisible()
    assert "Add a tag" in pills(row)


def test_tags_used_before_are_suggested_but_not_those_it_has(row, field):
    row.show_marks(Entry(DAY, tags=("water",)), STATE)
    suggested = field.completer().model()

    assert [suggested.index(n, 0).data() for n in range(suggested.rowCount())] == ["body", "sleep"]


def test_a_suggested_tag_is_added(row, field, qtbot):
    row.show_marks(Entry(DAY), STATE)
    with qtbot.waitSignal(row.tag_added) as added:
        field.completer().activated.emit("sleep")

    assert (added.args, field.text()) == (["sleep"], "")


# ------------------------------------------------------------------ seal


def test_the_seal_is_explained_and_told(row, qtbot):
    row.show_marks(Entry(DAY), STATE)
    seal = pill(row, "Never leaves this vault")
    with qtbot.waitSignal(row.seal_chosen) as chosen:
        QTest.keyClick(seal, Qt.Key.Key_Space)

    assert chosen.args == [True]
    assert "left out" in seal.accessibleDescription()


def test_a_sealed_entry_shows_a_tick(row):
    row.show_marks(Entry(DAY, sealed=True), STATE)

    assert pill(row, "Never leaves this vault").isChecked()
    assert not row.grab().isNull()


def test_pills_under_the_pointer_and_with_the_keys_are_painted(row, qtbot):
    row.show_marks(Entry(DAY, tags=("x" * 40,)), STATE)
    row.resize(120, 400)
    add = pill(row, "Add a tag")
    QTest.mouseMove(add)
    add.setFocus()
    shown = row.grab().toImage()
    QTest.mouseMove(row)

    assert not shown.isNull()
    assert add.minimumSizeHint().width() <= add.width()
