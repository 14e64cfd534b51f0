"""The numbers of the fictional journal: check-ins and questionnaires over a course.

They rise and fall as such numbers do: slowly better, never in a straight line.
"""

import math
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.notice import ITEM_NINE
from journal_app.domain.scale import QuestionId, Scale, ScaleId
from journal_app.domain.scoring import check_answers
from journal_app.journal.demo_plan import DemoPlan, Dice, Told

FORTNIGHT = 14
HARD_FORTNIGHT = 3
"""Which questionnaire, counted from 0, holds the answer that opens the support panel."""
_TOTALS = {
    ScaleId("phq-9"): (17, 15, 12, 14, 10, 9, 8),
    ScaleId("gad-7"): (14, 13, 11, 12, 9, 9, 7),
}
_WEIGHTS = {
    ScaleId("phq-9"): (1.0, 1.1, 1.3, 1.4, 0.6, 1.0, 0.9, 0.3),
    ScaleId("gad-7"): (1.2, 1.1, 1.2, 1.1, 0.6, 0.7, 0.9),
}
"""Which complaints weigh more: sleep and tiredness, rather than restlessness."""
_MOST = 3
_DIFFICULTY = QuestionId("q10")
_DIFFICULT_FROM = 13
_FILLED_SHARE = 0.8
_LINE_SHARE = 0.22
_SKIPPED_SHARE = 0.04
_LATE_SHARE = 0.07
_SLOWLY_DAYS = 60
_LIFT_DAYS = 4


def questionnaires(plan: DemoPlan, scales: tuple[Scale, ...]) -> Iterator[Told]:
    """Give every questionnaire of `scales`, filled in once a fortnight from the first day on."""
    for scale in scales:
        dice = Dice(plan, scale.id)
        for turn, offset in enumerate(range(0, plan.days, FORTNIGHT)):
            day = plan.day(offset)
            at = plan.instant(day, 19, 5 + dice.below(40))
            yield Told(dice.record(), at, _filled(scale, day, _answers(scale, turn)))


def check_ins(plan: DemoPlan, scale: Scale, lines: tuple[str, ...]) -> Iterator[Told]:
    """Give the daily check-ins, with gaps, a few skipped questions and a few written late."""
    dice = Dice(plan, scale.id)
    written = 0
    for offset in range(plan.days):
        levels = _levels(plan, offset, dice)
        record, at, line = dice.record(), _check_in_time(plan, offset, dice), ""
        if dice.chance(_LINE_SHARE) and not _lowness(plan, offset):
            line = lines[written % len(lines)]
            written += 1
        skipped = frozenset(each for each in levels if dice.chance(_SKIPPED_SHARE))
        if dice.chance(_FILLED_SHARE):
            answers = {each: level for each, level in levels.items() if each not in skipped}
            if line:
                answers[QuestionId("line")] = line
            yield Told(record, at, _filled(scale, plan.day(offset), answers, skipped))


def hard_day(plan: DemoPlan) -> date | None:
    """Return the day of the hard answer, if the journal is long enough to have it."""
    offset = HARD_FORTNIGHT * FORTNIGHT
    return plan.day(offset) if offset < plan.days else None


def _filled(
    scale: Scale,
    day: date,
    answers: Mapping[QuestionId, Answer],
    skipped: frozenset[QuestionId] = frozenset(),
) -> Measurement:
    check_answers(scale, answers)
    return Measurement(
        scale=scale.id,
        variant=scale.variant,
        language=scale.language,
        revision=scale.revision,
        day=day,
        check_in=scale.is_check_in,
        answers=answers,
        skipped=skipped,
    )


def _answers(scale: Scale, turn: int) -> dict[QuestionId, Answer]:
    totals, weights = _TOTALS[scale.id], _WEIGHTS[scale.id]
    left = totals[min(turn, len(totals) - 1)]
    answers: dict[QuestionId, Answer] = {}
    scale_nine, nine = ITEM_NINE
    if scale.id == scale_nine:
        hard = 1 if turn == HARD_FORTNIGHT else 0
        left -= hard
        answers |= {nine: hard, _DIFFICULTY: 2 if left >= _DIFFICULT_FROM else 1}
    questions = [item.id for item in scale.items[: len(weights)]]
    return answers | dict(zip(questions, _shared_out(left, weights), strict=True))


def _shared_out(total: int, weights: tuple[float, ...]) -> list[int]:
    shares = [0] * len(weights)
    for _ in range(total):
        open_ = [at for at, share in enumerate(shares) if share < _MOST]
        shares[max(open_, key=lambda at: weights[at] / (shares[at] + 0.5))] += 1
    return shares


def _levels(plan: DemoPlan, offset: int, dice: Dice) -> dict[QuestionId, Answer]:
    better = 1 - math.exp(-offset / _SLOWLY_DAYS)
    since = [(plan.day(offset) - day).days for day in plan.session_days]
    lift = sum(1 - days / _LIFT_DAYS for days in since if 0 < days < _LIFT_DAYS)
    low = _lowness(plan, offset)
    mood = 3.3 + 3.6 * better + 0.8 * lift - 2.2 * low
    anxiety = 7.0 - 3.6 * better - 0.6 * lift + 1.8 * low
    hours = 5.6 + 1.5 * better - 1.2 * low + dice.spread(1.6)
    return {
        QuestionId("mood"): _rating(mood, dice),
        QuestionId("anxiety"): _rating(anxiety, dice),
        QuestionId("energy"): _rating(2.8 + 2.9 * better - 1.2 * low, dice),
        QuestionId("sleep_hours"): round(hours * 2) / 2,
        QuestionId("sleep_quality"): _rating(3.4 + 2.8 * better - 1.6 * low, dice),
        QuestionId("connection"): _rating(3.0 + 3.2 * better + 0.5 * lift, dice),
        QuestionId("safe"): 1 if low == 1 else 0,
    }


def _lowness(plan: DemoPlan, offset: int) -> float:
    hard = hard_day(plan)
    away = abs((plan.day(offset) - hard).days) if hard else FORTNIGHT
    return max(0.0, 1 - away / 3)


def _rating(level: float, dice: Dice) -> int:
    return max(0, min(10, math.floor(level + dice.spread(1.7) + 0.5)))


def _check_in_time(plan: DemoPlan, offset: int, dice: Dice) -> datetime:
    day = plan.day(offset)
    if dice.chance(_LATE_SHARE) and day < plan.end:
        return plan.instant(day + timedelta(days=1), 9, dice.below(50))
    return plan.instant(day, 8 if day in plan.session_days else 20, dice.below(55))
