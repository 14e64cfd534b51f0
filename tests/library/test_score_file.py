"""A rule that could give a wrong number is refused."""

from typing import Any

import pytest

from journal_app.domain.scale import Answering, Better, Item, MissingRule, Option, QuestionId
from journal_app.library.fields import NotAsExpected
from journal_app.library.score_file import read_score

OPTIONS = tuple(Option(value, str(value)) for value in range(1, 4))
ITEMS = (
    *(Item(QuestionId(f"q{n}"), "", "", Answering.CHOICE, options=OPTIONS) for n in range(1, 5)),
    Item(QuestionId("extra"), "", "", Answering.CHOICE, options=OPTIONS, scored=False),
)


def rule(**changes: object) -> dict[str, Any]:
    return {
        "id": "total",
        "sum": ["q1..q4"],
        "range": [4, 12],
        "better": "lower",
        "missing": {"most": 1, "rule": "prorate-round"},
        "bands": [{"from": 4, "to": 7, "text": "low"}, {"from": 8, "to": 12, "text": "high"}],
        "noticeable_change": {"points": 3, "source": "somewhere"},
        **changes,
    }


def test_a_rule_is_read_as_it_stands() -> None:
    read = read_score(rule(), ITEMS)
    assert read.items == ("q1", "q2", "q3", "q4")
    assert (read.lowest, read.highest, read.better) == (4, 12, Better.LOWER)
    assert (read.missing, read.most_missing) == (MissingRule.PRORATE_ROUND, 1)
    assert [(band.low, band.high) for band in read.bands] == [(4, 7), (8, 12)]
    assert read.noticeable_change == 3


def test_questions_may_be_named_one_by_one_and_in_ranges() -> None:
    read = read_score(rule(sum=["q1", "q3..q4"], range=[3, 9], bands=[]), ITEMS)
    assert read.items == ("q1", "q3", "q4")


def test_bands_and_a_noticeable_change_may_be_left_out() -> None:
    plain = rule()
    del plain["bands"], plain["noticeable_change"]
    read = read_score(plain, ITEMS)
    assert (read.bands, read.noticeable_change) == ((), None)


@pytest.mark.parametrize(
    "changes",
    [
        {"sum": []},
        {"sum": ["q1..q4", "q2"]},
        {"sum": ["q4..q1"]},
        {"sum": ["q1..q9"]},
        {"sum": ["q1.q4"]},
        {"sum": ["q1.."]},
        {"sum": ["..q4"]},
        {"sum": ["q1..q2..q4"]},
        {"sum": ["q1..q4", "extra"]},
        {"sum": "q1..q4"},
        {"range": [0, 12]},
        {"range": [4, 13]},
        {"range": [4]},
        {"range": [4.0, 12]},
        {"better": "up"},
        {"missing": {"most": 4, "rule": "prorate-round"}},
        {"missing": {"most": 0, "rule": "prorate-round"}},
        {"missing": {"most": 1, "rule": "none"}},
        {"missing": {"most": 1, "rule": "guess"}},
        {"bands": [{"from": 4, "to": 7, "text": "low"}]},
        {"bands": [{"from": 4, "to": 7, "text": "a"}, {"from": 9, "to": 12, "text": "b"}]},
        {"bands": [{"from": 4, "to": 8, "text": "a"}, {"from": 8, "to": 12, "text": "b"}]},
        {"bands": [{"from": 5, "to": 12, "text": "a"}]},
        {"bands": [{"from": 4, "to": 13, "text": "a"}]},
        {"bands": [{"from": 4, "to": 2, "text": "a"}, {"from": 3, "to": 12, "text": "b"}]},
        {"bands": [{"from": 4, "to": 12, "text": ""}]},
        {"noticeable_change": {"points": 3}},
        {"multiply": 2},
    ],
)
def test_a_rule_that_could_give_a_wrong_number_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"expected|not a valid"):
        read_score(rule(**changes), ITEMS)


def test_a_rule_is_an_object() -> None:
    with pytest.raises(NotAsExpected):
        read_score("q1 + q2", ITEMS)
