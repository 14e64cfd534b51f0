from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from journal_app.domain.record import Kind, RecordId, TimelineRow
from journal_app.ui.shared.row_words import RowWords
from journal_app.ui.writing.groups import Group, When
from journal_app.ui.writing.timeline_model import HEADING_ROLE, TimelineModel
from journal_app.ui.writing.timeline_pane import TimelinePane
from journal_app.ui.writing.timeline_presenter import Line, Sieve, TimelineState

TODAY = date(2026, 5, 3)
APRIL = Group(When.MONTH, date(2026, 4, 1))


def line(record="a", **parts):
    about = {
        "kind": Kind.ENTRY,
        "day": TODAY,
        "sealed": False,
        "late": False,
        "group": Group(When.THIS_WEEK),
        "snippet": "It was quiet.",
        "matches": (),
        **parts,
    }
    row = TimelineRow(
        id=RecordId(record),
        kind=about["kind"],
        day=about["day"],
        at=datetime(2026, 5, 3, 16, tzinfo=UTC),
        zone="UTC",
        title="",
        snippet="",
        session=None,
        sealed=about["sealed"],
        late=about["late"],
    )
    words = RowWords(f"Title {record}", about["snippet"], about["matches"])
    return Line(row, words, about["group"])


@pytest.fixture
def pane(look, qtbot):
    made = TimelinePane(look)
    qtbot.addWidget(made)
    made.resize(372, 800)
    made.show()
    made.show_state(TimelineState(TODAY))
    return made


def press(pane, key):
    QTest.keyClick(pane.list, key)


# ------------------------------------------------------------------ the list


def test_headings_stand_over_the_first_line_of_a_group(pane):
    pane.show_lines((line("a"), line("b"), line("c", group=APRIL)), more=False)
    model = pane.list.model()

    assert [model.index(n).data(HEADING_ROLE) for n in range(3)] == ["This week", "", "April 2026"]


@pytest.mark.parametrize(
    ("when", "words"), [(When.COMING, "Coming up"), (When.LAST_WEEK, "Last week")]
)
def test_headings_say_when(pane, when, words):
    pane.show_lines((line(group=Group(when)),), more=False)

    assert pane.list.model().index(0).data(HEADING_ROLE) == words


def test_ears_hear_all_of_a_line(pane):
    pane.show_lines((line(sealed=True, late=True),), more=False)
    said = pane.list.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == (
        "This week: Entry. Title a. Today. It was quiet. Never leaves this vault. Entered later"
    )


def test_a_screen_reader_finds_the_lines(pane):
    pane.show_lines((line("a"), line("b", kind=Kind.SESSION)), more=False)
    spoken = QAccessible.queryAccessibleInterface(pane.list)
    names = [spoken.child(n).text(QAccessible.Text.Name) for n in range(spoken.childCount())]

    assert any("Session. Title b" in name for name in names)


def test_a_click_opens_a_line(pane, qtbot):
    pane.show_lines((line("a"), line("b")), more=False)
    middle = pane.list.visualRect(pane.list.model().index(1)).center()

    with qtbot.waitSignal(pane.line_opened) as opened:
        QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert opened.args == ["b", "entry"]


def test_a_click_on_a_heading_opens_nothing(pane, qtbot):
    pane.show_lines((line("a"),), more=False)
    heading = pane.list.visualRect(pane.list.model().index(0)).topLeft() + QPoint(30, 10)

    with qtbot.assertNotEmitted(pane.line_opened):
        QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_arrows_move_and_keys_open(pane, qtbot, key):
    pane.show_lines((line("a"), line("b", kind=Kind.CHECK_IN)), more=False)
    pane.list.setCurrentIndex(pane.list.model().index(0))
    with qtbot.assertNotEmitted(pane.line_opened):
        press(pane, Qt.Key.Key_Down)

    with qtbot.waitSignal(pane.line_opened) as opened:
        press(pane, key)

    assert opened.args == ["b", "check-in"]


def test_without_a_line_no_key_opens_anything(pane, qtbot):
    with qtbot.assertNotEmitted(pane.line_opened):
        press(pane, Qt.Key.Key_Return)


def test_the_keys_begin_at_the_line_that_is_open(pane, qtbot):
    pane.show_lines((line("a"), line("b"), line("c")), more=False)
    pane.show_state(TimelineState(TODAY, open=RecordId("b")))
    pane.list.setCurrentIndex(pane.list.model().index(-1))
    pane.list.take_focus()
    QTest.qWaitForWindowActive(pane)
    qtbot.waitUntil(lambda: pane.list.currentIndex().row() == 1)


def test_more_is_asked_for_at_the_end(pane, qtbot):
    with qtbot.waitSignal(pane.more_wanted):
        pane.show_lines(tuple(line(str(n)) for n in range(40)), more=True)
        pane.list.scrollToBottom()


def test_more_lines_come_below(pane):
    pane.show_lines((line("a"),), more=True)
    pane.add_lines((line("b"),), more=False)
    pane.add_lines((), more=False)
    model = pane.list.model()

    assert (model.rowCount(), model.canFetchMore(model.index(-1))) == (2, False)


def test_a_line_is_replaced_in_its_place(pane, qtbot):
    pane.show_lines((line("a"), line("b")), more=False)
    with qtbot.waitSignal(pane.list.model().dataChanged):
        pane.replace_line(1, line("c"))

    assert pane.list.model().index(1).data() == "Title c"


def test_lines_shown_anew_leave_the_list_where_it_was(pane):
    lines = tuple(line(str(n)) for n in range(40))
    pane.show_lines(lines, more=False)
    pane.list.verticalScrollBar().setValue(500)
    pane.show_lines(lines, more=False)

    assert pane.list.verticalScrollBar().value() == 500


def test_another_search_begins_at_the_top(pane):
    pane.show_lines(tuple(line(str(n)) for n in range(40)), more=False)
    pane.list.verticalScrollBar().setValue(500)
    pane.show_state(TimelineState(TODAY, typed="x", found=40))

    assert pane.list.verticalScrollBar().value() == 0


def test_a_line_is_as_high_as_its_words(pane):
    long = "It was quiet there, and I stayed for a long time, longer than I had thought I would."
    pane.show_lines(
        (
            line("a", group=APRIL),
            line("b", group=APRIL, snippet=""),
            line("c", group=APRIL),
            line("d", group=APRIL, snippet=long),
            line("e", group=APRIL, snippet=long, late=True),
        ),
        more=False,
    )
    heights = [pane.list.sizeHintForIndex(pane.list.model().index(n)).height() for n in range(5)]

    assert heights[1] < heights[2] < heights[3] < heights[4]
    assert heights[0] == heights[2] + 40


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_can_be_painted(pane, kind):
    marked = line("a", kind=kind, sealed=True, late=True, matches=((0, 2),))
    pane.show_lines((marked, line("b")), more=False)
    pane.show_state(TimelineState(TODAY, open=RecordId("a")))
    QTest.mouseMove(pane.list.viewport(), QPoint(100, 120))

    assert not pane.grab().isNull()


def test_the_model_answers_only_for_its_lines(look):
    model = TimelineModel(look)
    model.show_lines((line(),), more=True)
    first = model.index(0)

    assert (model.rowCount(first), model.canFetchMore(first)) == (0, False)
    assert (model.data(model.index(7)), first.data(Qt.ItemDataRole.ToolTipRole)) == (None, None)


# ------------------------------------------------------------------ above the list


def test_every_letter_searches(pane, qtbot):
    heard: list[str] = []
    pane.searched.connect(heard.append)
    QTest.keyClicks(pane.search, "la")

    assert heard == ["l", "la"]


def test_escape_empties_the_search(pane, qtbot):
    pane.search.setText("lake")
    QTest.keyClick(pane.search, Qt.Key.Key_Escape)

    assert pane.search.text() == ""


def test_the_cross_empties_the_search(pane):
    pane.search.setText("lake")
    _, cross = pane.search.actions()
    cross.trigger()

    assert (pane.search.text(), cross.isVisible()) == ("", False)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_search_the_keys_go_on_to_what_was_found(pane, qtbot, key):
    pane.show_lines((line("a"),), more=False)
    pane.activateWindow()
    QTest.keyClick(pane.search, key)

    qtbot.waitUntil(pane.list.hasFocus)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (TimelineState(TODAY, typed="x", found=1), "1 found"),
        (TimelineState(TODAY, typed="x", found=50, found_more=True), "More than 50 found"),
    ],
)
def test_a_search_says_how_much_it_found(pane, state, words):
    pane.show_state(state)

    assert pane.found.text() == words
    assert pane.found.isVisible()


def test_without_a_search_nothing_is_counted(pane):
    assert not pane.found.isVisible()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (TimelineState(TODAY, empty=True), "Nothing here yet"),
        (TimelineState(TODAY, empty=True, typed="x", found=0), "Nothing found"),
        (TimelineState(TODAY, empty=True, sieve=Sieve.SESSIONS), "Nothing found"),
    ],
)
def test_an_empty_list_says_why(pane, shown_words, state, words):
    pane.show_state(state)

    assert words in shown_words(pane)


def test_a_chip_chooses_what_is_listed(pane, qtbot):
    (chip,) = [chip for chip in pane.chips if chip.text() == "Sessions"]
    with qtbot.waitSignal(pane.sieve_chosen) as chosen:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert chosen.args == ["sessions"]


def test_the_chosen_chip_is_pressed(pane):
    pane.show_state(TimelineState(TODAY, sieve=Sieve.CHECK_INS))

    assert [chip.text() for chip in pane.chips if chip.isChecked()] == ["Check-ins"]


def test_the_icons_follow_the_palette(pane, prepared):
    before = pane.search.actions()[0].icon().cacheKey()
    prepared.sendEvent(pane.search, QEvent(QEvent.Type.StyleChange))

    assert pane.search.actions()[0].icon().cacheKey() != before
