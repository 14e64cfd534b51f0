from datetime import date, timedelta

from journal_app.reports.material import CheckInDay, CheckIns
from journal_app.reports.weeks import week_table

MONDAY = date(2026, 1, 5)


def rows(check_ins, reads):
    table = week_table(check_ins, reads)
    return [[cell.text.replace("\xa0", " ") for cell in row] for row in table.rows]


def check_ins(make, *days):
    scale = make.scale("check-in-daily")
    ids = [item.id for item in scale.items]
    return CheckIns(
        scale,
        tuple(
            CheckInDay(
                MONDAY + timedelta(days=day),
                {ids[place]: value for place, value in answers.items()},
                late=False,
            )
            for day, answers in days
        ),
    )


def test_a_week_is_its_middle_value_and_its_range(make, reads):
    week = check_ins(make, (0, {0: 4, 3: 6.5}), (1, {0: 7, 3: 6}), (6, {0: 5}), (7, {0: 3}))

    first, second = rows(week, reads)

    assert first[:6] == ["5 Jan", "3", "5 (4–7)", "–", "–", "6.25 (6–6.5)"]
    assert second[:3] == ["12 Jan", "1", "3"]


def test_a_week_without_a_check_in_is_not_there(make, reads):
    assert [row[0] for row in rows(check_ins(make, (0, {0: 1}), (21, {0: 1})), reads)] == [
        "5 Jan",
        "26 Jan",
    ]


def test_how_safe_it_felt_is_told_in_the_forms_words(make, reads):
    weeks = check_ins(
        make, (0, {6: 0}), (1, {6: 1}), (2, {6: 1}), (3, {6: 2}), (7, {6: 0}), (14, {0: 4})
    )

    assert [row[-1] for row in rows(weeks, reads)] == [
        "Not sure: 2, I don't feel safe: 1",
        "I feel safe",
        "–",
    ]


def test_heads_say_which_way_is_better(make, reads):
    heads = [column.title for column in week_table(make.check_ins(7), reads).columns]

    assert heads[:6] == ["Week from", "Days", "Mood ↑", "Anxiety ↓", "Energy ↑", "Sleep, hours"]


def test_what_was_written_is_not_in_the_table(make, reads):
    heads = [column.title for column in week_table(make.check_ins(7), reads).columns]

    assert "One line" not in heads


def test_weeks_of_two_years_say_which(make, reads):
    weeks = check_ins(make, (-14, {0: 1}), (0, {0: 1}))

    assert [row[0] for row in rows(weeks, reads)] == ["22 Dec 2025", "5 Jan 2026"]
