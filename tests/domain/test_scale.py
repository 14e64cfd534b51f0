"""What a scale knows about itself."""

from dataclasses import replace

import pytest

from journal_app.domain.scale import (
    Answering,
    Better,
    Item,
    MissingRule,
    QuestionId,
    Scale,
    ScaleId,
    ScoreRule,
)

A, B = QuestionId("a"), QuestionId("b")
RULE = ScoreRule("total", (A,), 0, 3, Better.LOWER, MissingRule.NONE, 0, (), None)
SCALE = Scale(
    id=ScaleId("small"),
    variant="standard",
    language="en",
    revision=1,
    title="Small",
    about="",
    recall_days=14,
    recall="",
    stem="",
    items=(
        Item(A, "First", "First", Answering.CHOICE),
        Item(B, "Second", "Second", Answering.LINE),
    ),
    scores=(RULE,),
    flags=(),
    rights="",
    sources=(),
    note="",
    bands_are_publishers=True,
)


def test_a_scale_without_scores_is_a_check_in() -> None:
    assert not SCALE.is_check_in
    assert replace(SCALE, scores=()).is_check_in


def test_a_question_is_found_by_its_id() -> None:
    assert SCALE.item(B).text == "Second"


def test_an_unknown_question_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        SCALE.item(QuestionId("c"))
