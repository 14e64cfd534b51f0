from dataclasses import replace
from datetime import date, timedelta

from journal_app.reports.answers import answer_parts
from journal_app.reports.document import Table, Titled, Words
from journal_app.reports.material import Questionnaire

START = date(2026, 1, 5)


def parts(material, reads, kind):
    return [part for part in answer_parts(material, reads) if isinstance(part, kind)]


def column(table, place):
    return [row[place].text for row in table.rows]


def test_every_answer_stands_under_its_day(make, reads):
    material = make.material(questionnaires=(make.questionnaire("gad-7", [3] + [1] * 6, [0] * 7),))
    (table,) = parts(material, reads, Table)

    assert [each.title.replace("\xa0", " ") for each in table.columns] == [
        "", "Question", "7 Jan", "21 Jan",
    ]  # fmt: skip
    assert column(table, 1)[0] == "Feeling nervous, anxious or on edge"
    assert column(table, 2) == ["3", *["1"] * 6, "9", "7 of 7"]


def test_darker_fields_are_higher_answers(make, reads):
    material = make.material(questionnaires=(make.questionnaire("gad-7", [0, 1, 2, 3, 0, 0, 0]),))
    (table,) = parts(material, reads, Table)

    assert [row[2].shade for row in table.rows[:4]] == [0, 1, 2, 3]


def test_the_wording_and_the_numbers_are_explained(make, reads):
    material = make.material(questionnaires=(make.questionnaire("phq-9", [1] * 10),))
    stem, options, total = (part.text for part in parts(material, reads, Words))

    assert stem.startswith("Over the last 2 weeks")
    assert options.startswith("0 Not at all · 1 Several days")
    assert "Question 10: 0 Not difficult at all" in options
    assert total.startswith("Total 0–27, better ↓. The form's own ranges: 0–4 none–minimal")


def test_missing_and_skipped_answers_differ(make, reads):
    scale = make.scale("gad-7")
    skipped = frozenset({scale.items[1].id})
    filled = make.filled(scale, START, [None, None, *[1] * 5], skipped=skipped)
    material = make.material(questionnaires=(Questionnaire(scale, (filled,)),))
    (table,) = parts(material, reads, Table)

    assert column(table, 2)[:3] == ["–", "×", "1"]
    assert "× the patient chose not to answer." in parts(material, reads, Words)[-1].text


def test_remarks_say_what_is_unusual_about_a_day(make, reads):
    scale = make.scale("phq-9")
    filled = (
        make.filled(scale, START, [1] * 10, from_paper=True, late=True),
        make.filled(scale, START, [1] * 10, late=True),
        make.filled(scale, START, [1] * 8),
        make.filled(scale, START, [1] * 3, days_since_session=6),
    )
    (table,) = parts(make.material(questionnaires=(Questionnaire(scale, filled),)), reads, Table)

    assert [cell.text for cell in table.rows[-1][1:]] == [
        "Remarks", "on paper", "entered later", "prorated", "",
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[-2][1:]] == [
        "Days since the last session", "–", "–", "–", "6",
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[-4][1:]] == ["Total", "9", "9", "9", "–"]


def test_many_days_make_several_tables(make, reads):
    material = make.material(questionnaires=(make.questionnaire("gad-7", *[[1] * 7] * 20),))
    tables = parts(material, reads, Table)

    assert [len(each.columns) - 2 for each in tables] == [8, 8, 4]


def test_days_of_two_years_say_which(make, reads):
    scale = make.scale("gad-7")
    days = (date(2025, 12, 30), date(2026, 1, 13))
    filled = tuple(make.filled(scale, day, [1] * 7) for day in days)
    (table,) = parts(make.material(questionnaires=(Questionnaire(scale, filled),)), reads, Table)

    assert table.columns[2].title.replace("\xa0", " ") == "30 Dec 2025"


def test_tables_can_be_left_out(make, reads):
    assert answer_parts(make.rich(item_tables=False), reads) == ()


def test_without_item_nine_the_other_answers_would_tell_it(make, reads):
    titles = [part.title for part in parts(make.rich(item_nine=False), reads, Titled)]

    assert titles == ["GAD-7"]


def test_answers_that_were_not_given_along_are_no_table(make, reads):
    scale = make.scale("gad-7")
    bare = make.filled(scale, START + timedelta(days=1), [])
    material = make.material(questionnaires=(Questionnaire(scale, (bare,)),))

    assert column(parts(material, reads, Table)[0], 2)[:7] == ["–"] * 7


def test_an_answer_of_ticks_and_a_form_without_a_score_are_written_all_the_same(make, reads):
    scale = make.scale("gad-7")
    filled = make.filled(scale, START, [1] * 7)
    ticked = replace(filled, answers={**filled.answers, scale.items[0].id: ("1", "3")}, score=None)
    (table,) = parts(
        make.material(questionnaires=(Questionnaire(scale, (ticked,)),)), reads, Table
    )

    assert (column(table, 2)[0], column(table, 2)[-2:]) == ("1, 3", ["–", "–"])
