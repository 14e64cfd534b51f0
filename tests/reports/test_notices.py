from datetime import date, timedelta

import pytest

from journal_app.domain.notice import Notice, NoticeKind, of_session
from journal_app.domain.session import (
    AsPrescribed,
    Degree,
    Effect,
    EffectName,
    HomeBy,
    Occasion,
    Setting,
)
from journal_app.reports.notices import facts, item_nine_line

DAY = date(2026, 2, 1)
ZERO, ONE = [0] * 10, [0] * 8 + [1, 0]


def box(material, reads):
    told = facts(material, reads)
    assert told is not None
    return told


def told(material, reads):
    return [(each.what, each.when.replace("\xa0", " ")) for each in box(material, reads).facts]


def phq(make, *rows, **selection):
    return make.material(
        make.selection(**selection), questionnaires=(make.questionnaire("phq-9", *rows),)
    )


def test_an_empty_box_says_that_nothing_is_marked(make, reads):
    empty = box(make.material(), reads)

    assert (empty.facts, empty.empty) == ((), "Nothing marked in these days.")


def test_the_box_can_be_left_out(make, reads):
    assert facts(make.material(make.selection(notices=False)), reads) is None


def test_item_nine_is_told_with_every_day_above_zero_and_the_latest(make, reads):
    assert told(phq(make, ONE, ONE, ZERO), reads) == [
        (
            "PHQ-9 item 9, thoughts of being better off dead or of self-harm, 0–3",
            "7 Jan: 1, 21 Jan: 1; latest, 4 Feb: 0",
        )
    ]


def test_a_latest_answer_above_zero_is_not_said_twice(make, reads):
    assert told(phq(make, ZERO, ONE), reads)[0][1] == "21 Jan: 1"


def test_many_answers_above_zero_are_counted(make, reads):
    assert told(phq(make, *[ONE] * 7), reads)[0][1].endswith(", and 1 earlier one above 0")


def test_item_nine_at_zero_is_a_line_under_the_scores(make, reads):
    material = phq(make, ZERO, ZERO)

    assert told(material, reads) == []
    assert item_nine_line(material, reads) == (
        "PHQ-9 item 9, thoughts of being better off dead or of self-harm, 0–3: 0 in all 2 answers."
    )


def test_item_nine_is_told_once(make, reads):
    assert item_nine_line(phq(make, ONE), reads) == ""


def test_without_the_box_item_nine_is_a_line_all_the_same(make, reads):
    line = item_nine_line(phq(make, ONE, notices=False), reads)

    assert line.replace("\xa0", " ").endswith("self-harm, 0–3: 7 Jan: 1")


@pytest.mark.parametrize("left_out", [{"item_nine": False}, {"scores": False}])
def test_item_nine_is_silent_where_it_was_not_chosen(make, reads, left_out):
    material = phq(make, ONE, **left_out)

    assert (told(material, reads), item_nine_line(material, reads)) == ([], "")


def test_a_skipped_item_nine_is_no_answer(make, reads):
    assert item_nine_line(phq(make, [0] * 8 + [None]), reads) == ""


def test_days_of_the_same_kind_are_one_fact(make, reads):
    days = [DAY + timedelta(days=each) for each in range(8)]
    notices = tuple(Notice(NoticeKind.NOT_SURE_SAFE, day) for day in days)

    assert told(make.material(notices=notices), reads) == [
        (
            "“Not sure” if safe",
            "3 Feb, 4 Feb, 5 Feb, 6 Feb, 7 Feb, 8 Feb, and 2 days before",
        )
    ]


def test_what_may_be_urgent_comes_first(make, reads):
    notices = (
        Notice(NoticeKind.DROVE, DAY, 1),
        Notice(NoticeKind.NOT_SURE_SAFE, DAY),
        Notice(NoticeKind.NOT_SAFE, DAY + timedelta(days=3)),
    )

    assert [what for what, _ in told(make.material(notices=notices), reads)] == [
        "“I don't feel safe”",
        "“Not sure” if safe",
        "Drove on a treatment day",
    ]


def test_facts_of_a_session_carry_its_number(make, reads):
    session = make.session(
        DAY,
        setting=Setting.ALONE,
        as_prescribed=AsPrescribed.MORE,
        occasion=Occasion.EXTRA_NOT_AGREED,
        home_by=HomeBy.DROVE_MYSELF,
        effects=(Effect(EffectName.UNREAL, Degree.SOME, still_there=True),),
    )

    lines = told(make.material(notices=of_session(session, 3)), reads)

    assert [what for what, _ in lines] == [
        "Session 3: extra, not agreed",
        "Session 3: taken as prescribed? “more”",
        "Session 3: alone",
        "Session 3: feeling unreal or far away, still there",
        "Drove on a treatment day",
    ]
