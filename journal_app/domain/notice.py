"""Notice: recorded facts that a clinician would want to see, without a word of judgement."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journal_app.domain.measurement import Measurement
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import (
    AsPrescribed,
    EffectName,
    HomeBy,
    Occasion,
    Session,
    Setting,
)

ITEM_NINE = (ScaleId("phq-9"), QuestionId("q9"))
"""The question about being better off dead. A total can hide it."""
SAFE = (ScaleId("check-in-daily"), QuestionId("safe"))
"""How safe the person feels: 0 safe, 1 not sure, 2 not safe."""
NOT_SURE, NOT_SAFE = 1, 2


class NoticeKind(StrEnum):
    """What was recorded."""

    ITEM_NINE = "item-nine"
    NOT_SURE_SAFE = "not-sure-safe"
    NOT_SAFE = "not-safe"
    EXTRA_NOT_AGREED = "extra-not-agreed"
    NOT_AS_PRESCRIBED = "not-as-prescribed"
    ALONE = "alone"
    STILL_THERE = "still-there"
    DROVE = "drove"


@dataclass(frozen=True, slots=True)
class Notice:
    """One fact on one day."""

    kind: NoticeKind
    day: date
    session: int | None = None
    """The number of the session in the summary, from 1."""
    value: int | None = None
    """For an answer: its value."""
    effect: EffectName | None = None
    how: AsPrescribed | None = None


def of_measurement(filled: Measurement) -> tuple[Notice, ...]:
    """Return what one filled-in scale says that should not be overlooked."""
    found: list[Notice] = []
    scale, question = ITEM_NINE
    nine = filled.answers.get(question)
    if filled.scale == scale and isinstance(nine, int):
        found.append(Notice(NoticeKind.ITEM_NINE, filled.day, value=nine))
    scale, question = SAFE
    safe = filled.answers.get(question)
    if filled.scale == scale and safe == NOT_SURE:
        found.append(Notice(NoticeKind.NOT_SURE_SAFE, filled.day))
    if filled.scale == scale and safe == NOT_SAFE:
        found.append(Notice(NoticeKind.NOT_SAFE, filled.day))
    return tuple(found)


_UNLIKE_THE_PLAN = {AsPrescribed.LESS, AsPrescribed.MORE, AsPrescribed.DIFFERENTLY}


def of_session(session: Session, number: int) -> tuple[Notice, ...]:
    """Return what one session record says that should not be overlooked."""
    found: list[Notice] = []
    if session.occasion is Occasion.EXTRA_NOT_AGREED:
        found.append(Notice(NoticeKind.EXTRA_NOT_AGREED, session.day, number))
    if session.as_prescribed in _UNLIKE_THE_PLAN:
        how = session.as_prescribed
        found.append(Notice(NoticeKind.NOT_AS_PRESCRIBED, session.day, number, how=how))
    if session.setting is Setting.ALONE:
        found.append(Notice(NoticeKind.ALONE, session.day, number))
    if session.home_by is HomeBy.DROVE_MYSELF:
        found.append(Notice(NoticeKind.DROVE, session.day, number))
    found.extend(
        Notice(NoticeKind.STILL_THERE, session.day, number, effect=effect.name)
        for effect in session.effects
        if effect.still_there
    )
    return tuple(found)
