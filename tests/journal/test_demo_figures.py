import pytest

from journal_app.domain.measurement import Measurement
from journal_app.domain.scale import ScaleId
from journal_app.domain.scoring import check_answers, score
from journal_app.journal.demo_figures import check_ins, hard_day, questionnaires
from journal_app.journal.demo_plan import DemoPlan
from journal_app.library.scales import ScaleShelf

LINES = ("one", "two")


@pytest.mark.parametrize(
    ("scale", "totals"),
    [("phq-9", [17, 15, 12, 14, 10, 9, 8]), ("gad-7", [14, 13, 11, 12, 9, 9, 7])],
)
def test_totals_go_down_but_not_in_a_line(
    shelf: ScaleShelf, scale: str, totals: list[int]
) -> None:
    form = shelf.get(ScaleId(scale), "en")

    filled = [told.content for told in questionnaires(DemoPlan(), (form,))]

    found = [
        score(form.scores[0], each.answers).total
        for each in filled
        if isinstance(each, Measurement)
    ]
    assert found == totals


def test_check_ins_have_gaps_skipped_questions_lines_and_late_ones(shelf: ScaleShelf) -> None:
    plan, form = DemoPlan(), shelf.get(shelf.check_in, "en")

    told = list(check_ins(plan, form, LINES))
    filled = [each.content for each in told if isinstance(each.content, Measurement)]

    assert len(filled) == len({each.day for each in filled}) < plan.days
    assert any(each.skipped for each in filled)
    assert any("line" in each.answers for each in filled)
    for each in filled:
        check_answers(form, each.answers)
    assert any(each.at > plan.instant(each.content.day, 23, 59) for each in told)


def test_a_short_journal_has_no_hard_day() -> None:
    assert hard_day(DemoPlan(days=42)) is None
    assert hard_day(DemoPlan(days=43)) == DemoPlan(days=43).end
