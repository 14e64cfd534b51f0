from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from journal_app.domain.phase import Phase
from journal_app.domain.record import Kind, RecordId
from journal_app.domain.scale import ScaleId
from journal_app.messages.message import Message
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.tokens import DARK, Theme
from journal_app.ui.today.page import TodayPage
from journal_app.ui.today.questions_card import QuestionsCard
from journal_app.ui.today.state import Begun, Due, TodayState, Waiting

TODAY = date(2026, 5, 3)
USUAL = TodayState(TODAY, 9, Phase.WEEKS_AFTER)
FULL = replace(
    USUAL,
    days_since_session=12,
    due=(Due(ScaleId("phq-9"), "PHQ-9", "Depression, last two weeks"),),
    begun=(
        Begun(RecordId("d"), Kind.ENTRY, "The lake", datetime(2026, 5, 2, 20, tzinfo=UTC)),
        Begun(RecordId("s"), Kind.SESSION, "", datetime(2026, 5, 3, 9, tzinfo=UTC)),
    ),
    waiting=(Waiting(RecordId("q"), "Salt & pepper?", asked=False),),
)


@pytest.fixture
def page(look, qtbot):
    made = TodayPage(look)
    qtbot.addWidget(made)
    made.resize(1216, 900)
    made.show()
    made.show_state(USUAL)
    return made


def click(page, name):
    (button,) = [
        each
        for each in page.findChildren(QPushButton)
        if each.accessibleName() == name and each.isVisible()
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# ------------------------------------------------------------------ the head


@pytest.mark.parametrize(
    ("hour", "name", "words"),
    [
        (9, "", "Good morning"),
        (15, "", "Good afternoon"),
        (23, "R. M.", "Good evening, R. M."),
    ],
)
def test_one_is_greeted_by_the_time_of_day(page, shown_words, hour, name, words):
    page.show_state(replace(USUAL, hour=hour, name=name))

    assert shown_words(page)[:2] == [words, "Sunday, May 3, 2026"]


def test_within_a_fortnight_days_and_phase_are_said(page, shown_words):
    page.show_state(FULL)

    assert {"Twelve days since your last session", "The weeks after"} <= set(shown_words(page))


def test_later_the_phase_stands_alone(page, shown_words):
    words = shown_words(page)

    assert "The weeks after" in words
    assert not any("since" in each for each in words)


# ------------------------------------------------------------------ the prompt


def test_a_prompt_is_offered_and_can_be_left(page, qtbot, prompts, shown_words):
    noted = next(prompt for prompt in prompts if prompt.standing_note)
    page.show_state(replace(USUAL, prompt=noted))

    assert {noted.text, noted.standing_note} <= set(shown_words(page))
    with qtbot.waitSignal(page.write_wanted) as wanted:
        click(page, "Write about this")
    with qtbot.waitSignal(page.another_prompt_wanted):
        click(page, "Another one")
    with qtbot.waitSignal(page.prompt_put_away):
        click(page, "Not now")
    assert wanted.args == [noted.id]


def test_a_prompt_put_away_is_gone(page, shown_words):
    assert not any("write about" in each for each in shown_words(page))


# ------------------------------------------------------------------ the cards


def test_the_check_in_is_offered(page, qtbot, shown_words):
    page.show_state(replace(USUAL, last_check_in=date(2026, 4, 28)))

    assert "Last check-in 5 days ago. Welcome. About a minute. Skip anything you like." in (
        shown_words(page)
    )
    with qtbot.waitSignal(page.check_in_wanted):
        click(page, "Check in")


def test_the_check_in_of_the_day_can_be_opened(page, qtbot, shown_words):
    page.show_state(replace(USUAL, checked_in=RecordId("c")))

    assert "You checked in today" in shown_words(page)
    with qtbot.waitSignal(page.record_opened) as opened:
        click(page, "Open today's check-in")
    assert opened.args == ["c", "check-in"]


def test_what_could_be_filled_in_is_offered_without_a_push(page, qtbot, shown_words):
    page.show_state(FULL)

    assert {"Could be filled in", "When you like.", "PHQ-9"} <= set(shown_words(page))
    with qtbot.waitSignal(page.questionnaire_wanted) as wanted:
        click(page, "Fill in: PHQ-9")
    assert wanted.args == ["phq-9"]


def test_what_was_begun_can_be_gone_on_with(page, qtbot, shown_words):
    page.show_state(FULL)
    page.show_state(replace(FULL, hour=10))

    assert {"The lake", "Entry · Yesterday", "Session", "Today"} <= set(shown_words(page))
    with qtbot.waitSignal(page.record_opened) as opened:
        click(page, "Go on with: The lake")
    assert opened.args == ["d", "entry"]


def test_where_nothing_waits_no_card_stands_empty(page, shown_words):
    words = shown_words(page)

    assert "Still open" not in words
    assert "Could be filled in" not in words


def test_a_card_is_gone_when_its_last_row_is(page, qtbot, shown_words):
    page.show_state(FULL)
    page.show_state(USUAL)

    assert "Still open" not in shown_words(page)


# ------------------------------------------------------------------ questions


def test_a_question_is_typed_and_added(page, qtbot):
    line = page.findChild(QuestionsCard).line
    typed: list[str] = []
    page.question_typed.connect(typed.append)
    QTest.keyClicks(line, "Ay")
    with qtbot.waitSignal(page.question_added):
        QTest.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.question_added):
        click(page, "Add the question")
    page.show_state(FULL)

    assert (typed, line.text()) == (["A", "Ay"], "")


def test_a_question_is_ticked(page, qtbot):
    page.show_state(FULL)
    row = page.findChild(CheckRow)
    with qtbot.waitSignal(page.question_asked) as asked:
        row.click()

    assert (asked.args, row.accessibleName()) == (["q", True], "Salt & pepper?")


def test_ticking_keeps_the_row_and_its_focus(page):
    page.show_state(FULL)
    row = page.findChild(CheckRow)
    page.show_state(replace(FULL, waiting=(replace(FULL.waiting[0], asked=True),)))

    assert page.findChild(CheckRow) is row
    assert row.isChecked()


# ------------------------------------------------------------------ first day, recovery, trouble


def test_the_first_day_offers_three_ways_to_begin(page, qtbot, shown_words):
    page.show_state(replace(USUAL, first_day=True))

    assert "Three ways to begin, in any order" in shown_words(page)
    with qtbot.waitSignal(page.write_wanted) as wanted:
        click(page, "Write")
    with qtbot.waitSignal(page.session_wanted):
        click(page, "Record a session")
    assert wanted.args == [""]


def test_on_the_first_day_there_is_one_way_to_each_thing(page, shown_words):
    page.show_state(replace(FULL, first_day=True))
    words = shown_words(page)

    assert "How are you right now?" not in words
    assert "Say how you are" in words


def test_the_first_day_leads_to_the_check_in(page, qtbot):
    page.show_state(replace(USUAL, first_day=True))
    steps = [each for each in page.findChildren(QPushButton) if each.text() == "Check in"]
    (button,) = [each for each in steps if each.isVisible()]
    with qtbot.waitSignal(page.check_in_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_failure_is_told_calmly(page, shown_words):
    told = Message("It could not be saved", "The disk is full.", "Make some room.")
    page.show_state(replace(USUAL, problem=told))

    assert {told.title, "The disk is full. Make some room."} <= set(shown_words(page))


# ------------------------------------------------------------------ for everyone


def test_in_a_narrow_window_the_cards_stand_below_each_other(page, qtbot):
    page.show_state(FULL)
    page.resize(788, 700)
    check_in, questions = page.check_in, page.findChild(QuestionsCard)

    qtbot.waitUntil(
        lambda: (
            questions.mapTo(page, questions.rect().topLeft()).x()
            == check_in.mapTo(page, check_in.rect().topLeft()).x()
        )
    )


def test_a_page_that_fits_does_not_scroll(page, qtbot, prompts):
    page.show_state(replace(FULL, prompt=prompts[0]))
    bar = page.findChild(QScrollArea).verticalScrollBar()

    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_everything_one_can_use_has_a_name(page, prompts):
    page.show_state(replace(FULL, prompt=prompts[0]))
    nameless = [
        type(each).__name__
        for each in page.findChildren(QWidget)
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and each.isVisible()
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]

    assert nameless == []


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_it_can_be_looked_at_in_every_size_and_in_the_dark(look, qtbot, prompts, scale):
    page = TodayPage(Look(Theme(DARK, scale), look.t, look.formats))
    qtbot.addWidget(page)
    for state in (replace(FULL, prompt=prompts[0]), replace(USUAL, first_day=True)):
        page.show_state(state)
        page.resize(788, 700)
        page.show()
        assert page.grab().size().width() == 788
