"""Score file: how the answers of one scale add up, as its file says it."""

import re

from journal_app.domain.scale import (
    Band,
    Better,
    Item,
    MissingRule,
    QuestionId,
    ScoreRule,
)
from journal_app.library.fields import Fields, NotAsExpected, fields

_REQUIRED = ("id", "sum", "range", "better", "missing")
_OPTIONAL = ("loinc", "bands", "marks", "noticeable_change", "reliable_change")


def read_score(value: object, items: tuple[Item, ...]) -> ScoreRule:
    """Return one rule, checked against the questions it adds up.

    Raises:
        NotAsExpected: the rule could give a number outside its range, or one without a band.
    """
    score = fields(value, _REQUIRED, _OPTIONAL)
    questions = _questions(score.texts("sum"), items)
    lowest, highest = _range(score)
    _refuse_unreachable((lowest, highest), tuple(i for i in items if i.id in set(questions)))
    missing, most = _missing(score, len(questions))
    bands = _bands(score)
    _refuse_gaps(bands, (lowest, highest))
    return ScoreRule(
        id=score.text("id"),
        items=questions,
        lowest=lowest,
        highest=highest,
        better=Better(score.text("better")),
        missing=missing,
        most_missing=most,
        bands=bands,
        noticeable_change=_noticeable_change(score),
    )


def _questions(listed: tuple[str, ...], items: tuple[Item, ...]) -> tuple[QuestionId, ...]:
    ids = [item.id for item in items if item.scored]
    questions = [question for each in listed for question in _spread(each, ids)]
    if not questions or len(set(questions)) != len(questions):
        raise NotAsExpected("sum", "every question once")
    return tuple(questions)


def _spread(operand: str, ids: list[QuestionId]) -> list[QuestionId]:
    """Return the questions of `q3`, or of `q1..q9` in the order of the scale."""
    first, _, last = operand.partition("..")
    ends = [QuestionId(first), QuestionId(last or first)]
    if not re.fullmatch(r"\w+(\.\.\w+)?", operand) or not set(ends).issubset(ids):
        raise NotAsExpected("sum", "scored questions of this scale")
    return ids[ids.index(ends[0]) : ids.index(ends[1]) + 1]


def _range(score: Fields) -> tuple[int, int]:
    ends = score.children("range")
    if len(ends) != 2:  # noqa: PLR2004 - lowest and highest
        raise NotAsExpected("range", "lowest and highest")
    pair = Fields({"lowest": ends[0], "highest": ends[1]})
    return pair.integer("lowest"), pair.integer("highest")


def _refuse_unreachable(ends: tuple[int, int], items: tuple[Item, ...]) -> None:
    # Options are in the order of their values, so the first and the last bound the sum.
    lowest = sum(item.options[0].value for item in items)
    highest = sum(item.options[-1].value for item in items)
    if ends != (lowest, highest):
        raise NotAsExpected("range", "exactly what the answers can add up to")


def _missing(score: Fields, questions: int) -> tuple[MissingRule, int]:
    missing = score.child("missing", ("most", "rule"), ("source",))
    rule, most = MissingRule(missing.text("rule")), missing.integer("most")
    # Without a rule nothing may be missing; with one, something must be left to take a mean of.
    if (rule is MissingRule.NONE) != (most == 0) or most >= questions:
        raise NotAsExpected("missing", "a rule that goes with its number")
    return rule, most


def _bands(score: Fields) -> tuple[Band, ...]:
    listed = score.children("bands") if "bands" in score else ()
    bands = [fields(each, ("from", "to", "text")) for each in listed]
    return tuple(Band(b.integer("from"), b.integer("to"), b.text("text")) for b in bands)


def _refuse_gaps(bands: tuple[Band, ...], ends: tuple[int, int]) -> None:
    expected = ends[0]
    for band in bands:
        if band.low != expected or band.high < band.low:
            raise NotAsExpected("bands", "one for every number, in order")
        expected = band.high + 1
    if bands and expected != ends[1] + 1:
        raise NotAsExpected("bands", "to reach the end of the range")


def _noticeable_change(score: Fields) -> int | None:
    if "noticeable_change" not in score:
        return None
    return score.child("noticeable_change", ("points", "source")).integer("points")
