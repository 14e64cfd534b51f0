from datetime import date, timedelta

import pytest

from journal_app.domain.period import Period
from journal_app.reports.axis import Axis
from journal_app.reports.document import HEIGHTS
from journal_app.reports.material import CheckInDay, CheckIns, Questionnaire
from journal_app.reports.measures import Sheet, daily_rows, points_of, questionnaire_row

START = date(2026, 1, 5)


@pytest.fixture
def sheet(reads):
    return Sheet(Axis(Period(START, START + timedelta(days=89)), (), 262, 15, 200), reads)


def shown(figure):
    return figure.number, [caption.replace("\xa0", " ") for caption in figure.captions]


def test_first_previous_latest_and_change_stand_beside_the_chart(make, sheet):
    filled = make.questionnaire("phq-9", [2] * 9, [1] * 9, [1] * 6 + [0] * 3)

    row = questionnaire_row(filled, sheet, leads=True)

    assert (row.name, row.captions) == ("PHQ-9", ("Depression, last two weeks", "0–27, better ↓"))
    assert shown(row.first) == ("18", ["7 Jan"])
    assert shown(row.previous) == ("9", ["21 Jan"])
    assert shown(row.latest) == ("6", ["4 Feb"])
    assert shown(row.change) == ("−12", ["since first", "−3 since previous"])


def test_one_score_has_no_change(make, sheet):
    row = questionnaire_row(make.questionnaire("gad-7", [2] * 7), sheet, leads=True)

    numbers = [each.number for each in (row.first, row.previous, row.latest, row.change)]

    assert (numbers, row.change.captions) == (["–", "–", "14", "–"], ("one score",))


def test_two_scores_tell_their_change_once(make, sheet):
    row = questionnaire_row(make.questionnaire("gad-7", [2] * 7, [1] * 7), sheet, leads=True)

    assert shown(row.change) == ("−7", ["since first"])


def test_the_latest_score_tells_how_long_after_a_session_it_is(make, sheet):
    scale = make.scale("gad-7")
    filled = make.filled(scale, START, [1] * 7, days_since_session=1)

    row = questionnaire_row(Questionnaire(scale, (filled,)), sheet, leads=True)

    assert row.latest.captions[-1] == "1 day after a session"


def test_every_chart_comes_in_all_heights_with_its_numbers_in_words(make, sheet):
    row = questionnaire_row(make.questionnaire("phq-9", [2] * 9, [1] * 9), sheet, leads=True)
    heights = [chart.height for chart in row.charts]

    assert (len(heights), heights) == (HEIGHTS, sorted(heights, reverse=True))
    assert row.charts[0].alt.replace("\xa0", " ") == (
        "PHQ-9, Depression, last two weeks. 7 Jan: 18, 21 Jan: 9"
    )


def test_a_score_that_cannot_be_worked_out_is_no_point(make):
    filled = make.questionnaire("phq-9", [2] * 9, [2] * 5, [1] * 9)

    assert [point.value for point in points_of(filled)] == [18, 9]


def test_prorated_scores_and_those_from_paper_are_open_marks(make):
    scale = make.scale("gad-7")
    filled = (
        make.filled(scale, START, [1] * 7),
        make.filled(scale, START, [1] * 7, from_paper=True),
    )
    prorated = make.questionnaire("phq-9", [1] * 8 + [None])

    assert [point.hollow for point in points_of(Questionnaire(scale, filled))] == [False, True]
    assert [point.hollow for point in points_of(prorated)] == [True]


def test_mood_anxiety_and_sleep_are_shown_day_by_day(make, sheet):
    rows = daily_rows(make.check_ins(), sheet)

    assert [row.name for row in rows] == ["Mood", "Anxiety", "Sleep, hours"]
    assert [row.captions for row in rows] == [("better ↑",), ("better ↓",), ()]


def test_daily_figures_are_middle_values_of_weeks_that_share_no_day(make, sheet):
    mood = daily_rows(make.check_ins(60), sheet)[0]

    assert shown(mood.first) == ("4", ["to 7 Jan"])
    assert shown(mood.previous) == ("8", ["to 26 Feb"])
    assert shown(mood.latest) == ("8", ["to 5 Mar"])
    assert shown(mood.change) == ("+4", ["since first"])


@pytest.mark.parametrize(
    ("days", "latest", "why"), [(2, "–", "too few days"), (5, "4", "one week")]
)
def test_a_few_days_make_no_change(make, sheet, days, latest, why):
    mood = daily_rows(make.check_ins(days), sheet)[0]

    assert (mood.latest.number, mood.change.number, mood.change.captions) == (latest, "–", (why,))


def test_a_question_that_was_never_answered_has_no_row(make, sheet):
    scale = make.scale("check-in-daily")
    day = CheckInDay(START, {scale.items[0].id: 4}, late=False)

    assert [row.name for row in daily_rows(CheckIns(scale, (day,)), sheet)] == ["Mood"]


def test_a_long_sleep_makes_room_for_itself(make, sheet):
    scale = make.scale("check-in-daily")
    days = CheckIns(scale, (CheckInDay(START, {scale.items[3].id: 14.0}, late=False),))
    usual = CheckIns(scale, (CheckInDay(START, {scale.items[3].id: 7.5}, late=False),))

    def top(check_ins):
        return [
            shape.text
            for shape in daily_rows(check_ins, sheet)[0].charts[0].shapes
            if hasattr(shape, "text")
        ]

    assert ("24" in top(days), "12" in top(usual)) == (True, True)
