"""Scoring: answers to a score, by a closed vocabulary. No code comes from a scale's file."""

from dataclasses import dataclass

from journal_app.domain.measurement import Answer, Answers
from journal_app.domain.scale import (
    Answering,
    Band,
    Flag,
    Item,
    MissingRule,
    QuestionId,
    Scale,
    ScoreRule,
    Support,
)
from journal_app.errors import InvalidAnswer

_LOWEST_RATING, _HIGHEST_RATING = 0, 10
_HOURS_A_DAY = 24
_LINE_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Score:
    """What the answers add up to."""

    total: int | None
    """None where too many answers are missing."""
    missing: tuple[QuestionId, ...]
    """The scored questions without an answer, in the order of the scale."""
    of: int
    """How many questions are scored."""
    prorated: bool
    """True where the mean of the given answers stands for missing ones."""


def score(rule: ScoreRule, answers: Answers) -> Score:
    """Return the score of `answers` by `rule`. Answers must have been checked before."""
    given = [value for item in rule.items if isinstance(value := answers.get(item), int)]
    missing = tuple(item for item in rule.items if item not in answers)
    if not missing:
        return Score(sum(given), (), len(rule.items), prorated=False)
    prorates = rule.missing is MissingRule.PRORATE_ROUND
    if not given or not prorates or len(missing) > rule.most_missing:
        return Score(None, missing, len(rule.items), prorated=False)
    total = _half_up(sum(given) * len(rule.items), len(given))
    return Score(total, missing, len(rule.items), prorated=True)


def _half_up(numerator: int, denominator: int) -> int:
    # In integers: round() would turn 4.5 into 4, and a PHQ-9 would cross a band.
    return (2 * numerator + denominator) // (2 * denominator)


def band_of(rule: ScoreRule, total: int) -> Band | None:
    """Return the published range that `total` lies in, for a legend on paper."""
    return next((band for band in rule.bands if band.low <= total <= band.high), None)


def check_answers(scale: Scale, answers: Answers) -> None:
    """Make sure that every answer is one its question allows.

    Raises:
        InvalidAnswer: an answer lies outside its question, or the question is unknown.
    """
    items = {item.id: item for item in scale.items}
    for question, answer in answers.items():
        item = items.get(question)
        if item is None or not _fits(item, answer):
            raise InvalidAnswer(question)


def _fits(item: Item, answer: Answer) -> bool:
    if isinstance(answer, bool):
        return False
    fits = False
    match item.answering:
        case Answering.CHOICE:
            # 1.0 equals 1, but would be left out of a sum.
            fits = isinstance(answer, int) and answer in {o.value for o in item.options}
        case Answering.RATING:
            fits = isinstance(answer, int) and _LOWEST_RATING <= answer <= _HIGHEST_RATING
        case Answering.HOURS:
            fits = isinstance(answer, int | float) and _is_half_hours(answer)
        case Answering.TICKS:
            values = {str(option.value) for option in item.options}
            fits = isinstance(answer, tuple) and values.issuperset(answer)
        case Answering.LINE:  # pragma: no branch - there is no other
            fits = isinstance(answer, str) and len(answer) <= _LINE_LENGTH and "\n" not in answer
    return fits


def _is_half_hours(hours: float) -> bool:
    return 0 <= hours <= _HOURS_A_DAY and float(hours * 2).is_integer()


def support_for(scale: Scale, answers: Answers) -> Support | None:
    """Return the words the support panel opens with after these answers, or None.

    The flag with the highest threshold that is reached decides.
    """
    raised = [flag for flag in scale.flags if _raises(flag, answers)]
    if not raised:
        return None
    return max(raised, key=lambda flag: flag.at_least).show


def _raises(flag: Flag, answers: Answers) -> bool:
    answer = answers.get(flag.item)
    return isinstance(answer, int) and answer >= flag.at_least
