"""Answers to a score. The sums here were added up by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.domain.measurement import Answer, Answers
from journal_app.domain.scale import (
    Answering,
    Band,
    Better,
    Flag,
    Item,
    MissingRule,
    Option,
    QuestionId,
    Scale,
    ScaleId,
    ScoreRule,
    Support,
)
from journal_app.domain.scoring import Score, band_of, check_answers, score, support_for
from journal_app.errors import InvalidAnswer

Q = tuple(QuestionId(f"q{number}") for number in range(1, 10))
BANDS = (
    Band(0, 4, "none"),
    Band(5, 9, "mild"),
    Band(10, 14, "moderate"),
    Band(15, 19, "more"),
    Band(20, 27, "severe"),
)
NINE = ScoreRule("total", Q, 0, 27, Better.LOWER, MissingRule.PRORATE_ROUND, 2, BANDS, 5)
"""Nine questions of 0 to 3, of which two may be missing."""
STRICT = replace(NINE, missing=MissingRule.NONE, most_missing=0)

FREQUENCY = tuple(Option(value, f"answer {value}") for value in range(4))
CHOICE, RATING, HOURS, TICKS, LINE = (QuestionId(kind) for kind in Answering)
SCALE = Scale(
    id=ScaleId("all-kinds"),
    variant="standard",
    language="en",
    revision=1,
    title="",
    about="",
    recall_days=0,
    recall="",
    stem="",
    items=(
        Item(CHOICE, "", "", Answering.CHOICE, options=FREQUENCY),
        Item(RATING, "", "", Answering.RATING),
        Item(HOURS, "", "", Answering.HOURS),
        Item(TICKS, "", "", Answering.TICKS, options=FREQUENCY),
        Item(LINE, "", "", Answering.LINE),
    ),
    scores=(),
    flags=(
        Flag(CHOICE, 3, Support.THOUGHTS_NEARLY_EVERY_DAY),
        Flag(CHOICE, 1, Support.THOUGHTS),
    ),
    rights="",
    sources=(),
    note="",
    bands_are_publishers=True,
)
ANSWERS = st.dictionaries(st.sampled_from(Q), st.integers(0, 3))


def given_answers(*values: int | None) -> Answers:
    """Return the values as the answers to the first questions; None was not answered."""
    return {q: value for q, value in zip(Q, values, strict=False) if value is not None}


# --- sums


@pytest.mark.parametrize(
    ("answers", "total"),
    [
        (given_answers(0, 0, 0, 0, 0, 0, 0, 0, 0), 0),
        (given_answers(3, 3, 3, 3, 3, 3, 3, 3, 3), 27),
        (given_answers(1, 2, 3, 0, 1, 2, 0, 1, 0), 10),
    ],
)
def test_a_whole_form_is_a_plain_sum(answers: Answers, total: int) -> None:
    assert score(NINE, answers) == Score(total, (), 9, prorated=False)
    assert score(STRICT, answers) == Score(total, (), 9, prorated=False)


@pytest.mark.parametrize(
    ("answers", "total", "missing"),
    [
        # 4 of 8 answered stand for 9: 4.5, and half rounds up into the next band.
        (given_answers(1, 1, 1, 1, 0, 0, 0, 0, None), 5, (Q[8],)),
        # 12 of 8 stand for 13.5, which is 14; 14 of 8 stand for 15.75, which is 16.
        (given_answers(2, 2, 2, 2, 1, 1, 1, 1, None), 14, (Q[8],)),
        (given_answers(2, 2, 2, 2, 2, 2, 1, 1, None), 16, (Q[8],)),
        # 7 of 7 stand for 9; 10 of 7 stand for 12.86, which is 13; 1 of 7 for 1.29, which is 1.
        (given_answers(1, 1, 1, 1, 1, 1, 1, None, None), 9, (Q[7], Q[8])),
        (given_answers(None, 2, 1, 2, None, 1, 2, 1, 1), 13, (Q[0], Q[4])),
        (given_answers(0, 0, 0, 1, 0, 0, 0, None, None), 1, (Q[7], Q[8])),
        (given_answers(3, 3, 3, 3, 3, 3, 3, None, None), 27, (Q[7], Q[8])),
        (given_answers(0, 0, 0, 0, 0, 0, 0, None, None), 0, (Q[7], Q[8])),
    ],
)
def test_the_mean_stands_for_what_is_missing_and_half_rounds_up(
    answers: Answers, total: int, missing: tuple[QuestionId, ...]
) -> None:
    assert score(NINE, answers) == Score(total, missing, 9, prorated=True)


def test_rounding_half_down_would_have_changed_the_band() -> None:
    total = score(NINE, given_answers(1, 1, 1, 1, 0, 0, 0, 0, None)).total
    assert total is not None
    assert band_of(NINE, total) == BANDS[1]
    assert band_of(NINE, round(4.5)) == BANDS[0]


def test_with_one_more_missing_than_the_rule_allows_there_is_no_total() -> None:
    result = score(NINE, given_answers(3, 3, 3, 3, 3, 3, None, None, None))
    assert result == Score(None, (Q[6], Q[7], Q[8]), 9, prorated=False)


def test_without_a_published_rule_one_missing_answer_is_one_too_many() -> None:
    result = score(STRICT, given_answers(1, 1, 1, 1, 1, 1, 1, 1, None))
    assert result == Score(None, (Q[8],), 9, prorated=False)


def test_an_empty_form_has_no_total_however_generous_the_rule() -> None:
    result = score(replace(NINE, most_missing=9), {})
    assert (result.total, len(result.missing)) == (None, 9)


def test_questions_that_are_not_scored_do_not_count() -> None:
    answers = {**given_answers(0, 0, 0, 0, 0, 0, 0, 0, 0), QuestionId("q10"): 3}
    assert score(NINE, answers) == Score(0, (), 9, prorated=False)


@given(ANSWERS)
def test_a_total_is_never_guessed(answers: dict[QuestionId, int]) -> None:
    result = score(STRICT, answers)
    assert (result.total is None) == bool(result.missing)
    assert set(result.missing) == set(Q) - set(answers)


@given(ANSWERS)
def test_a_total_lies_within_its_range_and_in_one_band(answers: dict[QuestionId, int]) -> None:
    result = score(NINE, answers)
    if result.total is not None:
        assert NINE.lowest <= result.total <= NINE.highest
        assert sum(band.low <= result.total <= band.high for band in BANDS) == 1


@given(ANSWERS)
def test_a_prorated_total_lies_within_half_a_point_of_the_mean(
    answers: dict[QuestionId, int],
) -> None:
    result = score(NINE, answers)
    if result.total is not None:
        apart = 2 * (result.total * len(answers) - 9 * sum(answers.values()))
        assert -len(answers) < apart <= len(answers)


@given(ANSWERS, st.sampled_from(Q))
def test_a_higher_answer_never_lowers_the_total(
    answers: dict[QuestionId, int], raised: QuestionId
) -> None:
    before = score(NINE, {**answers, raised: 1}).total
    after = score(NINE, {**answers, raised: 2}).total
    assert (before is None) == (after is None)
    assert before is None or after is None or after >= before


@given(ANSWERS)
def test_the_order_of_the_answers_makes_no_difference(answers: dict[QuestionId, int]) -> None:
    turned = dict(reversed(answers.items()))
    assert score(NINE, turned) == score(NINE, answers)


# --- bands


@pytest.mark.parametrize(("total", "band"), [(0, 0), (4, 0), (5, 1), (14, 2), (15, 3), (27, 4)])
def test_both_ends_belong_to_a_band(total: int, band: int) -> None:
    assert band_of(NINE, total) == BANDS[band]


def test_a_score_without_published_bands_has_none() -> None:
    assert band_of(replace(NINE, bands=()), 12) is None


# --- answers


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (CHOICE, 0),
        (CHOICE, 3),
        (RATING, 0),
        (RATING, 10),
        (HOURS, 0),
        (HOURS, 7.5),
        (HOURS, 24),
        (TICKS, ()),
        (TICKS, ("0", "3")),
        (LINE, ""),
        (LINE, "The lake was quiet."),
        (LINE, "x" * 500),
    ],
)
def test_an_answer_that_its_question_allows_is_taken(question: QuestionId, answer: Answer) -> None:
    check_answers(SCALE, {question: answer})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (CHOICE, 4),
        (CHOICE, -1),
        (CHOICE, 1.0),
        (CHOICE, True),
        (CHOICE, "1"),
        (CHOICE, ()),
        (RATING, 11),
        (RATING, -1),
        (RATING, 5.0),
        (RATING, False),
        (RATING, "5"),
        (HOURS, 24.5),
        (HOURS, -0.5),
        (HOURS, 7.25),
        (HOURS, float("nan")),
        (HOURS, float("inf")),
        (HOURS, True),
        (HOURS, "7"),
        (TICKS, ("4",)),
        (TICKS, "0"),
        (TICKS, 0),
        (LINE, "two\nlines"),
        (LINE, "x" * 501),
        (LINE, 5),
    ],
)
def test_an_answer_that_its_question_does_not_allow_is_refused(
    question: QuestionId, answer: Answer
) -> None:
    with pytest.raises(InvalidAnswer) as raised:
        check_answers(SCALE, {question: answer})
    assert raised.value.question == question


def test_an_answer_to_a_question_that_is_not_asked_is_refused() -> None:
    with pytest.raises(InvalidAnswer):
        check_answers(SCALE, {QuestionId("other"): 1})


def test_no_answer_at_all_is_right() -> None:
    check_answers(SCALE, {})


def test_a_refused_answer_is_not_told_in_the_error() -> None:
    with pytest.raises(InvalidAnswer) as raised:
        check_answers(SCALE, {LINE: "SECRET\n"})
    assert "SECRET" not in str(raised.value)


# --- support


@pytest.mark.parametrize(
    ("answer", "support"),
    [
        (0, None),
        (1, Support.THOUGHTS),
        (2, Support.THOUGHTS),
        (3, Support.THOUGHTS_NEARLY_EVERY_DAY),
    ],
)
def test_the_highest_threshold_that_is_reached_decides(
    answer: int, support: Support | None
) -> None:
    assert support_for(SCALE, {CHOICE: answer}) is support


def test_a_question_that_was_skipped_shows_nothing() -> None:
    assert support_for(SCALE, {RATING: 3}) is None
