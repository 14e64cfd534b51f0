"""Recorded facts that should not be overlooked."""

from datetime import date

import pytest

from journal_app.domain.measurement import Answers, Measurement
from journal_app.domain.notice import Notice, NoticeKind, of_measurement, of_session
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import (
    AsPrescribed,
    Degree,
    Effect,
    EffectName,
    HomeBy,
    Occasion,
    Session,
    Setting,
)

DAY = date(2026, 5, 4)
NINE, SAFE = QuestionId("q9"), QuestionId("safe")


def filled(scale: str, answers: Answers) -> Measurement:
    return Measurement(ScaleId(scale), "standard", "en", 1, DAY, check_in=False, answers=answers)


@pytest.mark.parametrize("value", [0, 1, 2, 3])
def test_every_answer_to_item_nine_is_told_with_its_value(value: int) -> None:
    # A total can hide it, and a 0 after a 2 is news as well (clinical ground, §5.2).
    notices = of_measurement(filled("phq-9", {NINE: value}))
    assert notices == (Notice(NoticeKind.ITEM_NINE, DAY, value=value),)


def test_an_item_nine_that_was_not_answered_is_not_told() -> None:
    assert of_measurement(filled("phq-9", {QuestionId("q1"): 3})) == ()


def test_a_ninth_question_of_another_scale_means_something_else() -> None:
    assert of_measurement(filled("pcl-5-week", {NINE: 3})) == ()


@pytest.mark.parametrize(
    ("answer", "kinds"), [(0, []), (1, [NoticeKind.NOT_SURE_SAFE]), (2, [NoticeKind.NOT_SAFE])]
)
def test_not_feeling_safe_is_told(answer: int, kinds: list[NoticeKind]) -> None:
    notices = of_measurement(filled("check-in-daily", {SAFE: answer}))
    assert [notice.kind for notice in notices] == kinds


def test_a_skipped_question_about_safety_is_not_told() -> None:
    assert of_measurement(filled("check-in-daily", {})) == ()


def test_the_same_question_in_another_check_in_is_not_taken_for_it() -> None:
    assert of_measurement(filled("check-in-mine", {SAFE: 2})) == ()


def test_a_session_as_planned_has_nothing_to_tell() -> None:
    session = Session(
        DAY,
        setting=Setting.CLINIC,
        as_prescribed=AsPrescribed.YES,
        occasion=Occasion.PLANNED,
        effects=(Effect(EffectName.NAUSEA, Degree.STRONG),),
        home_by=HomeBy.SOMEONE_DROVE,
    )
    assert of_session(session, 3) == ()


def test_an_empty_session_has_nothing_to_tell() -> None:
    assert of_session(Session(DAY), 1) == ()


@pytest.mark.parametrize(
    ("session", "kind"),
    [
        (Session(DAY, occasion=Occasion.EXTRA_NOT_AGREED), NoticeKind.EXTRA_NOT_AGREED),
        (Session(DAY, setting=Setting.ALONE), NoticeKind.ALONE),
        (Session(DAY, home_by=HomeBy.DROVE_MYSELF), NoticeKind.DROVE),
    ],
)
def test_what_differs_from_the_plan_is_told(session: Session, kind: NoticeKind) -> None:
    assert of_session(session, 3) == (Notice(kind, DAY, 3),)


@pytest.mark.parametrize("how", list(AsPrescribed))
def test_only_a_difference_from_the_prescription_is_told(how: AsPrescribed) -> None:
    told = {AsPrescribed.LESS, AsPrescribed.MORE, AsPrescribed.DIFFERENTLY}
    notices = of_session(Session(DAY, as_prescribed=how), 1)
    assert [notice.how for notice in notices] == ([how] if how in told else [])


def test_not_wishing_to_say_is_left_alone() -> None:
    session = Session(
        DAY, as_prescribed=AsPrescribed.RATHER_NOT_SAY, occasion=Occasion.RATHER_NOT_SAY
    )
    assert of_session(session, 1) == ()


def test_every_effect_that_is_still_there_is_told_by_name() -> None:
    effects = (
        Effect(EffectName.NAUSEA, Degree.STRONG),
        Effect(EffectName.UNREAL, Degree.SOME, still_there=True),
        Effect(EffectName.URINARY, Degree.SOME, still_there=True),
    )
    notices = of_session(Session(DAY, effects=effects), 2)
    assert [(notice.kind, notice.effect) for notice in notices] == [
        (NoticeKind.STILL_THERE, EffectName.UNREAL),
        (NoticeKind.STILL_THERE, EffectName.URINARY),
    ]


def test_a_notice_holds_no_word_that_a_person_wrote() -> None:
    session = Session(
        DAY,
        setting=Setting.ALONE,
        amount_taken="SECRET",
        other_substances="SECRET",
        not_right="SECRET",
        effects=(Effect(EffectName.OTHER, Degree.SOME, gone_by="SECRET", still_there=True),),
    )
    assert "SECRET" not in repr(of_session(session, 1))
